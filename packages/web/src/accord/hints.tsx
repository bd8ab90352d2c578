/** What strength and thresholds say of the dose; what they do not know is said too. */
import type { AccordAssessment } from '@smell/client';
import { useTranslation } from 'react-i18next';
import { useNumbers } from '../i18n/i18n.ts';
import classes from './formula-table.module.css';

type Hint = AccordAssessment['lines'][number]['hints'][number];

export function Hints({ hints }: { readonly hints: readonly Hint[] }) {
  const { t } = useTranslation();
  const { plain, percent } = useNumbers();
  if (hints.length === 0) return null;
  const textOf = (hint: Hint): string => {
    switch (hint.code) {
      case 'dominates':
        return t('hint.dominates', { share: percent(hint.share) });
      case 'below-threshold':
        return t('hint.below-threshold', { value: plain(hint.odorValue, 2) });
      case 'above-smelling-dilution':
        return t('hint.above-smelling-dilution', {
          product: plain(hint.productPercent, 2),
          advised: plain(hint.advisedPercent, 2),
        });
      case 'too-little-to-weigh':
        return t('hint.too-little-to-weigh', { grams: plain(hint.grams, 2) });
      default:
        return t(`hint.${hint.code}`);
    }
  };
  return (
    <ul className={classes.hints}>
      {hints.map((hint) => (
        <li key={hint.code} data-unknown={hint.code.endsWith('unknown') || hint.code === 'no-structure'}>
          {textOf(hint)}
          {'reason' in hint && (
            <small lang="en" dir="ltr">
              {hint.reason}
            </small>
          )}
        </li>
      ))}
    </ul>
  );
}
