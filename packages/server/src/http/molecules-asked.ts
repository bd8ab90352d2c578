/** What a request costs its key and organisation: the molecules that it wants made, or looked at. */
import type { FastifyRequest } from 'fastify';
import type {} from './rate-limit-plugin.ts';

/** Of a body that has been validated; at least 1. */
export function moleculesAsked({ body }: Pick<FastifyRequest, 'body'>): number {
  const { count, steps, smiles } = body as { count?: number; steps?: number; smiles?: unknown };
  return Math.max(1, count ?? steps ?? (Array.isArray(smiles) ? smiles.length : 1));
}
