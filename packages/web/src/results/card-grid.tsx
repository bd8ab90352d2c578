/** Cards in rows, of which only those near the screen exist: a thousand molecules scroll as easily as ten. */

import { useElementSize } from '@mantine/hooks';
import type { Candidate } from '@smell/client';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MoleculeCard } from './molecule-card.tsx';

export interface ShownCandidates {
  readonly candidates: readonly Candidate[];
  /** By id: in the order in which they were made, from 1. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly nearestKeys: ReadonlyMap<string, string>;
  readonly compared: readonly string[];
  readonly most: number;
  readonly onCompare: (id: string, compared: boolean) => void;
}

const CARD_WIDTH_PX = 292;
const GAP_PX = 18;
const USUAL_HEIGHT_PX = 610;

export function CardGrid({ candidates, numbers, nearestKeys, compared, most, onCompare }: ShownCandidates) {
  const { t } = useTranslation();
  const { ref, width } = useElementSize<HTMLDivElement>();
  const list = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const columns = Math.max(1, Math.floor((width + GAP_PX) / (CARD_WIDTH_PX + GAP_PX)));
  const rows = width === 0 ? 0 : Math.ceil(candidates.length / columns);
  const virtual = useWindowVirtualizer({
    count: rows,
    estimateSize: () => USUAL_HEIGHT_PX,
    gap: GAP_PX,
    overscan: 1,
    scrollMargin: top,
  });
  // What stands above may grow: the list must know where it begins.
  useLayoutEffect(() => {
    const begin = list.current?.getBoundingClientRect().top;
    if (begin !== undefined) setTop(Math.round(begin + window.scrollY));
  }, [candidates, width]);
  return (
    <div ref={ref}>
      {/* biome-ignore lint/a11y/useSemanticElements: between the list and its items lie the rows */}
      <div
        ref={list}
        role="list"
        aria-label={t('results.name')}
        style={{ position: 'relative', height: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().map(({ index, key, start }) => (
          <div
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            role="presentation"
            style={{
              position: 'absolute',
              insetInline: 0,
              top: 0,
              transform: `translateY(${start - top}px)`,
              display: 'grid',
              gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
              gap: GAP_PX,
            }}
          >
            {candidates.slice(index * columns, (index + 1) * columns).map((candidate) => (
              // biome-ignore lint/a11y/useSemanticElements: as the list
              <div key={candidate.id} role="listitem">
                <MoleculeCard
                  candidate={candidate}
                  number={numbers.get(candidate.id) ?? 0}
                  nearestKey={nearestKeys.get(candidate.nearest.smiles)}
                  compared={compared.includes(candidate.id)}
                  full={compared.length >= most}
                  onCompare={onCompare}
                />
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
