/** Parts that every molecule must hold, or must not: drawn in the sketcher, or written. */
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './part-conditions.module.css';

const SketchDialog = lazy(() => import('../sketch/sketch-dialog.tsx'));
/** As the service takes them. */
const MOST_PARTS = 20;

interface Props {
  readonly kind: 'require' | 'forbid';
  /** SMARTS. */
  readonly parts: readonly string[];
  readonly onChange: (parts: readonly string[]) => void;
}

export function PartConditions({ kind, parts, onChange }: Props) {
  const { t } = useTranslation();
  /** The part that is drawn anew; `''` for a new one. */
  const [sketched, setSketched] = useState<string | null>(null);
  const add = t(kind === 'require' ? 'sketch.addRequire' : 'sketch.addForbid');
  return (
    <>
      <ul className={classes.parts} data-kind={kind}>
        {parts.map((part) => (
          <li key={part} className={classes.part}>
            <button type="button" dir="ltr" title={part} onClick={() => setSketched(part)}>
              {part}
            </button>
            <button
              type="button"
              className={classes.cross}
              aria-label={t('library.clearFilter', { name: part })}
              onClick={() => onChange(parts.filter((other) => other !== part))}
            >
              ×
            </button>
          </li>
        ))}
        {parts.length < MOST_PARTS && (
          <li>
            <button type="button" className={classes.add} onClick={() => setSketched('')}>
              {add}
            </button>
          </li>
        )}
      </ul>
      {sketched !== null && (
        <Suspense fallback={null}>
          <SketchDialog
            title={t(kind === 'require' ? 'sketch.require' : 'sketch.forbid')}
            begin={sketched}
            onClose={() => setSketched(null)}
            actions={[
              {
                label: t('sketch.use'),
                use: ({ smarts }) => {
                  const others = parts.filter((part) => part !== sketched && part !== smarts);
                  onChange([...others, smarts]);
                  setSketched(null);
                },
              },
            ]}
          />
        </Suspense>
      )}
    </>
  );
}
