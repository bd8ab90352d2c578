/** All that is known and predicted of one molecule. */

import { Button, CopyButton, SegmentedControl } from '@mantine/core';
import { type Candidate, ProblemError } from '@smell/client';
import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api } from '../api.ts';
import { useNumbers } from '../i18n/i18n.ts';
import { Formula } from '../results/formula.tsx';
import { Access } from '../results/molecule-card.tsx';
import { AskedFor, OdorBars } from '../results/odor-bars.tsx';
import { SafetyEvidence } from '../results/safety-badge.tsx';
import { Structure } from '../results/structure.tsx';
import { useNearestKeys } from '../results/use-nearest-keys.ts';
import { SaveButton } from '../save/save-button.tsx';
import { ScentWash } from '../scent/scent-wash.tsx';
import { Estimates } from './estimates.tsx';
import classes from './molecule-page.module.css';

const Viewer = lazy(() => import('./viewer-3d.tsx'));

export default function MoleculePage() {
  const { t } = useTranslation();
  const { inchiKey = '' } = useParams();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['molecule', inchiKey],
    queryFn: ({ signal }) => api.molecule(inchiKey, signal),
  });
  useEffect(() => {
    document.title = `${data?.data.generate?.formula ?? inchiKey} · ${t('app.name')}`;
  }, [data, inchiKey, t]);
  if (isPending) return <p className={classes.state}>{t('loading')}</p>;
  if (error) {
    const missing = error instanceof ProblemError && (error.status === 404 || error.status === 422);
    return (
      <div className={classes.state} role="alert">
        <p>{missing ? t('molecule.missing') : t('error.unreachable')}</p>
        {missing ? (
          <Button component={Link} to="/" variant="default">
            {t('nav.compose')}
          </Button>
        ) : (
          <Button variant="default" onClick={() => refetch()}>
            {t('error.again')}
          </Button>
        )}
      </div>
    );
  }
  const candidate = data.data.generate;
  if (!candidate) {
    return (
      <div className={classes.state}>
        <Structure inchiKey={data.inchiKey} smiles={data.smiles} width={480} height={320} eager />
        <p>{t('molecule.notMade')}</p>
        <SaveButton inchiKey={data.inchiKey} smiles={data.smiles} label={data.smiles} data={data.data.describe} />
      </div>
    );
  }
  return <Molecule candidate={candidate} createdAt={data.createdAt} />;
}

