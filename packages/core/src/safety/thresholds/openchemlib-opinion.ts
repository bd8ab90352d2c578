/**
 * The toxicity predictor of OpenChemLib, as one more opinion with its name on it.
 *
 * It looks for fragments that are over-represented in the RTECS collection (T. Sander et al., J. Chem. Inf. Model. 2015, 55, 460), and for the
 * members of that collection themselves: RTECS lists effects at any dose, so ethanol and vanillin count as mutagenic, and sarin, whose
 * effect is none of the four, gets no warning. It therefore decides nothing here. It takes tens of milliseconds a molecule.
 */
import { SmellError } from '../../errors.ts';

export type OpinionEndpoint = 'mutagenic' | 'tumorigenic' | 'irritant' | 'reproductive';
export type OpinionRisk = 'unknown' | 'none-found' | 'low' | 'high';

export interface OpenChemLibOpinion {
  readonly source: string;
  readonly caution: string;
  readonly risks: Readonly<Record<OpinionEndpoint, OpinionRisk>>;
}

export interface OpenChemLibOptions {
  /** Where a browser finds OpenChemLib's `resources.json`; Node finds it beside the module. */
  readonly resourcesUrl?: string;
}

type Library = typeof import('openchemlib');
type Predictor = InstanceType<Library['ToxicityPredictor']>;
interface Loaded {
  readonly library: Library;
  readonly predictor: Predictor;
}

let loaded: Promise<Loaded> | undefined;

/** @throws SmellError `bad-structure` when OpenChemLib cannot read the SMILES */
export async function openChemLibOpinion(
  smiles: string,
  options: OpenChemLibOptions = {},
): Promise<OpenChemLibOpinion> {
  loaded ??= load(options).catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  const { library, predictor } = await loaded;
  const { ToxicityPredictor } = library;
  const molecule = readMolecule(library, smiles);
  const names: Readonly<Record<number, OpinionRisk>> = {
    [ToxicityPredictor.RISK_UNKNOWN]: 'unknown',
    [ToxicityPredictor.RISK_NO]: 'none-found',
    [ToxicityPredictor.RISK_LOW]: 'low',
    [ToxicityPredictor.RISK_HIGH]: 'high',
  };
  const risk = (type: number): OpinionRisk => names[predictor.assessRisk(molecule, type)] ?? 'unknown';
  return {
    source: `OpenChemLib ${library.version}, toxicity predictor`,
    caution:
      'An opinion from fragments and members of a collection that lists effects at any dose: "high" is common among food flavours, and "none found" is not "safe".',
    risks: {
      mutagenic: risk(ToxicityPredictor.TYPE_MUTAGENIC),
      tumorigenic: risk(ToxicityPredictor.TYPE_TUMORIGENIC),
      irritant: risk(ToxicityPredictor.TYPE_IRRITANT),
      reproductive: risk(ToxicityPredictor.TYPE_REPRODUCTIVE_EFFECTIVE),
    },
  };
}

async function load({ resourcesUrl }: OpenChemLibOptions): Promise<Loaded> {
  const library = await import('openchemlib');
  if (resourcesUrl === undefined) library.Resources.registerFromNodejs();
  else await library.Resources.registerFromUrl(resourcesUrl);
  return { library, predictor: new library.ToxicityPredictor() };
}

function readMolecule({ Molecule }: Library, smiles: string): InstanceType<Library['Molecule']> {
  try {
    return Molecule.fromSmiles(smiles);
  } catch (error) {
    throw new SmellError('bad-structure', `OpenChemLib cannot read ${JSON.stringify(smiles)}`, { cause: error });
  }
}
