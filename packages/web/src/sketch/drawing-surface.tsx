/** OpenChemLib's editor on the page. It is drawn on a canvas: what it shows is also in the field beside it. */
import { CanvasEditor, Molecule } from 'openchemlib';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './sketch-dialog.module.css';

interface Props {
  /** Shown in place of what is drawn, whenever it changes; null leaves the drawing alone. */
  readonly smiles: string | null;
  /** A V2000 mol block; `''` for an empty surface. */
  readonly onDraw: (molBlock: string) => void;
}

export default function DrawingSurface({ smiles, onDraw }: Props) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const editor = useRef<CanvasEditor | null>(null);
  const draw = useRef(onDraw);
  draw.current = onDraw;

  useEffect(() => {
    const made = new CanvasEditor(frame.current!, { initialMode: 'molecule' });
    editor.current = made;
    made.setOnChangeListener(({ type, isUserEvent }) => {
      if (type !== 'molecule' || !isUserEvent) return;
      const molecule = made.getMolecule();
      draw.current(molecule.getAllAtoms() === 0 ? '' : molecule.toMolfile());
    });
    return () => {
      editor.current = null;
      made.destroy();
    };
  }, []);

  useEffect(() => {
    if (smiles === null || !editor.current) return;
    try {
      editor.current.setMolecule(smiles === '' ? new Molecule(0, 0) : Molecule.fromSmiles(smiles));
    } catch {
      // The service can read what this editor cannot draw: it stays in the field alone.
      editor.current.clearAll();
    }
  }, [smiles]);

  return <section ref={frame} className={classes.surface} aria-label={t('sketch.surface')} />;
}
