/** What a model folder says of itself (config.json), checked once when it is read. */
import { SmellError } from '@smell/core/errors';
import { z } from 'zod';

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 in lower-case hexadecimal');

const modelConfigSchema = z.object({
  name: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'is not a plain name of small letters, digits and dashes'),
  kind: z.enum(['diffusion', 'autoregressive', 'ranker', 'odor']),
  version: z.string().min(1),
  /** Layers, widths and so on; for people and for fine-tuning, the graphs already hold them. */
  architecture: z.record(z.string(), z.unknown()),
  vocabularySize: z.int().positive(),
  maxTokens: z.int().positive(),
  conditionSize: z.int().positive(),
  modulationSize: z.int().positive(),
  /** SHA-256 of the descriptor list in its order, which is the layout of the condition. */
  descriptorsHash: hash,
  /** The shipped sampler setting: every published figure was made with it. */
  sampler: z.record(z.string(), z.unknown()),
  /** SHA-256 of every file of the model beside this one. */
  files: z.record(z.string().regex(/^[\w.-]+$/, 'is not a plain file name'), hash),
  training: z.record(z.string(), z.unknown()),
  /** Terms the weights inherit from their data, one sentence each. */
  dataTerms: z.array(z.string()),
});

export type ModelConfig = z.infer<typeof modelConfigSchema>;

/** @throws SmellError `model-damaged` naming the file and the field. */
export function parseModelConfig(text: string, path: string): ModelConfig {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new SmellError('model-damaged', `${path} is not JSON (${(error as Error).message}); restore it`, {
      cause: error,
    });
  }
  const result = modelConfigSchema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  throw new SmellError(
    'model-damaged',
    `${path}: ${issue.path.join('.') || 'content'}: ${issue.message}; restore the file`,
  );
}
