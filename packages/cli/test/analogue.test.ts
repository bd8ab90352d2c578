/** Analogues and the safety gate with the shipped model. */
import { loadChemistry } from '@smell/core/molecule';
import { findAlerts } from '@smell/core/safety';
import type { AnalogueCandidate, BriefCandidate } from '@smell/inference';
import { describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';

const CINNAMAL = 'O=CC=Cc1ccccc1';
const CITRAL = 'CC(C)=CCCC(C)=CC=O';

const jsonLines = <Line>(text: string): Line[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
const alertsOf = async (smiles: string): Promise<string[]> =>
  (await loadChemistry()).read(smiles, findAlerts).map(({ alert }) => alert.id);

describe('smell analogue', () => {
  it('removes the alert from every candidate, brings no new one, and says what the odor lost', async () => {
    const args = ['analogue', CINNAMAL, '--remove-alert', 'michael-2-alkenal', '-n', '5', '--json'];
    const { code, stdout, stderr } = await runCli(...args);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^raises: michael-2-alkenal/);
    const before = await alertsOf(CINNAMAL);
    const made = jsonLines<AnalogueCandidate>(stdout);
    expect(made).toHaveLength(5);
    for (const { smiles, analogue, provenance, safety } of made) {
      const after = await alertsOf(smiles);
      expect(after).not.toContain('michael-2-alkenal');
      expect(after.every((id) => before.includes(id))).toBe(true);
      expect(analogue.alertsLeft).toEqual(after);
      expect(analogue.odor.length).toBeGreaterThan(2);
      expect(analogue.smellKept).toBeGreaterThan(0);
      expect(analogue.smellKept).toBeLessThanOrEqual(1);
      expect(provenance).toMatchObject({ mode: 'analogue', source: 'O=CC=Cc1ccccc1', seed: 1 });
      expect(provenance.keptAtoms.length).toBeGreaterThan(0);
      expect(safety!.alerts.map(({ id }) => id)).toEqual(after);
    }
    expect((await runCli(...args)).stdout).toBe(stdout);
  });

  it('leaves the alerts alone that it was not asked about', async () => {
    const { stdout } = await runCli('analogue', CITRAL, '--remove-alert', 'michael-2-alkenal', '-n', '3');
    expect(stdout).toMatch(/raises: michael-2-alkenal, prehapten-prenyl \(stays\)/);
  });

  it.each([
    ['no alert', ['CCCCCCCCO'], /raises no structural alert.*does not mean that it is safe/],
    ['another alert', [CINNAMAL, '--remove-alert', 'zorp'], /does not raise "zorp"; it raises michael-2-alkenal/],
    ['a refused structure', ['CC(C)OP(C)(=O)F'], /this structure is refused/],
    ['no structure', ['c1cc'], /is not a structure/],
  ])('names what is wrong: %s', async (_, args, message) => {
    const { code, stdout, stderr } = await runCli('analogue', ...args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
  });
});

describe('smell generate --safety', () => {
  const ask = async (gate: string): Promise<BriefCandidate[]> => {
    const { code, stdout } = await runCli('generate', 'spicy cinnamon', '-n', '8', '--json', '--safety', gate);
    expect(code).toBe(0);
    return jsonLines<BriefCandidate>(stdout);
  };

  it('flags alerts by default, keeps them back when told to, and says nothing when off', async () => {
    const [flagged, clean, silent] = [await ask('flag'), await ask('exclude-alerts'), await ask('off')];
    const graver = ({ safety }: BriefCandidate) => safety!.alerts.filter(({ potency }) => potency !== 'weak');
    expect(flagged.flatMap(graver)).not.toEqual([]);
    expect(clean.flatMap(graver)).toEqual([]);
    expect(clean.every(({ safety }) => safety!.unknowns.includes('patents not searched'))).toBe(true);
    expect(silent.every(({ safety }) => safety === null)).toBe(true);
    // The gate is no reason for other molecules.
    expect(silent.map(({ smiles }) => smiles)).toEqual(flagged.map(({ smiles }) => smiles));
  });
});
