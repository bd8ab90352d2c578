/** A molecule in three dimensions: OpenChemLib's likeliest conformer, relaxed with MMFF94s where that knows all its atoms. */
import { SmellError } from '@smell/core/errors';

type Library = typeof import('openchemlib');

/** So that the same molecule always gets the same conformer. */
const SEED = 1;

let loaded: Promise<Library> | undefined;

async function load(): Promise<Library> {
  const library = await import('openchemlib');
  library.Resources.registerFromNodejs();
  return library;
}

/**
 * @param name first line of the record
 * @returns an SDF record with all hydrogens
 * @throws SmellError `bad-structure` when OpenChemLib cannot read the SMILES or finds no conformer
 */
export async function conformer(smiles: string, name: string): Promise<string> {
  loaded ??= load();
  const { ConformerGenerator, ForceFieldMMFF94, Molecule } = await loaded;
  const refuse = (what: string, cause?: unknown): never => {
    throw new SmellError('bad-structure', `${JSON.stringify(smiles)}: OpenChemLib ${what}`, { cause });
  };
  let molecule: InstanceType<Library['Molecule']>;
  try {
    molecule = Molecule.fromSmiles(smiles);
  } catch (error) {
    return refuse('cannot read it', error);
  }
  const placed = new ConformerGenerator(SEED).getOneConformerAsMolecule(molecule);
  if (!placed) return refuse('finds no conformer');
  let method = 'OpenChemLib conformer';
  try {
    new ForceFieldMMFF94(placed, 'MMFF94s').minimise();
    method += ', MMFF94s';
  } catch {
    // Atoms that the force field has no types for keep the conformer's own geometry, and the record says so.
  }
  placed.setName(name);
  const [first, , third, ...rest] = placed.toMolfile().split('\n');
  return `${[first, `  ${method}`, third, ...rest].join('\n').trimEnd()}\n$$$$\n`;
}
