/**
 * The studio: its built files, and its page under every address that it has. Where it was not built the service says how, at `/`
 * alone; everything else works without it.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';

export const STUDIO_FOLDER = fileURLToPath(new URL('../../../../web/dist', import.meta.url));

/** Addresses of pages, as packages/web/src/app.tsx names them. */
export const STUDIO_PAGES = [
  '/',
  '/accord',
  '/accord/:id',
  '/job/:id',
  '/library',
  '/molecule/:inchiKey',
  '/research',
  '/research/evaluations',
  '/research/evaluations/:id',
  '/research/experiments/:id',
  '/research/fine-tunes',
  '/research/fine-tunes/:id',
  '/research/models',
  '/settings',
  '/settings/:page',
  '/signed-in',
];
/** Files that packages/web/public holds. */
const FILES = ['first-paint.js', 'icon.svg'];
const BUILT_FILES_SECONDS = 365 * 24 * 3600;

/**
 * The studio for whoever comes by a browser to an address that is none: it says so, and where to go on.
 *
 * @returns null for programs, for what is not a page, and where the studio was not built
 */
export async function lostPage(
  { method, headers }: Pick<FastifyRequest, 'method' | 'headers'>,
  folder = STUDIO_FOLDER,
): Promise<string | null> {
  const isVisit = method === 'GET' && headers['sec-fetch-mode'] === 'navigate' && headers.accept?.includes('text/html');
  const page = join(folder, 'index.html');
  return isVisit && existsSync(page) ? await readFile(page, 'utf8') : null;
}

export async function studioRoutes(
  app: FastifyInstance,
  { folder = STUDIO_FOLDER }: { folder?: string },
): Promise<void> {
  app.addHook('onRoute', (route) => {
    route.config = { ...route.config, scope: 'public' };
    route.schema = { ...route.schema, hide: true };
  });
  if (!existsSync(join(folder, 'index.html'))) {
    app.get('/', async (_request, reply) =>
      reply.type('text/plain; charset=utf-8').send('The studio is not built: npm run build:studio. The API: /docs\n'),
    );
    return;
  }
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    // Only the routes below: what is not there stays an error of the API.
    serve: false,
    // The build leaves .br and .gz beside each file.
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      // Names under assets/ hold a hash of what is in them.
      const kept = path.startsWith(join(folder, 'assets'));
      reply.setHeader('cache-control', kept ? `public, max-age=${BUILT_FILES_SECONDS}, immutable` : 'no-cache');
    },
  });
  // Looked up each time: the studio may be built anew under a running service.
  app.get<{ Params: { '*': string } }>('/assets/*', async ({ params }, reply) =>
    reply.sendFile(`assets/${params['*']}`),
  );
  for (const file of FILES) {
    app.get(`/${file}`, async (_request, reply) => reply.sendFile(file));
  }
  for (const page of STUDIO_PAGES) {
    app.get(page, async (_request, reply) => reply.sendFile('index.html'));
  }
}
