/** Own molecules into the library: a file in, and a report of what was read and what was not. */
import { Button, Modal, Select } from '@mantine/core';
import { type Collection, type ImportReport, ProblemError } from '@smell/client';
import { useQueryClient } from '@tanstack/react-query';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { useNumbers } from '../i18n/i18n.ts';
import { refreshLibrary } from '../save/use-collections.ts';
import { wordsOf } from '../shell/busy.ts';
import { DialogHead } from '../shell/dialog-head.tsx';
import classes from './import-dialog.module.css';

const ENDINGS = '.csv,.tsv,.sdf,.sd,.mol,.smi,.txt,.jsonl';
/** As the service takes them. */
const LARGEST_BYTES = 16 * 2 ** 20;
/** Lines of the report. */
const SHOWN_FAILURES = 100;

interface Props {
  readonly collections: readonly Collection[];
  /** Chosen to begin with; `''` for none. */
  readonly collection: string;
  readonly onClose: () => void;
  /** What was read is to be seen: it is in this collection, or in none where it is `''`. */
  readonly onShow: (collection: string) => void;
}

type State =
  | { readonly at: 'choosing'; readonly problem?: string; readonly english?: string | undefined }
  | { readonly at: 'reading'; readonly name: string }
  | { readonly at: 'done'; readonly name: string; readonly report: ImportReport };

export default function ImportDialog({ collections, collection, onClose, onShow }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [state, setState] = useState<State>({ at: 'choosing' });
  const [into, setInto] = useState(collection);
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const read = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > LARGEST_BYTES) return setState({ at: 'choosing', problem: t('library.importTooLarge') });
    setState({ at: 'reading', name: file.name });
    try {
      const report = await api.importMolecules(file, into === '' ? undefined : into);
      setState({ at: 'done', name: file.name, report });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      // Not the file is at fault.
      const lost = error.status === 0 || error.status >= 500 || error.status === 429;
      setState({
        at: 'choosing',
        problem: lost ? t(wordsOf(error)) : t('library.importRefused'),
        english: lost ? undefined : error.message,
      });
    } finally {
      void refreshLibrary(queries);
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void read(event.dataTransfer.files[0]);
  };
  return (
    <Modal.Root opened onClose={onClose} size="min(40rem, 96vw)">
      <Modal.Overlay />
      <Modal.Content aria-label={t('library.importTitle')}>
        <DialogHead title={t('library.importTitle')} onClose={onClose} />
        <div className={classes.body}>
          {state.at === 'choosing' && (
            <>
              <Select
                label={t('library.importInto')}
                value={into}
                data={[
                  { value: '', label: t('library.importNone') },
                  ...collections.map(({ id, name }) => ({ value: id, label: name })),
                ]}
                allowDeselect={false}
                onChange={(value) => setInto(value ?? '')}
              />
              {/* biome-ignore lint/a11y/noStaticElementInteractions: the button in it does the same for everybody */}
              <div
                className={classes.drop}
                data-over={over}
                onDragOver={(event) => {
                  event.preventDefault();
                  setOver(true);
                }}
                onDragLeave={() => setOver(false)}
                onDrop={drop}
              >
                <Button onClick={() => input.current?.click()}>{t('library.importChoose')}</Button>
                <p>{t('library.importDrop')}</p>
                <input
                  ref={input}
                  type="file"
                  accept={ENDINGS}
                  className="visually-hidden"
                  tabIndex={-1}
                  aria-label={t('library.importChoose')}
                  onChange={(event) => void read(event.currentTarget.files?.[0])}
                />
              </div>
              <p className={classes.hint}>{t('library.importHint')}</p>
              {state.problem && (
                <div className={classes.problem} role="alert">
                  <p>{state.problem}</p>
                  {state.english && (
                    <p lang="en" dir="ltr">
                      {state.english}
                    </p>
                  )}
                </div>
              )}
            </>
          )}
          {state.at === 'reading' && (
            <p className={classes.reading} role="status">
              {t('library.importing', { name: state.name })}
            </p>
          )}
          {state.at === 'done' && (
            <Report report={state.report} onAgain={() => setState({ at: 'choosing' })} onShow={() => onShow(into)} />
          )}
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}

interface ReportProps {
  readonly report: ImportReport;
  readonly onAgain: () => void;
  readonly onShow: () => void;
}

function Report({ report, onAgain, onShow }: ReportProps) {
  const { t } = useTranslation();
  const { plain } = useNumbers();
  const { rows, saved, known, failed, failures } = report;
  const shown = failures.slice(0, SHOWN_FAILURES);
  const figures = [
    ['library.importSaved', saved],
    ['library.importKnown', known],
    ['library.importFailed', failed],
  ] as const;
  return (
    <>
      <div role="status">
        <dl className={classes.figures}>
          <div>
            <dt>{t('library.importRows')}</dt>
            <dd>{plain(rows, 6)}</dd>
          </div>
          {figures.map(([key, number]) => (
            <div key={key} data-bad={key === 'library.importFailed' && number > 0}>
              <dt>{t(key)}</dt>
              <dd>{plain(number, 6)}</dd>
            </div>
          ))}
        </dl>
      </div>
      {shown.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
        <section className={classes.failures} tabIndex={0} aria-label={t('library.importFailed')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('library.importLine')}</th>
                <th scope="col">{t('library.name')}</th>
                <th scope="col">{t('library.importReason')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ row, line, name, error }, place) => (
                <tr key={place}>
                  <td>{line ?? row ?? ''}</td>
                  <td dir="auto">{name}</td>
                  <td lang="en" dir="ltr">
                    {error.message}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {failed > shown.length && (
            <p className={classes.more}>{t('library.importMore', { number: plain(shown.length) })}</p>
          )}
        </section>
      )}
      <div className={classes.foot}>
        <Button onClick={onShow} data-autofocus>
          {t('library.importShow')}
        </Button>
        <Button variant="default" onClick={onAgain}>
          {t('library.importAgain')}
        </Button>
      </div>
    </>
  );
}
