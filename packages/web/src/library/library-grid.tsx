/** Cards of kept molecules, of which only those near the screen exist. */
import { useElementSize } from '@mantine/hooks';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownMolecules } from './library-actions.ts';
import { LibraryCard } from './library-card.tsx';

const CARD_WIDTH_PX = 250;
const GAP_PX = 16;
const USUAL_HEIGHT_PX = 372;

export function LibraryGrid({ items, chosen, onNearEnd, ...shared }: ShownMolecules) {
  const { t } = useTranslation();
  const { ref, width } = useElementSize<HTMLDivElement>();
  const list = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const columns = Math.max(1, Math.floor((width + GAP_PX) / (CARD_WIDTH_PX + GAP_PX)));
  const rows = width === 0 ? 0 : Math.ceil(items.length / columns);
  const virtual = useWindowVirtualizer({
    count: rows,
    estimateSize: () => USUAL_HEIGHT_PX,
    gap: GAP_PX,
    overscan: 1,
    scrollMargin: top,
  });
  useLayoutEffect(() => {
    const begin = list.current?.getBoundingClientRect().top;
    if (begin !== undefined) setTop(Math.round(begin + window.scrollY));
  }, [items, width]);
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (rows > 0 && last >= rows - 4) onNearEnd();
  }, [last, rows, onNearEnd]);
  return (
    <div ref={ref}>
      {/* biome-ignore lint/a11y/useSemanticElements: between the list and its items lie the rows */}
      <div
        ref={list}
        role="list"
        aria-label={t('results.name')}
        style={{ position: 'relative', height: virtual.getTotalSize() }}
      >
        {shown.map(({ index, key, start }) => (
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
            {items.slice(index * columns, (index + 1) * columns).map((molecule) => (
              // biome-ignore lint/a11y/useSemanticElements: as the list
              <div key={molecule.id} role="listitem">
                <LibraryCard
                  {...shared}
                  molecule={molecule}
                  isChosen={chosen.has(molecule.id)}
                  dragged={() => (chosen.has(molecule.id) ? [...chosen] : [molecule.id])}
                />
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
