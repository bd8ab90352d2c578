/**
 * `smell data fetch`: the training data from its public sources, for who has no data folder.
 *
 * Shows the sources' terms, downloads, parses, writes the files that `buildData` reads, and builds the shards. What the
 * project's own data has beyond this is in NOT_FETCHED.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { loadChemistry } from '@smell/core/molecule';
import { type BuildOptions, type BuildResult, buildData } from '../build-data.ts';
import { assembleTables, type SourceContents } from './assemble-tables.ts';
import { type DownloadOptions, download } from './download.ts';
import {
  type OdorRecord,
  parseAqSolDb,
  parseArctander,
  parseAromaDb,
  parseChemicals,
  parseFlavorDb,
  parseFlavornet,
  parseGoodScents,
  parseIfraGlossary,
  parseLeffingwell,
  parseMayhew,
  parsePyrfumeMolecules,
  parseSigma,
  type Structures,
} from './parse-sources.ts';
import { NOT_FETCHED, PUBLIC_SOURCES, type PublicSourceId, sourceUrl, termsText } from './public-sources.ts';

export interface FetchOptions extends Omit<BuildOptions, 'from'> {
  /** Folder for the downloads and the CSV files; `.cache/sources` in the working directory by default. */
  readonly sources?: string;
  /** Told once, before anything is downloaded, under which terms the data stand, and after it, what is not covered. */
  readonly notice: (text: string) => void;
  readonly downloaded?: (file: string, done: number, total: number) => void;
  /** Stand in for network and clock in tests. */
  readonly fetch?: DownloadOptions['fetch'];
  readonly pause?: DownloadOptions['pause'];
}

/** @throws SmellError when a file cannot be downloaded or has another form than expected; see `buildData` */
export async function fetchData(options: FetchOptions): Promise<BuildResult> {
  const folder = resolve(options.sources ?? join('.cache', 'sources'));
  options.notice(termsText());
  const hashes = await downloadAll(folder, options);
  const read = (id: PublicSourceId, path: string): string => readFileSync(localPath(folder, id, path), 'utf8');
  const { files, unused } = assembleTables(await loadChemistry(), parseAll(read));
  const from = join(folder, 'tables');
  for (const [name, text] of Object.entries(files)) {
    if (name === 'corpus_smiles.csv') writeWhole(join(from, `${name}.gz`), gzipSync(text));
    else writeWhole(join(from, name), text);
  }
  writeWhole(
    join(from, 'sources.json'),
    `${JSON.stringify({ sha256: hashes, unused, notFetched: NOT_FETCHED }, null, 2)}\n`,
  );
  options.notice(`Not covered by this fetch: ${NOT_FETCHED.join('; ')}.`);
  return buildData({ ...options, from });
}

async function downloadAll(folder: string, options: FetchOptions): Promise<Record<string, string>> {
  const files = PUBLIC_SOURCES.flatMap((source) => source.files.map((file) => ({ source, file })));
  const hashes: Record<string, string> = {};
  let done = 0;
  for (const { source, file } of files) {
    options.downloaded?.(file.path, done++, files.length);
    const url = sourceUrl(source, file.path);
    hashes[url] = await download(url, localPath(folder, source.id, file.path), {
      mostBytes: file.mostBytes,
      signal: options.signal,
      fetch: options.fetch,
      pause: options.pause,
    });
  }
  options.downloaded?.('', done, files.length);
  return hashes;
}

/** Sources in order of trust: the first structure given for a number stays. */
function parseAll(read: (id: PublicSourceId, path: string) => string): SourceContents {
  const structures: Structures = { byCid: new Map(), byCas: new Map() };
  for (const id of ['goodscents', 'flavornet', 'aromadb', 'sigma'] as const) {
    const path = `${id === 'sigma' ? 'sigma_2014' : id}/molecules.csv`;
    parsePyrfumeMolecules(read(id, path), path, structures);
  }
  const chemicals = parseChemicals(
    read('chemicals', 'chemicals/Identifiers/chemical identifiers pubchem small.tsv'),
    structures,
  );
  const leffingwell = parseLeffingwell(read('leffingwell', 'leffingwell/leffingwell_data.csv'), structures);
  const arctander = parseArctander(read('arctander', 'arctander_1960/arctander.csv'), structures);
  const goodScents = parseGoodScents(
    read('goodscents', 'goodscents/data_rw_odor.csv'),
    read('goodscents', 'goodscents/data_rw_opl.csv'),
    structures,
  );
  const records: OdorRecord[] = [
    ...goodScents.records,
    ...leffingwell,
    ...arctander.records,
    ...parseIfraGlossary(read('ifra_glossary', 'ifra_2019/ifra-fragrance-ingredient-glossary---oct-2019.csv')),
    ...parseFlavornet(read('flavornet', 'flavornet/behavior.csv')),
    ...parseAromaDb(read('aromadb', 'aromadb/behavior.csv')),
    ...parseSigma(read('sigma', 'sigma_2014/behavior_sparse.csv')),
    ...parseFlavorDb(read('flavordb', 'flavordb/behavior.csv')),
  ];
  return {
    structures,
    records,
    goodScents: goodScents.strengths,
    arctander: arctander.strengths,
    vapourPressures: parseMayhew(read('mayhew', 'mayhew_2022/behavior_1.csv')),
    unlabelled: { calebbell_chemicals: chemicals, aqsoldb: parseAqSolDb(read('aqsoldb', 'results/data_curated.csv')) },
  };
}

function localPath(folder: string, id: PublicSourceId, path: string): string {
  return join(folder, 'downloads', id, path.split('/').at(-1)!);
}

/** Written beside and renamed, so that a killed run leaves no half file. */
function writeWhole(path: string, contents: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.part`, contents);
  renameSync(`${path}.part`, path);
}
