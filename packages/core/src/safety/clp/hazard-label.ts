/**
 * Statement, pictogram and signal word of each class, and which of them a label keeps.
 *
 * (EC) No 1272/2008: Annex I, label tables of each class; Annex III (statements); Articles 20, 26 and 27 (precedence).
 */
import type { MixtureClass, SignalWord } from './mixture-hazards.ts';

interface Label {
  readonly code: string;
  readonly pictogram: string | null;
  readonly signalWord: SignalWord | null;
}

export const STATEMENTS: Readonly<Record<string, string>> = {
  H224: 'Extremely flammable liquid and vapour.',
  H225: 'Highly flammable liquid and vapour.',
  H226: 'Flammable liquid and vapour.',
  H300: 'Fatal if swallowed.',
  H301: 'Toxic if swallowed.',
  H302: 'Harmful if swallowed.',
  H304: 'May be fatal if swallowed and enters airways.',
  H310: 'Fatal in contact with skin.',
  H311: 'Toxic in contact with skin.',
  H312: 'Harmful in contact with skin.',
  H314: 'Causes severe skin burns and eye damage.',
  H315: 'Causes skin irritation.',
  H317: 'May cause an allergic skin reaction.',
  H318: 'Causes serious eye damage.',
  H319: 'Causes serious eye irritation.',
  H330: 'Fatal if inhaled.',
  H331: 'Toxic if inhaled.',
  H332: 'Harmful if inhaled.',
  H334: 'May cause allergy or asthma symptoms or breathing difficulties if inhaled.',
  H335: 'May cause respiratory irritation.',
  H336: 'May cause drowsiness or dizziness.',
  H340: 'May cause genetic defects.',
  H341: 'Suspected of causing genetic defects.',
  H350: 'May cause cancer.',
  H351: 'Suspected of causing cancer.',
  H360: 'May damage fertility or the unborn child.',
  H361: 'Suspected of damaging fertility or the unborn child.',
  H362: 'May cause harm to breast-fed children.',
  H370: 'Causes damage to organs.',
  H371: 'May cause damage to organs.',
  H372: 'Causes damage to organs through prolonged or repeated exposure.',
  H373: 'May cause damage to organs through prolonged or repeated exposure.',
  H400: 'Very toxic to aquatic life.',
  H410: 'Very toxic to aquatic life with long lasting effects.',
  H411: 'Toxic to aquatic life with long lasting effects.',
  H412: 'Harmful to aquatic life with long lasting effects.',
  H413: 'May cause long lasting harmful effects to aquatic life.',
  H420: 'Harms public health and the environment by destroying ozone in the upper atmosphere.',
  EUH380: 'May cause endocrine disruption in humans.',
  EUH381: 'Suspected of causing endocrine disruption in humans.',
  EUH430: 'May cause endocrine disruption in the environment.',
  EUH431: 'Suspected of causing endocrine disruption in the environment.',
  EUH440: 'Accumulates in the environment and living organisms including in humans.',
  EUH441: 'Strongly accumulates in the environment and living organisms including in humans.',
  EUH450: 'Can cause long-lasting and diffuse contamination of water resources.',
  EUH451: 'Can cause very long-lasting and diffuse contamination of water resources.',
};

const label = (code: string, pictogram: string | null, signalWord: SignalWord | null): Label => ({
  code,
  pictogram,
  signalWord,
});

