/** The same molecules as a table, for those who read in columns. */
import { useTranslation } from 'react-i18next';
import { useNumbers, useScentWord } from '../i18n/i18n.ts';
import { colorOf } from '../scent/families.ts';
import { VirtualTable } from '../shell/virtual-table.tsx';
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
  return (
    <VirtualTable
      items={candidates}
      usualRowPx={ROW_PX}
      className={classes.table}
      head={COLUMNS.map((key) => (
        <th key={key} scope="col">
          {t(key)}
        </th>
      ))}
    >
      {(candidate, row) => {
        const { id, inchiKey, smiles, formula, odor, profileMatch, estimates, synthesis, nearest, safety } = candidate;
        const checked = compared.includes(id);
        return (
          <tr key={id} {...row}>
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
      }}
    </VirtualTable>
  );
}
