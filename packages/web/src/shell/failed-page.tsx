/** A page that broke, or an address that leads nowhere: says so, and where to go on. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, Link, useRouteError } from 'react-router';

export function FailedPage() {
  const { t } = useTranslation();
  const error = useRouteError();
  const missing = error === undefined || (isRouteErrorResponse(error) && error.status === 404);
  return (
    <main style={{ display: 'grid', justifyItems: 'center', gap: '1rem', padding: '20vh 1rem', textAlign: 'center' }}>
      <h1 style={{ margin: 0, fontWeight: 300 }}>{missing ? t('error.noPage') : t('error.broken')}</h1>
      {missing ? (
        <Button component={Link} to="/">
          {t('nav.compose')}
        </Button>
      ) : (
        <Button onClick={() => window.location.reload()}>{t('error.reload')}</Button>
      )}
    </main>
  );
}
