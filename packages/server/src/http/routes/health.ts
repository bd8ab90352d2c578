/** Whether the service lives, and whether it can answer. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Database } from '../../db/open-database.ts';
import type { Engine } from '../../engine/engine.ts';
import type { App } from '../app-type.ts';

/** Something that may be away without the service being so. */
export interface Dependency {
  readonly name: string;
  /** @throws when it does not answer */
  check(): Promise<void>;
}

export interface HealthOptions {
  readonly engine: Pick<Engine, 'isReady'>;
  readonly database: Pick<Database, 'ping'>;
  readonly dependencies?: readonly Dependency[];
  readonly shutdown?: AbortSignal;
}

const PING_MS = 2_000;

const STATE = z.enum(['ok', 'failed']);
export const healthSchema = z
  .strictObject({
    status: z.enum(['ok', 'degraded', 'unavailable']).describe('Degraded: it answers, perhaps more slowly.'),
    checks: z.record(z.string(), STATE),
  })
  .meta({ id: 'Health' });

export async function healthRoutes(plain: FastifyInstance, options: HealthOptions): Promise<void> {
  const app = plain as unknown as App;
  const config = { scope: 'public' } as const;
  const tags = ['service'];
  app.get(
    '/health/live',
    {
      config,
      schema: { tags, summary: 'The process answers', response: { 200: z.strictObject({ status: z.literal('ok') }) } },
    },
    async () => ({ status: 'ok' as const }),
  );
  const ready = {
    config,
    schema: { tags, summary: 'It can answer requests', response: { 200: healthSchema, 503: healthSchema } },
  };
  for (const url of ['/health', '/health/ready']) {
    app.get(url, ready, async (_request, reply) => {
      const found = await health(options);
      return reply.code(found.status === 'unavailable' ? 503 : 200).send(found);
    });
  }
}

export async function health({
  engine,
  database,
  dependencies = [],
  shutdown,
}: HealthOptions): Promise<z.infer<typeof healthSchema>> {
  const answers = async (check: () => Promise<void>): Promise<boolean> => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), PING_MS);
    });
    const found = check().then(
      () => true,
      () => false,
    );
    return Promise.race([found, late]).finally(() => clearTimeout(timer));
  };
  const [databaseAnswers, ...others] = await Promise.all([
    answers(() => database.ping()),
    ...dependencies.map((each) => answers(() => each.check())),
  ]);
  const state = (ok: boolean | undefined): 'ok' | 'failed' => (ok ? 'ok' : 'failed');
  const usable = engine.isReady && databaseAnswers && !shutdown?.aborted;
  return {
    status: !usable ? 'unavailable' : others.every(Boolean) ? 'ok' : 'degraded',
    checks: {
      models: state(engine.isReady),
      database: state(databaseAnswers),
      ...Object.fromEntries(dependencies.map(({ name }, i) => [name, state(others[i])])),
    },
  };
}
