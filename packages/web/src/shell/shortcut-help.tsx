/** Which keys do what. Loaded when it is first wanted. */
import { Modal, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DialogHead } from './dialog-head.tsx';
import classes from './shortcut-help.module.css';
import { switchShortcuts, useShortcutsOn } from './shortcuts.ts';

const GROUPS = [
  [
    'nav.compose',
    [
      ['b', 'shortcuts.brief'],
      ['Ctrl Enter', 'generate.start'],
      ['Ctrl Z', 'library.undo'],
      ['x', 'generate.cancel'],
    ],
  ],
  [
    'results.name',
    [
      ['1', 'view.cards'],
      ['2', 'view.table'],
      ['3', 'view.map'],
      ['4', 'view.pyramid'],
      ['c', 'compare.open'],
    ],
  ],
  [
    'shortcuts.molecule',
    [
      ['g', 'molecule.back'],
      ['y', 'molecule.copy'],
      ['m', 'vary.title'],
    ],
  ],
  ['shortcuts.everywhere', [['?', 'shortcuts.help']]],
] as const;

export default function ShortcutHelp({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const on = useShortcutsOn();
  return (
    <Modal.Root opened onClose={onClose} size="lg" centered>
      <Modal.Overlay />
      <Modal.Content aria-label={t('shortcuts.title')}>
        <DialogHead title={t('shortcuts.title')} onClose={onClose} />
        <div className={classes.groups}>
          {GROUPS.map(([name, keys]) => (
            <section key={name}>
              <h3>{t(name)}</h3>
              <dl>
                {keys.map(([key, does]) => (
                  <div key={key}>
                    <dt dir="ltr">
                      {key.split(' ').map((part) => (
                        <kbd key={part}>{part}</kbd>
                      ))}
                    </dt>
                    <dd>{t(does)}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
        <div className={classes.foot}>
          <Switch
            label={t('shortcuts.on')}
            description={t('shortcuts.onHint')}
            checked={on}
            onChange={(event) => switchShortcuts(event.currentTarget.checked)}
          />
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}
