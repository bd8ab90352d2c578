/**
 * GET /v1/models/{name}/files/{file}: the files of the service's own models, for whoever runs one elsewhere: a page that makes molecules
 * by itself, without sending the brief. Each file is checked by whoever gets it, against the hash that the config gives.
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ModelStore, type StoredModel } from '@smell/inference/model-store';
import { z } from 'zod';
import { model } from '../../jobs/brief-fields.ts';
import type { App } from '../app-type.ts';
import { Problem } from '../problems.ts';
import { described, withProblems } from '../responses.ts';
import type { CoreOptions } from './core-routes.ts';

const CONFIG = 'config.json';
const KEPT_SECONDS = 365 * 24 * 3600;

export function modelFilesRoute(app: App, { config }: Pick<CoreOptions, 'config'>): void {
  const store = new ModelStore(config.SMELL_MODELS);

  /** Its SHA-256, as the model itself names it. @throws Problem `not-found` */
  const find = (name: string, file: string): { readonly stored: StoredModel; readonly hash: string } => {
    const stored = store.has(name) ? store.open(name) : undefined;
    const hash = file === CONFIG ? stored?.hash : stored?.has(file) ? stored.config.files[file] : undefined;
    if (stored && hash !== undefined) return { stored, hash };
    throw new Problem('not-found', `no model of this service has such a file`);
  };

  app.get(
    '/v1/models/:name/files/:file',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['models'],
        summary: 'A file of a model, to run it elsewhere',
        params: z.strictObject({
          name: model,
          file: z
            .string()
            .regex(/^\w[\w.-]*$/)
            .max(100)
            .describe('`config.json`, which names the others with their SHA-256, or one of those.'),
        }),
        querystring: z.strictObject({
          sha256: z
            .string()
            .regex(/^[0-9a-f]{64}$/)
            .optional()
            .describe('The file as it is known; with it the answer may be kept for good.'),
        }),
        response: withProblems({ 200: described('Its bytes.', z.string(), 'application/octet-stream') }, 404, 422),
      },
    },
    async (request, reply) => {
      const { params, query } = request;
      const { stored, hash } = find(params.name, params.file);
      if (query.sha256 !== undefined && query.sha256 !== hash) {
        throw new Problem('not-found', 'the file is another one by now; read config.json anew');
      }
      const path = join(stored.folder, params.file);
      const { size } = await stat(path);
      return reply
        .type('application/octet-stream')
        .header('content-length', size)
        .header(
          'cache-control',
          query.sha256 === undefined ? 'no-cache' : `private, max-age=${KEPT_SECONDS}, immutable`,
        )
        .send(createReadStream(path) as never);
    },
  );
}
