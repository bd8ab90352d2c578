/** What the lists call a material. Our tables have no list of INCI names: the EU list of allergens is the nearest they come. */
import type { Chemistry } from '../molecule/index.ts';
import type { ListId, ListMatch, ListSource, MaterialName } from '../safety/index.ts';

export interface MaterialNames {
  /** As the IFRA Transparency List prints it: the name of the trade. */
  readonly trade: string | null;
  /** As an IFRA Standard prints it. */
  readonly ifraStandard: string | null;
  /** As the EU list of allergens prints it; a label wants the INCI name, which no table here has. */
  readonly euAllergen: string | null;
}

const SURE: ReadonlySet<ListMatch['identity']> = new Set(['exact', 'cas', 'unspecified-isomer']);

/** @param smiles canonical, of the line or of its CAS number; undefined where there is no structure */
export function listNames(
  { cas, name }: MaterialName,
  smiles: string | undefined,
  lists: ListSource,
  chemistry: Chemistry,
): MaterialNames {
  const matches = [
    ...(cas === undefined ? [] : lists.byCas(cas)),
    ...(cas === undefined && smiles === undefined && name !== undefined ? lists.byName(name) : []),
    ...(smiles === undefined ? [] : chemistry.read(smiles, (structure) => lists.match(structure))),
  ].filter(({ identity }) => SURE.has(identity));
  const named = (list: ListId): string | null => matches.find(({ entry }) => entry.list === list)?.entry.name ?? null;
  return {
    trade: named('ifra-transparency'),
    ifraStandard: named('ifra-standards'),
    euAllergen: euName(matches),
  };
}

function euName(matches: readonly ListMatch[]): string | null {
  for (const { entry } of matches) if (entry.list === 'eu-allergens') return entry.facts.declareAs ?? entry.name;
  return null;
}
