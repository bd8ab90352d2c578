/** How the words were understood: asked, forbidden and unknown as chips, and the kinds of molecules that will serve them. */
import type { Reading } from '@smell/client';
import { useTranslation } from 'react-i18next';
import { useList, useScentWord } from '../i18n/i18n.ts';
import { colorOf } from '../scent/families.ts';
import { CrossButton } from '../shell/cross-button.tsx';
import { Failure } from '../shell/failure.tsx';
import { useNotify } from '../shell/notices.tsx';
import type { Brief } from './brief.ts';
import { useBrief } from './brief-context.tsx';
import classes from './understanding.module.css';
import type { ReadingState } from './use-reading.ts';

/** Names of the constraints that a sentence can hold, as the service gives them. */
const WISHES = {
  'long lasting': 'wish.long lasting',
  fleeting: 'wish.fleeting',
  soft: 'wish.soft',
  strong: 'wish.strong',
} as const;

const NOTES = ['top', 'heart', 'base'] as const;

interface Props {
  readonly state: ReadingState;
  readonly brief: Brief;
  readonly onChange: (changes: Partial<Brief>) => void;
}

/** Of what says in words how the brief was understood: for those who hear it while they write. */
export const READING_ID = 'reading';

export function Understanding(props: Props) {
  return (
    <>
      <p id={READING_ID} role="status" className="visually-hidden">
        <Said {...props} />
      </p>
      <Shown {...props} />
    </>
  );
}

function Said({ state: { reading, notUnderstood }, brief }: Props) {
  const { t } = useTranslation();
  const scent = useScentWord();
  const list = useList();
  if (brief.shaped) return '';
  if (notUnderstood) return t('reading.nothing');
  if (!reading) return '';
  const entries = Object.entries(reading.profile).sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));
  const parts = [
    ...entries.map(([word, weight]) =>
      weight > 0 ? scent(word) : `${t(weight <= -1 ? 'reading.without' : 'reading.less')} ${scent(word)}`,
    ),
    ...reading.unknown.map((word) => `${word} ${t('reading.unknown')}`),
  ];
  return `${t('reading.name')}: ${list(parts)}`;
}

function Shown({ state, brief, onChange }: Props) {
  const { t } = useTranslation();
  const { reading, notUnderstood, error } = state;
  if (brief.shaped) return <Shaped brief={brief} onChange={onChange} />;
  if (error) return <Failure error={error} onRetry={state.retry} />;
  if (notUnderstood) return <p className={classes.hint}>{t('reading.nothing')}</p>;
  if (!reading) return <p className={classes.hint}>{brief.text.trim() === '' ? t('reading.empty') : ' '}</p>;
  return (
    <div className={classes.understanding}>
      <Chips reading={reading} />
    </div>
  );
}

/** The profile was shaped by hand: of what the words say, wishes and places are still asked for, until they are taken away. */
function Shaped({ brief: { shaped, beside }, onChange }: Pick<Props, 'brief' | 'onChange'>) {
  const { t } = useTranslation();
  const scent = useScentWord();
  const list = useList();
  const notify = useNotify();
  const { undo } = useBrief();
  const { wishes, pyramid } = beside;
  const takeAway = (name: string, left: Partial<Brief['beside']>) => {
    onChange({ beside: { ...beside, ...left } });
    notify({ text: t('wheel.removed', { name }), undo });
  };
  const places = NOTES.flatMap((note) => {
    const words = (pyramid[note] ?? []).filter((word) => (shaped?.[word] ?? 0) > 0);
    return words.length > 0 ? [{ note, name: `${t(`note.${note}`)}: ${list(words.map(scent))}` }] : [];
  });
  return (
    <div className={classes.understanding}>
      <p className={classes.hint} role="status">
        {t('wheel.shaped')}
      </p>
      {wishes.length + places.length > 0 && (
        <ul className={classes.chips} aria-label={t('wheel.beside')}>
          {places.map(({ note, name }) => (
            <Kept key={note} name={name} onTakeAway={() => takeAway(name, { pyramid: { ...pyramid, [note]: [] } })} />
          ))}
          {wishes.map((wish) => {
            const name = t(WISHES[wish]);
            return (
              <Kept
                key={wish}
                name={name}
                onTakeAway={() => takeAway(name, { wishes: wishes.filter((other) => other !== wish) })}
              />
            );
          })}
        </ul>
      )}
    </div>
  );
}

function Kept({ name, onTakeAway }: { readonly name: string; readonly onTakeAway: () => void }) {
  const { t } = useTranslation();
  return (
    <li className={classes.chip} data-kind="kept">
      {name}
      <CrossButton label={t('wheel.takeAway', { name })} onClick={onTakeAway} />
    </li>
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
