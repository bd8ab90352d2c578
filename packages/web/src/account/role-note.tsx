/** Stands where something would be done that the role of the user does not allow: why it is not there, and what can be done instead. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './role-note.module.css';

export function RoleNote({ children }: { readonly children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <p className={classes.note} role="note">
      {t('role.viewing')} {children}
    </p>
  );
}
