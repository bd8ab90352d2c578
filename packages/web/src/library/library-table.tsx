/** The same molecules as a table. */
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../account/session-context.tsx';
import { useNumbers } from '../i18n/i18n.ts';
import { Formula } from '../results/formula.tsx';
import { Structure } from '../results/structure.tsx';
import { VirtualTable } from '../shell/virtual-table.tsx';
import { InlineTags } from './inline-tags.tsx';
import { InlineText } from './inline-text.tsx';
import { KeptName } from './kept-name.tsx';
import { DRAGGED, nameOf, type ShownMolecules } from './library-actions.ts';
import { MOST_NOTE, Smell } from './library-card.tsx';
import classes from './library-table.module.css';
import { MoleculeMenu } from './molecule-menu.tsx';

const ROW_PX = 92;
const COLUMNS = ['table.structure', 'library.name', 'table.smell', 'library.tags', 'library.note'] as const;

export function LibraryTable(props: ShownMolecules) {
  const { items, chosen, changes, onChoose, onView, onNearEnd } = props;
  const { t, i18n } = useTranslation();
  const { percent } = useNumbers();
  const mayChange = useSession().may('library');
  const alike = items[0]?.similarity !== null && items[0]?.similarity !== undefined;
  const dates = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' });
  return (
    <VirtualTable
      items={items}
      usualRowPx={ROW_PX}
      className={classes.table}
      onNearEnd={onNearEnd}
      head={
        <>
          <td />
          {COLUMNS.map((key) => (
            <th key={key} scope="col">
              {t(key)}
            </th>
          ))}
          <th scope="col">{alike ? t('library.likeness') : t('library.savedOn')}</th>
          <td />
        </>
      }
    >
      {(molecule, row) => {
        const { id, inchiKey, smiles, name, formula, note, tags, similarity, createdAt } = molecule;
        const called = nameOf(molecule);
        return (
          <tr key={id} {...row}>
            <td>
              <input
                type="checkbox"
                checked={chosen.has(id)}
                aria-label={t('library.choose', { name: called })}
                onChange={(event) =>
                  onChoose(id, event.currentTarget.checked, (event.nativeEvent as MouseEvent).shiftKey)
                }
              />
            </td>
            <td className={classes.drawing}>
              <Link
                to={`/molecule/${inchiKey}`}
                aria-label={`${t('library.open')}: ${called}`}
                draggable={mayChange}
                onDragStart={(event) =>
                  event.dataTransfer.setData(DRAGGED, JSON.stringify(chosen.has(id) ? [...chosen] : [id]))
                }
              >
                <Structure
                  inchiKey={inchiKey}
                  smiles={smiles}
                  {...(name === '' ? {} : { name })}
                  width={112}
                  height={76}
                />
              </Link>
            </td>
            <th scope="row" className={classes.name}>
              <KeptName molecule={molecule} changes={changes} />
              {name !== '' && formula !== '' && (
                <small>
                  <Formula text={formula} />
                </small>
              )}
            </th>
            <td className={classes.smell}>
              <Smell molecule={molecule} />
            </td>
            <td className={classes.tags}>
              <InlineTags
                tags={tags}
                name={called}
                onChange={(changed) => void changes.change(id, { tags: [...changed] })}
                onFind={(tag) => onView({ tag })}
              />
            </td>
            <td className={classes.note}>
              <InlineText
                value={note}
                label={t('library.note')}
                placeholder={t('library.addNote')}
                most={MOST_NOTE}
                multiline
                onChange={(changed) => void changes.change(id, { note: changed })}
              />
            </td>
            <td className={classes.figure}>
              {similarity === null ? dates.format(new Date(createdAt)) : percent(similarity)}
            </td>
            <td>
              <MoleculeMenu {...props} molecule={molecule} />
            </td>
          </tr>
        );
      }}
    </VirtualTable>
  );
}
