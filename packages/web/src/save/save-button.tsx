/** Keeps a molecule in the library; once it is kept, says so and lets its collections be chosen. Not there for whoever may not. */
import { Button, Popover, TextInput } from '@mantine/core';
import type { KeptMolecule, NewSavedMolecule } from '@smell/client';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../account/session-context.tsx';
import { useIsOfPage } from '../in-page/place.tsx';
import { useKept } from './kept-molecules.ts';
import classes from './save-button.module.css';
import { useCollections } from './use-collections.ts';
import { type Saving, useSave } from './use-save.ts';
import { withoutBrief } from './without-brief.ts';

interface Props {
  readonly inchiKey: string;
  readonly smiles: string;
  /** As it is called beside the button: for screen readers. */
  readonly label: string;
  /** What is known of it. */
  readonly data?: unknown;
  readonly size?: 'compact-sm' | 'sm';
}

export function SaveButton(props: Props) {
  const { may } = useSession();
  return may('library') ? <Save {...props} /> : null;
}

function Save({ inchiKey, smiles, label, data, size = 'sm' }: Props) {
  const { t } = useTranslation();
  const kept = useKept(inchiKey);
  const ofPage = useIsOfPage();
  const known = ofPage ? withoutBrief(data) : data;
  const molecule: NewSavedMolecule = { smiles, ...(known === undefined ? {} : { data: known }) };
  const saving = useSave(inchiKey, molecule);
  const shared = { size, className: classes.button!, loading: saving.busy, 'data-kept': kept ? true : undefined };
  if (!kept) {
    return (
      <Button
        {...shared}
        variant="default"
        leftSection={<Mark />}
        aria-label={`${t('save.save')}: ${label}`}
        title={ofPage ? t('place.tells') : undefined}
        onClick={() => void saving.save()}
      >
        {t('save.save')}
      </Button>
    );
  }
  return (
    <Popover position="bottom-start" withinPortal shadow="md" width={256} trapFocus returnFocus radius="md">
      <Popover.Target>
        <Button {...shared} variant="default" leftSection={<Mark kept />} aria-label={`${t('save.saved')}: ${label}`}>
          {t('save.saved')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={`${t('library.collections')}: ${label}`} className={classes.dropdown!}>
        <Choices kept={kept} saving={saving} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Choices({ kept, saving }: { readonly kept: KeptMolecule; readonly saving: Saving }) {
  const { t } = useTranslation();
  const collections = useCollections();
  return (
    <>
      <p className={classes.head}>{t('library.put')}</p>
      <ul className={classes.collections}>
        {(collections ?? []).map(({ id, name }, place) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                data-autofocus={place === 0 ? true : undefined}
                checked={kept.collectionIds.includes(id)}
                onChange={() => void saving.toggle(kept, id)}
              />
              <bdi>{name}</bdi>
            </label>
          </li>
        ))}
      </ul>
      <NewCollection onMake={(name) => void saving.putIntoNew(kept, name)} />
      <div className={classes.foot}>
        <Link to="/library">{t('save.open')}</Link>
        <button type="button" onClick={() => void saving.remove(kept)}>
          {t('library.remove')}
        </button>
      </div>
    </>
  );
}

/** A name, and Enter. */
export function NewCollection({ onMake }: { readonly onMake: (name: string) => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const make = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    onMake(name.trim());
    setName('');
  };
  return (
    <form onSubmit={make} className={classes.form}>
      <TextInput
        size="xs"
        value={name}
        maxLength={200}
        aria-label={t('library.newCollection')}
        placeholder={t('library.newCollection')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </form>
  );
}

function Mark({ kept = false }: { readonly kept?: boolean }) {
  return (
    <svg width="11" height="14" viewBox="0 0 11 14" aria-hidden="true" className={classes.mark}>
      <path
        d="M1 1h9v11.6L5.5 9.4 1 12.6z"
        fill={kept ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinejoin="round"
      />
    </svg>
  );
}
