/** The end of a request's work: its asker has gone away, or the service goes down. */
import { SmellError } from '@smell/core/errors';
import type { FastifyReply } from 'fastify';

export function callSignal(reply: FastifyReply, shutdown: AbortSignal): AbortSignal {
  const gone = new AbortController();
  const leave = (): void => {
    if (!reply.raw.writableFinished) gone.abort(new SmellError('cancelled', 'the asker has gone away'));
  };
  if (reply.raw.destroyed) leave();
  else reply.raw.once('close', leave);
  return AbortSignal.any([gone.signal, shutdown]);
}
