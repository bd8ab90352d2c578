/** The molecules that were made from this one, and how each stands to it. */
import { Button } from '@mantine/core';
import { type AnalogueCandidate, type EditCandidate, type PathStep, ProblemError } from '@smell/client';
import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../api.ts';
import { useList, useNumbers, useScentWord } from '../i18n/i18n.ts';
import { Formula } from '../results/formula.tsx';
import { SafetyBadge } from '../results/safety-badge.tsx';
import { Structure } from '../results/structure.tsx';
import { colorOf } from '../scent/families.ts';
import { isMadeAgain } from '../shell/busy.ts';
import { Failure } from '../shell/failure.tsx';
import classes from './variations.module.css';

const COUNT = 6;
/** Moves of a path: one less molecule lies between its ends. */
const STEPS = 6;
/** While one looks at a molecule and comes back. */
const KEPT_MS = 30 * 60_000;
const MODEL = 'dit-smell';

/** What was asked for is made once, and made again only when it is asked for anew, or was put off. */
const ONCE = { staleTime: Number.POSITIVE_INFINITY, gcTime: KEPT_MS, retry: isMadeAgain } as const;

interface Made {
  readonly seed: number;
  /** Asks for others of the same wish. */
  readonly onOthers: () => void;
}

export function EditResults({
  smiles,
  wish,
  seed,
  onOthers,
}: Made & { readonly smiles: string; readonly wish: string }) {
  const { t } = useTranslation();
  const { percent } = useNumbers();
  const scent = useScentWord();
  const list = useList();
  const queryKey = ['edit', smiles, wish, seed];
  const asked = useQuery({
    queryKey,
    queryFn: ({ signal }) => api.edit({ smiles, wish, count: COUNT, model: MODEL, seed, gate: 'flag' }, signal),
    ...ONCE,
  });
  const unknown = asked.data?.wish.unknown ?? [];
  return (
    <Asked
      onOthers={onOthers}
      asked={asked}
      queryKey={queryKey}
      none={t('vary.noneMore')}
      count={asked.data?.candidates.length}
    >
      {unknown.length > 0 && <p className={classes.hint}>{t('vary.unknown', { words: list(unknown) })}</p>}
      <ul className={classes.molecules} aria-label={t('vary.more')}>
        {asked.data?.candidates.map((candidate) => (
          <Molecule key={candidate.id} candidate={candidate}>
            {candidate.edit.changes.map(({ descriptor, from, to }) => (
              <span key={descriptor} className={classes.change} data-up={to > from}>
                <i style={{ background: colorOf(descriptor) }} aria-hidden="true" />
                {scent(descriptor)}
                <span dir="ltr">
                  {percent(from)} → {percent(to)}
                </span>
              </span>
            ))}
          </Molecule>
        ))}
      </ul>
    </Asked>
  );
}

export function AnalogueResults({ smiles, seed, onOthers }: Made & { readonly smiles: string }) {
  const { t } = useTranslation();
  const { percent } = useNumbers();
  const queryKey = ['analogue', smiles, seed];
  const asked = useQuery({
    queryKey,
    queryFn: ({ signal }) => api.analogue({ smiles, count: COUNT, model: MODEL, seed }, signal),
    ...ONCE,
  });
  const removed = asked.data?.removed ?? [];
  return (
    <Asked
      onOthers={onOthers}
      asked={asked}
      queryKey={queryKey}
      none={t('vary.noneSafer')}
      count={asked.data?.candidates.length}
    >
      {removed.length > 0 && (
        <p className={classes.hint}>
          {t('vary.removed')} <span lang="en">{removed.map(({ title }) => title).join('; ')}</span>
        </p>
      )}
      <ul className={classes.molecules} aria-label={t('vary.safer')}>
        {asked.data?.candidates.map((candidate) => (
          <Molecule key={candidate.id} candidate={candidate}>
            <span className={classes.change}>{t('vary.kept', { share: percent(candidate.analogue.smellKept) })}</span>
          </Molecule>
        ))}
      </ul>
      <p className={classes.hint}>{t('vary.notSafe')}</p>
    </Asked>
  );
}

