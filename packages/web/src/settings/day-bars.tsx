/** A bar for each day of a month; the days to come are empty, so that months can be compared at a glance. */
import { useTranslation } from 'react-i18next';
import { useNumbers } from '../i18n/i18n.ts';
import classes from './usage-page.module.css';

interface Props {
  /** Its first moment, UTC. */
  readonly month: Date;
  readonly days: readonly { readonly day: string; readonly value: number }[];
  readonly name: string;
}

const HEIGHT = 88;
const WIDTH = 620;

export function DayBars({ month, days, name }: Props) {
  const { t, i18n } = useTranslation();
  const { plain } = useNumbers();
  const count = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 0)).getUTCDate();
  const step = WIDTH / count;
  const most = Math.max(1, ...days.map(({ value }) => value));
  const busiest = days.reduce((best, each) => (each.value > best.value ? each : best), { day: '', value: 0 });
  const label =
    busiest.value === 0
      ? t('usage.nothing', { name })
      : t('usage.most', { name, number: plain(busiest.value, 6), day: Number(busiest.day.slice(8)) });
  const ends = [1, count].map((day) =>
    new Intl.DateTimeFormat(i18n.language, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
      new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth(), day)),
    ),
  );
  return (
    <div dir="ltr">
      <svg
        className={classes.bars}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
      >
        {days.map(({ day, value }, i) => {
          const height = value === 0 ? 0 : Math.max(2, (value / most) * (HEIGHT - 6));
          return <rect key={day} x={i * step + step * 0.16} y={HEIGHT - height} width={step * 0.68} height={height} />;
        })}
        <line x1={0} x2={WIDTH} y1={HEIGHT} y2={HEIGHT} vectorEffect="non-scaling-stroke" />
      </svg>
      <div className={classes.ends} aria-hidden="true">
        {ends.map((end) => (
          <span key={end}>{end}</span>
        ))}
      </div>
    </div>
  );
}
