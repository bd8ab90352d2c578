/** A model as whoever computes with it knows it: its config, and its files once they are checked by hash, wherever they are kept. */
import type { ModelConfig } from './model-config.ts';

export interface ModelFiles {
  /** Where the files are: a path or an address. Models of several places may have the same name. */
  readonly folder: string;
  readonly config: ModelConfig;
  /** SHA-256 of config.json, which holds the hashes of all other files: it names weights, tokenizer and setting at once. */
  readonly hash: string;
  /** Whether its config lists the file. */
  has(file: string): boolean;
  /** The bytes of one file. @throws SmellError `model-missing` or `model-damaged` when they are not what the config says */
  read(file: string): Promise<Uint8Array>;
  readJson(file: string): Promise<unknown>;
}
