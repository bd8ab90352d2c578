/** Said in place of accounts where there are none, with how to switch them on. */
import { useTranslation } from 'react-i18next';
import classes from './account.module.css';
import { CopyText } from './copy-text.tsx';

const COMMANDS = `openssl rand -base64 48 > secret.key
export SMELL_AUTH=on SMELL_SECRET_KEY_FILE=$PWD/secret.key
npx smell admin create --email you@example.org
npm start`;

export function NoAccounts() {
  const { t } = useTranslation();
  return (
    <section className={classes.panel}>
      <h2>{t('account.none')}</h2>
      <p>{t('account.noneWhy')}</p>
      <p>{t('account.switchOn')}</p>
      <CopyText text={COMMANDS} name={t('account.commands')} lines />
      <p className={classes.fine}>{t('account.switchOnAfter')}</p>
    </section>
  );
}
