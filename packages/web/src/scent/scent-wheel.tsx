/**
 * A profile as a flower: a petal for each descriptor, as long as it is asked for. Petals are dragged outwards and inwards, or moved
 * by the arrow keys; one that is pushed into the middle is gone.
 */
import { type CSSProperties, type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNumbers, useScentWord } from '../i18n/i18n.ts';
import { colorOf, FAMILY_COLORS } from './families.ts';
import classes from './scent-wheel.module.css';

const CORE = 20;
const RIM = 118;
const LABELS = 134;
/** Half the drawing, wide enough for the words around. */
const HALF_WIDTH = 236;
const HALF_HEIGHT = 172;
const STEP = 0.05;
/** Below this a petal that is let go is taken away. */
const LEAST = 0.05;

/** The flower before there is a word: lengths of its petals. */
const BUDS = [0.9, 0.6, 0.78, 0.5, 0.84, 0.66, 0.95, 0.55, 0.72];

interface Props {
  /** Descriptor to weight, 0 to 1, in the order of the petals. */
  readonly profile: Readonly<Record<string, number>>;
  readonly onChange: (profile: Readonly<Record<string, number>>) => void;
}

export function ScentWheel({ profile, onChange }: Props) {
  const { t } = useTranslation();
  const entries = Object.entries(profile);
  const turn = (2 * Math.PI) / Math.max(1, entries.length);
  const set = (descriptor: string, weight: number) => onChange({ ...profile, [descriptor]: weight });
  const remove = (descriptor: string) => onChange(Object.fromEntries(entries.filter(([name]) => name !== descriptor)));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be drawn inside SVG
    <svg
      className={classes.wheel}
      viewBox={`${-HALF_WIDTH} ${-HALF_HEIGHT} ${2 * HALF_WIDTH} ${2 * HALF_HEIGHT}`}
      role="group"
      aria-label={t('wheel.name')}
    >
      {[0.25, 0.5, 0.75, 1].map((share) => (
        <circle key={share} className={classes.ring} r={CORE + (RIM - CORE) * share} />
      ))}
      {entries.length === 0 &&
        BUDS.map((share, index) => (
          <path
            key={index}
            className={classes.bud}
            d={petal(CORE + (RIM - CORE) * share, (2 * Math.PI) / BUDS.length)}
            transform={`rotate(${(index * 360) / BUDS.length})`}
            style={{ '--scent': Object.values(FAMILY_COLORS)[(index * 5) % 19] } as CSSProperties}
          />
        ))}
      {entries.map(([descriptor, weight], index) => (
        <Petal
          key={descriptor}
          descriptor={descriptor}
          weight={weight}
          angle={index * turn}
          breadth={Math.min(turn, 0.95)}
          onMove={(moved) => set(descriptor, moved)}
          onRelease={(moved) => moved < LEAST && remove(descriptor)}
        />
      ))}
      <circle className={classes.core} r={4} />
    </svg>
  );
}

interface PetalProps {
  readonly descriptor: string;
  readonly weight: number;
  /** From the top, clockwise. */
  readonly angle: number;
  readonly breadth: number;
  readonly onMove: (weight: number) => void;
  readonly onRelease: (weight: number) => void;
}

function Petal({ descriptor, weight, angle, breadth, onMove, onRelease }: PetalProps) {
  const scent = useScentWord();
  const { percent } = useNumbers();
  const dragged = useRef<number | null>(null);
  const tip = CORE + (RIM - CORE) * weight;
  const [dx, dy] = [Math.sin(angle), -Math.cos(angle)];
  const name = scent(descriptor);

  const weightAt = (event: PointerEvent<SVGGElement>): number => {
    const svg = event.currentTarget.ownerSVGElement!;
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM()!.inverse());
    return clamp((point.x * dx + point.y * dy - CORE) / (RIM - CORE));
  };
  const down = (event: PointerEvent<SVGGElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    dragged.current = weight;
  };
  const move = (event: PointerEvent<SVGGElement>) => {
    if (dragged.current === null) return;
    dragged.current = weightAt(event);
    onMove(dragged.current);
  };
  const up = () => {
    if (dragged.current !== null) onRelease(dragged.current);
    dragged.current = null;
  };
  const key = (event: KeyboardEvent) => {
    const moved = keyMoves(event.key, weight);
    if (moved === null) return;
    event.preventDefault();
    if (event.key === 'Delete' || event.key === 'Backspace') onRelease(0);
    else onMove(moved);
  };

  const shift = LABELS * dx;
  return (
    <g
      className={classes.petal}
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(weight * 100)}
      aria-valuetext={percent(weight)}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={up}
      onKeyDown={key}
    >
      <g transform={`rotate(${(angle * 180) / Math.PI})`}>
        <path className={classes.reach} d={petal(RIM, breadth)} />
        <path className={classes.shape} d={petal(tip, breadth)} fill={colorOf(descriptor)} />
        <circle className={classes.handle} cy={-tip} r={5.5} fill={colorOf(descriptor)} />
      </g>
      <text
        className={classes.label}
        x={shift}
        y={LABELS * dy}
        textAnchor={Math.abs(shift) < 20 ? 'middle' : shift > 0 ? 'start' : 'end'}
        dominantBaseline="middle"
      >
        {isolated(name)}
        <tspan className={classes.share}> {isolated(percent(weight))}</tspan>
      </text>
    </g>
  );
}

/** Keeps a word of any direction to itself: the drawing runs from left to right. */
function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

/** A petal that stands upright, from the core to `tip`. */
function petal(tip: number, breadth: number): string {
  const half = Math.tan(breadth / 2) * tip * 0.52;
  const belly = CORE + (tip - CORE) * 0.62;
  return `M0 ${-CORE * 0.4}C${half} ${-belly * 0.72} ${half} ${-tip} 0 ${-tip}C${-half} ${-tip} ${-half} ${-belly * 0.72} 0 ${-CORE * 0.4}Z`;
}

function keyMoves(key: string, weight: number): number | null {
  switch (key) {
    case 'ArrowUp':
    case 'ArrowRight':
      return clamp(weight + STEP);
    case 'ArrowDown':
    case 'ArrowLeft':
      return clamp(weight - STEP);
    case 'PageUp':
      return clamp(weight + 4 * STEP);
    case 'PageDown':
      return clamp(weight - 4 * STEP);
    case 'Home':
      return LEAST;
    case 'End':
      return 1;
    case 'Delete':
    case 'Backspace':
      return 0;
    default:
      return null;
  }
}

function clamp(weight: number): number {
  return Math.round(Math.min(1, Math.max(0, weight)) * 100) / 100;
}
