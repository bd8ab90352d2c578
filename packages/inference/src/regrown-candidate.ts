/** What every door that regrows a part of a molecule says of a result: its figures, and where it comes from. */
import { createHash } from 'node:crypto';
import type { Candidate } from './candidate.ts';
import type { EditPart } from './choose-part.ts';
import type { Generator } from './generator.ts';
import type { MoleculeReport } from './molecule-screen.ts';
import type { RegrownMolecule } from './regrow.ts';
import type { SourceMolecule } from './source-molecule.ts';

export interface RegrownProvenance<Mode extends string> extends Pick<Candidate, 'provenance'> {
  readonly provenance: Candidate['provenance'] & {
    readonly mode: Mode;
    /** Flat canonical SMILES of the molecule worked on. */
    readonly source: string;
    /** Atoms of the SMILES given, 0-based. */
    readonly keptAtoms: readonly number[];
    readonly replacedAtoms: readonly number[];
  };
}

export interface RegrownOrigin<Mode extends string> {
  readonly mode: Mode;
  readonly seed: number;
  readonly guidance: number;
  /** What was asked besides, as far as it shapes the result: part of the id. */
  readonly asked: readonly unknown[];
}

export function regrownCandidate<Mode extends string>(
  generator: Generator,
  { smiles, index, passes }: RegrownMolecule,
  source: SourceMolecule,
  { replaced }: EditPart,
  { mode, seed, guidance, asked }: RegrownOrigin<Mode>,
): { readonly id: string } & MoleculeReport & RegrownProvenance<Mode> {
  const { model } = generator;
  const { name, version } = model.config;
  const lost = new Set(replaced);
  const { atomCount } = source.graph;
  const origin = [mode, name, version, model.hash, source.smiles, replaced, ...asked, guidance, seed, index];
  return {
    id: createHash('sha256').update(JSON.stringify(origin)).digest('hex').slice(0, 16),
    ...generator.screen.report(smiles),
    provenance: {
      mode,
      model: name,
      modelHash: model.hash,
      seed,
      index,
      guidance,
      passes,
      source: source.smiles,
      keptAtoms: [...Array(atomCount).keys()].filter((atom) => !lost.has(atom)),
      // Beyond the molecule's own there may be an atom that stood for a hydrogen.
      replacedAtoms: replaced.filter((atom) => atom < atomCount),
    },
  };
}
