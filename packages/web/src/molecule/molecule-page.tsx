/** All that is known and predicted of one molecule. */

import { Button } from '@mantine/core';
import { type IfraCategory, ProblemError } from '@smell/client';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useNumbers, useScentWord } from '../i18n/i18n.ts';
import { Formula } from '../results/formula.tsx';
import { AskedFor, OdorBars } from '../results/odor-bars.tsx';
import { resultsAddress } from '../results/results-address.ts';
import { SafetyEvidence } from '../results/safety-badge.tsx';
import { Structure } from '../results/structure.tsx';
import { useStructureKeys } from '../results/use-structure-keys.ts';
import { ScentWash } from '../scent/scent-wash.tsx';
import { Failure } from '../shell/failure.tsx';
import { useShortcuts } from '../shell/shortcuts.ts';
import { Estimates } from './estimates.tsx';
import { Identity } from './identity.tsx';
import classes from './molecule-page.module.css';
import { dataToKeep, type MoleculeView, viewOfMolecule } from './molecule-view.ts';
import { ProvenanceSection } from './provenance-section.tsx';
import { SafetyScreen } from './safety-screen.tsx';
import { Section } from './section.tsx';
import { storedMolecule } from './stored-molecule.ts';
import { Variations } from './variations.tsx';

/** Descriptors at first; the others at a press of a button. */
const SMELLS_FIRST = 12;
const FINE_FRAGRANCE: IfraCategory = '4';
const NONE: NonNullable<MoleculeView['odor']>['evidence'] = [];

export default function MoleculePage() {
  const { t } = useTranslation();
  const { inchiKey = '' } = useParams();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['molecule', inchiKey],
    queryFn: ({ signal }) => storedMolecule(inchiKey, signal),
  });
  const view = useMemo(() => (data ? viewOfMolecule(data) : null), [data]);
  useEffect(() => {
    document.title = `${view?.formula ?? inchiKey} · ${t('app.name')}`;
  }, [view, inchiKey, t]);
  if (isPending) return <p className={classes.state}>{t('loading')}</p>;
  if (error || !view) {
    // An address that holds no InChIKey is invalid.
    const missing = !error || (error instanceof ProblemError && (error.status === 404 || error.code === 'invalid'));
    if (!missing) return <Failure error={error} onRetry={() => void refetch()} />;
    return (
      <div className={classes.state} role="alert">
        <p>{t('molecule.missing')}</p>
        <Button component={Link} to="/" variant="default">
          {t('nav.compose')}
        </Button>
      </div>
    );
  }
  // From one molecule to the next everything begins anew.
  return <Molecule key={inchiKey} view={view} kept={dataToKeep(data)} createdAt={data.createdAt} />;
}

interface MoleculeProps {
  readonly view: MoleculeView;
  /** What goes into the library with it. */
  readonly kept: unknown;
  readonly createdAt: string;
}

