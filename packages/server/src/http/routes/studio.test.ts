import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type FastifyInstance, fastify } from 'fastify';
import { afterEach, expect, it } from 'vitest';
import { lostPage, studioRoutes } from './studio.ts';

let folder: string;
let app: FastifyInstance;
afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

async function serve(built: boolean): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'studio-'));
  if (built) {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<title>studio</title>');
    writeFileSync(join(folder, 'assets/app-1a2b.js'), 'started()');
    writeFileSync(join(folder, 'assets/app-1a2b.js.gz'), gzipSync('started()'));
  }
  app = fastify();
  await app.register(studioRoutes, { folder });
  await app.ready();
}

it('every address of the studio gives its page, which is asked for anew each time', async () => {
  await serve(true);
  const ids = [
    '/accord/1b9d',
    '/job/1b9d',
    '/research/experiments/a',
    '/research/evaluations/a',
    '/molecule/LTCOEHVGTMGSFJ-UHFFFAOYSA-N',
  ];
  for (const url of ['/', '/accord', '/library', '/research', '/settings', '/settings/keys', '/signed-in', ...ids]) {
    const { statusCode, headers, body } = await app.inject({ url });
    expect([statusCode, body]).toEqual([200, '<title>studio</title>']);
    expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
  }
  // What is of the API stays an error of the API.
  expect((await app.inject({ url: '/research/v1/nothing' })).statusCode).toBe(404);
});

it('files with a hash in their name are kept for good, and sent compressed to whom can read it', async () => {
  await serve(true);
  const { headers, rawPayload } = await app.inject({
    url: '/assets/app-1a2b.js',
    headers: { 'accept-encoding': 'gzip' },
  });
  expect(headers['cache-control']).toMatch(/immutable/);
  expect(headers['content-encoding']).toBe('gzip');
  expect(rawPayload).toEqual(gzipSync('started()'));
  expect((await app.inject('/assets/app-1a2b.js')).body).toBe('started()');
});

it('what is not there, or lies outside, is not found', async () => {
  await serve(true);
  for (const url of [
    '/nothing',
    '/assets/nothing.js',
    '/assets/../../package.json',
    '/assets/%2e%2e/%2e%2e/etc/passwd',
  ]) {
    expect((await app.inject({ url })).statusCode).toBe(404);
  }
});

it('a person at an address that is none gets the studio, which says so; a program does not', async () => {
  await serve(true);
  const visit = { 'sec-fetch-mode': 'navigate', accept: 'text/html,application/xhtml+xml' };
  expect(await lostPage({ method: 'GET', headers: visit }, folder)).toBe('<title>studio</title>');
  expect(await lostPage({ method: 'GET', headers: { accept: 'text/html' } }, folder)).toBeNull();
  expect(await lostPage({ method: 'GET', headers: { ...visit, accept: 'application/json' } }, folder)).toBeNull();
  expect(await lostPage({ method: 'POST', headers: visit }, folder)).toBeNull();
  expect(await lostPage({ method: 'GET', headers: visit }, join(folder, 'nothing'))).toBeNull();
});

it('a service without a built studio says how to build it', async () => {
  await serve(false);
  expect((await app.inject('/')).body).toContain('npm run build:studio');
});
