/** Actions of the audit log in the reader's language; one that is not known here keeps its own name. */
import type { useTranslation } from 'react-i18next';

const ACTIONS = [
  'login',
  'login-failed',
  'login-locked',
  'logout',
  'password-set',
  'totp-on',
  'totp-off',
  'user-invited',
  'user-reset',
  'user-role',
  'user-deleted',
  'session-removed',
  'key-created',
  'key-rotated',
  'key-removed',
  'client-created',
  'client-removed',
  'signing-key-rotated',
] as const;

export function actionText(action: string, t: ReturnType<typeof useTranslation>['t']): string {
  const known = ACTIONS.find((each) => each === action);
  return known ? t(`auditAction.${known}`) : action;
}