export function PathResults({ from, to, seed, onOthers }: Made & { readonly from: string; readonly to: string }) {
  const { t } = useTranslation();
  const { percent } = useNumbers();
  const scent = useScentWord();
  const list = useList();
  const queryKey = ['interpolate', from, to, seed];
  const asked = useQuery({
    queryKey,
    queryFn: ({ signal }) => api.interpolate({ from, to, steps: STEPS, model: MODEL, seed }, signal),
    ...ONCE,
  });
  const { lost = [], gained = [], path = [] } = asked.data ?? {};
  return (
    <Asked
      onOthers={onOthers}
      asked={asked}
      queryKey={queryKey}
      none={t('vary.nonePath')}
      count={asked.data?.path.length}
    >
      {lost.length + gained.length > 0 && (
        <p className={classes.hint}>
          {t('vary.goes', { lost: list(lost.map(scent)) || '–', gained: list(gained.map(scent)) || '–' })}
        </p>
      )}
      <ol className={classes.molecules} data-path="true" aria-label={t('vary.path')}>
        {path.map(({ step, candidate, odorPosition }) => (
          <Molecule key={step} candidate={candidate}>
            <span className={classes.change}>{t('vary.position', { share: percent(odorPosition) })}</span>
            <span className={classes.along} aria-hidden="true">
              <i style={{ insetInlineStart: `${Math.min(1, Math.max(0, odorPosition)) * 100}%` }} />
            </span>
          </Molecule>
        ))}
      </ol>
    </Asked>
  );
}

interface AskedProps {
  readonly asked: UseQueryResult<unknown>;
  readonly queryKey: readonly unknown[];
  /** Said where nothing was found. */
  readonly none: string;
  readonly count: number | undefined;
  readonly onOthers: () => void;
  readonly children: ReactNode;
}

/** Waiting, with a way to stop; failed, with a way on; or what came. */
function Asked({ asked, queryKey, none, count, onOthers, children }: AskedProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { error, isFetching, refetch, data } = asked;
  if (isFetching) {
    return (
      <div className={classes.waiting} role="status">
        <span className={classes.pulse} aria-hidden="true" />
        <span>{t('vary.working')}</span>
        <Button size="sm" variant="default" onClick={() => void queries.cancelQueries({ queryKey })}>
          {t('generate.cancel')}
        </Button>
      </div>
    );
  }
  if (error instanceof ProblemError) return <Failure error={error} onRetry={() => void refetch()} />;
  if (error || data === undefined) {
    return (
      <div className={classes.failed} role="alert">
        <p>{t('results.cancelled')}</p>
        <Button size="sm" variant="default" onClick={() => void refetch()}>
          {t('error.again')}
        </Button>
      </div>
    );
  }
  return (
    <div className={classes.found}>
      {count === 0 ? <p className={classes.hint}>{none}</p> : children}
      <Button size="sm" variant="default" onClick={onOthers}>
        {t('results.others')}
      </Button>
    </div>
  );
}

interface MoleculeProps {
  readonly candidate: EditCandidate | AnalogueCandidate | PathStep['candidate'];
  readonly children: ReactNode;
}

function Molecule({ candidate: { inchiKey, smiles, formula, safety, odor }, children }: MoleculeProps) {
  const scent = useScentWord();
  const list = useList();
  const words = (odor?.descriptors ?? []).slice(0, 3).map(({ descriptor }) => scent(descriptor));
  return (
    <li>
      <div className={classes.plate}>
        <Structure inchiKey={inchiKey} smiles={smiles} width={240} height={160} eager />
      </div>
      <Link to={`/molecule/${inchiKey}`} className={classes.link!}>
        <Formula text={formula} />
      </Link>
      <small>{list(words)}</small>
      {children}
      <span className={classes.badge}>
        <SafetyBadge safety={safety} />
      </span>
    </li>
  );
}
