/** Theme and language. Both are kept in this browser alone. */
import { type MantineColorScheme, Radio, SegmentedControl, useMantineColorScheme } from '@mantine/core';
import type { Language } from '@smell/client';
import { useTranslation } from 'react-i18next';
import { changeLanguage, rememberLanguage } from '../i18n/i18n.ts';
import { LANGUAGE_CODES, LANGUAGE_NAMES } from '../i18n/languages.ts';
import classes from './settings-page.module.css';

const SCHEMES = ['light', 'dark', 'auto'] as const;

export function AppearancePage() {
  const { t, i18n } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const choose = (value: string) => {
    const language = value as Language;
    rememberLanguage(language);
    changeLanguage(language);
  };
  return (
    <div className={classes.appearance}>
      <section>
        <h2>{t('settings.theme')}</h2>
        <SegmentedControl
          aria-label={t('settings.theme')}
          value={colorScheme}
          data={SCHEMES.map((scheme) => ({ value: scheme, label: t(`theme.${scheme}`) }))}
          onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}
        />
      </section>
      <section>
        <h2>{t('settings.language')}</h2>
        <Radio.Group value={i18n.language} onChange={choose} aria-label={t('settings.language')}>
          <div className={classes.languages}>
            {LANGUAGE_CODES.map((code) => (
              <Radio key={code} value={code} label={<span lang={code}>{LANGUAGE_NAMES[code]}</span>} />
            ))}
          </div>
        </Radio.Group>
        <p className={classes.hint}>{t('settings.languageHint')}</p>
      </section>
    </div>
  );
}
