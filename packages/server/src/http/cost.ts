/**
 * What a request costs its key and organisation: the molecules that it wants, times the passes of the network that one of them needs.
 * Looking at a molecule is one pass; making one takes as many as its model needs at most.
 */
import type { FastifyRequest } from 'fastify';
import type { Engine } from '../engine/engine.ts';
import { findModel } from '../engine/model-names.ts';
import type {} from './rate-limit-plugin.ts';
import { knownPrincipalOf } from './request-principal.ts';

/** Molecules, texts or materials of a body that has been validated; at least 1. */
export function costOfLooking({ body }: Pick<FastifyRequest, 'body'>): number {
  const asked = body as {
    count?: number;
    steps?: number;
    smiles?: unknown;
    formula?: unknown;
    molecules?: unknown;
    texts?: unknown;
  };
  const { count, steps } = asked;
  const lists = [asked.smiles, asked.formula, asked.molecules, asked.texts].filter((each) => Array.isArray(each));
  return Math.max(1, count ?? steps ?? lists.reduce((sum, { length }) => sum + length, 0));
}

/** For routes that make molecules. */
export function costOfMaking(engine: Pick<Engine, 'models' | 'privateModels'>): (request: FastifyRequest) => number {
  return (request) => {
    const { model } = request.body as { readonly model: string };
    const principal = knownPrincipalOf(request);
    // An unknown model is refused by the handler.
    const passes = principal && findModel(engine, principal.organisationId, model)?.passes;
    return costOfLooking(request) * (passes ?? 1);
  };
}
