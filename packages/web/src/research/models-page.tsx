/** The models of the service and the organisation's own, each with its card. */
import { Button } from '@mantine/core';
import type { ModelInfo } from '@smell/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import account from '../account/account.module.css';
import { TwoSteps } from '../account/two-steps.tsx';
import { api } from '../api.ts';
import { useBrief } from '../compose/brief-context.tsx';
import { Failure } from '../shell/failure.tsx';
import { plain } from './card-blocks.ts';
import { CardText } from './card-text.tsx';
import classes from './research.module.css';

const KINDS = ['diffusion', 'autoregressive', 'ranker', 'odor'] as const;
const GENERATORS: readonly string[] = ['diffusion', 'autoregressive'];

export function ModelsPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const shared = useQuery({ queryKey: ['models'], queryFn: ({ signal }) => api.models(signal) });
  const own = useQuery({ queryKey: ['own-models'], queryFn: ({ signal }) => api.ownModels(signal) });
  const remove = useMutation({
    mutationFn: (name: string) => api.removeModel(name),
    onSettled: () => queries.invalidateQueries({ queryKey: ['own-models'] }),
  });
  return (
    <>
      <section className={account.panel}>
        <h2>{t('research.ownModels')}</h2>
        <Failure error={own.error ?? remove.error} onRetry={own.refetch} />
        {own.data?.items.length === 0 && <p className={account.fine}>{t('research.noOwn')}</p>}
        <ul className={classes.items}>
          {own.data?.items.map((model) => (
            <li key={model.name}>
              <Model model={model} onRemove={() => remove.mutate(model.name)} />
            </li>
          ))}
        </ul>
      </section>
      <section className={account.panel}>
        <h2>{t('research.sharedModels')}</h2>
        <Failure error={shared.error} onRetry={shared.refetch} />
        {shared.isPending && <p role="status">{t('loading')}</p>}
        <ul className={classes.items}>
          {shared.data?.items.map((model) => (
            <li key={model.name}>
              <Model model={model} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Model({ model, onRemove }: { readonly model: ModelInfo; readonly onRemove?: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { change } = useBrief();
  const { name, kind, version, hash, dataTerms, card } = model;
  const known = KINDS.find((each) => each === kind);
  return (
    <details className={classes.model}>
      <summary>
        <b>{name}</b>
        <small>
          {known ? t(`modelKind.${known}`) : kind} · {version}
        </small>
        {onRemove && <span className={account.tag}>{t('research.private')}</span>}
      </summary>
      <dl className={account.facts}>
        <div>
          <dt>SHA-256</dt>
          <dd dir="ltr">
            <code>{hash}</code>
          </dd>
        </div>
        {dataTerms.length > 0 && (
          <div>
            <dt>{t('research.terms')}</dt>
            <dd lang="en" dir="ltr" className={account.fine}>
              {dataTerms.map((term) => (
                <div key={term}>{plain(term)}</div>
              ))}
            </dd>
          </div>
        )}
      </dl>
      <div className={account.actions} style={{ marginBlock: '0.75rem' }}>
        {GENERATORS.includes(kind) && (
          <Button
            size="sm"
            variant="default"
            onClick={() => {
              change({ model: name });
              navigate('/');
            }}
          >
            {t('research.use')}
          </Button>
        )}
        {onRemove && (
          <TwoSteps
            label={t('research.deleteModel')}
            about={name}
            consequence={t('research.deleteModelMeans')}
            onDo={onRemove}
          />
        )}
      </div>
      {card === null ? <p className={account.fine}>{t('research.noCard')}</p> : <CardText text={card} />}
    </details>
  );
}
