/** API keys of one's own, and for administrators those of everybody. */
import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import type { ApiKey, Scope } from '@smell/client';
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

const DAYS = ['30', '90', '365'] as const;

export function KeysPage() {
  const { session, may } = useSession();
  if (!session?.accounts) return <NoAccounts />;
  return (
    <>
      <OwnKeys />
      {may('admin') && <OthersKeys />}
    </>
  );
}

function OwnKeys() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [secret, setSecret] = useState<string | null>(null);
  const keys = useQuery({ queryKey: ['keys'], queryFn: ({ signal }) => api.keys(signal) });
  const settle = {
    onSettled: () => queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).endsWith('keys') }),
  };
  const rotate = useMutation({ mutationFn: (id: string) => api.rotateKey(id), onSuccess: setSecret, ...settle });
  const remove = useMutation({ mutationFn: (id: string) => api.removeKey(id), ...settle });
  return (
    <section className={classes.panel}>
      <h2>{t('keys.own')}</h2>
      <p className={classes.fine}>{t('keys.what')}</p>
      {secret !== null && (
        <div className={classes.once} role="status">
          <p>{t('keys.once')}</p>
          <CopyText text={secret} name={t('keys.newKey')} />
        </div>
      )}
      <Failure error={keys.error ?? rotate.error ?? remove.error} onRetry={keys.refetch} />
      {keys.data?.length === 0 && <p>{t('keys.none')}</p>}
      <ul className={classes.list}>
        {keys.data?.map((key) => (
          <Key key={key.id} of={key}>
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={`${t('keys.rotate')}: ${key.name}`}
              onClick={() => rotate.mutate(key.id)}
            >
              {t('keys.rotate')}
            </Button>
            <TwoSteps
              label={t('keys.revoke')}
              about={key.name}
              consequence={t('keys.revokeMeans')}
              onDo={() => remove.mutate(key.id)}
            />
          </Key>
        ))}
      </ul>
      <NewKey
        onMade={(key) => {
          setSecret(key);
          settle.onSettled();
        }}
      />
    </section>
  );
}

function Key({
  of,
  owner,
  children,
}: {
  readonly of: ApiKey;
  readonly owner?: string;
  readonly children: React.ReactNode;
}) {
  const { t } = useTranslation();
  const { day, time } = useDates();
  const list = useList();
  const { name, scopes, createdAt, expiresAt, lastUsedAt, id } = of;
  return (
    <li>
      <div className={classes.what}>
        <b>
          {name} <code dir="ltr">smell_{id}_…</code>
        </b>
        <small>{list(scopes.map((scope) => t(`scope.${scope as Scope}`)))}</small>
        <small>
          {[
            ...(owner === undefined ? [] : [owner]),
            t('keys.made', { when: day(createdAt) }),
            lastUsedAt === null ? t('keys.unused') : t('keys.used', { when: time(lastUsedAt) }),
            expiresAt === null ? t('keys.endless') : t('keys.ends', { when: time(expiresAt) }),
          ].join(' · ')}
        </small>
      </div>
      <div className={classes.actions}>{children}</div>
    </li>
  );
}

function NewKey({ onMade }: { readonly onMade: (key: string) => void }) {
  const { t } = useTranslation();
  const { user } = useSession();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<Scope[]>(['read']);
  const [days, setDays] = useState<string>('90');
  const make = useMutation({
    mutationFn: () => api.makeKey({ name, scopes, ...(days === 'never' ? {} : { expiresInDays: Number(days) }) }),
    onSuccess(key) {
      setName('');
      onMade(key);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate();
  };
  return (
    <>
      <h3>{t('keys.make')}</h3>
      <form className={classes.stack} onSubmit={submit}>
        <div className={classes.form}>
          <TextInput
            label={t('keys.name')}
            placeholder={t('keys.namePlaceholder')}
            required
            withAsterisk={false}
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Select
            label={t('keys.expiry')}
            value={days}
            allowDeselect={false}
            data={[
              ...DAYS.map((each) => ({ value: each as string, label: t('keys.days', { number: each }) })),
              { value: 'never', label: t('keys.never') },
            ]}
            onChange={(value) => value && setDays(value)}
          />
        </div>
        <Checkbox.Group label={t('keys.scopes')} value={scopes} onChange={(chosen) => setScopes(chosen as Scope[])}>
          <div className={classes.scopes}>
            {user?.scopes.map((scope) => (
              <Checkbox key={scope} value={scope} label={t(`scope.${scope}`)} />
            ))}
          </div>
        </Checkbox.Group>
        <Button type="submit" disabled={scopes.length === 0} loading={make.isPending}>
          {t('keys.make')}
        </Button>
      </form>
      <Failure error={make.error} />
    </>
  );
}

function OthersKeys() {
  const { t } = useTranslation();
  const { user } = useSession();
  const queries = useQueryClient();
  const keys = useQuery({ queryKey: ['organisation-keys'], queryFn: ({ signal }) => api.organisationKeys(signal) });
  const members = useQuery({ queryKey: ['members'], queryFn: ({ signal }) => api.members(signal) });
  const remove = useMutation({
    mutationFn: (id: string) => api.removeOrganisationKey(id),
    onSettled: () => queries.invalidateQueries({ queryKey: ['organisation-keys'] }),
  });
  const others = keys.data?.filter(({ userId }) => userId !== user?.id) ?? [];
  if (others.length === 0) return null;
  return (
    <section className={classes.panel}>
      <h2>{t('keys.others')}</h2>
      <Failure error={remove.error} />
      <ul className={classes.list}>
        {others.map((key) => (
          <Key key={key.id} of={key} owner={members.data?.find(({ id }) => id === key.userId)?.email ?? key.userId}>
            <TwoSteps
              label={t('keys.revoke')}
              about={key.name}
              consequence={t('keys.revokeMeans')}
              onDo={() => remove.mutate(key.id)}
            />
          </Key>
        ))}
      </ul>
    </section>
  );
}
