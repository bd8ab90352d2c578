/** Molecules out of the library as a file: what is chosen, or all that is shown. */
import { Button, Menu } from '@mantine/core';
import { ProblemError } from '@smell/client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { useNotify } from '../shell/notices.tsx';
import { filterOf, type LibraryView } from './library-view.ts';

const FORMATS = { csv: 'library.csv', sdf: 'library.sdf', pdf: 'library.pdf' } as const;
type Format = keyof typeof FORMATS;

interface Props {
  /** These; all that the view shows when left out. */
  readonly ids?: readonly string[];
  readonly view: LibraryView;
  readonly title: string;
  readonly size: 'sm' | 'md';
  readonly disabled?: boolean;
}

export function ExportMenu({ ids, view, title, size, disabled = false }: Props) {
  const { t } = useTranslation();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const give = async (format: Format) => {
    setBusy(true);
    try {
      const { unsorted, ...filter } = filterOf(view);
      const all = { ...filter, ...(unsorted ? { unsorted: true } : {}) };
      const file = await api.exportMolecules({ format, title, ...(ids ? { ids: [...ids] } : all) });
      download(file, `${title.replaceAll(/[\\/:*?"<>|]+/g, ' ').trim() || 'molecules'}.${format}`);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      notify({ tone: 'failed', text: t(error.code === 'too-large' ? 'library.tooMany' : 'library.exportFailed') });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" size={size} loading={busy} disabled={disabled}>
          {t('library.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(Object.keys(FORMATS) as Format[]).map((format) => (
          <Menu.Item key={format} onClick={() => void give(format)}>
            {t(FORMATS[format])}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken it once the click is handled.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
