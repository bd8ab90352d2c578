/** An error as the API gives it (RFC 9457, application/problem+json). */
import { z } from 'zod';

export const problemSchema = z
  .strictObject({
    type: z.string().describe('Where the code is explained.'),
    title: z.string(),
    status: z.int(),
    code: z.string().describe('Stable; docs/errors.md lists all.'),
    detail: z.string().describe('What was wrong with this request, and what to do.'),
    requestId: z.string(),
    field: z
      .string()
      .optional()
      .describe('The first field at fault, as a JSON pointer into the body, the query or the path.'),
    errors: z
      .array(z.strictObject({ field: z.string(), message: z.string() }))
      .optional()
      .describe('Every field at fault.'),
  })
  .meta({ id: 'Problem' });
export type ProblemDocument = z.infer<typeof problemSchema>;
