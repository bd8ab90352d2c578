/** The other side of describe-pool.ts: first the held-out molecules, then requests in and descriptions out. */
import { loadChemistry } from '@smell/core/molecule';
import { type Description, describer, type HeldOut, type Request } from './describe.ts';

type Message = { readonly heldOut: readonly HeldOut[] } | { readonly requests: readonly Request[] };

let describe: Promise<(request: Request) => Description> | undefined;

process.on('message', async (message: Message) => {
  if ('heldOut' in message) {
    describe = loadChemistry().then((chemistry) => describer(chemistry, message.heldOut));
    return;
  }
  if (!describe) throw new Error('requests came before the held-out molecules');
  process.send!(message.requests.map(await describe));
});
// The parent is gone: nobody waits for an answer.
process.on('disconnect', () => process.exit());
