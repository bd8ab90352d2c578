/** Somebody who goes on asking, whatever happens to the service, and remembers every answer. */
export interface Asked {
  readonly status: number;
  readonly milliseconds: number;
  readonly retryAfter: string | null;
  readonly body: string;
}

export interface Asker {
  readonly answers: readonly Asked[];
  /** After the answers under way. */
  stop(): Promise<readonly Asked[]>;
}

export interface Question {
  readonly path: string;
  readonly method?: 'GET' | 'POST';
  readonly body?: unknown;
}

/** A connection that broke. */
export const BROKEN = 0;

export async function askOnce(url: string, key: string, { path, method = 'POST', body }: Question): Promise<Asked> {
  const began = performance.now();
  try {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const retryAfter = answer.headers.get('retry-after');
    return { status: answer.status, milliseconds: performance.now() - began, retryAfter, body: text };
  } catch (error) {
    return { status: BROKEN, milliseconds: performance.now() - began, retryAfter: null, body: String(error) };
  }
}

/** @param question by the number of the request @param atOnce requests under way */
export function startAsking(
  url: string,
  key: string,
  question: (number: number) => Question,
  { atOnce = 2, pauseMs = 20 }: { readonly atOnce?: number; readonly pauseMs?: number } = {},
): Asker {
  const answers: Asked[] = [];
  let stopping = false;
  let next = 0;
  const asking = Array.from({ length: atOnce }, async () => {
    while (!stopping) {
      answers.push(await askOnce(url, key, question(next++)));
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  });
  return {
    answers,
    async stop() {
      stopping = true;
      await Promise.all(asking);
      return answers;
    },
  };
}

/** Those that are neither a good answer nor a refusal for now that says when to come again. */
export function unclear(answers: readonly Asked[]): string[] {
  return answers
    .filter(({ status, retryAfter }) => status !== 200 && !(status === 503 && retryAfter !== null))
    .map(({ status, body }) => `${status} ${body.slice(0, 300)}`);
}
