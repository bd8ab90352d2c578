/** The end of a sign-in beside one's work: tells the other tabs, and that this one may be closed. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { announceSession } from './session-context.tsx';
import classes from './sign-in-page.module.css';

export default function SignedInPage() {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${t('account.signedIn')} · ${t('app.name')}`;
    announceSession();
  }, [t]);
  return (
    <div className={classes.page}>
      <h1>{t('account.signedIn')}</h1>
      <p>{t('account.signedInWhy')}</p>
      <Link to="/">{t('nav.compose')}</Link>
    </div>
  );
}
