/** Known materials that the words of a search find too, each with the way to its page: what is in no library can still be looked up. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../api.ts';
import { useList, useNumbers, useScentWord } from '../i18n/i18n.ts';
import { Structure } from '../results/structure.tsx';
import { useStructureKeys } from '../results/use-structure-keys.ts';
import classes from './known-materials.module.css';

const MOST = 8;
const SMELLS = 3;
const LEAST_CHARACTERS = 2;

export function KnownMaterials({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const { plain } = useNumbers();
  const scent = useScentWord();
  const list = useList();
  const words = text.trim();
  const { data } = useQuery({
    queryKey: ['materials', words, MOST],
    queryFn: ({ signal }) => api.materials(words, MOST, signal),
    enabled: words.length >= LEAST_CHARACTERS,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const found = words.length >= LEAST_CHARACTERS ? data : undefined;
  const keys = useStructureKeys(useMemo(() => found?.items.map(({ smiles }) => smiles) ?? [], [found]));
  if (!found || found.items.length === 0) return null;
  const more = found.total - found.items.length;
  return (
    <section className={classes.known} aria-label={t('accord.addKnown')}>
      <h2>{t('accord.addKnown')}</h2>
      <ul>
        {found.items.map(({ name, cas, smiles, descriptors }) => {
          const key = keys.get(smiles);
          return (
            <li key={cas}>
              <span className={classes.plate}>
                {key && <Structure inchiKey={key} smiles={smiles} name={name} width={120} height={84} />}
              </span>
              <span>
                <b lang="en">{key ? <Link to={`/molecule/${key}`}>{name}</Link> : name}</b>
                <small dir="ltr">CAS {cas}</small>
                {descriptors && <small>{list(descriptors.slice(0, SMELLS).map(scent))}</small>}
              </span>
            </li>
          );
        })}
      </ul>
      {more > 0 && <p>{t('library.moreKnown', { number: plain(more, 6) })}</p>}
    </section>
  );
}
