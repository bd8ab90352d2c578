/** Writing a file so that it is either whole or not there: a stopped command leaves no half report behind. */
import { randomUUID } from 'node:crypto';
import { closeSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { SmellError } from '@smell/core/errors';

/** A file written in parts: it appears under its name when it is finished. Every method throws as the constructor. */
export class WholeFile {
  readonly #path: string;
  readonly #temporary: string;
  #file: number | undefined;

  /** @throws SmellError `bad-argument` when the place cannot be written. */
  constructor(path: string) {
    this.#path = path;
    this.#temporary = `${path}.${randomUUID().slice(0, 8)}.part`;
    this.#file = this.#try(() => openSync(this.#temporary, 'wx'));
  }

  write(content: string | Uint8Array): void {
    this.#try(() => writeFileSync(this.#file!, content));
  }

  finish(): void {
    this.#try(() => {
      closeSync(this.#file!);
      this.#file = undefined;
      renameSync(this.#temporary, this.#path);
    });
  }

  /** Leaves nothing behind, unless it was finished. */
  discard(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
    rmSync(this.#temporary, { force: true });
  }

  #try<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      throw new SmellError(
        'bad-argument',
        `${this.#path} cannot be written (${(error as Error).message}); give another path`,
        { cause: error },
      );
    }
  }
}
