/**
 * The accord on a blotter: a plot over time, and the diary that says the same in figures. The plot is for the eye; who does not see it has the
 * table.
 */
import { SegmentedControl } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { BLOTTER_SCALE_FACTOR, type BlotterDiary, DIARY_HOURS } from '@smell/core/accord';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useList, useNumbers } from '../i18n/i18n.ts';
import classes from './blotter.module.css';
import { PLOT_HOURS } from './plot-hours.ts';

export interface BlotterLine {
  readonly id: string;
  readonly name: string;
  readonly color: string;
}

interface Props {
  readonly lines: readonly BlotterLine[];
  /** At `DIARY_HOURS`, then at `PLOT_HOURS`. */
  readonly diary: BlotterDiary;
}

type View = 'left' | 'smelled';

export function Blotter({ lines, diary }: Props) {
  const { t } = useTranslation();
  const list = useList();
  const { plain } = useNumbers();
  const [view, setView] = useState<View>('left');
  const [active, setActive] = useState<string | null>(null);
  const entries = diary.entries.slice(0, DIARY_HOURS.length);
  const plotted = diary.entries.slice(DIARY_HOURS.length);
  const shown = lines.filter(({ id }) => entries[0]?.parts.some((part) => part.id === id));
  if (shown.length === 0) return null;
  const nameOf = (id: string): string => lines.find((line) => line.id === id)?.name ?? '';
  return (
    <section className={classes.blotter}>
      <div className={classes.head}>
        <h2>{t('accord.blotter')}</h2>
        <SegmentedControl
          size="sm"
          aria-label={t('view.name')}
          value={view}
          data={[
            { value: 'left', label: t('accord.left') },
            { value: 'smelled', label: t('accord.smelled') },
          ]}
          onChange={(chosen) => setView(chosen as View)}
        />
      </div>
      <p className={classes.hint}>
        {t('accord.blotterHint', { factor: plain(BLOTTER_SCALE_FACTOR, 2) })}{' '}
        {view === 'smelled' &&
          diary.withoutThreshold.length > 0 &&
          t('accord.smelledHint', { number: diary.withoutThreshold.length })}
      </p>
      <div className={classes.columns}>
        <Plot view={view} lines={shown} entries={plotted} active={active} />
        <Diary view={view} lines={shown} entries={entries} active={active} onActive={setActive} />
      </div>
      {diary.leftOut.length > 0 && (
        <p className={classes.hint}>{t('accord.notOnBlotter', { names: list(diary.leftOut.map(nameOf)) })}</p>
      )}
    </section>
  );
}

type Entries = BlotterDiary['entries'];

const HEIGHT = 380;
const EDGE = { top: 10, bottom: 28, start: 44, end: 12 } as const;
const SHARES = [0, 0.25, 0.5, 0.75, 1] as const;

function Plot({
  view,
  lines,
  entries,
  active,
}: {
  readonly view: View;
  readonly lines: readonly BlotterLine[];
  readonly entries: Entries;
  readonly active: string | null;
}) {
  const { t } = useTranslation();
  const { percent } = useNumbers();
  const hoursText = useHoursText();
  const { ref, width } = useElementSize<HTMLElement>();
  const inner = Math.max(0, width - EDGE.start - EDGE.end);
  const [first, last] = [Math.log(PLOT_HOURS[0]!), Math.log(PLOT_HOURS.at(-1)!)];
  const x = (hours: number): number => EDGE.start + (inner * (Math.log(hours) - first)) / (last - first);
  const y = (share: number): number => EDGE.top + (HEIGHT - EDGE.top - EDGE.bottom) * (1 - share);
  return (
    <figure className={classes.figure} ref={ref} dir="ltr">
      {inner > 0 && (
        <svg
          width={width}
          height={HEIGHT}
          role="img"
          aria-label={`${t('accord.blotter')}: ${t(view === 'left' ? 'accord.left' : 'accord.smelled')}`}
        >
          {SHARES.map((share) => (
            <g key={share}>
              <line className={classes.grid} x1={EDGE.start} x2={width - EDGE.end} y1={y(share)} y2={y(share)} />
              <text className={classes.tick} x={EDGE.start - 8} y={y(share)} dy="0.32em" textAnchor="end">
                {percent(share)}
              </text>
            </g>
          ))}
          {DIARY_HOURS.filter((hours) => hours > 0).map((hours) => (
            <g key={hours}>
              <line className={classes.grid} x1={x(hours)} x2={x(hours)} y1={EDGE.top} y2={HEIGHT - EDGE.bottom} />
              <text className={classes.tick} x={x(hours)} y={HEIGHT - 8} textAnchor="middle">
                {hoursText(hours)}
              </text>
            </g>
          ))}
          {view === 'left' ? (
            <Courses lines={lines} entries={entries} active={active} x={x} y={y} />
          ) : (
            <Shares lines={lines} entries={entries} active={active} x={x} y={y} />
          )}
        </svg>
      )}
    </figure>
  );
}

