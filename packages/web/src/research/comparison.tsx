/** Two workers against each other: the difference in each metric with its interval, drawn and in figures. */
import type { ExperimentStatistics } from '@smell/client';
import { useTranslation } from 'react-i18next';
import classes from '../account/account.module.css';
import { ScrollRegion } from '../account/scroll-region.tsx';
import { useNumbers } from '../i18n/i18n.ts';
import { IntervalPlot } from './interval-plot.tsx';
import own from './research.module.css';

type Comparison = ExperimentStatistics['comparisons'][number];
type Metric = keyof Comparison['metrics'];

const METRICS = [
  'profileMatch',
  'validity',
  'uniqueness',
  'novelShare',
  'accessibility',
  'regulatedShare',
  'moleculesPerSecond',
] as const;
/** Below, and the interval without zero in it: a difference that is drawn full. */
const SURE = 0.05;

export function Comparison({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useTranslation();
  const { worker, other, metrics } = comparison;
  const title = t('research.against', { worker, other });
  return (
    <section className={`${classes.panel} ${own.compared}`}>
      <h2>{title}</h2>
      <ScrollRegion name={title}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('research.metric')}</th>
              <th scope="col">{worker}</th>
              <th scope="col">{other}</th>
              <th scope="col">
                {t('research.difference')}
                <span className={own.sides} dir="ltr">
                  <span>{t('research.more', { worker: other })}</span>
                  <span>{t('research.more', { worker })}</span>
                </span>
              </th>
              <th scope="col">{t('research.interval')}</th>
              <th scope="col">{t('research.effect')}</th>
              <th scope="col">{t('research.p')}</th>
            </tr>
          </thead>
          <tbody>
            {METRICS.map((metric) => (
              <Row key={metric} metric={metric} of={metrics[metric]} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className={classes.fine} style={{ marginTop: '0.875rem' }}>
        {t('research.plotHint')}
      </p>
    </section>
  );
}

function Row({
  metric,
  of,
}: {
  readonly metric: (typeof METRICS)[number];
  readonly of: Comparison['metrics'][Metric] | undefined;
}) {
  const { t } = useTranslation();
  const { plain } = useNumbers();
  const figure = (value: number | null | undefined): string => (value == null ? '–' : plain(value));
  const name = t(`metric.${metric}`);
  if (!of) return null;
  const { mean, otherMean, difference, interval, effectSize, pAdjusted, pairs } = of;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{figure(mean)}</td>
      <td>{figure(otherMean)}</td>
      <td>
        {difference !== null && (
          <IntervalPlot
            difference={difference}
            interval={interval}
            sure={pAdjusted !== null && pAdjusted < SURE}
            label={`${name}: ${figure(difference)}${interval ? ` (${figure(interval.low)} – ${figure(interval.high)})` : ''}`}
          />
        )}
      </td>
      <td>
        <span dir="ltr">
          {figure(difference)} {interval && `[${figure(interval.low)}, ${figure(interval.high)}]`}
        </span>
        <small style={{ display: 'block', color: 'var(--ink-soft)' }}>{t('research.pairs', { number: pairs })}</small>
      </td>
      <td dir="ltr">{figure(effectSize)}</td>
      <td>{pAdjusted === null ? '–' : pAdjusted < 0.001 ? `< ${plain(0.001)}` : figure(pAdjusted)}</td>
    </tr>
  );
}
