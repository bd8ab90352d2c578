/** What is around every page: the name, the way between the pages, and whether there is a connection. */
import { useNetwork } from '@mantine/hooks';
import { lazy, type RefObject, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { useSession } from '../account/session-context.tsx';
import { usePlace } from '../in-page/place.tsx';
import classes from './shell.module.css';
import { useShortcuts } from './shortcuts.ts';

const ShortcutHelp = lazy(() => import('./shortcut-help.tsx'));

export function Shell() {
  const { t } = useTranslation();
  const { online } = useNetwork();
  const { may } = useSession();
  const { place } = usePlace();
  const [helping, setHelping] = useState(false);
  const help = () => setHelping(true);
  const main = useFocusOfPage();
  // Where the question mark needs the shift key, and where not.
  useShortcuts([
    ['shift+?', help],
    ['?', help],
  ]);
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#main">
        {t('nav.skip')}
      </a>
      <header className={classes.header}>
        <Link to="/" className={classes.brand!}>
          <img src="/icon.svg" alt="" width={26} height={26} />
          <span>{t('app.name')}</span>
        </Link>
        <nav aria-label={t('nav.name')}>
          <NavLink to="/" end>
            {t('nav.compose')}
          </NavLink>
          <NavLink to="/library">{t('library.title')}</NavLink>
          <NavLink to="/accord">{t('nav.accord')}</NavLink>
          {may('research') && <NavLink to="/research">{t('research.title')}</NavLink>}
          <NavLink to="/settings">{t('nav.settings')}</NavLink>
        </nav>
      </header>
      {!online && (
        <p className={classes.offline} role="status">
          {t(place === 'page' ? 'place.offline' : 'error.offline')}
        </p>
      )}
      <main id="main" ref={main} className={classes.main} tabIndex={-1}>
        <Suspense fallback={<p className={classes.loading}>{t('loading')}</p>}>
          <Outlet />
        </Suspense>
      </main>
      <footer className={classes.footer}>
        <span>{t('app.caution')}</span>
        <button type="button" onClick={() => setHelping(true)}>
          {t('shortcuts.title')}
        </button>
      </footer>
      {helping && (
        <Suspense fallback={null}>
          <ShortcutHelp onClose={() => setHelping(false)} />
        </Suspense>
      )}
      {/* Pages that were opened by their address share one key: each is to remember its own place. */}
      <ScrollRestoration getKey={({ key, pathname }) => (key === 'default' ? pathname : key)} />
    </div>
  );
}

/** Another page begins at its beginning: the focus goes there, unless something on it has taken it, or kept it from the page before. */
function useFocusOfPage(): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}
