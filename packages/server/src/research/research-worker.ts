/** The research thread as the rest sees it: started when first asked, ended when idle, replaced when a question takes too long. */
import { SmellError } from '@smell/core/errors';
import { EngineThread } from '../engine/engine-thread.ts';
import { ThreadDefect, ThreadLost } from '../engine/thread-calls.ts';

const MODULE = new URL('./research-thread.mjs', import.meta.url);
const RESOURCE_LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };
const IDLE_MS = 120_000;
/** Calls at once; more are refused. */
const MOST_CALLS = 64;

export interface AskOptions {
  /** After which the thread is ended, in ms; counted while it works on this question. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** One question at a time, so that a limit of time is a question's own. */
export class ResearchThread {
  #thread: EngineThread | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #idle: NodeJS.Timeout | undefined;
  #closed = false;

  /**
   * @throws SmellError as the method, `too-complex` when it took too long or broke the thread, `overloaded`, `cancelled` after
   *   `close`, or the signal's reason
   */
  ask(method: string, args: readonly unknown[], options: AskOptions): Promise<unknown> {
    if (this.#waiting >= MOST_CALLS) {
      return Promise.reject(new SmellError('overloaded', 'too many searches are under way; try again shortly'));
    }
    this.#waiting++;
    clearTimeout(this.#idle);
    const answer = this.#last.then(() => this.#ask(method, args, options));
    this.#last = answer
      .catch(() => undefined)
      .then(() => {
        if (--this.#waiting === 0) this.#rest();
      });
    return answer;
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#idle);
    await this.#end(new SmellError('cancelled', 'the service is going down'));
  }

  async #ask(method: string, args: readonly unknown[], { timeoutMs, signal }: AskOptions): Promise<unknown> {
    if (this.#closed) throw new SmellError('cancelled', 'the service is going down');
    signal?.throwIfAborted();
    let thread = this.#thread;
    if (!thread || thread.ended) {
      thread = new EngineThread({ module: MODULE, resourceLimits: RESOURCE_LIMITS }, () => undefined);
      this.#thread = thread;
      // The start of a thread on a busy machine is not the question's time.
      await thread.call('ready', []);
    }
    const late = new SmellError('too-complex', `it took more than ${timeoutMs / 1000} s and was given up`);
    const timer = setTimeout(() => void this.#end(late), timeoutMs);
    try {
      return await thread.call(method, args);
    } catch (error) {
      if (error instanceof SmellError) throw error;
      await this.#end(error);
      if (this.#closed || !(error instanceof ThreadDefect || error instanceof ThreadLost)) throw error;
      throw new SmellError('too-complex', 'the search failed on a structure or pattern', { cause: error });
    } finally {
      clearTimeout(timer);
    }
  }

  #rest(): void {
    if (this.#closed) return;
    this.#idle = setTimeout(() => void this.#end(new ThreadLost('it had nothing to do')), IDLE_MS);
    this.#idle.unref();
  }

  async #end(reason: unknown): Promise<void> {
    const thread = this.#thread;
    this.#thread = undefined;
    await thread?.stop(reason);
  }
}
