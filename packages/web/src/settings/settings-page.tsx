/** Settings: how the studio looks, and with accounts who one is, one's keys, one's organisation, and what it uses. */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, useParams } from 'react-router';
import { useSession } from '../account/session-context.tsx';
import { AccountPage } from './account-page.tsx';
import { AppearancePage } from './appearance-page.tsx';
import { AuditPage } from './audit-page.tsx';
import { KeysPage } from './keys-page.tsx';
import { OrganisationPage } from './organisation-page.tsx';
import { ProgramsPage } from './programs-page.tsx';
import classes from './settings-page.module.css';
import { UsagePage } from './usage-page.tsx';

const PAGES = {
  appearance: { title: 'settings.theme', page: AppearancePage },
  account: { title: 'account.title', page: AccountPage },
  keys: { title: 'keys.title', page: KeysPage },
  organisation: { title: 'organisation.title', page: OrganisationPage },
  programs: { title: 'programs.title', page: ProgramsPage },
  usage: { title: 'usage.title', page: UsagePage },
  audit: { title: 'organisation.audit', page: AuditPage },
} as const;
/** What administrators alone may see. */
const OF_ADMINISTRATORS: readonly string[] = ['programs', 'audit'];
const NAMES = Object.keys(PAGES) as (keyof typeof PAGES)[];

export default function SettingsPage() {
  const { t } = useTranslation();
  const { session, may } = useSession();
  const { page = 'appearance' } = useParams();
  const shown = NAMES.find((name) => name === page) ?? 'appearance';
  const { title, page: Page } = PAGES[shown];
  useEffect(() => {
    document.title = `${t(title)} · ${t('app.name')}`;
  }, [t, title]);
  const nav = useRef<HTMLElement>(null);
  // On a phone the row of pages is wider than the screen.
  useEffect(() => {
    nav.current?.querySelector(`[href="${addressOf(shown)}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [shown]);
  const names = NAMES.filter((name) => !OF_ADMINISTRATORS.includes(name) || session?.accounts !== true || may('admin'));
  return (
    <div className={classes.page}>
      <h1>{t('nav.settings')}</h1>
      <div className={classes.columns}>
        <nav ref={nav} aria-label={t('nav.settings')} className={classes.nav}>
          {names.map((name) => (
            <NavLink key={name} to={addressOf(name)} end>
              {t(PAGES[name].title)}
            </NavLink>
          ))}
        </nav>
        <div className={classes.content}>
          <h2 className="visually-hidden">{t(title)}</h2>
          <Page />
        </div>
      </div>
    </div>
  );
}

function addressOf(name: keyof typeof PAGES): string {
  return name === 'appearance' ? '/settings' : `/settings/${name}`;
}
