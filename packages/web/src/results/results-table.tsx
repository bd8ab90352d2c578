/** The same molecules as a table, for those who read in columns. Only the rows near the screen exist. */
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNumbers, useScentWord } from '../i18n/i18n.ts';
import { colorOf } from '../scent/families.ts';
import type { ShownCandidates } from './card-grid.tsx';
import { Formula } from './formula.tsx';
import { Access, Hours } from './molecule-card.tsx';
import { MoleculeLink } from './molecule-link.tsx';
import classes from './results-table.module.css';
import { SafetyBadge } from './safety-badge.tsx';
import { Structure } from './structure.tsx';

const ROW_PX = 84;
const COLUMNS = [
  'table.structure',
  'table.formula',
  'table.smell',
  'sort.match',
  'request.note',
  'fact.strength',
  'fact.longevity',
  'fact.access',
  'table.nearest',
  'safety.title',
  'compare.add',
] as const;

export function ResultsTable({ candidates, numbers, compared, most, onCompare }: ShownCandidates) {
  const { t } = useTranslation();
  const scent = useScentWord();
  const { percent } = useNumbers();
  const body = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const begin = body.current?.getBoundingClientRect().top;
    if (begin !== undefined) setTop(Math.round(begin + window.scrollY));
  }, []);
  const virtual = useWindowVirtualizer({
    count: candidates.length,
    estimateSize: () => ROW_PX,
    overscan: 6,
    scrollMargin: top,
  });
  const items = virtual.getVirtualItems();
  const before = (items[0]?.start ?? top) - top;
  const after = virtual.getTotalSize() - ((items.at(-1)?.end ?? top) - top);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
    <section ref={body} className={classes.scroll} aria-label={t('view.table')} tabIndex={0}>
      <table className={classes.table} aria-rowcount={candidates.length + 1}>
        <thead>
          <tr>
            {COLUMNS.map((key) => (
              <th key={key} scope="col">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <tr style={{ height: before }} />}
          {items.map(({ index }) => {
            const candidate = candidates[index]!;
            const { id, inchiKey, smiles, formula, odor, profileMatch, estimates, synthesis, nearest, safety } =
              candidate;
            const checked = compared.includes(id);
            return (
              <tr key={id} aria-rowindex={index + 2}>
                <td className={classes.drawing}>
                  <Structure inchiKey={inchiKey} smiles={smiles} width={112} height={76} />
                </td>
                <th scope="row">
                  <MoleculeLink molecule={candidate}>
                    {numbers.get(id)}. <Formula text={formula} />
                  </MoleculeLink>
                </th>
                <td>
                  {odor?.descriptors.slice(0, 3).map(({ descriptor, probability }) => (
                    <span key={descriptor} className={classes.word}>
                      <i style={{ background: colorOf(descriptor), opacity: 0.3 + 0.7 * probability }} />
                      {scent(descriptor)}
                    </span>
                  ))}
                </td>
                <td>{profileMatch === null ? '' : percent(profileMatch)}</td>
                <td>{estimates.noteClass.value ? t(`note.${estimates.noteClass.value}`) : t('unknown')}</td>
                <td>{estimates.odorStrength.value ? t(`strength.${estimates.odorStrength.value}`) : t('unknown')}</td>
                <td>
                  <Hours estimate={estimates.substantivityHours} />
                </td>
                <td>
                  <Access score={synthesis.score} />
                </td>
                <td className={classes.near} lang="en">
                  {nearest.name} <small>{percent(nearest.similarity)}</small>
                </td>
                <td>
                  <SafetyBadge safety={safety} />
                </td>
                <td>
                  <input
                    type="checkbox"
                    aria-label={t('compare.addNumber', { number: numbers.get(id) ?? 0 })}
                    checked={checked}
                    disabled={!checked && compared.length >= most}
                    onChange={(event) => onCompare(id, event.currentTarget.checked)}
                  />
                </td>
              </tr>
            );
          })}
          {after > 0 && <tr style={{ height: after }} />}
        </tbody>
      </table>
    </section>
  );
}
