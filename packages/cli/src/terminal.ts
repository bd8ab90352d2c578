/**
 * The two streams of a command. Results go to stdout, everything said about them to stderr, so that a pipe sees results
 * only. Colour and redrawing happen on a terminal alone.
 */

import { once } from 'node:events';

export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow';

/** SGR codes (ECMA-48, 8.3.117): on and off. */
const SGR: Record<Style, readonly [number, number]> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
};

export class Terminal {
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly #environment: Readonly<Record<string, string | undefined>>;

  constructor(
    stdout: NodeJS.WriteStream,
    stderr: NodeJS.WriteStream,
    environment: Readonly<Record<string, string | undefined>>,
  ) {
    this.stdout = stdout;
    this.stderr = stderr;
    this.#environment = environment;
  }

  /** One result line. */
  print(line: string): void {
    this.stdout.write(`${line}\n`);
  }

  /** One result as a JSON line. */
  printJson(value: unknown): void {
    this.print(JSON.stringify(value));
  }

  /** One line about the results. */
  say(line: string): void {
    this.stderr.write(`${line}\n`);
  }

  /** Waits until whoever reads stdout has caught up, so that a slow reader does not fill the memory. */
  async caughtUp(): Promise<void> {
    if (this.stdout.writableNeedDrain) await once(this.stdout, 'drain');
  }

  /** Text for stdout in a style, where that is a terminal that wants colour (https://no-color.org). */
  style(style: Style, text: string): string {
    if (!this.stdout.isTTY || this.#environment.NO_COLOR || this.#environment.TERM === 'dumb') return text;
    const [on, off] = SGR[style];
    return `\u001b[${on}m${text}\u001b[${off}m`;
  }

  /** Columns to fill; a pipe gets lines long enough for every column. */
  get width(): number {
    return this.stdout.isTTY ? Math.max(40, this.stdout.columns || 80) : 160;
  }
}
