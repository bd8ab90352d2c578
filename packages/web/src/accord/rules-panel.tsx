/** The mix against the limits of the lists, as it is written, and the concentrate under CLP. */
import type { AccordAssessment } from '@smell/client';
import { useTranslation } from 'react-i18next';
import { useNumbers } from '../i18n/i18n.ts';
import { Failure } from '../shell/failure.tsx';
import findings from './compliance-findings.module.css';
import { ComplianceFindings } from './compliance-findings.tsx';
import classes from './rules-panel.module.css';
import type { Live } from './use-accord.ts';

export function RulesPanel({ live: { assessment, isChecking, error, retry } }: { readonly live: Live }) {
  const { t } = useTranslation();
  const compliance = assessment?.compliance;
  return (
    <section className={classes.panel} aria-busy={isChecking}>
      <h2>{t('accord.rules')}</h2>
      <Failure error={error} onRetry={retry} />
      {!error && !compliance && (
        <p className={findings.quiet}>{isChecking ? t('accord.checking') : t('accord.emptyByHand')}</p>
      )}
      {!error && compliance && assessment && (
        <div className={classes.body} data-stale={isChecking}>
          <ComplianceFindings compliance={compliance} />
          <Clp assessment={assessment} />
        </div>
      )}
    </section>
  );
}

function Clp({ assessment: { clp } }: { readonly assessment: AccordAssessment }) {
  const { t } = useTranslation();
  const { plain } = useNumbers();
  if (!clp) return null;
  return (
    <details className={findings.rest}>
      <summary>{t('accord.clp')}</summary>
      {clp.classes.length === 0 ? (
        <p className={findings.quiet}>{t('accord.noClass')}</p>
      ) : (
        <ul className={findings.texts} lang="en" dir="ltr">
          {clp.label.signalWord && <li>{clp.label.signalWord}</li>}
          {clp.label.statements.map(({ code, text }) => (
            <li key={code}>
              {code} {text}
            </li>
          ))}
        </ul>
      )}
      <p className={findings.quiet}>{t('accord.clpUnknown', { percent: plain(clp.unknown.totalPercent) })}</p>
    </details>
  );
}
