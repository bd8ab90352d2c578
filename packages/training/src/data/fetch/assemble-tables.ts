/** From what the public sources say to the five tables that `buildData` reads. */
import type { Chemistry, MolecularGraph } from '@smell/core/molecule';
import { skeletonBlock } from '../source-tables.ts';
import { descriptorOfWord } from './descriptor-of-word.ts';
import { odorantLikeness } from './odorant-likeness.ts';
import type { ArctanderStrength, GoodScentsStrength, OdorRecord, Structures } from './parse-sources.ts';

export interface SourceContents {
  readonly structures: Structures;
  readonly records: readonly OdorRecord[];
  readonly goodScents: readonly GoodScentsStrength[];
  readonly arctander: readonly ArctanderStrength[];
  readonly vapourPressures: readonly { readonly smiles: string; readonly vapourPressureMmHg: number }[];
  /** Unlabelled molecules by source. */
  readonly unlabelled: Readonly<Record<string, readonly string[]>>;
}

export interface AssembledTables {
  /** File name to text; the corpus is not packed yet. */
  readonly files: Readonly<Record<string, string>>;
  /** What could not be used, by reason. */
  readonly unused: Readonly<Record<string, number>>;
}

/** Prior of an unlabelled source: how far its molecules are the kind that is smelled. */
const PRIORS: Readonly<Record<string, number>> = { calebbell_chemicals: 0.8, aqsoldb: 0.7 };
const LONGEST_SMILES = 400;
/** Above this substantivity in hours a note is base, from the lower bound on heart; below, top. */
const NOTE_HOURS = [24, 150] as const;

interface Material {
  readonly inchiKey: string;
  readonly smiles: string;
  readonly graph: MolecularGraph;
}

export function assembleTables(chemistry: Chemistry, contents: SourceContents): AssembledTables {
  const unused: Record<string, number> = {};
  const skip = (reason: string): void => {
    unused[reason] = (unused[reason] ?? 0) + 1;
  };
  const material = materialReader(chemistry);

  const odorants = new Map<string, { material: Material; votes: Map<string, Set<string>> }>();
  for (const record of contents.records) {
    const smiles = structureOf(record, contents.structures);
    const found = smiles === undefined ? undefined : material(smiles);
    if (!found) {
      skip(smiles === undefined ? 'odor record without a known structure' : 'odor record outside the fragrance scope');
      continue;
    }
    const block = skeletonBlock(found.inchiKey);
    const entry = odorants.get(block) ?? { material: found, votes: new Map<string, Set<string>>() };
    odorants.set(block, entry);
    for (const word of record.words) {
      const descriptor = descriptorOfWord(word);
      if (descriptor === undefined) {
        if (word.trim() !== '') skip('word without a descriptor');
        continue;
      }
      entry.votes.set(descriptor, (entry.votes.get(descriptor) ?? new Set()).add(record.source));
    }
  }
  for (const [block, { votes }] of odorants) {
    // An odor beside "odorless" wins: somebody smelled it.
    if (votes.size > 1) votes.delete('odorless');
    if (votes.size === 0) odorants.delete(block);
  }

  const goodScents = contents.goodScents.flatMap((row) => {
    const smiles = structureOf(row, contents.structures);
    const found = smiles === undefined ? undefined : material(smiles);
    return found ? [{ ...row, inchiKey: found.inchiKey }] : [];
  });
  const arctander = contents.arctander.flatMap((row) => {
    const found = material(row.smiles);
    return found ? [{ ...row, inchiKey: found.inchiKey }] : [];
  });
  const pressures = contents.vapourPressures.flatMap((row) => {
    const found = material(row.smiles);
    return found ? [`${found.inchiKey},${row.vapourPressureMmHg},mayhew_2022_experimental`] : [];
  });
  return {
    unused,
    files: {
      'odorants.csv': csv(
        'inchikey,smiles,descriptor_votes',
        [...odorants.values()].map(({ material: { inchiKey, smiles }, votes }) => {
          const sorted = [...votes].sort(([, a], [, b]) => b.size - a.size);
          return `${inchiKey},${smiles},${sorted.map(([word, sources]) => `${word}:${sources.size}`).join(';')}`;
        }),
      ),
      'tenacity_odor_strength.csv': csv(
        'inchikey,odor_strength_rank,substantivity_hours,substantivity_qualifier,note_class',
        firstOfEach(goodScents).map(
          (row) =>
            `${row.inchiKey},${row.strengthRank ?? ''},${row.substantivityHours ?? ''},${row.qualifier},${noteClass(row)}`,
        ),
      ),
      'arctander_strength_tenacity.csv': csv(
        'inchikey,arctander_strength,arctander_tenacity',
        firstOfEach(arctander).map(
          ({ inchiKey, strength, tenacity }) => `${inchiKey},${strength ?? ''},${tenacity ?? ''}`,
        ),
      ),
      'volatility.csv': csv('inchikey,vapor_pressure_mmHg_25C,vapor_pressure_mmHg_25C_source', pressures),
      'corpus_smiles.csv': csv(
        'smiles,source,fragrance_likeness',
        corpusRows(
          contents,
          [...odorants.values()].map((entry) => entry.material),
          material,
        ),
      ),
    },
  };
}

