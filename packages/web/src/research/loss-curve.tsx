/** Loss over molecules seen: in training as a line, on held-out molecules as points joined by a dashed one. */
import { useTranslation } from 'react-i18next';
import { useNumbers } from '../i18n/i18n.ts';
import type { LossPoint } from './loss-points.ts';
import classes from './research.module.css';

const WIDTH = 720;
const HEIGHT = 260;
const LEFT = 44;
const BOTTOM = 26;
const TICKS = 4;

export function LossCurve({ points }: { readonly points: readonly LossPoint[] }) {
  const { t } = useTranslation();
  const { plain } = useNumbers();
  if (points.length === 0) return <p className={classes.empty}>{t('research.noCurve')}</p>;
  const held = points.flatMap(({ moleculesSeen, heldOutLoss }) =>
    heldOutLoss === null ? [] : [{ x: moleculesSeen, y: heldOutLoss }],
  );
  const training = points.map(({ moleculesSeen, tokenLoss }) => ({ x: moleculesSeen, y: tokenLoss }));
  const all = [...training, ...held].map(({ y }) => y);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const room = (high - low || high || 1) * 0.08;
  const [least, most] = [Math.max(0, low - room), high + room];
  const [first, last] = [training[0]!, training.at(-1)!];
  const span = last.x - first.x || 1;
  const x = (value: number): number => LEFT + ((value - first.x) / span) * (WIDTH - LEFT - 8);
  const y = (value: number): number => (1 - (value - least) / (most - least)) * (HEIGHT - BOTTOM - 8) + 8;
  const path = (line: readonly { readonly x: number; readonly y: number }[]): string =>
    line.map((point, i) => `${i === 0 ? 'M' : 'L'}${x(point.x).toFixed(1)} ${y(point.y).toFixed(1)}`).join('');
  const ticks = Array.from({ length: TICKS }, (_, i) => least + ((most - least) * (i + 0.5)) / TICKS);
  return (
    <figure style={{ margin: 0 }}>
      <svg
        className={classes.curve}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        direction="ltr"
        role="img"
        aria-label={t('research.curveText', {
          first: plain(first.y),
          last: plain(last.y),
          number: plain(last.x, 6),
        })}
      >
        {ticks.map((tick) => (
          <g key={tick}>
            <line className={classes.grid} x1={LEFT} x2={WIDTH - 8} y1={y(tick)} y2={y(tick)} />
            <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end">
              {plain(tick)}
            </text>
          </g>
        ))}
        <text x={LEFT} y={HEIGHT - 6}>
          {plain(first.x, 6)}
        </text>
        <text x={WIDTH - 8} y={HEIGHT - 6} textAnchor="end">
          {plain(last.x, 6)}
        </text>
        <path className={classes.training} d={path(training)} />
        {held.length > 1 && <path className={classes.heldOut} d={path(held)} />}
        {held.map((point) => (
          <circle key={point.x} cx={x(point.x)} cy={y(point.y)} r={3.5} />
        ))}
        {training.length === 1 && <circle cx={x(first.x)} cy={y(first.y)} r={3.5} />}
      </svg>
      <figcaption>
        <ul className={classes.legend}>
          <li>{t('research.tokenLoss')}</li>
          {held.length > 0 && <li data-kind="heldOut">{t('research.heldOut')}</li>}
        </ul>
      </figcaption>
    </figure>
  );
}
