/** A kept molecule as a card: drawn, named, tagged and noted, all of it changed where it stands. */
import type { ListedMolecule } from '@smell/client';
import { type DragEvent, memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../account/session-context.tsx';
import { useNumbers, useScentWord } from '../i18n/i18n.ts';
import { Formula } from '../results/formula.tsx';
import { Structure } from '../results/structure.tsx';
import { colorOf } from '../scent/families.ts';
import { InlineTags } from './inline-tags.tsx';
import { InlineText } from './inline-text.tsx';
import { KeptName } from './kept-name.tsx';
import { DRAGGED, nameOf, type ShownMolecules } from './library-actions.ts';
import classes from './library-card.module.css';
import { MoleculeMenu } from './molecule-menu.tsx';

interface Props extends Pick<ShownMolecules, 'collections' | 'view' | 'changes' | 'onChoose' | 'onView'> {
  readonly molecule: ListedMolecule;
  readonly isChosen: boolean;
  /** What goes along when this one is dragged. */
  readonly dragged: () => readonly string[];
}

/** Characters of a note. */
export const MOST_NOTE = 10_000;

export const LibraryCard = memo(function LibraryCard(props: Props) {
  const { molecule, isChosen, dragged, changes, onChoose, onView } = props;
  const { t } = useTranslation();
  const { percent } = useNumbers();
  const mayChange = useSession().may('library');
  const { id, inchiKey, smiles, name, formula, note, tags, similarity, noteClass } = molecule;
  const called = nameOf(molecule);
  const drag = (event: DragEvent) => {
    event.dataTransfer.setData(DRAGGED, JSON.stringify(dragged()));
    event.dataTransfer.effectAllowed = 'copyMove';
  };
  return (
    <article className={classes.card} data-chosen={isChosen} aria-labelledby={`kept-${id}`}>
      <div className={classes.plate}>
        <Link
          to={`/molecule/${inchiKey}`}
          className={classes.drawing!}
          draggable={mayChange}
          onDragStart={drag}
          aria-label={`${t('library.open')}: ${called}`}
        >
          <Structure inchiKey={inchiKey} smiles={smiles} {...(name === '' ? {} : { name })} width={300} height={200} />
        </Link>
        <input
          type="checkbox"
          className={classes.choose}
          checked={isChosen}
          aria-label={t('library.choose', { name: called })}
          onChange={(event) => onChoose(id, event.currentTarget.checked, (event.nativeEvent as MouseEvent).shiftKey)}
        />
        <span className={classes.menu}>
          <MoleculeMenu {...props} />
        </span>
        {similarity !== null && (
          <span className={classes.alike}>{t('library.alike', { share: percent(similarity) })}</span>
        )}
      </div>
      <div className={classes.body}>
        <h3 id={`kept-${id}`}>
          <KeptName molecule={molecule} changes={changes} />
        </h3>
        <p className={classes.formula}>
          {name !== '' && formula !== '' && <Formula text={formula} />}
          {noteClass && `${name === '' ? '' : ' · '}${t(`note.${noteClass}`)}`}
        </p>
        <Smell molecule={molecule} />
        <InlineTags
          tags={tags}
          name={called}
          onChange={(changed) => void changes.change(id, { tags: [...changed] })}
          onFind={(tag) => onView({ tag })}
        />
        <InlineText
          value={note}
          label={t('library.note')}
          placeholder={t('library.addNote')}
          most={MOST_NOTE}
          multiline
          className={classes.note}
          onChange={(changed) => void changes.change(id, { note: changed })}
        />
      </div>
    </article>
  );
});

/** The likeliest of what it should smell of, each with the colour of its family. */
export function Smell({ molecule: { odor } }: { readonly molecule: Pick<ListedMolecule, 'odor'> }) {
  const scent = useScentWord();
  if (odor.length === 0) return null;
  return (
    <p className={classes.smell}>
      {odor.slice(0, 3).map(({ descriptor, probability }) => (
        <span key={descriptor}>
          <i style={{ background: colorOf(descriptor), opacity: 0.35 + 0.65 * probability }} />
          {scent(descriptor)}
        </span>
      ))}
    </p>
  );
}
