/**
 * Draw a structure, or write it: a dialog with a drawing surface and a field, each following the other. What it gives is a pattern as
 * the service reads it.
 */
import { Button, Modal, Textarea } from '@mantine/core';
import type { ReadPattern } from '@smell/client';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wordsOf } from '../shell/busy.ts';
import { DialogHead } from '../shell/dialog-head.tsx';
import classes from './sketch-dialog.module.css';
import { type GivenPattern, usePattern } from './use-pattern.ts';

const DrawingSurface = lazy(() => import('./drawing-surface.tsx'));

export interface SketchAction {
  readonly label: string;
  /** It takes a structure, not a pattern. */
  readonly whole?: boolean;
  readonly use: (read: ReadPattern) => void;
}

interface Props {
  readonly title: string;
  /** SMILES or SMARTS to begin with. */
  readonly begin?: string;
  readonly actions: readonly SketchAction[];
  readonly onClose: () => void;
}

export default function SketchDialog({ title, begin = '', actions, onClose }: Props) {
  const { t } = useTranslation();
  const [given, setGiven] = useState<GivenPattern | null>(begin === '' ? null : { text: begin, format: 'written' });
  const { read, of, invalid, failure, isReading } = usePattern(given);
  const drawn = given?.format === 'molBlock';
  // What was drawn is written into the field once it is read; what was written is drawn.
  const text = drawn ? (read?.smiles ?? '') : (given?.text ?? '');
  const shown = of?.format === 'written' ? (read?.smiles ?? '') : given === null ? '' : null;
  const ready = read !== null && !isReading && !invalid;
  const problem = failure ? t(wordsOf(failure)) : t('sketch.invalid');
  return (
    <Modal.Root opened onClose={onClose} size="min(60rem, 96vw)">
      <Modal.Overlay />
      <Modal.Content aria-label={title} className={classes.content!}>
        <DialogHead title={title} onClose={onClose} />
        <div className={classes.body}>
          <div className={classes.frame}>
            <Suspense fallback={<p className={classes.loading}>{t('loading')}</p>}>
              <DrawingSurface
                smiles={shown}
                onDraw={(block) => setGiven(block === '' ? null : { text: block, format: 'molBlock' })}
              />
            </Suspense>
          </div>
          <div className={classes.side}>
            <Textarea
              data-autofocus
              label={t('sketch.text')}
              description={t('sketch.hint')}
              autosize
              minRows={2}
              maxRows={6}
              maxLength={1000}
              spellCheck={false}
              dir="ltr"
              classNames={{ input: classes.text! }}
              value={text}
              error={given !== null && !isReading && (invalid || failure) ? problem : undefined}
              onChange={(event) => {
                const written = event.currentTarget.value.replaceAll('\n', '');
                setGiven(written.trim() === '' ? null : { text: written, format: 'written' });
              }}
            />
            <p className={classes.state} role="status">
              {given === null
                ? t('sketch.empty')
                : isReading
                  ? t('loading')
                  : read && read.smiles === null
                    ? t('sketch.pattern')
                    : ''}
            </p>
            <div className={classes.actions}>
              {actions.map(({ label, whole = false, use }, place) => (
                <Button
                  key={label}
                  {...(place === 0 ? {} : { variant: 'default' })}
                  disabled={!ready || (whole && read.smiles === null)}
                  onClick={() => read && use(read)}
                >
                  {label}
                </Button>
              ))}
            </div>
          </div>
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}
