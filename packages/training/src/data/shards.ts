/**
 * A molecule table as files: `molecules.smi`, `inchikeys.txt`, `columns.bin`, and `manifest.json` that names their
 * hashes. The manifest is written last and the folder is renamed into place, so a folder that is there is whole; a
 * file that was changed afterwards is found by its hash.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { NOTES, SOURCE_TAGS } from '@smell/core/diffusion';
import { SmellError } from '@smell/core/errors';
import { DESCRIPTORS } from '@smell/core/odor';
import { type MoleculeColumns, type MoleculeTable, moleculeTable, SCALAR_COLUMNS, SPLITS } from './molecule-table.ts';

/** Raised when the columns or their meaning change: older shards are then built again. */
export const SHARD_VERSION = 1;

const LAYOUT = sha256(JSON.stringify([DESCRIPTORS, SCALAR_COLUMNS, SOURCE_TAGS, NOTES, SPLITS]));

export interface ShardContents {
  readonly lines: string;
  readonly inchiKeys: string;
  readonly columns: MoleculeColumns;
}

export interface ShardManifest {
  readonly version: number;
  /** Hash of what the numbers in the columns stand for: descriptors, scalars, tags, notes, splits. */
  readonly layout: string;
  /** Hash over source files and settings; the same inputs need not be built twice. */
  readonly inputs: string;
  readonly sources: Readonly<Record<string, string>>;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly statistics: Readonly<Record<string, unknown>>;
  readonly columns: readonly ColumnEntry[];
  /** sha256 of each file. */
  readonly files: Readonly<Record<string, string>>;
}

interface ColumnEntry {
  readonly name: keyof MoleculeColumns;
  readonly type: keyof typeof ARRAY_TYPES;
  readonly offset: number;
  readonly length: number;
}

const ARRAY_TYPES = { Float32Array, Uint32Array, Int32Array, Uint16Array, Uint8Array } as const;
const COLUMNS: readonly (readonly [keyof MoleculeColumns, keyof typeof ARRAY_TYPES])[] = [
  ['weight', 'Float32Array'],
  ['scalars', 'Float32Array'],
  ['tag', 'Uint8Array'],
  ['note', 'Uint8Array'],
  ['split', 'Uint8Array'],
  ['fold', 'Uint8Array'],
  ['cluster', 'Int32Array'],
  ['descriptorStart', 'Uint32Array'],
  ['descriptorIndex', 'Uint16Array'],
  ['descriptorVotes', 'Uint8Array'],
];
const FILES = ['molecules.smi', 'inchikeys.txt', 'columns.bin'] as const;

/** Write shards to `folder`, replacing what is there; a reader sees the old folder or the new one, never a part. */
export function writeShards(
  folder: string,
  contents: ShardContents,
  manifest: Omit<ShardManifest, 'version' | 'layout' | 'files' | 'columns'>,
): ShardManifest {
  removeLeftovers(folder);
  const temporary = `${folder}.building-${process.pid}`;
  mkdirSync(temporary, { recursive: true });
  const packed = packColumns(contents.columns);
  const bytes: Record<(typeof FILES)[number], Uint8Array> = {
    'molecules.smi': Buffer.from(contents.lines, 'latin1'),
    'inchikeys.txt': Buffer.from(contents.inchiKeys, 'latin1'),
    'columns.bin': packed.bytes,
  };
  const files: Record<string, string> = {};
  for (const name of FILES) {
    writeFileSync(join(temporary, name), bytes[name]);
    files[name] = sha256(bytes[name]);
  }
  const whole: ShardManifest = { version: SHARD_VERSION, layout: LAYOUT, ...manifest, columns: packed.entries, files };
  writeFileSync(join(temporary, 'manifest.json'), `${JSON.stringify(whole, null, 2)}\n`);
  if (existsSync(folder)) {
    const old = `${folder}.replaced-${process.pid}`;
    renameSync(folder, old);
    renameSync(temporary, folder);
    rmSync(old, { recursive: true });
  } else {
    renameSync(temporary, folder);
  }
  return whole;
}

/**
 * Read shards, checking every file against its hash.
 *
 * @throws SmellError `data-missing` when there are none, `data-damaged` when a file is not what was written
 */
export function loadShards(folder: string): MoleculeTable {
  const manifest = readManifest(folder);
  if (!manifest) {
    throw new SmellError(
      'data-missing',
      `${folder} holds no training data; make it with \`smell data build --from DIR\``,
    );
  }
  if (manifest.version !== SHARD_VERSION || manifest.layout !== LAYOUT) {
    throw new SmellError(
      'data-damaged',
      `${folder} was made by another version, with other columns or descriptors; run \`smell data build\` again`,
    );
  }
  const bytes = FILES.map((name) => checkedBytes(folder, name, manifest));
  return moleculeTable(
    bytes[0]!.toString('latin1'),
    bytes[1]!.toString('latin1'),
    unpackColumns(bytes[2]!, manifest.columns),
  );
}

/** The manifest of a shard folder, or undefined when there is no such folder. @throws SmellError when unreadable */
export function readManifest(folder: string): ShardManifest | undefined {
  const path = join(folder, 'manifest.json');
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as ShardManifest;
  } catch (error) {
    throw damaged(path, error);
  }
}

/** Whether the folder holds whole shards of exactly these inputs. A damaged folder is answered with false. */
export function shardsAreCurrent(folder: string, inputs: string): boolean {
  try {
    const manifest = readManifest(folder);
    if (!manifest || manifest.version !== SHARD_VERSION || manifest.layout !== LAYOUT || manifest.inputs !== inputs)
      return false;
    for (const name of FILES) checkedBytes(folder, name, manifest);
    return true;
  } catch (error) {
    if (error instanceof SmellError && error.code === 'data-damaged') return false;
    throw error;
  }
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function checkedBytes(folder: string, name: string, manifest: ShardManifest): Buffer {
  const path = join(folder, name);
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw damaged(path, error);
  }
  if (sha256(bytes) !== manifest.files[name]) throw damaged(path);
  return bytes;
}

function damaged(path: string, cause?: unknown): SmellError {
  return new SmellError('data-damaged', `${path} is damaged or missing; run \`smell data build\` again`, { cause });
}

function packColumns(columns: MoleculeColumns): { bytes: Uint8Array; entries: ColumnEntry[] } {
  const entries: ColumnEntry[] = [];
  let offset = 0;
  for (const [name, type] of COLUMNS) {
    entries.push({ name, type, offset, length: columns[name].length });
    offset = Math.ceil((offset + columns[name].byteLength) / 8) * 8;
  }
  const bytes = new Uint8Array(offset);
  for (const { name, offset: at } of entries) {
    const { buffer, byteOffset, byteLength } = columns[name];
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
  }
  return { bytes, entries };
}

function unpackColumns(bytes: Buffer, entries: readonly ColumnEntry[]): MoleculeColumns {
  const aligned = new Uint8Array(bytes).buffer;
  const columns = Object.fromEntries(
    entries.map(({ name, type, offset, length }) => [name, new ARRAY_TYPES[type](aligned, offset, length)]),
  );
  return columns as unknown as MoleculeColumns;
}

/** What a killed build left beside the folder. A build that is still running is left alone. */
function removeLeftovers(folder: string): void {
  const parent = dirname(folder);
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    const match = new RegExp(`^${escaped(basename(folder))}\\.(building|replaced)-(\\d+)$`).exec(name);
    if (match && (Number(match[2]) === process.pid || !isRunning(Number(match[2])))) {
      rmSync(join(parent, name), { recursive: true });
    }
  }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
