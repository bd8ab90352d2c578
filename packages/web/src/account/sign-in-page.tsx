/** What somebody sees who is not signed in: where to do so, and that they come back to the page they wanted. */
import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ScentWash } from '../scent/scent-wash.tsx';
import classes from './sign-in-page.module.css';
import { signInUrl } from './sign-in-url.ts';

const MOOD = { bergamot: 0.8, rose: 0.7, cedar: 0.6 };

export default function SignInPage() {
  const { t, i18n } = useTranslation();
  useEffect(() => {
    document.title = t('app.name');
  }, [t]);
  const { pathname, search } = window.location;
  return (
    <main className={classes.page}>
      <ScentWash profile={MOOD} />
      <img src="/icon.svg" alt="" width={56} height={56} />
      <h1>{t('app.name')}</h1>
      <p>{t('account.signInWhy')}</p>
      <Button component="a" size="md" href={signInUrl(`${pathname}${search}`, i18n.language)}>
        {t('account.signIn')}
      </Button>
    </main>
  );
}
