/**
 * What a request costs its key and organisation: the molecules that it wants, times the passes of the network that one of them needs.
 * Looking at a molecule is one pass; making one takes as many as its model needs at most.
 */
import type { FastifyRequest } from 'fastify';
import type { Engine } from '../engine/engine.ts';
import type {} from './rate-limit-plugin.ts';

/** Molecules, texts or materials of a body that has been validated; at least 1. */
export function costOfLooking({ body }: Pick<FastifyRequest, 'body'>): number {
  const asked = body as {
    count?: number;
    steps?: number;
    smiles?: unknown;
    formula?: unknown;
    molecules?: unknown;
    texts?: unknown;
    accord?: { readonly lines?: unknown };
  };
  const { count, steps } = asked;
  const lists = [asked.smiles, asked.formula, asked.molecules, asked.texts, asked.accord?.lines].filter((each) =>
    Array.isArray(each),
  );
  return Math.max(1, count ?? steps ?? lists.reduce((sum, { length }) => sum + length, 0));
}

/** For routes that make molecules. */
export function costOfMaking(engine: Pick<Engine, 'models'>): (request: FastifyRequest) => number {
  return (request) => costOfLooking(request) * passesOf(engine, (request.body as { readonly model: string }).model);
}

/** That a molecule needs at most. A private model is charged as the dearest of the service, from which it was made. */
export function passesOf({ models }: Pick<Engine, 'models'>, model: string): number {
  const shared = models.find(({ name }) => name === model);
  return Math.max(1, ...(shared ? [shared] : models).map(({ passes }) => passes));
}
