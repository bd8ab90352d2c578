/** Predicted properties, each with its range, or the reason why it is unknown. */
import type { Candidate } from '@smell/client';
import { useTranslation } from 'react-i18next';
import { type TextKey, useNumbers } from '../i18n/i18n.ts';
import classes from './molecule-page.module.css';
import type { MoleculeView } from './molecule-view.ts';

const FIGURES = [
  ['substantivityHours', 'fact.longevity', 'h'],
  ['logP', 'property.logP', ''],
  ['boilingPointC', 'property.boiling', '°C'],
  ['flashPointC', 'property.flash', '°C'],
  ['vapourPressurePa', 'property.vapour', 'Pa'],
  ['detectionThreshold', 'property.threshold', 'log₁₀ ppm'],
  ['odorValue', 'property.odorValue', 'log₁₀'],
  ['recommendedSmellingDilutionPct', 'property.dilution', '%'],
] as const satisfies readonly (readonly [keyof Candidate['estimates'], TextKey, string])[];

export function Estimates({ estimates, properties }: Pick<MoleculeView, 'estimates' | 'properties'>) {
  const { t } = useTranslation();
  const { plain, percent } = useNumbers();
  const { noteClass, odorStrength } = estimates;
  return (
    <dl className={classes.rows}>
      <div>
        <dt>{t('request.note')}</dt>
        <dd>
          {noteClass.value
            ? (['top', 'heart', 'base'] as const)
                .map((note) => `${t(`note.${note}`)} ${percent(noteClass.probabilities[note] ?? 0)}`)
                .join(' · ')
            : t('unknown')}
        </dd>
      </div>
      <div>
        <dt>{t('fact.strength')}</dt>
        <dd>{odorStrength.value ? t(`strength.${odorStrength.value}`) : t('unknown')}</dd>
      </div>
      {FIGURES.map(([key, label, unit]) => {
        const figure = estimates[key];
        return (
          <div key={key}>
            <dt>{t(label)}</dt>
            <dd>
              {figure.basis === 'unknown' ? (
                <>
                  {t('unknown')} <small lang="en">{figure.reason}</small>
                </>
              ) : (
                <>
                  {plain(figure.value)} {unit}{' '}
                  <small>
                    {plain(figure.low)}–{plain(figure.high)}
                    {!figure.inDomain && ` · ${t('property.outside')}`}
                  </small>
                </>
              )}
            </dd>
          </div>
        );
      })}
      <div>
        <dt>{t('property.weight')}</dt>
        <dd>{plain(properties.molecularWeight, 5)} g/mol</dd>
      </div>
    </dl>
  );
}
