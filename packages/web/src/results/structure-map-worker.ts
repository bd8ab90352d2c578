/** Lays structures out on a plane, beside the page: SMILES in, their plane out. OpenChemLib is loaded with it. */
import { morganCounts } from '@smell/core/molecule/fingerprint';
import { openchemlibGraph } from '@smell/core/molecule/openchemlib-graph';
import { type Environments, projectStructures } from './project.ts';

/** Of what OpenChemLib cannot read: it costs its own place alone. */
const UNREAD: Environments = { keys: [], counts: [] };
const known = new Map<string, Environments>();

self.onmessage = ({ data }: MessageEvent<readonly string[]>) =>
  self.postMessage(projectStructures(data.map(environmentsOf)));

function environmentsOf(smiles: string): Environments {
  const found = known.get(smiles) ?? read(smiles);
  known.set(smiles, found);
  return found;
}

function read(smiles: string): Environments {
  try {
    return morganCounts(openchemlibGraph(smiles));
  } catch {
    return UNREAD;
  }
}
