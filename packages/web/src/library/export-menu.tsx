/** Molecules out of the library as a file: what is chosen, or all that is shown. */
import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { useDownload } from '../shell/use-download.ts';
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
  const { busy, save } = useDownload(({ code, status }) => {
    if (code === 'too-large') return t('library.tooMany');
    // What is wrong with the service has words of its own.
    return status === 422 ? t('library.exportFailed') : null;
  });
  const give = (format: Format) => {
    const { unsorted, ...filter } = filterOf(view);
    const all = { ...filter, ...(unsorted ? { unsorted: true } : {}) };
    return save(
      () => api.exportMolecules({ format, title, ...(ids ? { ids: [...ids] } : all) }),
      `${title.replaceAll(/[\\/:*?"<>|]+/g, ' ').trim() || 'molecules'}.${format}`,
    );
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
