/** A button that saves a file of the service. */
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { api } from '../api.ts';
import { useDownload } from './use-download.ts';

interface Props {
  readonly url: string;
  /** Of the file. */
  readonly name: string;
  readonly size?: 'sm';
  readonly children: ReactNode;
}

export function DownloadButton({ url, name, children, ...size }: Props) {
  const { busy, save } = useDownload();
  return (
    <Button variant="default" {...size} loading={busy} onClick={() => void save(() => api.file(url), name)}>
      {children}
    </Button>
  );
}
