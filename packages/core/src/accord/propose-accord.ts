/**
 * A first formula from what a brief asks for: materials for top, heart and base, and parts for them, brought under the limits that could be
 * counted. The same request, seed and lists give the same formula.
 *
 * How much of each is a rule of thumb, and said to be one: tiers share the formula by how much of the brief their materials answer, half and
 * half with equal thirds; within a tier, parts go with the fit and with the root of the dilution that the material should be smelled at, half
 * way (in powers of ten) between equal parts and parts as far apart as the advice. A perfumer goes on from there.
 */
import { SmellError } from '../errors.ts';
import type { Chemistry } from '../molecule/index.ts';
import { DILUTION_CLASSES_PCT } from '../properties/index.ts';
import { random } from '../random.ts';
import { checkMixture, type ListSource, type MixtureReport } from '../safety/index.ts';
import { type AccordLine, PARTS, PLACES, type Place, SOLVENTS } from './accord.ts';
import { apportion } from './apportion.ts';
import type { AccordSettings } from './assess-accord.ts';
import { type AskedProfile, chooseMaterials } from './choose-materials.ts';
import { formulaRows } from './formula-rows.ts';
import { materialFacts } from './material-facts.ts';
import { weighAccord } from './weigh-accord.ts';

/** A new molecule for a tier. */
export interface OfferedMolecule {
  readonly place: Place;
  readonly smiles: string;
  readonly name: string;
  /** Predicted odors that the brief asks for. */
  readonly hits: readonly string[];
  /** How well it is expected to fit, 0 to 1; null where that is not known. */
  readonly match: number | null;
}

export interface ProposalRequest extends AskedProfile {
  readonly seed: number;
  readonly materialsPerTier: number;
  readonly concentrationPercent: number;
  readonly molecules: readonly OfferedMolecule[];
  readonly settings: AccordSettings;
}

export interface ProposedReason {
  readonly origin: 'known' | 'generated' | 'filler';
  readonly hits: readonly string[];
  readonly near: readonly string[];
  /** Predicted advice that the dose comes from; null where it is unknown, and taken as the middle class. */
  readonly smellingDilutionPercent: number | null;
  /** Limits that took some of it away. */
  readonly reducedBy: readonly string[];
}

export interface ProposedLine extends AccordLine {
  readonly reason: ProposedReason;
}

export interface ProposedAccord {
  readonly lines: readonly ProposedLine[];
  /** Words of the brief that no chosen material has, not even by family. */
  readonly unanswered: readonly string[];
  /** Materials that were left out, with the limit that forbids them. */
  readonly leftOut: readonly { readonly name: string; readonly limit: string }[];
  readonly outcome: MixtureReport['outcome'];
}

/** Of what is strong only a dilution can be weighed: from this advice down, a tenth in dipropylene glycol. */
const DILUTE_FROM_PERCENT = 0.1;
const DILUTED_PERCENT = 10;
/** Each round brings what was over its limit under it; limits that share materials may take several. */
const MOST_ROUNDS = 12;
/** Below the limit by this much, for rounding. */
const MARGIN = 0.98;
/** Parts are given to a tenth. */
const UNITS_PER_PART = 10;
const MIDDLE_ADVICE_PCT = 1;

interface Draft {
  readonly line: Omit<AccordLine, 'partsPerThousand'>;
  readonly hits: readonly string[];
  readonly near: readonly string[];
  readonly advice: number | null;
  readonly fit: number;
  parts: number;
  readonly reducedBy: Set<string>;
}

/** @throws SmellError `bad-argument` where nothing answers the profile */
export function proposeAccord(request: ProposalRequest, lists: ListSource, chemistry: Chemistry): ProposedAccord {
  const leftOut = new Map<string, string>();
  // What a limit forbids altogether gives its place to the next best, as often as it takes.
  for (let round = 0; ; round++) {
    const drafts = draftsOf(request, chemistry, leftOut);
    if (drafts.length === 0) {
      throw new SmellError('bad-argument', 'no known material answers this brief; name smells, materials or scenes');
    }
    const found = bringUnder(drafts, request, lists, chemistry);
    if (found.forbidden.size === 0 || round === MOST_ROUNDS) {
      const { lines, ...rest } = found.accord;
      // A limit may leave less of a material than a formula can say.
      const nothing = lines.filter(({ partsPerThousand }) => partsPerThousand === 0);
      for (const { material, reason } of nothing) leftOut.set(material.name!, reason.reducedBy[0] ?? '');
      return {
        ...rest,
        lines: lines.filter((line) => !nothing.includes(line)),
        leftOut: [...leftOut].map(([name, limit]) => ({ name, limit })),
      };
    }
    for (const [key, limit] of found.forbidden) leftOut.set(key, limit);
  }
}

function draftsOf(request: ProposalRequest, chemistry: Chemistry, leftOut: ReadonlyMap<string, string>): Draft[] {
  const { seed, materialsPerTier, molecules } = request;
  const drafts = PLACES.flatMap((place, tier) => {
    const offered = molecules.filter((each) => each.place === place && !leftOut.has(each.name));
    const wanted = Math.max(0, materialsPerTier - offered.length);
    const known = chooseMaterials(request, place, wanted, random(seed, tier), leftOut);
    const usual = Math.max(...known.map(({ fit }) => fit), 0) || 1;
    return [
      ...known.map(({ material: { name, cas, smiles }, hits, near, fit }) =>
        draft({ name, cas, smiles }, place, hits, near, fit, chemistry),
      ),
      ...offered.map(({ name, smiles, hits, match }) =>
        draft({ name, smiles }, place, hits, [], usual * (match ?? 0.5), chemistry),
      ),
    ];
  });
  share(drafts);
  return drafts.map((each, i) => ({ ...each, line: { ...each.line, id: `line-${i + 1}` } }));
}