interface Drawn {
  readonly lines: readonly BlotterLine[];
  readonly entries: Entries;
  readonly active: string | null;
  readonly x: (hours: number) => number;
  readonly y: (share: number) => number;
}

function Courses({ lines, entries, active, x, y }: Drawn) {
  return lines.map(({ id, color }) => (
    <path
      key={id}
      className={classes.course}
      data-faded={active !== null && active !== id}
      d={pathOf(entries.map((entry) => [x(entry.hours), y((partOf(entry, id)?.leftPercent ?? 0) / 100)] as const))}
      style={{ stroke: color }}
    />
  ));
}

function Shares({ lines, entries, active, x, y }: Drawn) {
  // Nothing is left to be smelled: the rest of the plot stays empty.
  const there = entries.filter(({ parts }) => parts.some(({ odorShare }) => odorShare !== null));
  const below = there.map(() => 0);
  return lines.map(({ id, color }) => {
    const lower = there.map((entry, i) => [x(entry.hours), y(below[i]!)] as const);
    const upper = there.map((entry, i) => {
      below[i] = below[i]! + (partOf(entry, id)?.odorShare ?? 0);
      return [x(entry.hours), y(below[i]!)] as const;
    });
    return (
      <path
        key={id}
        className={classes.share}
        data-faded={active !== null && active !== id}
        d={there.length > 1 ? `${pathOf(upper)}L${[...lower].reverse().map(point).join('L')}Z` : ''}
        style={{ fill: color }}
      />
    );
  });
}

function partOf({ parts }: Entries[number], id: string) {
  return parts.find((part) => part.id === id);
}

const point = ([x, y]: readonly [number, number]): string => `${x.toFixed(1)} ${y.toFixed(1)}`;
const pathOf = (points: readonly (readonly [number, number])[]): string => `M${points.map(point).join('L')}`;

function Diary({
  view,
  lines,
  entries,
  active,
  onActive,
}: {
  readonly view: View;
  readonly lines: readonly BlotterLine[];
  readonly entries: Entries;
  readonly active: string | null;
  readonly onActive: (id: string | null) => void;
}) {
  const { t } = useTranslation();
  const { percent } = useNumbers();
  const hoursText = useHoursText();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
    <section className={classes.scroll} tabIndex={0} aria-label={t('accord.diary')}>
      <table className={classes.diary}>
        <caption className="visually-hidden">
          {t('accord.diary')}: {t(view === 'left' ? 'accord.left' : 'accord.smelled')}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('accord.material')}</th>
            {entries.map(({ hours }) => (
              <th key={hours} scope="col">
                {hoursText(hours)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody onPointerLeave={() => onActive(null)}>
          {view === 'left' && (
            <tr>
              <th scope="row">
                <b>{t('accord.all')}</b>
              </th>
              {entries.map(({ hours, leftPercent }) => (
                <td key={hours}>
                  <b>{percent(leftPercent / 100)}</b>
                </td>
              ))}
            </tr>
          )}
          {lines.map(({ id, name, color }) => (
            <tr key={id} data-active={active === id} onPointerEnter={() => onActive(id)}>
              <th scope="row">
                <button
                  type="button"
                  onFocus={() => onActive(id)}
                  onBlur={() => onActive(null)}
                  onClick={() => onActive(id)}
                >
                  <i style={{ background: color }} aria-hidden="true" />
                  <span lang="en" dir="ltr">
                    {name}
                  </span>
                </button>
              </th>
              {entries.map((entry) => {
                const part = partOf(entry, id);
                return (
                  <td key={entry.hours}>
                    {view === 'left' ? (
                      percent((part?.leftPercent ?? 0) / 100)
                    ) : part?.odorValue == null ? (
                      <span className={classes.unknown}>{t('unknown')}</span>
                    ) : (
                      percent(part.odorShare ?? 0)
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function useHoursText(): (hours: number) => string {
  const { t } = useTranslation();
  return (hours) => {
    if (hours === 0) return t('accord.atOnce');
    return hours < 1
      ? t('accord.minutes', { number: Math.round(hours * 60) })
      : t('accord.hours', { number: Math.round(hours) });
  };
}
