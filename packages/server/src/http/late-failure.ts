/** What failed after an answer had begun, when its status could no longer say so: for telemetry, which tells it like any other failure. */
import type { FastifyRequest } from 'fastify';

const failures = new WeakMap<FastifyRequest, unknown>();

export const noteFailure = (request: FastifyRequest, error: unknown): void => void failures.set(request, error);

export const lateFailure = (request: FastifyRequest): unknown => failures.get(request);