function draft(
  material: AccordLine['material'] & { readonly smiles: string },
  place: Place,
  hits: readonly string[],
  near: readonly string[],
  fit: number,
  chemistry: Chemistry,
): Draft {
  const advice = materialFacts(chemistry, material.smiles).recommendedSmellingDilutionPct.value;
  return {
    line: {
      id: '',
      material,
      dilutionPercent: advice !== null && advice <= DILUTE_FROM_PERCENT ? DILUTED_PERCENT : 100,
      solvent: 'dpg',
      place,
      inciName: null,
      pricePerKg: null,
    },
    hits,
    near,
    advice,
    fit,
    parts: 0,
    reducedBy: new Set(),
  };
}

/** Gives each draft its parts, 1,000 in all. */
function share(drafts: readonly Draft[]): void {
  const total = drafts.reduce((sum, { fit }) => sum + fit, 0);
  const places = PLACES.filter((place) => drafts.some(({ line }) => line.place === place));
  for (const place of places) {
    const tier = drafts.filter(({ line }) => line.place === place);
    const answered = tier.reduce((sum, { fit }) => sum + fit, 0);
    const budget = PARTS * (0.5 / places.length + (total > 0 ? (0.5 * answered) / total : 0.5 / places.length));
    const doses = tier.map(
      ({ fit, advice }) => fit * Math.sqrt((advice ?? MIDDLE_ADVICE_PCT) / DILUTION_CLASSES_PCT[0]),
    );
    const sum = doses.reduce((all, dose) => all + dose, 0);
    for (const [i, each] of tier.entries()) each.parts = (budget * doses[i]!) / sum;
  }
}

function bringUnder(
  drafts: readonly Draft[],
  request: ProposalRequest,
  lists: ListSource,
  chemistry: Chemistry,
): { readonly accord: Omit<ProposedAccord, 'leftOut'>; readonly forbidden: ReadonlyMap<string, string> } {
  const forbidden = new Map<string, string>();
  const { concentrationPercent, settings } = request;
  let outcome: MixtureReport['outcome'] = 'no-breach-found';
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const accord = { lines: linesOf(drafts), batchGrams: 1, concentrationPercent };
    const { category, product, regions, today } = settings;
    const report = checkMixture(formulaRows(accord, weighAccord(accord)), lists, chemistry, {
      useLevelPercent: concentrationPercent,
      category,
      regions,
      today,
      ...(product === undefined ? {} : { product }),
    });
    outcome = report.outcome;
    const breaches = report.limits.filter(({ status }) => status === 'breach');
    if (breaches.length === 0) break;
    for (const { sources, allowedPercent, usedPercent, name } of breaches) {
      for (const { row } of sources) {
        const found = drafts[row - 1];
        if (!found) continue;
        if (allowedPercent === 0) forbidden.set(found.line.material.name!, name);
        else {
          found.parts *= (allowedPercent / usedPercent) * MARGIN;
          found.reducedBy.add(name);
        }
      }
    }
    if (forbidden.size > 0) break;
  }
  const words = new Set(drafts.flatMap(({ hits, near }) => [...hits, ...near]));
  return {
    accord: {
      lines: linesOf(drafts),
      unanswered: Object.keys(request.wanted).filter((word) => !words.has(word)),
      outcome,
    },
    forbidden,
  };
}

/** To a tenth of a part, with solvent to 1,000 for what the limits took. */
function linesOf(drafts: readonly Draft[]): ProposedLine[] {
  const used = drafts.reduce((sum, { parts }) => sum + parts, 0);
  // Rounded down, so that rounding never goes over a limit; only a formula that no limit touched is made to sum up.
  const touched = drafts.some(({ reducedBy }) => reducedBy.size > 0);
  const units = touched
    ? drafts.map(({ parts }) => Math.floor(parts * UNITS_PER_PART))
    : apportion(
        drafts.map(({ parts }) => parts),
        Math.round(used * UNITS_PER_PART),
      );
  const lines = drafts.map(({ line, hits, near, advice, reducedBy }, i): ProposedLine => {
    const origin = line.material.cas === undefined ? 'generated' : 'known';
    return {
      ...line,
      partsPerThousand: units[i]! / UNITS_PER_PART,
      reason: { origin, hits, near, smellingDilutionPercent: advice, reducedBy: [...reducedBy] },
    };
  });
  const rest = PARTS * UNITS_PER_PART - units.reduce((sum, each) => sum + each, 0);
  if (rest <= 0) return lines;
  const { name, cas } = SOLVENTS.dpg;
  return [
    ...lines,
    {
      id: 'filler',
      material: { name, cas },
      partsPerThousand: rest / UNITS_PER_PART,
      dilutionPercent: 100,
      solvent: 'dpg',
      place: 'base',
      inciName: null,
      pricePerKg: null,
      reason: { origin: 'filler', hits: [], near: [], smellingDilutionPercent: null, reducedBy: [] },
    },
  ];
}
