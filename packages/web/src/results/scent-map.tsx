/**
 * The set as a map: molecules that are built alike lie together, or those that should smell alike; each in the colour of its likeliest
 * odor family, or as strongly as it should smell of one descriptor. One stop for the Tab key; the arrow keys go to the next molecule that
 * way, Enter opens it.
 */
import { Button, SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { Candidate } from '@smell/client';
import { familyOf, type OdorFamily } from '@smell/core/odor/descriptors';
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useList, useNumbers, useScentWord } from '../i18n/i18n.ts';
import { colorOf, FAMILY_COLORS } from '../scent/families.ts';
import { readSession, writeSession } from '../shell/session-storage.ts';
import type { ShownCandidates } from './card-grid.tsx';
import { useOpenMolecule } from './molecule-link.tsx';
import { type Direction, nearestThatWay } from './nearest-that-way.ts';
import { projectOdors } from './project.ts';
import classes from './scent-map.module.css';
import { Structure } from './structure.tsx';
import { type StructurePlane, useStructurePlane } from './use-structure-plane.ts';

/** Of the drawing; a phone's is upright, so that a finger finds the points. */
const SIZES = { wide: [1000, 480], upright: [480, 540] } as const;
const MARGIN = 34;
/** Points are drawn smaller where there are more. */
const MANY = 300;
/** Descriptors offered to colour by. */
const OFFERED = 24;
const GROUNDS = ['structure', 'smell'] as const;
/** What lies together on the map. */
type Ground = (typeof GROUNDS)[number];
const GROUND_KEY = 'smell.map';
const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

interface Props extends ShownCandidates {
  /** Also those that a filter hides: they keep the map as it is. */
  readonly all: readonly Candidate[];
}