function Molecule({ candidate, createdAt }: { readonly candidate: Candidate; readonly createdAt: string }) {
  const { t } = useTranslation();
  const { odor, formula, smiles, inchiKey, facet, ranking, safety, novel, estimates } = candidate;
  const profile = Object.fromEntries((odor?.descriptors ?? []).map((found) => [found.descriptor, found.probability]));
  return (
    <>
      <ScentWash profile={profile} />
      <Link to="/" className={classes.back!}>
        {t('molecule.back')}
      </Link>
      <header className={classes.head}>
        <h1>
          <Formula text={formula} />
        </h1>
        <p>
          {[
            estimates.noteClass.value && t(`note.${estimates.noteClass.value}`),
            novel ? t('molecule.novel') : t('molecule.known'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </header>
      <div className={classes.columns}>
        <div className={classes.figure}>
          <Figure candidate={candidate} />
          <dl className={classes.identity}>
            <dt>SMILES</dt>
            <dd dir="ltr">{smiles}</dd>
            <dt>InChIKey</dt>
            <dd dir="ltr">{inchiKey}</dd>
          </dl>
          <div className={classes.actions}>
            <SaveButton inchiKey={inchiKey} smiles={smiles} label={formula} data={candidate} />
            <CopyButton value={smiles}>
              {({ copied, copy }) => (
                <Button variant="default" onClick={copy} aria-live="polite">
                  {copied ? t('molecule.copied') : t('molecule.copy')}
                </Button>
              )}
            </CopyButton>
            <Button component="a" href={api.sdfUrl(inchiKey)} download={`${inchiKey}.sdf`} variant="default">
              {t('molecule.sdf')}
            </Button>
          </div>
        </div>
        <div className={classes.smell}>
          <Section title={t('molecule.smell')}>
            {odor ? (
              <>
                <OdorBars descriptors={odor.descriptors} asked={new Set(facet.serves)} most={20} />
                <p className={classes.fine}>{t('odor.doubt')}</p>
                {!odor.domain.inDomain && <p className={classes.caution}>{t('odor.outOfDomain')}</p>}
                {odor.asked.length > 0 && (
                  <div className={classes.asked}>
                    <h3>{t('odor.asked')}</h3>
                    <AskedFor asked={odor.asked} />
                  </div>
                )}
              </>
            ) : (
              <p>{t('odor.none')}</p>
            )}
          </Section>
          {ranking.because.length > 0 && (
            <Section title={t('molecule.why')}>
              <ul className={classes.plain} lang="en" dir="ltr">
                {ranking.because.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            </Section>
          )}
        </div>
      </div>
      <Evidence candidate={candidate} />
      <div className={classes.columns}>
        <Section title={t('molecule.properties')}>
          <Estimates candidate={candidate} />
          <p className={classes.fine}>{t('property.range')}</p>
        </Section>
        <Section title={t('safety.title')}>
          {safety ? <SafetyEvidence safety={safety} /> : <p>{t('safety.unasked')}</p>}
        </Section>
      </div>
      <div className={classes.columns}>
        <Isomers candidate={candidate} />
        <Provenance candidate={candidate} createdAt={createdAt} />
      </div>
    </>
  );
}

function Figure({ candidate: { inchiKey, smiles } }: { readonly candidate: Candidate }) {
  const { t } = useTranslation();
  const [view, setView] = useState<'2d' | '3d'>('2d');
  return (
    <div className={classes.plate}>
      <div className={classes.drawing}>
        {view === '2d' ? (
          <Structure inchiKey={inchiKey} smiles={smiles} width={720} height={520} eager />
        ) : (
          <Suspense fallback={<p className={classes.loading}>{t('loading')}</p>}>
            <Viewer inchiKey={inchiKey} smiles={smiles} />
          </Suspense>
        )}
      </div>
      <SegmentedControl
        className={classes.views!}
        size="sm"
        aria-label={t('view.name')}
        value={view}
        data={[
          { value: '2d', label: t('view.flat') },
          { value: '3d', label: t('view.space') },
        ]}
        onChange={(chosen) => setView(chosen as '2d' | '3d')}
      />
    </div>
  );
}

/** The known materials that the prediction leans on, and whose smell is on record. */
function Evidence({ candidate }: { readonly candidate: Candidate }) {
  const { t } = useTranslation();
  const { percent } = useNumbers();
  const materials = candidate.odor?.evidence ?? [];
  const keys = useNearestKeys(
    materials.map((nearest) => ({ nearest }) as unknown as Candidate),
    true,
  );
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
              <b lang="en">{name}</b>
              <small>
                CAS {cas} · {t('card.nearest', { share: percent(similarity) })}
              </small>
              {descriptors && <MaterialWords words={descriptors} />}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function MaterialWords({ words }: { readonly words: readonly string[] }) {
  return <small>{words.join(', ')}</small>;
}

function Isomers({ candidate: { stereo } }: { readonly candidate: Candidate }) {
  const { t } = useTranslation();
  const { count, exact, listed } = stereo.isomers;
  return (
    <Section title={t('molecule.isomers')}>
      {count <= 1 ? (
        <p className={classes.text}>{t('isomers.one')}</p>
      ) : (
        <>
          <p className={classes.text}>{t(exact ? 'isomers.many' : 'isomers.atLeast', { number: count })}</p>
          <ol className={classes.smiles} dir="ltr">
            {listed.map((isomer) => (
              <li key={isomer}>{isomer}</li>
            ))}
          </ol>
        </>
      )}
    </Section>
  );
}

function Provenance({ candidate, createdAt }: { readonly candidate: Candidate; readonly createdAt: string }) {
  const { t, i18n } = useTranslation();
  const { provenance, synthesis, id } = candidate;
  const rows: readonly [string, ReactNode][] = [
    [t('request.worker'), provenance.model],
    [t('provenance.hash'), provenance.modelHash.slice(0, 16)],
    [t('provenance.seed'), `${provenance.seed} / ${provenance.index}`],
    [t('provenance.guidance'), provenance.guidance],
    [t('provenance.id'), id],
    [t('provenance.made'), new Date(createdAt).toLocaleString(i18n.language)],
    [t('fact.access'), <Access key="access" score={synthesis.score} />],
  ];
  return (
    <Section title={t('molecule.provenance')}>
      <dl className={classes.rows}>
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {synthesis.reasons.length > 0 && (
        <p className={classes.fine} lang="en">
          {synthesis.reasons.join(', ')}
        </p>
      )}
      <p className={classes.fine}>{t('provenance.computed')}</p>
    </Section>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={classes.section}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