function Molecule({ view, kept, createdAt }: MoleculeProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [category, setCategory] = useState(FINE_FRAGRANCE);
  const { odor, formula, smiles, safety, because, estimates } = view;
  const profile = Object.fromEntries((odor?.descriptors ?? []).map((found) => [found.descriptor, found.probability]));
  const back = resultsAddress();
  useShortcuts([
    ['g', () => navigate(back)],
    ['y', () => void navigator.clipboard.writeText(smiles)],
    ['m', () => document.getElementById('vary')?.focus()],
  ]);
  return (
    <>
      <ScentWash profile={profile} />
      <Link to={back} className={classes.back!}>
        {t('molecule.back')}
      </Link>
      <header className={classes.head}>
        <h1>
          <Formula text={formula} />
        </h1>
        <p>
          {[estimates.noteClass.value && t(`note.${estimates.noteClass.value}`), standing(view, t)]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </header>
      <div className={classes.columns}>
        <Identity view={view} kept={kept} category={category} />
        <div className={classes.smell}>
          <Smell view={view} />
          {because.length > 0 && (
            <Section title={t('molecule.why')}>
              <ul className={classes.plain} lang="en" dir="ltr">
                {because.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            </Section>
          )}
        </div>
      </div>
      <Variations molecule={view} />
      <Evidence view={view} />
      <div className={classes.columns}>
        <Section title={t('molecule.properties')}>
          <Estimates estimates={estimates} properties={view.properties} />
          <p className={classes.fine}>{t('property.range')}</p>
        </Section>
        <Section title={t('safety.title')}>
          {safety ? <SafetyEvidence safety={safety} /> : <p>{t('safety.unasked')}</p>}
        </Section>
      </div>
      <SafetyScreen smiles={smiles} category={category} onCategory={setCategory} />
      <div className={classes.columns}>
        <Isomers view={view} />
        <ProvenanceSection view={view} createdAt={createdAt} />
      </div>
    </>
  );
}

/** Whether it is new, or what it is. */
function standing({ novel, knownAs, source }: MoleculeView, t: ReturnType<typeof useTranslation>['t']): string {
  if (knownAs !== null) return knownAs;
  if (novel === null) return source === 'describe' ? t('molecule.notMade') : '';
  return novel ? t('molecule.novel') : t('molecule.known');
}

function Smell({ view: { odor, serves } }: { readonly view: MoleculeView }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  if (!odor) {
    return (
      <Section title={t('molecule.smell')}>
        <p>{t('odor.none')}</p>
      </Section>
    );
  }
  const more = odor.descriptors.length - SMELLS_FIRST;
  return (
    <Section title={t('molecule.smell')}>
      <OdorBars
        descriptors={odor.descriptors}
        asked={new Set(serves)}
        most={all ? odor.descriptors.length : SMELLS_FIRST}
        ranges
      />
      {more > 0 && (
        <button type="button" className={classes.more} aria-expanded={all} onClick={() => setAll((now) => !now)}>
          {all ? t('odor.fewer') : t('odor.more', { number: more })}
        </button>
      )}
      <p className={classes.fine}>{t('odor.doubt')}</p>
      {!odor.domain.inDomain && <p className={classes.caution}>{t('odor.outOfDomain')}</p>}
      {odor.asked.length > 0 && (
        <div className={classes.asked}>
          <h3>{t('odor.asked')}</h3>
          <AskedFor asked={odor.asked} />
        </div>
      )}
    </Section>
  );
}

/** The known materials that the prediction leans on, and whose smell is on record. */
function Evidence({ view }: { readonly view: MoleculeView }) {
  const { t } = useTranslation();
  const { percent } = useNumbers();
  const scent = useScentWord();
  const materials = view.odor?.evidence ?? NONE;
  const keys = useStructureKeys(useMemo(() => materials.map(({ smiles }) => smiles), [materials]));
  if (materials.length === 0) return null;
  return (
    <Section title={t('molecule.evidence')}>
      <ul className={classes.materials}>
        {materials.map(({ name, cas, smiles, similarity, descriptors }) => {
          const key = keys.get(smiles);
          return (
            <li key={cas}>
              <div className={classes.materialPlate}>
                {key && <Structure inchiKey={key} smiles={smiles} name={name} width={240} height={160} />}
              </div>
              <b lang="en">{key ? <Link to={`/molecule/${key}`}>{name}</Link> : name}</b>
              <small>
                CAS {cas} · {t('card.nearest', { share: percent(similarity) })}
              </small>
              {descriptors && <small>{descriptors.map(scent).join(', ')}</small>}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function Isomers({ view: { isomers } }: { readonly view: MoleculeView }) {
  const { t } = useTranslation();
  const { count, exact, listed } = isomers;
  const keys = useStructureKeys(listed, count > 1);
  return (
    <Section title={t('molecule.isomers')}>
      {count <= 1 ? (
        <p className={classes.text}>{t('isomers.one')}</p>
      ) : (
        <>
          <p className={classes.text}>{t(exact ? 'isomers.many' : 'isomers.atLeast', { number: count })}</p>
          <ol className={classes.materials}>
            {listed.map((isomer) => {
              const key = keys.get(isomer);
              const form = (
                <>
                  <div className={classes.materialPlate}>
                    {key && <Structure inchiKey={key} smiles={isomer} width={240} height={160} />}
                  </div>
                  <span dir="ltr" className={classes.smiles}>
                    {isomer}
                  </span>
                </>
              );
              return (
                <li key={isomer}>
                  {key ? (
                    <Link to={`/molecule/${key}`} className={classes.form}>
                      {form}
                    </Link>
                  ) : (
                    form
                  )}
                </li>
              );
            })}
          </ol>
        </>
      )}
    </Section>
  );
}
