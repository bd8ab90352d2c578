/** Who is signed in and where, the password, and one-time codes. */
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../account/account.module.css';
import { CopyText } from '../account/copy-text.tsx';
import { NoAccounts } from '../account/no-accounts.tsx';
import { useSession } from '../account/session-context.tsx';
import { useDates } from '../account/use-dates.ts';
import { api } from '../api.ts';
import { Failure } from '../shell/failure.tsx';
import { browserName } from './browser-name.ts';

const SHORTEST_PASSWORD = 12;

export function AccountPage() {
  const { session, user } = useSession();
  if (!session?.accounts || !user) return <NoAccounts />;
  return (
    <>
      <Who />
      <SignIns />
      <Password />
      <OneTimeCodes on={user.totp} />
    </>
  );
}

function Who() {
  const { t } = useTranslation();
  const { user, signOut } = useSession();
  const leaving = useMutation({ mutationFn: signOut });
  if (!user) return null;
  return (
    <section className={classes.panel}>
      <dl className={classes.facts}>
        <div>
          <dt>{t('account.email')}</dt>
          <dd>{user.email}</dd>
        </div>
        <div>
          <dt>{t('organisation.title')}</dt>
          <dd>{user.organisation.name}</dd>
        </div>
        <div>
          <dt>{t('organisation.role')}</dt>
          <dd>{t(`role.${user.role}`)}</dd>
        </div>
      </dl>
      <Failure error={leaving.error} />
      <Button variant="default" mt="md" loading={leaving.isPending} onClick={() => leaving.mutate()}>
        {t('account.signOut')}
      </Button>
    </section>
  );
}

function SignIns() {
  const { t } = useTranslation();
  const { time } = useDates();
  const queries = useQueryClient();
  const {
    data = [],
    error,
    refetch,
  } = useQuery({ queryKey: ['sign-ins'], queryFn: ({ signal }) => api.signIns(signal) });
  const end = useMutation({
    mutationFn: (id: string) => api.endSignIn(id),
    onSettled: () => queries.invalidateQueries({ queryKey: ['sign-ins'] }),
  });
  return (
    <section className={classes.panel}>
      <h2>{t('account.sessions')}</h2>
      <Failure error={error ?? end.error} onRetry={refetch} />
      <ul className={classes.list}>
        {data.map(({ id, userAgent, lastSeenAt, createdAt, current }) => (
          <li key={id}>
            <div className={classes.what}>
              <b>{browserName(userAgent) ?? t('account.otherBrowser')}</b>
              <small>{t('account.seen', { when: time(lastSeenAt), since: time(createdAt) })}</small>
            </div>
            {current ? (
              <span className={classes.tag}>{t('account.here')}</span>
            ) : (
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={`${t('account.endSession')}: ${browserName(userAgent) ?? t('account.otherBrowser')}`}
                onClick={() => end.mutate(id)}
              >
                {t('account.endSession')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Password() {
  const { t } = useTranslation();
  const [present, setPresent] = useState('');
  const [next, setNext] = useState('');
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: () => api.changePassword(present, next),
    onSuccess() {
      setPresent('');
      setNext('');
      queries.invalidateQueries({ queryKey: ['sign-ins'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <section className={classes.panel}>
      <h2>{t('account.password')}</h2>
      <form className={classes.form} onSubmit={submit}>
        <PasswordInput
          label={t('account.presentPassword')}
          autoComplete="current-password"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ 'aria-label': t('account.showPassword') }}
          value={present}
          onChange={(event) => setPresent(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('account.newPassword', { least: SHORTEST_PASSWORD })}
          autoComplete="new-password"
          required
          withAsterisk={false}
          minLength={SHORTEST_PASSWORD}
          maxLength={200}
          visibilityToggleButtonProps={{ 'aria-label': t('account.showPassword') }}
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
        />
        <Button type="submit" loading={change.isPending}>
          {t('account.change')}
        </Button>
      </form>
      <Failure error={change.error} />
      <p className={classes.fine} role="status" style={{ marginTop: '0.875rem' }}>
        {change.isSuccess ? t('account.changed') : t('account.changeHint')}
      </p>
    </section>
  );
}

function OneTimeCodes({ on }: { readonly on: boolean }) {
  const { t } = useTranslation();
  const { refresh } = useSession();
  const [code, setCode] = useState('');
  const start = useMutation({ mutationFn: () => api.startTotp() });
  const confirm = useMutation({ mutationFn: () => api.confirmTotp(code), onSuccess: refresh });
  const stop = useMutation({
    mutationFn: () => api.stopTotp(code),
    onSuccess() {
      confirm.reset();
      start.reset();
      refresh();
    },
  });
  const secret = start.data === undefined ? '' : (new URL(start.data).searchParams.get('secret') ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    (on ? stop : confirm).mutate(undefined, { onSettled: () => setCode('') });
  };
  return (
    <section className={classes.panel}>
      <h2>{t('account.codes')}</h2>
      <p>{on ? t('account.codesOn') : t('account.codesOff')}</p>
      {on && confirm.data && (
        <div className={classes.once}>
          <p>{t('account.recovery')}</p>
          <CopyText text={confirm.data.join('\n')} name={t('account.recoveryName')} lines />
        </div>
      )}
      {!on && start.data === undefined && (
        <Button variant="default" loading={start.isPending} onClick={() => start.mutate()}>
          {t('account.codesStart')}
        </Button>
      )}
      {!on && start.data !== undefined && (
        <>
          <p>{t('account.secretHow')}</p>
          <CopyText text={secret.replaceAll(/(.{4})(?=.)/g, '$1 ')} name={t('account.secret')} />
          <p>
            <a href={start.data}>{t('account.openApp')}</a>
          </p>
        </>
      )}
      {(on || start.data !== undefined) && (
        <form className={classes.form} onSubmit={submit}>
          <TextInput
            label={on ? t('account.codeToStop') : t('account.codeToStart')}
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            withAsterisk={false}
            maxLength={20}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          <Button type="submit" variant={on ? 'default' : 'filled'} loading={stop.isPending || confirm.isPending}>
            {on ? t('account.codesStop') : t('account.codesConfirm')}
          </Button>
        </form>
      )}
      <Failure error={start.error ?? confirm.error ?? stop.error} />
    </section>
  );
}
