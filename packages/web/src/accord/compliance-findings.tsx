/**
 * What the limits of the lists say of a formula or of one material in a product. It never turns green: to find no breach among what could
 * be counted is no statement that a product complies or is safe.
 */
import { Button, CopyButton } from '@mantine/core';
import type { ComplianceReport } from '@smell/client';
import { useTranslation } from 'react-i18next';
import { useNumbers } from '../i18n/i18n.ts';
import classes from './compliance-findings.module.css';

/** Limits shown before the rest is asked for. */
const MOST_LIMITS = 6;

export function ComplianceFindings({ compliance }: { readonly compliance: ComplianceReport }) {
  const { t } = useTranslation();
  const { plain } = useNumbers();
  const { outcome, headroom, limits } = compliance;
  return (
    <div className={classes.findings}>
      <p className={classes.outcome} data-outcome={outcome} role="status">
        {t(`outcome.${outcome}`)}
      </p>
      <p className={classes.quiet}>{t('accord.notSafe')}</p>
      {headroom.boundBy && (
        <p>
          {t('accord.highest', { percent: plain(headroom.maxUseLevelPercent) })}
          <small lang="en" dir="ltr">
            {headroom.boundBy}
          </small>
        </p>
      )}
      <Limits limits={limits} />
      <Label compliance={compliance} />
      <Unknowns compliance={compliance} />
    </div>
  );
}

function Limits({ limits }: Pick<ComplianceReport, 'limits'>) {
  const { t } = useTranslation();
  if (limits.length === 0) return <p className={classes.quiet}>{t('accord.noLimits')}</p>;
  const [first, rest] = [limits.slice(0, MOST_LIMITS), limits.slice(MOST_LIMITS)];
  return (
    <>
      <h3>{t('accord.limits')}</h3>
      <LimitList limits={first} />
      {rest.length > 0 && (
        <details className={classes.rest}>
          <summary>{t('accord.others', { number: rest.length })}</summary>
          <LimitList limits={rest} />
        </details>
      )}
    </>
  );
}

function LimitList({ limits }: Pick<ComplianceReport, 'limits'>) {
  const { t } = useTranslation();
  const { plain } = useNumbers();
  return (
    <ul className={classes.limits}>
      {limits.map(({ name, status, usedPercent, allowedPercent, ratio, citation }) => (
        <li key={`${citation.title} ${citation.row} ${name}`} data-status={status}>
          <span lang="en" dir="ltr">
            {name}
          </span>
          <span className={classes.used}>
            {allowedPercent === 0
              ? t('verdict.prohibited')
              : t('accord.used', { used: plain(usedPercent), allowed: plain(allowedPercent) })}
          </span>
          <span className={classes.track} aria-hidden="true">
            <i style={{ width: `${Math.min(1, ratio ?? 1) * 100}%` }} />
          </span>
          <small lang="en" dir="ltr">
            {citation.title}, {citation.version}
          </small>
        </li>
      ))}
    </ul>
  );
}

function Label({ compliance: { label, labelNote } }: { readonly compliance: ComplianceReport }) {
  const { t } = useTranslation();
  return (
    <>
      <h3>{t('accord.label')}</h3>
      {label === null ? (
        <p className={classes.quiet} lang="en" dir="ltr">
          {labelNote}
        </p>
      ) : label.text === '' ? (
        <p className={classes.quiet}>{t('accord.noAllergens')}</p>
      ) : (
        <>
          <p className={classes.labelText} lang="en" dir="ltr">
            {label.text}
          </p>
          <CopyButton value={label.text}>
            {({ copied, copy }) => (
              <Button size="xs" variant="default" onClick={copy} aria-live="polite">
                {copied ? t('molecule.copied') : t('accord.copyLabel')}
              </Button>
            )}
          </CopyButton>
        </>
      )}
      {label?.assumed && <p className={classes.quiet}>{t('accord.kindAssumed')}</p>}
      {label !== null && <p className={classes.quiet}>{t('accord.inciHint')}</p>}
    </>
  );
}

function Unknowns({ compliance: { unknowns, regions } }: { readonly compliance: ComplianceReport }) {
  const { t } = useTranslation();
  const uncovered = regions.filter(({ notCovered }) => notCovered.length > 0);
  if (unknowns.length + uncovered.length === 0) return null;
  return (
    <details className={classes.rest}>
      <summary>
        {t('accord.unknown')} ({unknowns.length + uncovered.length})
      </summary>
      <ul className={classes.texts} lang="en" dir="ltr">
        {unknowns.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
        {uncovered.map(({ region, notCovered }) => (
          <li key={region}>
            {region}: {notCovered.join('; ')}
          </li>
        ))}
      </ul>
    </details>
  );
}
