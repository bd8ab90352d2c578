/**
 * `smell bench --safety`: full safety evaluations a second on one core, after parsing.
 *
 * Counted is everything from a structure that RDKit has read to the finished `SafetyAssessment`, the graph included; not counted are
 * reading the SMILES, loading the tables and writing the answer down. The molecules are the known materials, over and over: nearly all of
 * them are on lists, so that matching costs more than it does for a new molecule. Parts are timed in a run of their own, in the order
 * of the assessment.
 */
import type { StructureReader } from '@smell/core/molecule';
import type { SafetyLists, SafetyRequest } from '@smell/core/safety';
import type { CommandContext } from '../program.ts';
import { createProgress } from '../progress.ts';

interface SafetyBenchFigures {
  readonly evaluations: number;
  readonly molecules: number;
  /** On the clock. */
  readonly evaluationsPerSecond: number;
  /** Of CPU time of this process, which other work on the machine disturbs less. */
  readonly evaluationsPerCpuSecond: number;
  readonly microsecondsParsing: number;
  /** Microseconds an evaluation, on the clock. */
  readonly parts: Readonly<Record<string, number>>;
}

/** Evaluations between two turns of the event loop. */
const TURN = 500;

export async function benchSafety(
  evaluations: number,
  json: boolean,
  { terminal, signal }: CommandContext,
): Promise<void> {
  const [{ loadChemistry }, { knownMaterials }, { assessSafety, loadSafetyLists }] = await Promise.all([
    import('@smell/core/molecule'),
    import('@smell/core/materials'),
    import('@smell/core/safety'),
  ]);
  const [chemistry, lists] = await Promise.all([loadChemistry(), loadSafetyLists()]);
  const smiles = knownMaterials().map((material) => material.smiles);
  const request: SafetyRequest = { regions: ['EU'], category: '4', today: new Date('2026-11-24') };
  const progress = createProgress(terminal.stderr, 'measuring');
  /** Wall milliseconds outside and inside of `work`. */
  const run = async (
    count: number,
    work: (structure: StructureReader) => void,
    label: string,
  ): Promise<{ readonly parsing: number; readonly working: number; readonly cpuSeconds: number }> => {
    let working = 0;
    const started = performance.now();
    const cpuBefore = process.cpuUsage();
    for (let i = 0; i < count; i++) {
      if (i % TURN === 0) {
        await new Promise((resume) => setImmediate(resume));
        signal.throwIfAborted();
        progress.update(i, count, label);
      }
      chemistry.read(smiles[i % smiles.length]!, (structure) => {
        const before = performance.now();
        work(structure);
        working += performance.now() - before;
      });
    }
    const { user, system } = process.cpuUsage(cpuBefore);
    return { parsing: performance.now() - started - working, working, cpuSeconds: (user + system) / 1e6 };
  };
  try {
    const assess = (structure: StructureReader): void => {
      assessSafety(structure, lists, request);
    };
    // The first evaluations pay for caches that later ones find ready.
    await run(smiles.length, assess, 'warming up');
    const empty = await run(evaluations, () => {}, 'parsing alone');
    const whole = await run(evaluations, assess, 'evaluations');
    const parts = await timeParts(lists, request, (work) => run(evaluations, work, 'parts'));
    const figures: SafetyBenchFigures = {
      evaluations,
      molecules: smiles.length,
      evaluationsPerSecond: (1000 * evaluations) / whole.working,
      evaluationsPerCpuSecond: evaluations / (whole.cpuSeconds - empty.cpuSeconds),
      microsecondsParsing: (1000 * empty.parsing) / evaluations,
      parts: Object.fromEntries(Object.entries(parts).map(([part, ms]) => [part, (1000 * ms) / evaluations])),
    };
    progress.stop();
    if (json) return terminal.printJson(figures);
    terminal.print(
      `${figures.evaluationsPerSecond.toFixed(0)} evaluations/s after parsing (${figures.evaluationsPerCpuSecond.toFixed(0)} per CPU-second), ` +
        `${evaluations.toLocaleString('en')} over ${smiles.length.toLocaleString('en')} known materials, one core; parsing ${figures.microsecondsParsing.toFixed(0)} us each`,
    );
    for (const [part, microseconds] of Object.entries(figures.parts)) {
      terminal.print(`  ${part.padEnd(24)}${microseconds.toFixed(0).padStart(5)} us`);
    }
  } finally {
    progress.stop();
  }
}

/** Milliseconds in all of each part of `assessSafety`, done one after the other as it does them. */
async function timeParts(
  lists: SafetyLists,
  request: SafetyRequest,
  run: (work: (structure: StructureReader) => void) => Promise<unknown>,
): Promise<Record<string, number>> {
  const [{ estimateLogPAndFlashPoint }, safety] = await Promise.all([
    import('@smell/core/properties'),
    import('@smell/core/safety'),
  ]);
  const spent: Record<string, number> = {};
  const timed = <Result>(part: string, work: () => Result): Result => {
    const before = performance.now();
    const result = work();
    spent[part] = (spent[part] ?? 0) + performance.now() - before;
    return result;
  };
  await run((structure) => {
    timed('graph', () => structure.graph);
    timed('refusal', () => safety.refusalOf(structure));
    const alerts = timed('alerts', () => safety.findAlerts(structure));
    const matches = timed('match', () => lists.match(structure));
    const { logP, flashPointC } = timed('logP and flash point', () => estimateLogPAndFlashPoint(structure.graph));
    timed('thresholds', () => safety.assessThresholds(structure, alerts, { logP }));
    timed('verdicts', () => safety.assessorChecklist({ ...request, matches, lists: lists.info, alerts }));
    timed('flags', () => safety.flaggedOf(structure));
    timed('never generated', () => safety.neverGenerate(structure, alerts));
    timed('stability', () => safety.stability(structure, { flashPointC }));
  });
  return spent;
}
