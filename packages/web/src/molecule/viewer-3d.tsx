/** A likely shape of the molecule in space, to turn with the mouse, the finger or the arrow keys. Loaded when it is first wanted. */

import { useComputedColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { createViewer, type GLViewer } from '3dmol';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import classes from './molecule-page.module.css';

const TURN_DEGREES = 12;

export default function Viewer3d({ inchiKey, smiles }: { readonly inchiKey: string; readonly smiles: string }) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const viewer = useRef<GLViewer | null>(null);
  const scheme = useComputedColorScheme('light');
  const { data, error } = useQuery({
    queryKey: ['sdf', inchiKey],
    queryFn: ({ signal }) => api.sdf(inchiKey, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  useEffect(() => {
    if (!data || !frame.current) return;
    const made = createViewer(frame.current, { backgroundAlpha: 0 });
    made.addModel(data, 'sdf');
    made.setStyle({}, { stick: { radius: 0.13, colorscheme: 'Jmol' }, sphere: { scale: 0.24, colorscheme: 'Jmol' } });
    made.zoomTo();
    made.render();
    viewer.current = made;
    const element = frame.current;
    return () => {
      viewer.current = null;
      element.replaceChildren();
    };
  }, [data]);
  const turn = (event: KeyboardEvent) => {
    const [axis, sign] =
      ({ ArrowLeft: ['y', -1], ArrowRight: ['y', 1], ArrowUp: ['x', -1], ArrowDown: ['x', 1] } as const)[
        event.key as 'ArrowLeft'
      ] ?? [];
    if (!axis || !sign) return;
    event.preventDefault();
    viewer.current?.rotate(sign * TURN_DEGREES, axis);
    viewer.current?.render();
  };
  if (error) return <p className={classes.loading}>{t('molecule.no3d')}</p>;
  return (
    <div
      ref={frame}
      className={classes.space}
      data-scheme={scheme}
      role="img"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys turn it
      tabIndex={0}
      aria-label={t('structure.space', { name: smiles })}
      onKeyDown={turn}
    />
  );
}
