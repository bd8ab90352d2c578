/** Programs of the organisation that sign in by OAuth, for its administrators: registered, listed, and taken away. */
import { Button, Checkbox, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import type { OauthClient, Scope } from '@smell/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../account/account.module.css';
import { CopyText } from '../account/copy-text.tsx';
import { NoAccounts } from '../account/no-accounts.tsx';
import { useSession } from '../account/session-context.tsx';
import { TwoSteps } from '../account/two-steps.tsx';
import { useDates } from '../account/use-dates.ts';
import { api } from '../api.ts';
import { useList } from '../i18n/i18n.ts';
import { Failure } from '../shell/failure.tsx';

const KINDS = ['service', 'app'] as const;
type Kind = (typeof KINDS)[number];
/** What a token may be asked to allow. */
const SCOPES = ['read', 'generate', 'jobs', 'library', 'research', 'admin'] as const satisfies readonly Scope[];

/** A program that was just registered; its secret is shown once. */
interface Made {
  readonly client: OauthClient;
  readonly secret: string | null;
}

export function ProgramsPage() {
  const { t } = useTranslation();
  const { session, may } = useSession();
  if (!session?.accounts) return <NoAccounts />;
  return may('admin') ? <Programs /> : <p>{t('account.forbidden')}</p>;
}

function Programs() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [made, setMade] = useState<Made | null>(null);
  const clients = useQuery({ queryKey: ['oauth-clients'], queryFn: ({ signal }) => api.oauthClients(signal) });
  const renew = () => queries.invalidateQueries({ queryKey: ['oauth-clients'] });
  const remove = useMutation({
    mutationFn: (id: string) => api.removeOauthClient(id),
    onSuccess: (_, id) => setMade((now) => (now?.client.id === id ? null : now)),
    onSettled: renew,
  });
  return (
    <section className={classes.panel}>
      <h2>{t('programs.title')}</h2>
      <p className={classes.fine}>{t('programs.what')}</p>
      {made && <Registered made={made} />}
      <Failure error={clients.error ?? remove.error} onRetry={clients.refetch} />
      {clients.data?.length === 0 && <p>{t('programs.none')}</p>}
      <ul className={classes.list}>
        {clients.data?.map((client) => (
          <Program key={client.id} client={client} onRemove={() => remove.mutate(client.id)} />
        ))}
      </ul>
      <NewProgram
        onMade={(client) => {
          setMade(client);
          void renew();
        }}
      />
    </section>
  );
}

function Registered({ made: { client, secret } }: { readonly made: Made }) {
  const { t } = useTranslation();
  return (
    <div className={classes.once} role="status">
      <p>{t(secret === null ? 'programs.madeApp' : 'programs.madeService', { name: client.name })}</p>
      <Labelled text={client.id} name={t('programs.id')} />
      {secret !== null && <Labelled text={secret} name={t('programs.secret')} />}
      <Labelled
        text={
          secret === null
            ? `${window.location.origin}/oidc/.well-known/openid-configuration`
            : `curl -u "${client.id}:SECRET" -d grant_type=client_credentials -d scope="${client.scopes.join(' ')}" ${window.location.origin}/oidc/token`
        }
        name={t(secret === null ? 'programs.discovery' : 'programs.command')}
      />
    </div>
  );
}

function Labelled({ text, name }: { readonly text: string; readonly name: string }) {
  return (
    <>
      <p className={classes.fine} style={{ margin: '0 0 0.25rem' }}>
        {name}
      </p>
      <CopyText text={text} name={name} />
    </>
  );
}

function Program({ client, onRemove }: { readonly client: OauthClient; readonly onRemove: () => void }) {
  const { t } = useTranslation();
  const { day } = useDates();
  const list = useList();
  const { id, name, kind, scopes, redirectUris, createdAt } = client;
  return (
    <li>
      <div className={classes.what}>
        <b>
          <bdi>{name}</bdi> <code dir="ltr">{id}</code>
        </b>
        <small>{[t(`programs.${kind}`), list(scopes.map((scope) => t(`scope.${scope as Scope}`)))].join(' · ')}</small>
        {redirectUris.map((uri) => (
          <small key={uri}>
            <bdi dir="ltr">{uri}</bdi>
          </small>
        ))}
        <small>{t('keys.made', { when: day(createdAt) })}</small>
      </div>
      <div className={classes.actions}>
        <TwoSteps label={t('keys.revoke')} about={name} consequence={t('programs.revokeMeans')} onDo={onRemove} />
      </div>
    </li>
  );
}

function NewProgram({ onMade }: { readonly onMade: (made: Made) => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<Kind>('service');
  const [addresses, setAddresses] = useState('');
  const [scopes, setScopes] = useState<Scope[]>(['read']);
  const redirectUris = addresses.split(/\s+/).filter(Boolean);
  const isApp = kind === 'app';
  const make = useMutation({
    mutationFn: () => api.makeOauthClient({ name: name.trim(), kind, scopes, redirectUris: isApp ? redirectUris : [] }),
    onSuccess(made) {
      setName('');
      setAddresses('');
      onMade(made);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate();
  };
  return (
    <>
      <h3>{t('programs.register')}</h3>
      <form className={classes.stack} onSubmit={submit}>
        <TextInput
          label={t('programs.name')}
          placeholder={t('programs.namePlaceholder')}
          required
          withAsterisk={false}
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <div>
          <SegmentedControl
            size="sm"
            aria-label={t('programs.kind')}
            value={kind}
            data={KINDS.map((each) => ({ value: each, label: t(`programs.${each}`) }))}
            onChange={(chosen) => setKind(chosen as Kind)}
          />
          <p className={classes.fine} style={{ margin: '0.5rem 0 0' }}>
            {t(isApp ? 'programs.appMeans' : 'programs.serviceMeans')}
          </p>
        </div>
        {isApp && (
          <Textarea
            label={t('programs.addresses')}
            description={t('programs.addressesHint')}
            placeholder="https://example.org/callback"
            rows={2}
            required
            withAsterisk={false}
            dir="ltr"
            value={addresses}
            onChange={(event) => setAddresses(event.currentTarget.value)}
          />
        )}
        <Checkbox.Group label={t('keys.scopes')} value={scopes} onChange={(chosen) => setScopes(chosen as Scope[])}>
          <div className={classes.scopes}>
            {SCOPES.map((scope) => (
              <Checkbox key={scope} value={scope} label={t(`scope.${scope}`)} />
            ))}
          </div>
        </Checkbox.Group>
        <Button
          type="submit"
          disabled={name.trim() === '' || scopes.length === 0 || (isApp && redirectUris.length === 0)}
          loading={make.isPending}
        >
          {t('programs.register')}
        </Button>
      </form>
      <Failure error={make.error} />
    </>
  );
}
