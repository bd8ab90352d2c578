/** How the words were understood: asked, forbidden and unknown as chips, and the kinds of molecules that will serve them. */
import type { Reading } from '@smell/client';
import { useTranslation } from 'react-i18next';
import { useList, useScentWord } from '../i18n/i18n.ts';
import { colorOf } from '../scent/families.ts';
import classes from './understanding.module.css';
import type { ReadingState } from './use-reading.ts';

/** Names of the constraints that a sentence can hold, as the service gives them. */
const WISHES = {
  'long lasting': 'wish.long lasting',
  fleeting: 'wish.fleeting',
  soft: 'wish.soft',
  strong: 'wish.strong',
} as const;

interface Props {
  readonly state: ReadingState;
  /** The profile was shaped by hand: what the words say is not asked for. */
  readonly shaped: boolean;
  readonly empty: boolean;
}

export function Understanding({ state, shaped, empty }: Props) {
  const { t } = useTranslation();
  const { reading, notUnderstood, error } = state;
  if (shaped) return <p className={classes.hint}>{t('wheel.shaped')}</p>;
  if (error) {
    return (
      <p className={classes.hint} role="alert">
        {error.code === 'unreachable' ? t('error.unreachable') : error.message}
      </p>
    );
  }
  if (notUnderstood) return <p className={classes.hint}>{t('reading.nothing')}</p>;
  if (!reading) return <p className={classes.hint}>{empty ? t('reading.empty') : ' '}</p>;
  return (
    <div className={classes.understanding}>
      <Chips reading={reading} />
    </div>
  );
}

function Chips({ reading: { profile, unknown, constraints } }: { readonly reading: Reading }) {
  const { t } = useTranslation();
  const scent = useScentWord();
  const list = useList();
  const entries = Object.entries(profile).sort(([, a], [, b]) => b - a);
  return (
    <ul className={classes.chips} aria-label={t('reading.name')}>
      {entries
        .filter(([, weight]) => weight > 0)
        .map(([descriptor, weight]) => (
          <li key={descriptor} className={classes.chip}>
            <i style={{ background: colorOf(descriptor), opacity: 0.35 + 0.65 * weight }} />
            {scent(descriptor)}
          </li>
        ))}
      {constraints.map((found) =>
        found.constraint === 'note' ? (
          <li key={`note ${found.note}`} className={classes.chip} data-kind="wish">
            {t(`note.${found.note}`)}: {list(found.descriptors.map(scent))}
          </li>
        ) : (
          <li key={found.constraint} className={classes.chip} data-kind="wish">
            {t(WISHES[found.constraint])}
          </li>
        ),
      )}
      {entries
        .filter(([, weight]) => weight < 0)
        .map(([descriptor, weight]) => (
          <li key={descriptor} className={classes.chip} data-kind="forbidden">
            <span>{weight <= -1 ? t('reading.without') : t('reading.less')}</span> {scent(descriptor)}
          </li>
        ))}
      {unknown.map((word) => (
        <li key={word} className={classes.chip} data-kind="unknown">
          {word} <span>{t('reading.unknown')}</span>
        </li>
      ))}
    </ul>
  );
}

/** The kinds of molecules that serve a brief which no one molecule can. */
export function Facets({ reading }: { readonly reading: Reading }) {
  const { t } = useTranslation();
  const scent = useScentWord();
  const list = useList();
  return (
    <div className={classes.facets}>
      <p>{t('reading.facets', { number: reading.facets.length })}</p>
      <ol>
        {reading.facets.map(({ profile, note }) => (
          <li key={Object.keys(profile).join()}>
            <span className={classes.stripe} aria-hidden="true">
              {Object.entries(profile).map(([descriptor, weight]) => (
                <i key={descriptor} style={{ background: colorOf(descriptor), flexGrow: weight }} />
              ))}
            </span>
            {list(Object.keys(profile).map(scent))}
            {note && <em> {t(`note.${note}`)}</em>}
          </li>
        ))}
      </ol>
    </div>
  );
}
