/** A molecule that a user gives to start from. */
import { SmellError } from '@smell/core/errors';
import type { Chemistry, CountFingerprint, MolecularGraph } from '@smell/core/molecule';
import { refuseAgents } from '@smell/core/safety';

export interface SourceMolecule {
  /** Flat and canonical. */
  readonly smiles: string;
  /** In the atom order of the input. */
  readonly graph: MolecularGraph;
  readonly morgan: CountFingerprint;
  /** The input says more than the model works with: stereochemistry is left out. */
  readonly lostStereo: boolean;
}

/**
 * @param name what the molecule is to the user, for messages: `the molecule`, `A`
 * @throws SmellError `bad-structure` when it does not parse, `refused-structure`, `bad-argument` when it is outside the fragrance scope
 */
export function readSource(chemistry: Chemistry, smiles: string, name: string): SourceMolecule {
  const parsed = chemistry.parse(smiles);
  if (!parsed.ok) {
    throw new SmellError(
      'bad-structure',
      `${name}, ${JSON.stringify(smiles.slice(0, 60))}, is not a structure: ${parsed.reason}`,
    );
  }
  chemistry.read(smiles, refuseAgents);
  const graph = chemistry.graph(smiles);
  const [finding] = chemistry.scope(smiles);
  if (finding) {
    throw new SmellError(
      'bad-argument',
      `${name}, ${JSON.stringify(smiles.slice(0, 60))}, cannot be worked on: it ${finding.text}`,
    );
  }
  return {
    smiles: chemistry.flatCanonical(smiles)!,
    graph,
    morgan: chemistry.fingerprint(smiles, 'morganCounts'),
    lostStereo: graph.hasStereo,
  };
}
