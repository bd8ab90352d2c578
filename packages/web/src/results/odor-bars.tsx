/** Predicted descriptors as bars, each with the range that the copies of the model span. */
import type { PredictedOdor } from '@smell/client';
import { useTranslation } from 'react-i18next';
import { useNumbers, useScentWord } from '../i18n/i18n.ts';
import { colorOf } from '../scent/families.ts';
import classes from './odor-bars.module.css';

interface Props {
  readonly descriptors: PredictedOdor['descriptors'];
  /** Asked for: marked. */
  readonly asked: ReadonlySet<string>;
  readonly most: number;
  /** The range in figures too. */
  readonly ranges?: boolean;
}

export function OdorBars({ descriptors, asked, most, ranges = false }: Props) {
  const { t } = useTranslation();
  const scent = useScentWord();
  const { plain, percent } = useNumbers();
  return (
    <ul className={classes.bars} data-ranges={ranges}>
      {descriptors.slice(0, most).map(({ descriptor, probability, low, high }) => (
        <li key={descriptor}>
          <span className={classes.word} data-asked={asked.has(descriptor)}>
            {scent(descriptor)}
          </span>
          <span className={classes.track} aria-hidden="true">
            <i className={classes.fill} style={{ width: `${probability * 100}%`, background: colorOf(descriptor) }} />
            <i
              className={classes.doubt}
              style={{ insetInlineStart: `${low * 100}%`, width: `${(high - low) * 100}%` }}
            />
          </span>
          <span className={classes.share}>
            {percent(probability)}{' '}
            {ranges && (
              <small aria-hidden="true" dir="ltr">
                {plain(low * 100, 2)}–{plain(high * 100, 2)}
              </small>
            )}
            <span className="visually-hidden">{t('odor.range', { low: percent(low), high: percent(high) })}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

export function AskedFor({ asked }: { readonly asked: PredictedOdor['asked'] }) {
  const { t } = useTranslation();
  const scent = useScentWord();
  const { plain } = useNumbers();
  return (
    <ul className={classes.asked} aria-label={t('odor.asked')}>
      {asked.map(({ descriptor, timesUsual }) => (
        <li key={descriptor} data-met={timesUsual >= 2}>
          <i style={{ background: colorOf(descriptor) }} aria-hidden="true" />
          {scent(descriptor)}{' '}
          <b>
            ×{plain(timesUsual, timesUsual < 0.1 ? 1 : 2)}{' '}
            <span className="visually-hidden">{t('odor.timesUsual')}</span>
          </b>
        </li>
      ))}
    </ul>
  );
}
