/** A job whose parts wait instead of computing: what is left is the cost of handing work out. */
import { z } from 'zod';
import type { JobDefinition } from '../jobs/job-definition.ts';

export const DISPATCH_QUEUE = 'dispatch';

const requestSchema = z.strictObject({
  parts: z.number().int().min(1),
  waitMs: z.number().min(0),
  resultBytes: z.number().int().min(0),
});

export const dispatchJob: JobDefinition = {
  kind: 'evaluate',
  async plan(body) {
    const request = requestSchema.parse(body);
    return { workerKind: DISPATCH_QUEUE, request, total: request.parts, chunkSize: 1, distinct: false };
  },
  async run(_engine, { request, chunk }, signal) {
    const { waitMs, resultBytes } = requestSchema.parse(request);
    await new Promise<void>((resolve, reject) => {
      const stop = (): void => {
        clearTimeout(timer);
        reject(signal.reason);
      };
      const timer = setTimeout(() => {
        signal.removeEventListener('abort', stop);
        resolve();
      }, waitMs);
      signal.addEventListener('abort', stop, { once: true });
    });
    return [{ chunk, text: 'x'.repeat(resultBytes) }];
  },
};
