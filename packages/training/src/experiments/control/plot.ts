/** A small chart of panels as SVG, written by hand: no dependency is worth two kinds of panel. */
import type { Spread } from './figures.ts';

/** Draws itself into a box of PANEL's size. */
export type Panel = () => string;

const PANEL = { width: 300, height: 230 };
const INNER = { left: 46, right: 12, top: 34, bottom: 44 };
const COLUMNS = 4;
const GAP = 16;
const COLOURS = {
  ink: '#222',
  faint: '#888',
  grid: '#e4e4e4',
  line: '#2b6cb0',
  fills: ['#2b6cb0', '#dd8452', '#8c8c8c'],
};

export function chart(panels: readonly Panel[], title: string): string {
  const rows = Math.ceil(panels.length / COLUMNS);
  const width = COLUMNS * PANEL.width + (COLUMNS + 1) * GAP;
  const height = rows * PANEL.height + (rows + 1) * GAP + 34;
  const drawn = panels.map((panel, i) => {
    const x = GAP + (i % COLUMNS) * (PANEL.width + GAP);
    const y = 34 + GAP + Math.floor(i / COLUMNS) * (PANEL.height + GAP);
    return `<g transform="translate(${x} ${y})">${panel()}</g>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Helvetica, Arial, sans-serif" font-size="11" fill="${COLOURS.ink}">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    text(GAP, 30, title, { size: 15, weight: 600 }),
    ...drawn,
    '</svg>',
    '',
  ].join('\n');
}

export interface SpreadPanelOptions {
  readonly title: string;
  readonly unit: string;
  readonly points: readonly ({ readonly asked: number } & Spread)[];
  /** Median when nothing is asked. */
  readonly unasked: number;
  readonly caption: string;
}

/** Asked along, obtained up: median and quartiles, the line of equality, and where it lies unasked. */
export function spreadPanel({ title, unit, points, unasked, caption }: SpreadPanelOptions): Panel {
  return () => {
    const asked = points.map((point) => point.asked);
    const values = [...asked, unasked, ...points.flatMap(({ lower, upper }) => [lower, upper])];
    const step = niceStep(Math.max(...values) - Math.min(...values));
    const [low, high] = [Math.floor(Math.min(...values) / step) * step, Math.ceil(Math.max(...values) / step) * step];
    const margin = 0.06 * (Math.max(...asked) - Math.min(...asked));
    const x = scale(Math.min(...asked) - margin, Math.max(...asked) + margin, INNER.left, PANEL.width - INNER.right);
    const y = scale(low, high, PANEL.height - INNER.bottom, INNER.top);
    const [first, last] = [Math.min(...asked), Math.max(...asked)];
    const parts = [heading(title), ...horizontals(low, high, step, y)];
    parts.push(
      stroke(x(first), y(first), x(last), y(last), COLOURS.faint, '4 3'),
      stroke(INNER.left, y(unasked), PANEL.width - INNER.right, y(unasked), COLOURS.fills[1]!, '2 3'),
    );
    const path = points.map(({ asked: at, median }) => `${x(at).toFixed(1)},${y(median).toFixed(1)}`).join(' ');
    parts.push(`<polyline points="${path}" fill="none" stroke="${COLOURS.line}" stroke-width="1.5"/>`);
    for (const { asked: at, lower, median, upper } of points) {
      parts.push(
        `<line x1="${x(at).toFixed(1)}" x2="${x(at).toFixed(1)}" y1="${y(lower).toFixed(1)}" y2="${y(upper).toFixed(1)}" stroke="${COLOURS.line}" stroke-width="5" stroke-opacity="0.25"/>`,
        `<circle cx="${x(at).toFixed(1)}" cy="${y(median).toFixed(1)}" r="3.2" fill="${COLOURS.line}"/>`,
        text(x(at), PANEL.height - INNER.bottom + 15, String(at), { anchor: 'middle' }),
      );
    }
    const label = `asked${unit ? `, ${unit}` : ''}; dashed: as asked, dotted: nothing asked`;
    parts.push(
      text((INNER.left + PANEL.width) / 2, PANEL.height - 12, label, {
        anchor: 'middle',
        fill: COLOURS.faint,
        size: 10,
      }),
      text(PANEL.width - INNER.right, 18, caption, { anchor: 'end', fill: COLOURS.faint, size: 10 }),
    );
    return parts.join('');
  };
}

export interface BarPanelOptions {
  readonly title: string;
  /** Values within 0 and 1, one for each key. */
  readonly groups: readonly { readonly name: string; readonly values: readonly number[] }[];
  readonly keys: readonly string[];
}

export function barPanel({ title, groups, keys }: BarPanelOptions): Panel {
  return () => {
    const y = scale(0, 1, PANEL.height - INNER.bottom, INNER.top);
    const room = (PANEL.width - INNER.left - INNER.right) / groups.length;
    const bar = (0.8 * room) / keys.length;
    const parts = [heading(title), ...horizontals(0, 1, 0.25, y)];
    groups.forEach(({ name, values }, group) => {
      const left = INNER.left + room * (group + 0.1);
      values.forEach((value, key) => {
        const height = y(0) - y(value);
        parts.push(
          `<rect x="${(left + key * bar).toFixed(1)}" y="${y(value).toFixed(1)}" width="${(bar - 1).toFixed(1)}" height="${height.toFixed(1)}" fill="${COLOURS.fills[key]}"/>`,
        );
        if (bar >= 18) {
          const label = value.toFixed(2).replace(/^0/, '');
          parts.push(text(left + (key + 0.5) * bar, y(value) - 3, label, { anchor: 'middle', size: 9 }));
        }
      });
      parts.push(text(left + 0.4 * room, PANEL.height - INNER.bottom + 15, name, { anchor: 'middle', size: 10 }));
    });
    keys.forEach((key, i) => {
      const at = INNER.left + i * 76;
      parts.push(
        `<rect x="${at}" y="${PANEL.height - 20}" width="9" height="9" fill="${COLOURS.fills[i]}"/>`,
        text(at + 14, PANEL.height - 12, key, { size: 10 }),
      );
    });
    return parts.join('');
  };
}

function heading(title: string): string {
  return text(0, 18, title, { size: 12, weight: 600 });
}

function horizontals(low: number, high: number, step: number, y: (value: number) => number): string[] {
  const parts: string[] = [];
  for (let value = low; value <= high + step / 100; value += step) {
    parts.push(
      stroke(INNER.left, y(value), PANEL.width - INNER.right, y(value), COLOURS.grid),
      text(INNER.left - 6, y(value) + 4, String(Number(value.toFixed(2))), { anchor: 'end', fill: COLOURS.faint }),
    );
  }
  return parts;
}

/** About five lines, at 1, 2 or 5 times a power of ten. */
function niceStep(range: number): number {
  const raw = range / 5;
  const power = 10 ** Math.floor(Math.log10(raw));
  return [1, 2, 5, 10].map((times) => times * power).find((step) => step >= raw)!;
}

function scale(from: number, to: number, start: number, end: number): (value: number) => number {
  return (value) => start + ((value - from) / (to - from)) * (end - start);
}

function stroke(x1: number, y1: number, x2: number, y2: number, colour: string, dashes?: string): string {
  const pattern = dashes ? ` stroke-dasharray="${dashes}"` : '';
  return `<line x1="${x1.toFixed(1)}" y1="${y1.toFixed(1)}" x2="${x2.toFixed(1)}" y2="${y2.toFixed(1)}" stroke="${colour}"${pattern}/>`;
}

interface TextStyle {
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly size?: number;
  readonly weight?: number;
  readonly fill?: string;
}

function text(x: number, y: number, content: string, { anchor, size, weight, fill }: TextStyle = {}): string {
  const attributes = [
    anchor ? ` text-anchor="${anchor}"` : '',
    size ? ` font-size="${size}"` : '',
    weight ? ` font-weight="${weight}"` : '',
    fill ? ` fill="${fill}"` : '',
  ].join('');
  const escaped = content.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}"${attributes}>${escaped}</text>`;
}
