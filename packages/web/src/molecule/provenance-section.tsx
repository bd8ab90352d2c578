/** How the molecule came to be: model, hashes, seed, and the request where this tab still has it. */
import { Button, CopyButton } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useList, useScentWord } from '../i18n/i18n.ts';
import { useGeneration } from '../results/generation-context.tsx';
import { Access } from '../results/molecule-card.tsx';
import { useStructureKeys } from '../results/use-structure-keys.ts';
import classes from './molecule-page.module.css';
import type { MoleculeView } from './molecule-view.ts';
import { Section } from './section.tsx';

export function ProvenanceSection({ view, createdAt }: { readonly view: MoleculeView; readonly createdAt: string }) {
  const { t, i18n } = useTranslation();
  const scent = useScentWord();
  const list = useList();
  const { generation } = useGeneration();
  const { provenance, synthesis, id, odor, serves, source } = view;
  const request = generation.candidates.some((each) => each.id === id) ? generation.request : null;
  const rows: readonly (readonly [string, ReactNode])[] = [
    ...(serves.length > 0 ? [[t('provenance.servesWhat'), list(serves.map(scent))] as const] : []),
    ...(provenance
      ? [
          [t('request.worker'), provenance.model] as const,
          [t('provenance.hash'), <Hash key="model" text={provenance.modelHash} />] as const,
          [
            t('provenance.seed'),
            provenance.index === undefined ? provenance.seed : `${provenance.seed} / ${provenance.index}`,
          ] as const,
        ]
      : []),
    ...(provenance?.guidance === undefined ? [] : [[t('provenance.guidance'), provenance.guidance] as const]),
    ...(provenance?.passes === undefined ? [] : [[t('provenance.passes'), provenance.passes] as const]),
    ...(provenance?.source
      ? [[t('provenance.source'), <From key="source" smiles={provenance.source} />] as const]
      : []),
    ...(odor ? [[t('provenance.odorHash'), <Hash key="odor" text={odor.modelHash} />] as const] : []),
    ...(id === null ? [] : [[t('provenance.id'), id] as const]),
    [t('provenance.made'), new Date(createdAt).toLocaleString(i18n.language)],
    [t('fact.access'), <Access key="access" score={synthesis.score} />],
  ];
  return (
    <Section title={t(source === 'describe' ? 'molecule.described' : 'molecule.provenance')}>
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
      {request && (
        <details className={classes.request}>
          <summary>{t('provenance.request')}</summary>
          <pre dir="ltr">{JSON.stringify(request, null, 2)}</pre>
          <CopyButton value={JSON.stringify(request)}>
            {({ copied, copy }) => (
              <Button size="compact-sm" variant="default" onClick={copy} aria-live="polite">
                {copied ? t('molecule.copied') : t('provenance.copyRequest')}
              </Button>
            )}
          </CopyButton>
        </details>
      )}
      {provenance && <p className={classes.fine}>{t('provenance.computed')}</p>}
    </Section>
  );
}

function Hash({ text }: { readonly text: string }) {
  return (
    <span dir="ltr" className={classes.hash} title={text}>
      {text}
    </span>
  );
}

/** Of a molecule that was changed: what it was. */
function From({ smiles }: { readonly smiles: string }) {
  const { t } = useTranslation();
  const key = useStructureKeys(useMemo(() => [smiles], [smiles])).get(smiles);
  return (
    <>
      <span dir="ltr" className={classes.hash}>
        {smiles}
      </span>{' '}
      {key && <Link to={`/molecule/${key}`}>{t('provenance.open')}</Link>}
    </>
  );
}
