/**
 * Models that belong to one organisation: a folder for each organisation, a model folder for each model in it. The engine knows
 * one by `FOLDER/NAME`, which no name that a user may write is.
 *
 * Of a private model only weights and data are its owner's. Its graphs must be those of a model of the service, byte for byte:
 * a user's model never brings anything that is executed.
 */
import { createHash } from 'node:crypto';
import { SmellError } from '@smell/core/errors';
import type { ModelStore, StoredModel } from '@smell/inference/model-store';

/** What a private model may hold besides config.json and MODEL_CARD.md. */
const DATA_FILES = ['weights.safetensors', 'tokenizer.json', 'training-index.bin', 'golden.json'];
const GRAPHS = ['encode.onnx', 'denoise.onnx'];
export const PRIVATE_MODEL_FILES: readonly string[] = [...DATA_FILES, ...GRAPHS];

const PLAIN = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

/** Of an organisation, whatever characters its id has. */
export function privateFolderName(organisationId: string): string {
  if (PLAIN.test(organisationId)) return organisationId;
  return `_${createHash('sha256').update(organisationId).digest('hex').slice(0, 40)}`;
}

/** Undefined for the name of a model of the service. */
export function privateModelPlace(reference: string): { readonly folder: string; readonly name: string } | undefined {
  const [folder, name, ...rest] = reference.split('/');
  if (name === undefined) return undefined;
  if (rest.length === 0 && /^[A-Za-z0-9_-]+$/.test(folder!) && /^[a-z0-9][a-z0-9-]*$/.test(name))
    return { folder: folder!, name };
  throw new SmellError('model-missing', 'there is no such model');
}

/**
 * @param shared the models of the service
 * @throws SmellError `model-damaged` when it holds anything but data and graphs of the service
 */
export function checkPrivateModel(model: StoredModel, shared: ModelStore): void {
  const { name, files, kind } = model.config;
  const refuse = (why: string): never => {
    throw new SmellError('model-damaged', `model "${name}" ${why}; fine-tune it anew`);
  };
  if (kind !== 'diffusion' && kind !== 'autoregressive') refuse('makes no molecules');
  const other = Object.keys(files).find((file) => !PRIVATE_MODEL_FILES.includes(file));
  if (other !== undefined) refuse(`holds a file "${other}", which a private model may not`);
  if (!Object.hasOwn(files, 'weights.safetensors')) refuse('has no weights.safetensors');
  const known = new Set(
    shared.list().flatMap((each) => {
      const own = shared.open(each).config;
      return own.kind === kind ? [GRAPHS.map((graph) => own.files[graph]).join()] : [];
    }),
  );
  if (!known.has(GRAPHS.map((graph) => files[graph]).join())) refuse('has graphs that no model of the service has');
}