/** By class without sub-category: a sub-category carries the label of its category. Acute toxicity and STOT SE 3 need more. */
const LABELS: Readonly<Record<string, Label>> = {
  'Flam. Liq. 1': label('H224', 'GHS02', 'Danger'),
  'Flam. Liq. 2': label('H225', 'GHS02', 'Danger'),
  'Flam. Liq. 3': label('H226', 'GHS02', 'Warning'),
  'Skin Corr. 1': label('H314', 'GHS05', 'Danger'),
  'Skin Irrit. 2': label('H315', 'GHS07', 'Warning'),
  'Eye Dam. 1': label('H318', 'GHS05', 'Danger'),
  'Eye Irrit. 2': label('H319', 'GHS07', 'Warning'),
  'Resp. Sens. 1': label('H334', 'GHS08', 'Danger'),
  'Skin Sens. 1': label('H317', 'GHS07', 'Warning'),
  'Muta. 1': label('H340', 'GHS08', 'Danger'),
  'Muta. 2': label('H341', 'GHS08', 'Warning'),
  'Carc. 1': label('H350', 'GHS08', 'Danger'),
  'Carc. 2': label('H351', 'GHS08', 'Warning'),
  'Repr. 1': label('H360', 'GHS08', 'Danger'),
  'Repr. 2': label('H361', 'GHS08', 'Warning'),
  'Lact.': label('H362', null, null),
  'STOT SE 1': label('H370', 'GHS08', 'Danger'),
  'STOT SE 2': label('H371', 'GHS08', 'Warning'),
  'STOT RE 1': label('H372', 'GHS08', 'Danger'),
  'STOT RE 2': label('H373', 'GHS08', 'Warning'),
  'Asp. Tox. 1': label('H304', 'GHS08', 'Danger'),
  'Aquatic Acute 1': label('H400', 'GHS09', 'Warning'),
  'Aquatic Chronic 1': label('H410', 'GHS09', 'Warning'),
  'Aquatic Chronic 2': label('H411', 'GHS09', null),
  'Aquatic Chronic 3': label('H412', null, null),
  'Aquatic Chronic 4': label('H413', null, null),
  'Ozone 1': label('H420', 'GHS07', 'Warning'),
  'ED HH 1': label('EUH380', null, 'Danger'),
  'ED HH 2': label('EUH381', null, 'Warning'),
  'ED ENV 1': label('EUH430', null, 'Danger'),
  'ED ENV 2': label('EUH431', null, 'Warning'),
  PBT: label('EUH440', null, 'Danger'),
  vPvB: label('EUH441', null, 'Danger'),
  PMT: label('EUH450', null, 'Danger'),
  vPvM: label('EUH451', null, 'Danger'),
};

type Labelled = Pick<MixtureClass, 'statements' | 'pictogram' | 'signalWord'>;

/** @param hazard a class of `LABELS`, with or without sub-category */
export function labelOf(hazard: string): Labelled {
  const found = LABELS[hazard] ?? LABELS[hazard.replace(/(\d)[A-C]$/, '$1')];
  if (found === undefined) throw new Error(`no label is known for the hazard class ${hazard}`);
  return { statements: [statement(found.code)], pictogram: found.pictogram, signalWord: found.signalWord };
}

export function statement(code: string): { code: string; text: string } {
  const text = STATEMENTS[code];
  if (text === undefined) throw new Error(`no text is known for the statement ${code}`);
  return { code, text };
}

export interface MixtureLabel {
  readonly signalWord: SignalWord | null;
  /** `GHS07`, in order, after precedence. */
  readonly pictograms: readonly string[];
  /** H-statements the label keeps, in order of code. */
  readonly statements: readonly { readonly code: string; readonly text: string }[];
}

/** Applies the rules of precedence. A class whose statement is open contributes its possible statements together. */
export function labelElements(classes: readonly MixtureClass[]): MixtureLabel {
  const codes = new Map(classes.flatMap(({ statements }) => statements.map((entry) => [entry.code, entry])));
  // Article 27 and Annex III, part 1: a statement that another one already makes.
  if (codes.has('H314')) codes.delete('H318');
  if (codes.has('H410')) codes.delete('H400');
  return {
    signalWord: classes.some(({ signalWord }) => signalWord === 'Danger')
      ? 'Danger'
      : classes.some(({ signalWord }) => signalWord === 'Warning')
        ? 'Warning'
        : null,
    pictograms: [...pictogramsOf(classes)].sort(),
    statements: [...codes.values()].sort((a, b) => compareText(a.code, b.code)),
  };
}

/** Article 26: GHS06 and GHS05 stand for GHS07, and so does GHS08 for respiratory sensitisation. */
function pictogramsOf(classes: readonly MixtureClass[]): Set<string> {
  const all = new Set(classes.flatMap(({ pictogram }) => pictogram ?? []));
  const irritant = (hazard: string): boolean => /^(?:Skin|Eye) Irrit\./.test(hazard);
  const respiratory = classes.some(({ hazard }) => hazard.startsWith('Resp. Sens.'));
  const needs07 = classes.some(
    ({ hazard, pictogram }) =>
      pictogram === 'GHS07' &&
      !(all.has('GHS05') && irritant(hazard)) &&
      !(respiratory && (irritant(hazard) || hazard.startsWith('Skin Sens.'))),
  );
  if (all.has('GHS06') || !needs07) all.delete('GHS07');
  return all;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
