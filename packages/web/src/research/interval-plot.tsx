/** A difference as a point with its interval around it, and zero; each metric on its own scale, as they have no common unit. */
import classes from './research.module.css';

interface Props {
  readonly difference: number;
  readonly interval: { readonly low: number; readonly high: number } | null;
  /** Drawn as a full point; an open one may be chance. */
  readonly sure: boolean;
  readonly label: string;
}

const WIDTH = 240;
const HEIGHT = 32;
const MARGIN = 10;

export function IntervalPlot({ difference, interval, sure, label }: Props) {
  const most = Math.max(Math.abs(difference), Math.abs(interval?.low ?? 0), Math.abs(interval?.high ?? 0)) || 1;
  const at = (value: number): number => WIDTH / 2 + (value / most) * (WIDTH / 2 - MARGIN);
  const middle = HEIGHT / 2;
  return (
    <svg className={classes.plot} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <line className={classes.zero} x1={WIDTH / 2} x2={WIDTH / 2} y1={0} y2={HEIGHT} />
      {interval && (
        <>
          <line className={classes.interval} x1={at(interval.low)} x2={at(interval.high)} y1={middle} y2={middle} />
          {[interval.low, interval.high].map((end, i) => (
            <line
              key={i === 0 ? 'low' : 'high'}
              className={classes.interval}
              x1={at(end)}
              x2={at(end)}
              y1={middle - 5}
              y2={middle + 5}
            />
          ))}
        </>
      )}
      <circle className={classes.difference} data-sure={sure} cx={at(difference)} cy={middle} r={5} />
    </svg>
  );
}
