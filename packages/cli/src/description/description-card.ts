/** One molecule on a page: everything known and predicted, in a person's words. */
import { ISOMER_NOTE } from '@smell/core/molecule';
import type { EstimatedFigure, MoleculeDescription, PredictedOdor, PredictedProperties } from '@smell/inference';
import { boilingPoint, percent, pressure } from '../figures.ts';
import { isomersText } from '../isomers.ts';
import type { Terminal } from '../terminal.ts';

export const NO_ODOR_PREDICTOR = 'no odor predictor installed';
export const NO_PROPERTY_PREDICTOR = 'no property predictor installed';

/** Descriptors shown; JSON has all. */
const DESCRIPTORS_SHOWN = 8;
const LABEL_WIDTH = 14;

/** @param installed which predictors were asked: a null of theirs means that they cannot say */
export function descriptionCard(
  found: MoleculeDescription,
  installed: { readonly odor: boolean; readonly properties: boolean },
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
  add('odor', ...(found.odor ? odorTexts(found.odor) : [unsaid(installed.odor, NO_ODOR_PREDICTOR)]));
  const predicted = found.predictedProperties;
  if (predicted) for (const [label, pick] of PREDICTED) add(label, figureText(pick(predicted)));
  else for (const label of ASKED_FIRST) add(label, unsaid(installed.properties, NO_PROPERTY_PREDICTOR));
  const { molecularWeight, logP, tpsa, heavyAtoms } = properties;
  add(
    'properties',
    `${molecularWeight.toFixed(1)} g/mol, logP ${logP.toFixed(1)}, polar surface ${tpsa.toFixed(0)} Å², ${heavyAtoms} heavy atoms`,
  );
  add('volatility', ...volatilityTexts(found.volatility));
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

const PREDICTED: readonly (readonly [
  string,
  (found: PredictedProperties) => EstimatedFigure<number | string> | null,
])[] = [
  ['note', ({ note }) => note],
  ['strength', ({ odorStrength }) => odorStrength],
  ['longevity', ({ substantivity }) => substantivity],
  ['threshold', ({ odorThreshold }) => odorThreshold],
  ['odor value', ({ odorValue }) => odorValue],
  ['smell it at', ({ smellingDilution }) => smellingDilution],
  ['flash point', ({ flashPoint }) => flashPoint],
];

/** Named even where nothing is known of them. */
const ASKED_FIRST = ['note', 'strength', 'longevity'];

function unsaid(installed: boolean, otherwise: string): string {
  return installed ? 'unknown' : otherwise;
}

/** `12 h (8 to 20)`, with a word where the molecule is strange to the predictor. */
export function figureText(figure: EstimatedFigure<number | string> | null): string {
  if (!figure) return 'unknown';
  const { value, interval, unit, inDomain } = figure;
  const range = interval && interval[0] !== interval[1] ? ` (${shown(interval[0])} to ${shown(interval[1])})` : '';
  return `${`${shown(value)} ${unit}`.trim()}${range}${inDomain ? '' : OUTSIDE}`;
}

const OUTSIDE = '; unlike the molecules this was fitted on';

function shown(value: number | string): string {
  return typeof value === 'number' ? String(Number(value.toPrecision(3))) : value;
}

function odorTexts({ odorous, descriptors, inDomain }: PredictedOdor): string[] {
  const words = descriptors
    .slice(0, DESCRIPTORS_SHOWN)
    .map(({ descriptor, probability }) => `${descriptor} ${percent(probability)}`);
  const smells = odorous ? `odorous: ${figureText(odorous)}` : undefined;
  return [`${words.join(', ') || 'no descriptor stands out'}${inDomain ? '' : OUTSIDE}`, ...(smells ? [smells] : [])];
}

function volatilityTexts({
  boilingPoint: boils,
  vapourPressure: vapour,
  smellable,
}: MoleculeDescription['volatility']) {
  const range = (figure: EstimatedFigure, write: (value: number) => string): string =>
    figure.interval ? ` (${write(figure.interval[0])} to ${write(figure.interval[1])})` : '';
  return [
    `boils at about ${boilingPoint(boils.value)}${range(boils, boilingPoint)}${boils.inDomain ? '' : OUTSIDE}`,
    `vapour pressure about ${pressure(vapour.value)} at 25 °C${range(vapour, pressure)}${smellable ? '' : '; too little or too much to be smelled'}`,
  ];
}

function orNothing(findings: readonly { readonly text: string }[], nothing: string): string[] {
  return findings.length > 0 ? findings.map(({ text }) => text) : [nothing];
}
