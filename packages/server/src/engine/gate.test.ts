import { describe, expect, it } from 'vitest';
import { Gate, type GateOptions, type Overloaded } from './gate.ts';

/** A gate with a clock that is turned by hand. */
function gate(options: Partial<GateOptions> = {}) {
  const clock = { ms: 0 };
  const refusals: string[] = [];
  const made = new Gate({
    width: 1,
    mostWaiting: 100,
    longestWaitSeconds: 10,
    now: () => clock.ms,
    onRefused: (why) => refusals.push(why),
    ...options,
  });
  return { gate: made, clock, refusals };
}

/** Works for so long at what costs so much, alone. */
async function work({ gate: made, clock }: ReturnType<typeof gate>, cost: number, ms: number): Promise<void> {
  const leave = await made.enter({ organisationId: 'before', cost });
  clock.ms += ms;
  leave();
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('Gate', () => {
  it('lets in as many as it is wide, and the next when one has left', async () => {
    const { gate: made } = gate({ width: 2 });
    const first = await made.enter({ organisationId: 'a', cost: 1 });
    await made.enter({ organisationId: 'a', cost: 1 });
    const third = made.enter({ organisationId: 'a', cost: 1 });
    expect([made.inside, made.waiting]).toEqual([2, 1]);
    first();
    first();
    await third;
    expect([made.inside, made.waiting]).toEqual([2, 0]);
  });

  it('lets organisations take turns, by the cost of what they ask', async () => {
    const { gate: made } = gate();
    const order: string[] = [];
    const leave = await made.enter({ organisationId: 'x', cost: 1 });
    const ask = (organisationId: string, cost: number): Promise<void> =>
      made.enter({ organisationId, cost }).then((left) => {
        order.push(organisationId);
        left();
      });
    const all = [
      ...['a', 'a', 'a', 'a'].map((each) => ask(each, 2)),
      ...['b', 'b', 'b', 'b'].map((each) => ask(each, 1)),
    ];
    leave();
    await Promise.all(all);
    expect(order.slice(0, 6).filter((each) => each === 'b')).toHaveLength(4);
    expect(order.slice(0, 2).sort()).toEqual(['a', 'b']);
  });

  it('refuses at once what would wait too long at the rate it has seen, and says when to come again', async () => {
    const made = gate();
    await work(made, 10, 1000);
    await made.gate.enter({ organisationId: 'a', cost: 20 });
    // 10 a second: half of what is inside, and what waits.
    void made.gate.enter({ organisationId: 'a', cost: 80 });
    void made.gate.enter({ organisationId: 'a', cost: 20 });
    const refused = (await made.gate.enter({ organisationId: 'a', cost: 1 }).catch((error) => error)) as Overloaded;
    expect([refused.code, refused.retryAfterSeconds]).toEqual(['overloaded', 11]);
    expect(() => made.gate.check('a', 1)).toThrow('try again in 11 s');
    expect(made.refusals).toEqual(['long-wait', 'long-wait']);
    // Its turn comes before the rest of the other's.
    void made.gate.enter({ organisationId: 'b', cost: 1 });
    expect(made.gate.waiting).toBe(3);
  });

  it('does not take the first piece of work, slow as it is, for what follows', async () => {
    const made = gate({ usualRate: 10 });
    await work(made, 1, 2000);
    await made.gate.enter({ organisationId: 'a', cost: 20 });
    // Of 8 a second, not of one in two seconds.
    void made.gate.enter({ organisationId: 'a', cost: 60 });
    void made.gate.enter({ organisationId: 'a', cost: 1 });
    expect(made.refusals).toEqual([]);
    expect(made.gate.waiting).toBe(2);
    // After as long a time again it is what was seen that counts.
    const slow = gate({ usualRate: 10 });
    for (let each = 0; each < 30; each++) await work(slow, 1, 2000);
    expect(slow.gate.rate).toBeCloseTo(0.5, 1);
  });

  it('takes the place of one of the organisation that has the most waiting when it is full', async () => {
    const { gate: made, refusals } = gate({ mostWaiting: 3 });
    await made.enter({ organisationId: 'a', cost: 1 });
    const many = [1, 2, 3].map(() => made.enter({ organisationId: 'a', cost: 1 }));
    const last = many[2]!.catch((error) => error.code);
    void made.enter({ organisationId: 'b', cost: 1 });
    expect(await last).toBe('overloaded');
    await expect(made.enter({ organisationId: 'a', cost: 1 })).rejects.toMatchObject({ code: 'overloaded' });
    expect([made.waiting, refusals]).toEqual([3, ['too-many', 'too-many']]);
  });

  it('forgets whoever has gone away, and finishes what has begun before it begins anything', async () => {
    const { gate: made } = gate({ mostWaiting: 1 });
    const leave = await made.enter({ organisationId: 'a', cost: 1 });
    const gone = new AbortController();
    const left = made.enter({ organisationId: 'a', cost: 1, signal: gone.signal }).catch((error) => error);
    gone.abort('gone');
    expect([await left, made.waiting]).toEqual(['gone', 0]);
    const order: string[] = [];
    void made.enter({ organisationId: 'a', cost: 1 }).then(() => order.push('new'));
    void made.enter({ organisationId: 'a', cost: 1, continues: true }).then((left) => {
      order.push('begun');
      left();
    });
    leave();
    await settled();
    expect(order).toEqual(['begun', 'new']);
  });

  it('gives up on whoever has waited much longer than was reckoned', async () => {
    const { gate: made, refusals } = gate({ longestWaitSeconds: 0.01 });
    await made.enter({ organisationId: 'a', cost: 1 });
    await expect(made.enter({ organisationId: 'a', cost: 1 })).rejects.toMatchObject({ code: 'overloaded' });
    expect([made.waiting, refusals]).toEqual([0, ['waited-too-long']]);
  });
});
