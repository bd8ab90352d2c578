/** From what a user gives (a prompt, or a file of prompts and profiles) to what a model is asked for. */
import type { Condition } from '@smell/core/diffusion';
import { SmellError } from '@smell/core/errors';
import type { FacetRequest } from '@smell/inference';
import { z } from 'zod';
import { interpretationLine, profileText } from './interpretation.ts';
import { type JsonLine, readJsonLines } from './json-lines.ts';

export interface ReadRequest {
  readonly id: string;
  /** The brief as given, or its profile written out. */
  readonly title: string;
  /** How it was understood, one line. */
  readonly interpretation: string;
  /** All of it asked of one molecule. */
  readonly condition: Condition;
  /** What is asked of one molecule each; a profile given as data is one facet. */
  readonly facets: readonly FacetRequest[];
}

const id = z.union([z.string().min(1).max(200), z.number()]).transform(String);
const lineSchema = z
  .strictObject({ id: id.optional(), prompt: z.string().optional(), profile: z.unknown().optional() })
  .refine(({ prompt, profile }) => (prompt === undefined) !== (profile === undefined), {
    message: 'give either a "prompt" or a "profile", as {"id": "a", "prompt": "fresh rose"}',
  });

/** @throws SmellError `prompt-empty`, `prompt-too-long` or `prompt-not-understood`. */
export async function interpret(prompt: string, name = 'prompt'): Promise<ReadRequest> {
  const { briefOfPrompt } = await import('@smell/inference');
  const { interpretation, condition, facets } = await briefOfPrompt(prompt);
  return { id: name, title: prompt.trim(), interpretation: interpretationLine(interpretation), condition, facets };
}

/**
 * Every request of a JSON Lines file; all are checked before anything is generated.
 *
 * @throws SmellError naming file and line.
 */
export async function readRequests(path: string): Promise<ReadRequest[]> {
  const seen = new Map<string, number>();
  const requests: ReadRequest[] = [];
  for (const entry of readJsonLines(path, lineSchema)) {
    const request = await readRequest(path, entry);
    const earlier = seen.get(request.id);
    if (earlier !== undefined) {
      throw new SmellError(
        'bad-row',
        `${path}:${entry.line}: id "${request.id}" is that of line ${earlier}; give another`,
      );
    }
    seen.set(request.id, entry.line);
    requests.push(request);
  }
  return requests;
}

async function readRequest(path: string, { line, value }: JsonLine<z.infer<typeof lineSchema>>): Promise<ReadRequest> {
  const name = value.id ?? String(line);
  try {
    if (value.prompt !== undefined) return await interpret(value.prompt, name);
    const { briefOfProfile } = await import('@smell/inference');
    const { profile, condition, facets } = briefOfProfile(value.profile);
    const title = profileText(profile);
    return { id: name, title, interpretation: `profile: ${title}`, condition, facets };
  } catch (error) {
    if (!(error instanceof SmellError)) throw error;
    throw new SmellError(error.code, `${path}:${line}: ${error.message}`, { cause: error });
  }
}
