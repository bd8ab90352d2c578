/**
 * What the safety screen found, in a word; it opens to the evidence. Green is never shown: to find nothing in our lists is not to
 * be safe.
 */

import { Popover } from '@mantine/core';
import type { CandidateSafety } from '@smell/client';
import { useTranslation } from 'react-i18next';
import { useNumbers } from '../i18n/i18n.ts';
import classes from './safety-badge.module.css';

export function SafetyBadge({ safety }: { readonly safety: CandidateSafety | null }) {
  const { t } = useTranslation();
  if (!safety) return <span className={classes.badge}>{t('safety.unasked')}</span>;
  return (
    <Popover width={400} position="bottom-start" shadow="lg" trapFocus withinPortal>
      <Popover.Target>
        <button type="button" className={classes.badge} data-level={levelOf(safety)}>
          <i aria-hidden="true" />
          {summaryOf(safety, t)}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown!}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard */}
        <section className={classes.scroll} tabIndex={0} aria-label={t('safety.title')}>
          <SafetyEvidence safety={safety} />
        </section>
      </Popover.Dropdown>
    </Popover>
  );
}

export function SafetyEvidence({ safety }: { readonly safety: CandidateSafety }) {
  const { t } = useTranslation();
  const { plain } = useNumbers();
  const { verdict, mayApply, alerts, lists, flags, thresholds, unknowns } = safety;
  return (
    <div className={classes.evidence}>
      <p className={classes.verdict} data-level={levelOf(safety)}>
        {t(`verdict.${verdict}`)}
        {mayApply && ` · ${t('safety.mayApply', { verdict: t(`verdict.${mayApply}`) })}`}
      </p>
      <p className={classes.caution}>{t('safety.caution')}</p>
      {alerts.length > 0 && (
        <Part title={t('safety.alerts')}>
          {alerts.map(({ id, title, endpoint, mechanism, potency }) => (
            <li key={id} lang="en" dir="ltr">
              {title}
              <small>
                {endpoint} · {mechanism} · {potency}
              </small>
            </li>
          ))}
        </Part>
      )}
      {lists.length > 0 && (
        <Part title={t('safety.lists')}>
          {lists.map(({ list, row, name, how }) => (
            <li key={`${list} ${row}`} lang="en" dir="ltr">
              {name}
              <small>
                {list}, {row}: {how}
              </small>
            </li>
          ))}
        </Part>
      )}
      {flags.length > 0 && (
        <Part title={t('safety.flags')}>
          {flags.map((flag) => (
            <li key={flag} lang="en" dir="ltr">
              {flag}
            </li>
          ))}
        </Part>
      )}
      <Part title={t('safety.thresholds')}>
        <li>
          {t('safety.cramer')}: {['I', 'II', 'III'][thresholds.cramerClass - 1]}
        </li>
        <li>
          {t('safety.ttc')}:{' '}
          {thresholds.ttcMicrogramsPerKgDay === null
            ? t('unknown')
            : `${plain(thresholds.ttcMicrogramsPerKgDay)} µg/kg/d`}
          <small lang="en" dir="ltr">
            {thresholds.ttcWhy}
          </small>
        </li>
        <li>
          {t('safety.dermal')}:{' '}
          {thresholds.dermalMicrogramsPerCm2 === null
            ? t('unknown')
            : `${plain(thresholds.dermalMicrogramsPerCm2)} µg/cm²`}
          <small lang="en" dir="ltr">
            {thresholds.dermalWhy}
          </small>
        </li>
        <li>
          {t('safety.ceiling')}:{' '}
          {thresholds.ceilingPercentCategory4 === null
            ? t('unknown')
            : `${plain(thresholds.ceilingPercentCategory4)} %`}
        </li>
      </Part>
      <Part title={t('safety.unknowns')}>
        {unknowns.map((text) => (
          <li key={text} lang="en" dir="ltr">
            {text}
          </li>
        ))}
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </section>
  );
}

function levelOf({ verdict, mayApply, sensitisationConcern, alerts }: CandidateSafety): 'stop' | 'look' | 'none' {
  if (verdict === 'prohibited' || mayApply === 'prohibited' || sensitisationConcern === 'high') return 'stop';
  return verdict === 'no-entry-found' && alerts.length === 0 ? 'none' : 'look';
}

function summaryOf({ verdict, alerts }: CandidateSafety, t: ReturnType<typeof useTranslation>['t']): string {
  if (verdict !== 'no-entry-found' && verdict !== 'not-covered') return t(`verdict.${verdict}`);
  return alerts.length > 0 ? t('safety.alertCount', { number: alerts.length }) : t(`verdict.${verdict}`);
}
