/**
 * The set as a perfumer's pyramid: what leaves first on top, what stays below, each molecule with its strength and the hours that it
 * should last on a blotter.
 */
import type { Candidate } from '@smell/client';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNumbers, useScentWord } from '../i18n/i18n.ts';
import { colorOf } from '../scent/families.ts';
import type { ShownCandidates } from './card-grid.tsx';
import { Formula } from './formula.tsx';
import { Hours } from './molecule-card.tsx';
import { MoleculeLink } from './molecule-link.tsx';
import classes from './pyramid.module.css';
import { Structure } from './structure.tsx';

const TIERS = ['top', 'heart', 'base', 'unknown'] as const;
type Tier = (typeof TIERS)[number];
/** Of a tier; the others at a press of a button. */
const SHOWN = 12;
const STRENGTHS = ['low', 'medium', 'high', 'very high'] as const;

export default function Pyramid({ candidates, numbers }: ShownCandidates) {
  const { t } = useTranslation();
  const tiers = useMemo(() => tiersOf(candidates), [candidates]);
  return (
    <section className={classes.pyramid} aria-label={t('view.pyramid')}>
      {TIERS.filter((tier) => tier !== 'unknown' || tiers.unknown.length > 0).map((tier) => (
        <TierOf key={tier} tier={tier} molecules={tiers[tier]} numbers={numbers} />
      ))}
    </section>
  );
}

interface TierProps {
  readonly tier: Tier;
  readonly molecules: readonly Candidate[];
  readonly numbers: ReadonlyMap<string, number>;
}

function TierOf({ tier, molecules, numbers }: TierProps) {
  const { t } = useTranslation();
  const { plain } = useNumbers();
  const [most, setMost] = useState(SHOWN);
  const left = molecules.length - most;
  return (
    <section className={classes.tier} data-tier={tier} aria-labelledby={`tier-${tier}`}>
      <header>
        <h3 id={`tier-${tier}`}>{t(tier === 'unknown' ? 'pyramid.unknown' : `note.${tier}`)}</h3>
        <span>{plain(molecules.length)}</span>
      </header>
      {molecules.length === 0 ? (
        <p className={classes.none}>{t('pyramid.none')}</p>
      ) : (
        <ul>
          {molecules.slice(0, most).map((candidate) => (
            <Tile key={candidate.id} candidate={candidate} number={numbers.get(candidate.id) ?? 0} />
          ))}
        </ul>
      )}
      {left > 0 && (
        <button type="button" className={classes.more} onClick={() => setMost((now) => now + 4 * SHOWN)}>
          {t('odor.more', { number: plain(left) })}
        </button>
      )}
    </section>
  );
}

function Tile({ candidate, number }: { readonly candidate: Candidate; readonly number: number }) {
  const { t } = useTranslation();
  const scent = useScentWord();
  const { inchiKey, smiles, formula, odor, estimates } = candidate;
  const [first] = odor?.descriptors ?? [];
  const strength = estimates.odorStrength.value;
  const rank = strength === null ? 0 : STRENGTHS.indexOf(strength) + 1;
  return (
    <li>
      <MoleculeLink molecule={candidate} className={classes.tile}>
        <span className={classes.plate}>
          <Structure inchiKey={inchiKey} smiles={smiles} width={120} height={80} />
        </span>
        <span className={classes.text}>
          <b>
            {number}. <Formula text={formula} />
          </b>
          {first && (
            <span className={classes.word}>
              <i style={{ background: colorOf(first.descriptor) }} aria-hidden="true" />
              {scent(first.descriptor)}
            </span>
          )}
          <span className={classes.facts}>
            <span className={classes.strength} aria-hidden="true">
              {STRENGTHS.map((each, place) => (
                <i key={each} data-on={place < rank} />
              ))}
            </span>
            <span>{strength ? t(`strength.${strength}`) : t('unknown')}</span>
            <span>
              <Hours estimate={estimates.substantivityHours} />
            </span>
          </span>
        </span>
      </MoleculeLink>
    </li>
  );
}

/** The longest lasting last within each tier. */
function tiersOf(candidates: readonly Candidate[]): Record<Tier, Candidate[]> {
  const tiers: Record<Tier, Candidate[]> = { top: [], heart: [], base: [], unknown: [] };
  for (const candidate of candidates) tiers[candidate.estimates.noteClass.value ?? 'unknown'].push(candidate);
  const hours = ({ estimates }: Candidate) => estimates.substantivityHours.value ?? Number.POSITIVE_INFINITY;
  for (const tier of TIERS) tiers[tier].sort((a, b) => hours(a) - hours(b));
  return tiers;
}
