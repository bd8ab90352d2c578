/** The header by which a repetition of a POST that creates is known. */
import { z } from 'zod';

const key = z.string().min(1).max(200).optional();

export const idempotencyHeaders = z.object({
  'idempotency-key': key.describe('The same key with the same request makes nothing new for a week.'),
});

/** Where the answer holds what is shown once. */
export const secretHeaders = z.object({
  'idempotency-key': key.describe(
    'A second request with the same key is refused for a week: 409, with the id of what the first made.',
  ),
});

export const invitationHeaders = z.object({
  'idempotency-key': key.describe(
    'The same key with the same request invites nobody new for a week; its answer holds a new link, and the first works no more.',
  ),
});
