/** Who belongs to the organisation and what they may do; administrators invite, change roles and remove. */
import { Button, Select, TextInput } from '@mantine/core';
import type { Member, Role } from '@smell/client';
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
import { Failure } from '../shell/failure.tsx';

const ROLES = ['viewer', 'member', 'admin'] as const;

/** A link that was made for somebody, and is shown once. */
interface Made {
  readonly email: string;
  readonly link: string;
}

export function OrganisationPage() {
  const { t } = useTranslation();
  const { session, user, may } = useSession();
  if (!session?.accounts || !user) return <NoAccounts />;
  return (
    <section className={classes.panel}>
      <h2>{user.organisation.name}</h2>
      <p>{t('organisation.yours', { role: t(`role.${user.role}`) })}</p>
      <dl className={classes.facts}>
        {ROLES.map((role) => (
          <div key={role}>
            <dt>{t(`role.${role}`)}</dt>
            <dd style={{ fontWeight: 400 }}>{t(`roleMay.${role}`)}</dd>
          </div>
        ))}
      </dl>
      {may('admin') && <Members />}
    </section>
  );
}

function Members() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [made, setMade] = useState<Made | null>(null);
  const [changed, setChanged] = useState<Pick<Member, 'id' | 'email' | 'role'> | null>(null);
  const members = useQuery({ queryKey: ['members'], queryFn: ({ signal }) => api.members(signal) });
  const settle = { onSettled: () => queries.invalidateQueries({ queryKey: ['members'] }) };
  const setRole = useMutation({
    mutationFn: ({ id, role }: { readonly id: string; readonly role: Role }) => api.setRole(id, role),
    ...settle,
  });
  const remove = useMutation({ mutationFn: (id: string) => api.removeMember(id), ...settle });
  const reset = useMutation({
    mutationFn: async ({ id, email }: Member) => ({ email, link: await api.resetLink(id) }),
    onSuccess: setMade,
  });
  const change = (member: Member, role: Role) => {
    setRole.mutate({ id: member.id, role }, { onSuccess: () => setChanged(member) });
  };
  return (
    <>
      <h3>{t('organisation.members')}</h3>
      {changed && (
        <div className={classes.once} role="status">
          <p>
            {t('organisation.roleChanged', { email: changed.email })}{' '}
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => {
                setRole.mutate({ id: changed.id, role: changed.role });
                setChanged(null);
              }}
            >
              {t('account.undo')}
            </Button>
          </p>
        </div>
      )}
      <Failure error={members.error ?? setRole.error ?? remove.error ?? reset.error} onRetry={members.refetch} />
      <ul className={classes.list}>
        {members.data?.map((member) => (
          <MemberRow
            key={member.id}
            member={member}
            onRole={(role) => change(member, role)}
            onReset={() => reset.mutate(member)}
            onRemove={() => remove.mutate(member.id)}
          />
        ))}
      </ul>
      {made && (
        <div className={classes.once} role="status" style={{ marginTop: '1.25rem' }}>
          <p>{t('organisation.linkFor', { email: made.email })}</p>
          <CopyText text={made.link} name={t('organisation.link')} />
        </div>
      )}
      <Invitation
        onMade={(link) => {
          setMade(link);
          settle.onSettled();
        }}
      />
    </>
  );
}

interface RowProps {
  readonly member: Member;
  readonly onRole: (role: Role) => void;
  readonly onReset: () => void;
  readonly onRemove: () => void;
}

function MemberRow({ member, onRole, onReset, onRemove }: RowProps) {
  const { t } = useTranslation();
  const { day } = useDates();
  const { user } = useSession();
  const { id, email, role, active, totp, createdAt } = member;
  const own = id === user?.id;
  return (
    <li>
      <div className={classes.what}>
        <b>{email}</b>
        <small>
          {[
            active ? t('organisation.since', { when: day(createdAt) }) : t('organisation.invited'),
            ...(totp ? [t('account.codes')] : []),
            ...(own ? [t('organisation.you')] : []),
          ].join(' · ')}
        </small>
      </div>
      <div className={classes.actions}>
        <Select
          size="sm"
          w="10rem"
          aria-label={`${t('organisation.role')}: ${email}`}
          value={role}
          allowDeselect={false}
          data={ROLES.map((each) => ({ value: each, label: t(`role.${each}`) }))}
          onChange={(value) => value && value !== role && onRole(value as Role)}
        />
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={`${t('organisation.reset')}: ${email}`}
          onClick={onReset}
        >
          {t('organisation.reset')}
        </Button>
        {!own && (
          <TwoSteps
            label={t('organisation.remove')}
            about={email}
            consequence={t('organisation.removeMeans')}
            onDo={onRemove}
          />
        )}
      </div>
    </li>
  );
}

function Invitation({ onMade }: { readonly onMade: (made: Made) => void }) {
  const { t } = useTranslation();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('member');
  const invite = useMutation({
    mutationFn: async () => ({ email, link: await api.invite(email, role) }),
    onSuccess(made) {
      setEmail('');
      onMade(made);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    invite.mutate();
  };
  return (
    <>
      <h3>{t('organisation.invite')}</h3>
      <form className={classes.form} onSubmit={submit}>
        <TextInput
          type="email"
          label={t('account.email')}
          required
          withAsterisk={false}
          maxLength={320}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <Select
          label={t('organisation.role')}
          value={role}
          allowDeselect={false}
          data={ROLES.map((each) => ({ value: each, label: t(`role.${each}`) }))}
          onChange={(value) => value && setRole(value as Role)}
        />
        <Button type="submit" loading={invite.isPending}>
          {t('organisation.makeLink')}
        </Button>
      </form>
      <Failure error={invite.error} />
      <p className={classes.fine} style={{ marginTop: '0.875rem' }}>
        {t('organisation.inviteHint')}
      </p>
    </>
  );
}
