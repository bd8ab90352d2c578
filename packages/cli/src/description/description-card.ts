/** One molecule on a page: everything known and predicted, in a person's words. */
import { ISOMER_NOTE } from '@smell/core/molecule';
import type { Estimate, EstimatedProperties } from '@smell/core/properties';
import type { MoleculeDescription, PredictedOdor } from '@smell/inference';
import { boilingPoint, percent, pressure } from '../figures.ts';
import { isomersText } from '../isomers.ts';
import type { Terminal } from '../terminal.ts';

export const NO_ODOR_PREDICTOR = 'no odor predictor installed';

/** Descriptors shown; JSON has all. */
const DESCRIPTORS_SHOWN = 8;
const LABEL_WIDTH = 14;

/** @param predictsOdor whether a predictor was asked: its null means that it cannot say */
export function descriptionCard(
  found: MoleculeDescription,
  predictsOdor: boolean,
  terminal: Pick<Terminal, 'style'>,
): string {
  const { properties, synthesis, knownMaterial } = found;
  const lines = [terminal.style('bold', found.name ?? knownMaterial?.name ?? found.smiles)];
  const add = (label: string, ...texts: readonly string[]): void => {
    texts.forEach((text, i) => {
      lines.push(`${(i === 0 ? label : '').padEnd(LABEL_WIDTH)}${text}`);
    });
  };
  add('SMILES', found.smiles);
  add('formula', `${found.formula}, ${found.inchiKey}`);
  add('known', knownMaterial ? `yes: ${knownMaterial.name}, CAS ${knownMaterial.cas}` : 'not a known material');
  add('odor', ...(found.odor ? odorTexts(found.odor) : [predictsOdor ? TOO_LARGE : NO_ODOR_PREDICTOR]));
  for (const [label, texts] of estimateTexts(found.estimates)) add(label, ...texts);
  const { molecularWeight, logP, tpsa, heavyAtoms } = properties;
  add(
    'properties',
    `${molecularWeight.toFixed(1)} g/mol, Crippen logP ${logP.toFixed(1)}, polar surface ${tpsa.toFixed(0)} Å², ${heavyAtoms} heavy atoms`,
  );
  add('volatility', ...volatilityTexts(found.estimates, found.smellable));
  const reasons = synthesis.reasons.length > 0 ? `: ${synthesis.reasons.join(', ')}` : '';
  add('making', `${synthesis.score.toFixed(1)} of 10 (1 is easy)${reasons}`);
  add('scope', ...orNothing(found.scope, 'within the fragrance scope'));
  add('plausible', ...orNothing(found.plausibility, 'yes: it fails no rule'));
  add(
    'evidence',
    ...found.nearest.map(
      ({ name, cas, similarity, descriptors }) =>
        `${percent(similarity)} ${name} (${cas}): ${descriptors ? descriptors.join(', ') : 'odor not in our table'}`,
    ),
  );
  const open = isomersText(found.stereo);
  if (open) add('isomers', open, ...found.stereo.isomers.listed, ISOMER_NOTE);
  else if (found.stereo.definedCentres + found.stereo.definedDoubleBonds > 0) {
    add('isomers', 'this one alone: its stereochemistry is given in full', ISOMER_NOTE);
  } else add('isomers', 'none');
  return lines.join('\n');
}

const TOO_LARGE = 'unknown: the molecule is too large for the odor predictor';
const OUTSIDE = '; it has parts that this was not fitted on';

/** The odor word by word, each with its interval. */
function odorTexts({ odorous, descriptors, domain }: PredictedOdor): string[] {
  const words = descriptors
    .slice(0, DESCRIPTORS_SHOWN)
    .map(
      ({ descriptor, probability, low, high }) =>
        `${descriptor} ${percent(probability)} (${percent(low)} to ${percent(high)})`,
    );
  const half = Math.ceil(words.length / 2);
  return [
    words.slice(0, half).join(', '),
    ...(words.length > half ? [words.slice(half).join(', ')] : []),
    `smells at all: ${percent(odorous)}${domain.inDomain ? '' : `; ${domain.reason}`}`,
  ];
}

function estimateTexts(estimates: EstimatedProperties): [label: string, texts: string[]][] {
  const { noteClass, odorStrength, substantivityHours, recommendedSmellingDilutionPct: dilution } = estimates;
  const chances = (shares: Readonly<Record<string, number>>): string =>
    Object.entries(shares)
      .map(([name, share]) => `${name} ${percent(share)}`)
      .join(', ');
  return [
    ['note', [noteClass.value ? `${noteClass.value} (${chances(noteClass.probabilities)})` : unknownText(noteClass)]],
    [
      'strength',
      [
        odorStrength.value
          ? `${odorStrength.value} (${odorStrength.low} to ${odorStrength.high})`
          : unknownText(odorStrength),
      ],
    ],
    [
      'longevity',
      [
        substantivityHours.value === null
          ? unknownText(substantivityHours)
          : `${substantivityHours.wording} on a blotter`,
      ],
    ],
    [
      'smell it at',
      dilution.value === null
        ? [unknownText(dilution)]
        : [
            `${dilution.value}% or less (${dilution.low} to ${dilution.high}%)`,
            ...dilution.reasons,
            ...(dilution.changesWithDose ? [dilution.changesWithDose] : []),
          ],
    ],
    ['threshold', [figureText(estimates.detectionThreshold, 'log10 ppm in air')]],
    ['odor value', [figureText(estimates.odorValue, 'powers of ten')]],
    ['flash point', [figureText(estimates.flashPointC, '°C')]],
    ['logP', [figureText(estimates.logP, '')]],
  ];
}

function unknownText(estimate: object): string {
  return 'reason' in estimate ? `unknown: ${estimate.reason}` : 'unknown';
}

/** `12 h (8 to 20)`, with a word where the molecule is strange to the fit. */
export function figureText(estimate: Estimate, unit: string): string {
  if (estimate.basis === 'unknown') return unknownText(estimate);
  const { value, low, high, inDomain } = estimate;
  return `${`${value} ${unit}`.trim()} (${low} to ${high})${inDomain ? '' : OUTSIDE}`;
}

function volatilityTexts({ boilingPointC, vapourPressurePa }: EstimatedProperties, smellable: boolean): string[] {
  const range = ({ low, high }: { low: number; high: number }, write: (value: number) => string): string =>
    ` (${write(low)} to ${write(high)})`;
  return [
    `boils at about ${boilingPoint(boilingPointC.value)}${range(boilingPointC, boilingPoint)}${boilingPointC.inDomain ? '' : OUTSIDE}`,
    `vapour pressure about ${pressure(vapourPressurePa.value)} at 25 °C${range(vapourPressurePa, pressure)}${smellable ? '' : '; too little or too much to be smelled'}`,
  ];
}

function orNothing(findings: readonly { readonly text: string }[], nothing: string): string[] {
  return findings.length > 0 ? findings.map(({ text }) => text) : [nothing];
}
