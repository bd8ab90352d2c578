import { type AddressInfo, connect } from 'node:net';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bodyDeadline } from './body-deadline.ts';

const LIMIT_MS = 300;
let app: FastifyInstance;
let port: number;
let handled = 0;

beforeAll(async () => {
  app = Fastify();
  bodyDeadline(app, LIMIT_MS);
  app.post('/words', async () => {
    handled += 1;
    return 'read';
  });
  app.post('/file', { config: { takesFile: true } }, async () => 'kept');
  await app.listen({ host: '127.0.0.1', port: 0 });
  ({ port } = app.server.address() as AddressInfo);
});
afterAll(() => app.close());

/** What comes back of a request whose body comes in two parts. */
function slowly(path: string, pauseMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.on('data', (bytes) => {
      answer += bytes;
      if (answer.includes('HTTP/1.1 200')) socket.end();
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
    socket.write(`POST ${path} HTTP/1.1\r\nhost: here\r\ncontent-type: text/plain\r\ncontent-length: 8\r\n\r\nrose`);
    setTimeout(() => socket.writable && socket.write('wood'), pauseMs);
  });
}

it('refuses a body that does not come to its end in time, and closes the connection', async () => {
  expect(await slowly('/words', 0)).toMatch(/^HTTP\/1\.1 200 [\s\S]*read$/);
  const late = await slowly('/words', 10 * LIMIT_MS);
  expect(late).toMatch(/^HTTP\/1\.1 408 [\s\S]*connection: close[\s\S]*"code":"request-timeout"/);
  expect(handled).toBe(1);
});

it('gives a file the time that it needs', async () => {
  expect(await slowly('/file', 2 * LIMIT_MS)).toMatch(/^HTTP\/1\.1 200 [\s\S]*kept$/);
});