export default function ScentMap({ all, candidates, numbers }: Props) {
  const { t } = useTranslation();
  const { percent, plain } = useNumbers();
  const scent = useScentWord();
  const list = useList();
  const tip = useId();
  const [ground, setGround] = useState<Ground>(
    () => GROUNDS.find((known) => known === readSession(GROUND_KEY)) ?? 'structure',
  );
  const [descriptor, setDescriptor] = useState('');
  const [family, setFamily] = useState<OdorFamily | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const points = useRef(new Map<string, HTMLAnchorElement>());

  const upright = useMediaQuery('(max-width: 40em)', false, { getInitialValueInEffect: false });
  const [width, height] = SIZES[upright ? 'upright' : 'wide'];
  const structures = useStructurePlane(all, ground === 'structure');
  const smells = useMemo(() => (ground === 'smell' ? smellPlane(all) : null), [all, ground]);
  const { places, share } = smells ?? structures;
  const placed = useMemo(() => {
    return candidates.flatMap((candidate) => {
      const point = places?.get(candidate.id);
      return point
        ? [
            {
              candidate,
              x: width / 2 + point[0] * (width / 2 - MARGIN),
              y: height / 2 - point[1] * (height / 2 - MARGIN),
            },
          ]
        : [];
    });
  }, [candidates, places, width, height]);
  const words = useMemo(() => commonest(all), [all]);
  const families = useMemo(() => familiesOf(candidates), [candidates]);
  const active = placed.find(({ candidate }) => candidate.id === focused) ?? placed[0];
  const shown = placed.find(({ candidate }) => candidate.id === focused);

  const open = useOpenMolecule();
  const key = (event: KeyboardEvent, place: number) => {
    const way = ARROWS[event.key];
    const ends = { Home: 0, End: placed.length - 1 }[event.key];
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return open(placed[place]!.candidate);
    }
    if (way === undefined && ends === undefined) return;
    event.preventDefault();
    const next = placed[ends ?? nearestThatWay(placed, place, way!)];
    if (next) points.current.get(next.candidate.id)?.focus();
  };
  const name = ({ id, formula, odor }: Candidate) =>
    `${numbers.get(id)}. ${formula}, ${list((odor?.descriptors ?? []).slice(0, 3).map((found) => scent(found.descriptor)))}`;
  const choose = (chosen: Ground) => {
    writeSession(GROUND_KEY, chosen);
    setGround(chosen);
  };
  const failed = ground === 'structure' && structures.failed;
  return (
    <section className={classes.map} aria-label={t('view.map')}>
      <div className={classes.tools}>
        <div className={classes.choices}>
          <span className={classes.choice}>
            <span aria-hidden="true">{t('map.by')}</span>
            <SegmentedControl
              size="sm"
              aria-label={t('map.by')}
              value={ground}
              data={[
                { value: 'structure', label: t('map.byStructure') },
                { value: 'smell', label: t('map.bySmell') },
              ]}
              onChange={(chosen) => choose(chosen as Ground)}
            />
          </span>
          <label className={classes.choice}>
            {t('map.colour')}
            <select value={descriptor} onChange={(event) => setDescriptor(event.currentTarget.value)}>
              <option value="">{t('map.byFamily')}</option>
              {words.map((word) => (
                <option key={word} value={word}>
                  {scent(word)}
                </option>
              ))}
            </select>
          </label>
        </div>
        <p role="status">
          {failed && (
            <>
              {t('map.failed')}{' '}
              <Button size="compact-sm" variant="default" onClick={structures.retry}>
                {t('error.again')}
              </Button>
            </>
          )}
          {!failed && !places && t('loading')}
          {places && t(ground === 'smell' ? 'map.hint' : 'map.hintStructure', { share: percent(share) })}
        </p>
      </div>
      <div className={classes.frame}>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be drawn inside SVG */}
        <svg viewBox={`0 0 ${width} ${height}`} role="group" aria-label={t('map.name')} aria-describedby={tip}>
          <path className={classes.axes} d={`M${width / 2} 0V${height}M0 ${height / 2}H${width}`} />
          {placed.map(({ candidate, x, y }, place) => (
            <g
              key={candidate.id}
              className={classes.point}
              data-faded={family !== null && familyOfMost(candidate) !== family}
              transform={`translate(${x} ${y})`}
            >
              <a
                ref={(element) => {
                  if (element) points.current.set(candidate.id, element);
                  else points.current.delete(candidate.id);
                }}
                href={`/molecule/${candidate.inchiKey}`}
                tabIndex={candidate.id === active?.candidate.id ? 0 : -1}
                aria-label={name(candidate)}
                onClick={(event) => {
                  // A new tab is the browser's matter.
                  if (event.metaKey || event.ctrlKey) return;
                  event.preventDefault();
                  open(candidate);
                }}
                onKeyDown={(event) => key(event, place)}
                onFocus={() => setFocused(candidate.id)}
                onPointerEnter={() => setFocused(candidate.id)}
              >
                {/* As large as a finger needs. */}
                <circle className={classes.reach} r={16} />
                <circle
                  className={classes.dot}
                  r={candidates.length > MANY ? 5.5 : 8}
                  {...paint(candidate, descriptor)}
                />
              </a>
            </g>
          ))}
        </svg>
        {shown && (
          <div
            className={classes.tip}
            style={{
              left: `${(shown.x / width) * 100}%`,
              top: `${(shown.y / height) * 100}%`,
              translate: `${shown.x > width / 2 ? '-106%' : '6%'} ${shown.y > height / 2 ? '-104%' : '4%'}`,
            }}
            aria-hidden="true"
          >
            <Structure
              inchiKey={shown.candidate.inchiKey}
              smiles={shown.candidate.smiles}
              width={168}
              height={112}
              eager
            />
            <b>{name(shown.candidate)}</b>
            {descriptor !== '' && (
              <span>
                {scent(descriptor)} {percent(likelihood(shown.candidate, descriptor))}
              </span>
            )}
          </div>
        )}
      </div>
      <p id={tip} className="visually-hidden">
        {t('map.keys')}
      </p>
      {descriptor === '' ? (
        <ul className={classes.legend} aria-label={t('map.legend')}>
          {families.map(([each, count]) => (
            <li key={each}>
              <button
                type="button"
                aria-pressed={family === each}
                onClick={() => setFamily((now) => (now === each ? null : each))}
              >
                <i style={{ background: FAMILY_COLORS[each] }} aria-hidden="true" />
                {t(`family.${each}`)} <span>{plain(count)}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <p className={classes.scale}>
          {percent(0)}
          <i style={{ '--scent': colorOf(descriptor) } as React.CSSProperties} aria-hidden="true" />
          {percent(1)} {scent(descriptor)}
        </p>
      )}
    </section>
  );
}

function smellPlane(all: readonly Candidate[]): Pick<StructurePlane, 'places' | 'share'> {
  const { points, share } = projectOdors(all.map(({ odor }) => odor?.descriptors ?? []));
  return { places: new Map(all.map(({ id }, place) => [id, points[place]!])), share };
}

function likelihood({ odor }: Candidate, descriptor: string): number {
  return odor?.descriptors.find((found) => found.descriptor === descriptor)?.probability ?? 0;
}

function familyOfMost({ odor }: Candidate): OdorFamily {
  const [first] = odor?.descriptors ?? [];
  return (first && familyOf(first.descriptor)) ?? 'texture';
}

function paint(candidate: Candidate, descriptor: string): { fill: string; fillOpacity: number } {
  if (descriptor === '') return { fill: FAMILY_COLORS[familyOfMost(candidate)], fillOpacity: 0.85 };
  return { fill: colorOf(descriptor), fillOpacity: 0.04 + 0.96 * likelihood(candidate, descriptor) };
}

/** Families of the likeliest descriptors, the commonest first. */
function familiesOf(candidates: readonly Candidate[]): [OdorFamily, number][] {
  const counts = new Map<OdorFamily, number>();
  for (const each of candidates) counts.set(familyOfMost(each), (counts.get(familyOfMost(each)) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** Descriptors by how much the set smells of them. */
function commonest(candidates: readonly Candidate[]): string[] {
  const sums = new Map<string, number>();
  for (const { odor } of candidates) {
    for (const { descriptor, probability } of odor?.descriptors ?? []) {
      sums.set(descriptor, (sums.get(descriptor) ?? 0) + probability);
    }
  }
  return [...sums]
    .sort(([, a], [, b]) => b - a)
    .slice(0, OFFERED)
    .map(([word]) => word);
}
