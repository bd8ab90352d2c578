/**
 * A likely shape of the molecule in space, to turn with the mouse, the finger or the arrow keys, which + and − bring closer and take
 * away. Loaded when it is first wanted.
 */

import { useComputedColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { createViewer, type GLViewer } from '3dmol';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api.ts';
import { Failure } from '../shell/failure.tsx';
import classes from './molecule-page.module.css';

const TURN_DEGREES = 12;
const CLOSER = 1.2;
/** Also the key of + without Shift, and the sign of a number pad. */
const ZOOMS: Readonly<Record<string, number>> = { '+': CLOSER, '=': CLOSER, '-': 1 / CLOSER, '−': 1 / CLOSER };

export default function Viewer3d({ inchiKey, smiles }: { readonly inchiKey: string; readonly smiles: string }) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const viewer = useRef<GLViewer | null>(null);
  const scheme = useComputedColorScheme('light');
  const [unable, setUnable] = useState(false);
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['sdf', inchiKey],
    queryFn: ({ signal }) => api.sdf(inchiKey, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  useEffect(() => {
    if (!data || !frame.current) return;
    const made = viewerIn(frame.current);
    if (!made) return setUnable(true);
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
  const move = (event: KeyboardEvent) => {
    // With a modifier they are the browser's own.
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const zoom = ZOOMS[event.key];
    if (zoom !== undefined) {
      event.preventDefault();
      viewer.current?.zoom(zoom);
      viewer.current?.render();
      return;
    }
    const [axis, sign] =
      ({ ArrowLeft: ['y', -1], ArrowRight: ['y', 1], ArrowUp: ['x', -1], ArrowDown: ['x', 1] } as const)[
        event.key as 'ArrowLeft'
      ] ?? [];
    if (!axis || !sign) return;
    event.preventDefault();
    viewer.current?.rotate(sign * TURN_DEGREES, axis);
    viewer.current?.render();
  };
  if (unable) {
    return (
      <p className={classes.loading} role="alert">
        {t('molecule.noWebgl')}
      </p>
    );
  }
  if (error) {
    return (
      <div className={classes.loading}>
        <div>
          <p>{t('molecule.no3d')}</p>
          <Failure error={error} onRetry={() => void refetch()} />
        </div>
      </div>
    );
  }
  if (isPending) return <p className={classes.loading}>{t('loading')}</p>;
  return (
    <div
      ref={frame}
      className={classes.space}
      data-scheme={scheme}
      role="img"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: keys turn and zoom it
      tabIndex={0}
      aria-label={t('structure.space', { name: smiles })}
      onKeyDown={move}
    />
  );
}

/** @returns null where there is no WebGL: 3Dmol throws then, or makes nothing */
function viewerIn(frame: HTMLElement): GLViewer | null {
  try {
    return createViewer(frame, { backgroundAlpha: 0 }) ?? null;
  } catch {
    frame.replaceChildren();
    return null;
  }
}
