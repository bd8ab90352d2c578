/** A molecule as a card: drawn, what it should smell of, what was asked of it, and what else decides whether it is worth making. */
import type { Candidate } from '@smell/client';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNumbers } from '../i18n/i18n.ts';
import { FormulaButton } from '../save/formula-button.tsx';
import { SaveButton } from '../save/save-button.tsx';
import { SMELLS_SHOWN } from './filter-candidates.ts';
import { Formula } from './formula.tsx';
import classes from './molecule-card.module.css';
import { MoleculeLink } from './molecule-link.tsx';
import { AskedFor, OdorBars } from './odor-bars.tsx';
import { SafetyBadge } from './safety-badge.tsx';
import { Structure } from './structure.tsx';

interface Props {
  readonly candidate: Candidate;
  readonly number: number;
  /** InChIKey of the nearest known material, once it is known. */
  readonly nearestKey: string | undefined;
  readonly compared: boolean;
  /** Four are being compared already. */
  readonly full: boolean;
  readonly onCompare: (id: string, compared: boolean) => void;
}

export const MoleculeCard = memo(function MoleculeCard(props: Props) {
  const { candidate, number, nearestKey, compared, full, onCompare } = props;
  const { t } = useTranslation();
  const { percent } = useNumbers();
  const { inchiKey, smiles, formula, odor, nearest, safety, facet, novel, estimates } = candidate;
  const asked = new Set(facet.serves);
  const { noteClass } = estimates;
  return (
    <article className={classes.card} aria-labelledby={`name-${inchiKey}`}>
      <div className={classes.plate}>
        <Structure inchiKey={inchiKey} smiles={smiles} width={320} height={208} />
        <span className={classes.number} aria-hidden="true">
          {number}
        </span>
        <span className={classes.safety}>
          <SafetyBadge safety={safety} />
        </span>
      </div>
      <div className={classes.body}>
        <header className={classes.head}>
          <h3 id={`name-${inchiKey}`}>
            <MoleculeLink molecule={candidate} className={classes.link}>
              <span className="visually-hidden">{t('card.molecule', { number })} </span>
              <Formula text={formula} />
            </MoleculeLink>
          </h3>
          {noteClass.value && (
            <span className={classes.note} data-note={noteClass.value}>
              {t(`note.${noteClass.value}`)}
            </span>
          )}
          {novel && <span className={classes.novel}>{t('card.novel')}</span>}
        </header>
        {odor ? (
          <>
            <OdorBars descriptors={odor.descriptors} asked={asked} most={SMELLS_SHOWN} />
            {!odor.domain.inDomain && <p className={classes.doubt}>{t('odor.outOfDomain')}</p>}
            <AskedFor asked={odor.asked} />
          </>
        ) : (
          <p className={classes.doubt}>{t('odor.none')}</p>
        )}
        <Facts candidate={candidate} />
        <div className={classes.nearest}>
          <span className={classes.nearestPlate}>
            {nearestKey && (
              <Structure inchiKey={nearestKey} smiles={nearest.smiles} name={nearest.name} width={96} height={72} />
            )}
          </span>
          <p>
            <small>{t('card.nearest', { share: percent(nearest.similarity) })}</small>
            <span lang="en" title={nearest.name}>
              {nearest.name}
            </span>
          </p>
        </div>
        <div className={classes.foot}>
          <label className={classes.compare}>
            <input
              type="checkbox"
              checked={compared}
              disabled={full && !compared}
              onChange={(event) => onCompare(candidate.id, event.currentTarget.checked)}
            />
            {t('compare.add')}
          </label>
          <span className={classes.keep}>
            <FormulaButton smiles={smiles} name={formula} small />
            <SaveButton inchiKey={inchiKey} smiles={smiles} label={formula} data={candidate} size="compact-sm" />
          </span>
        </div>
      </div>
    </article>
  );
});

function Facts({ candidate: { estimates, synthesis } }: { readonly candidate: Candidate }) {
  const { t } = useTranslation();
  const { odorStrength, substantivityHours } = estimates;
  return (
    <dl className={classes.facts}>
      <div>
        <dt>{t('fact.strength')}</dt>
        <dd>{odorStrength.value ? t(`strength.${odorStrength.value}`) : t('unknown')}</dd>
      </div>
      <div>
        <dt>{t('fact.longevity')}</dt>
        <dd>
          <Hours estimate={substantivityHours} />
        </dd>
      </div>
      <div>
        <dt>{t('fact.access')}</dt>
        <dd>
          <Access score={synthesis.score} />
        </dd>
      </div>
    </dl>
  );
}

export function Hours({ estimate }: { readonly estimate: Candidate['estimates']['substantivityHours'] }) {
  const { t } = useTranslation();
  const { plain } = useNumbers();
  if (estimate.value === null) return <>{t('unknown')}</>;
  const value = plain(estimate.value, 2);
  return <>{t(estimate.atCap ? 'fact.hoursOrMore' : 'fact.hours', { value })}</>;
}

/** @param score 1 easy to 10 hard */
export function Access({ score }: { readonly score: number }) {
  const { t } = useTranslation();
  return <>{t(score <= 3 ? 'access.easy' : score <= 4.5 ? 'access.moderate' : 'access.hard')}</>;
}