function structureOf(
  { cid, cas, smiles }: { readonly cid?: string; readonly cas?: string; readonly smiles?: string },
  { byCid, byCas }: Structures,
): string | undefined {
  return smiles || (cid && byCid.get(cid)) || (cas && byCas.get(cas)) || undefined;
}

/** Structures within the scope, each read once; undefined for the rest (salts, metals, mixtures, too large). */
function materialReader(chemistry: Chemistry): (smiles: string) => Material | undefined {
  const known = new Map<string, Material | undefined>();
  return (smiles) => {
    if (!known.has(smiles)) {
      const flat = smiles.length > LONGEST_SMILES ? undefined : chemistry.flatCanonical(smiles);
      const usable = flat !== undefined && chemistry.scope(flat).length === 0;
      known.set(
        smiles,
        usable ? { inchiKey: chemistry.inchiKey(flat), smiles: flat, graph: chemistry.graph(flat) } : undefined,
      );
    }
    return known.get(smiles);
  };
}

function corpusRows(
  { unlabelled }: SourceContents,
  odorants: readonly Material[],
  material: (smiles: string) => Material | undefined,
): string[] {
  const seen = new Set(odorants.map(({ inchiKey }) => skeletonBlock(inchiKey)));
  const others: { source: string; material: Material }[] = [];
  for (const [source, structures] of Object.entries(unlabelled)) {
    for (const smiles of structures) {
      const found = material(smiles);
      if (!found || seen.has(skeletonBlock(found.inchiKey))) continue;
      seen.add(skeletonBlock(found.inchiKey));
      others.push({ source, material: found });
    }
  }
  const likeness = odorantLikeness(
    odorants.map(({ graph }) => graph),
    others.map((other) => other.material.graph),
  );
  return others.map(
    ({ source, material: { smiles } }, i) =>
      `${smiles},${source},${((PRIORS[source] ?? 0.5) * likeness[i]!).toFixed(3)}`,
  );
}

/** The first row of each skeleton: sources list their own choice first. */
function firstOfEach<Row extends { readonly inchiKey: string }>(rows: readonly Row[]): Row[] {
  const seen = new Set<string>();
  return rows.filter(({ inchiKey }) => {
    const block = skeletonBlock(inchiKey);
    return !seen.has(block) && seen.add(block);
  });
}

/** Top, heart or base from the hours on a blotter; empty where a one-sided value leaves it open. */
function noteClass({ substantivityHours: hours, qualifier }: GoodScentsStrength): string {
  if (hours === undefined) return '';
  const [heart, base] = NOTE_HOURS;
  if (hours >= base) return qualifier === 'at_most' ? '' : 'base';
  if (qualifier === 'at_least' || (qualifier === 'at_most' && hours >= heart)) return '';
  return hours >= heart ? 'heart' : 'top';
}

function csv(header: string, rows: readonly string[]): string {
  return `${[header, ...rows].join('\n')}\n`;
}
