/** Cards in rows, of which only those near the screen exist: a thousand molecules scroll as easily as ten. */
import { useElementSize } from '@mantine/hooks';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';

interface Props<Item> {
  /** For screen readers. */
  readonly label: string;
  readonly items: readonly Item[];
  readonly cardWidthPx: number;
  readonly gapPx: number;
  /** Of a card that has not been measured. */
  readonly usualHeightPx: number;
  readonly children: (item: Item) => ReactNode;
  /** The last rows are near the screen. */
  readonly onNearEnd?: (() => void) | undefined;
}

const NEAR_ROWS = 4;

export function VirtualCards<Item extends { readonly id: string }>(props: Props<Item>) {
  const { label, items, cardWidthPx, gapPx, usualHeightPx, children, onNearEnd } = props;
  const { ref, width } = useElementSize<HTMLDivElement>();
  const list = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const columns = Math.max(1, Math.floor((width + gapPx) / (cardWidthPx + gapPx)));
  const rows = width === 0 ? 0 : Math.ceil(items.length / columns);
  const virtual = useWindowVirtualizer({
    count: rows,
    estimateSize: () => usualHeightPx,
    gap: gapPx,
    overscan: 1,
    scrollMargin: top,
  });
  // What stands above may grow: the list must know where it begins.
  useLayoutEffect(() => {
    const begin = list.current?.getBoundingClientRect().top;
    if (begin !== undefined) setTop(Math.round(begin + window.scrollY));
  }, [items, width]);
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (rows > 0 && last >= rows - NEAR_ROWS) onNearEnd?.();
  }, [last, rows, onNearEnd]);
  return (
    <div ref={ref}>
      {/* biome-ignore lint/a11y/useSemanticElements: between the list and its items lie the rows */}
      <div ref={list} role="list" aria-label={label} style={{ position: 'relative', height: virtual.getTotalSize() }}>
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
              gap: gapPx,
            }}
          >
            {items.slice(index * columns, (index + 1) * columns).map((item, column) => (
              // biome-ignore lint/a11y/useSemanticElements: as the list
              <div
                key={item.id}
                role="listitem"
                aria-setsize={items.length}
                aria-posinset={index * columns + column + 1}
              >
                {children(item)}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
