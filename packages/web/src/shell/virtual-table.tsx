/** A table of which only the rows near the screen exist: a thousand molecules scroll as easily as ten. */
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './virtual-table.module.css';

/** What each row carries. */
export interface RowProps {
  readonly ref: (element: HTMLTableRowElement | null) => void;
  readonly 'data-index': number;
  readonly 'aria-rowindex': number;
}

interface Props<Item> {
  readonly items: readonly Item[];
  readonly usualRowPx: number;
  /** Cells of the head. */
  readonly head: ReactNode;
  readonly className?: string | undefined;
  readonly children: (item: Item, row: RowProps) => ReactNode;
  /** The last rows are near the screen. */
  readonly onNearEnd?: () => void;
}

const NEAR_ROWS = 20;

export function VirtualTable<Item>({ items, usualRowPx, head, className, children, onNearEnd }: Props<Item>) {
  const { t } = useTranslation();
  const body = useRef<HTMLElement>(null);
  const [top, setTop] = useState(0);
  // What stands above may grow: the table must know where it begins.
  useLayoutEffect(() => {
    const begin = body.current?.getBoundingClientRect().top;
    if (begin !== undefined) setTop(Math.round(begin + window.scrollY));
  }, [items]);
  const virtual = useWindowVirtualizer<HTMLTableRowElement>({
    count: items.length,
    estimateSize: () => usualRowPx,
    overscan: 6,
    scrollMargin: top,
  });
  const shown = virtual.getVirtualItems();
  const before = (shown[0]?.start ?? top) - top;
  const after = virtual.getTotalSize() - ((shown.at(-1)?.end ?? top) - top);
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (items.length > 0 && last >= items.length - NEAR_ROWS) onNearEnd?.();
  }, [last, items.length, onNearEnd]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
    <section ref={body} className={classes.scroll} aria-label={t('view.table')} tabIndex={0}>
      <table className={`${classes.table} ${className ?? ''}`} aria-rowcount={items.length + 1}>
        <thead>
          <tr>{head}</tr>
        </thead>
        <tbody>
          {before > 0 && <tr style={{ height: before }} />}
          {shown.map(({ index }) =>
            children(items[index]!, {
              ref: virtual.measureElement,
              'data-index': index,
              'aria-rowindex': index + 2,
            }),
          )}
          {after > 0 && <tr style={{ height: after }} />}
        </tbody>
      </table>
    </section>
  );
}
