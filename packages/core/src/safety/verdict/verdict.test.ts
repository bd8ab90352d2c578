import { beforeAll, describe, expect, it } from 'vitest';
import { INFO, SmallLists } from '../../../test/small-lists.ts';
import { type Chemistry, loadChemistry } from '../../molecule/index.ts';
import type { ListMatch } from '../lists/list-match.ts';
import { assessorChecklist } from './assessor-checklist.ts';
import { IFRA_CATEGORY_FACTS } from './ifra-categories.ts';
import { REGION_IDS, REGIONS, type RegionId } from './regions.ts';
import { type RegionVerdict, type VerdictOptions, verdictFor } from './verdict.ts';
import { type Verdict, worst } from './verdict-line.ts';

let chemistry: Chemistry;
let lists: SmallLists;
beforeAll(async () => {
  chemistry = await loadChemistry();
  lists = new SmallLists(chemistry);
});

const TODAY = new Date('2026-11-24T00:00:00Z');
const ETHANOL = 'OCC';
const GERANIOL = 'OC/C=C(C)/CCC=C(C)C';
const NEROL = 'OC/C=C(C)\\CCC=C(C)C';
const CITRAL = 'CC(C)=CCCC(C)=CC=O';
const VANILLIN = 'O=Cc1ccc(O)c(OC)c1';
const LILIAL = 'CC(C=O)Cc1ccc(C(C)(C)C)cc1';
const SARIN = 'CC(C)OP(C)(=O)F';

const matchesOf = (smiles: string): ListMatch[] => chemistry.read(smiles, (structure) => lists.match(structure));

function ask(smiles: string, region: RegionId, options: Partial<VerdictOptions> = {}): RegionVerdict {
  return verdictFor(matchesOf(smiles), { lists: INFO, region, category: '4', today: TODAY, ...options });
}

const line = ({ lines }: RegionVerdict, list: string) => lines.find(({ citation }) => citation?.list === list)!;

describe('verdictFor', () => {
  it('restricts geraniol by the IFRA limit of the category, in every region, and says that this is no law', () => {
    for (const region of REGION_IDS) {
      const found = line(ask(GERANIOL, region), 'ifra-standards');
      expect(found).toMatchObject({ verdict: 'restricted', limitPercent: 4.7, limit: 'percent', identity: 'exact' });
      expect(found.citation).toEqual({
        list: 'ifra-standards',
        title: 'IFRA Standards',
        version: '51st Amendment',
        asOf: '2023-06',
        row: 'IFRA_STD_037',
      });
      expect(found.text).toMatch(/industry code that applies by membership, in every region; they are not law/);
    }
  });

  it('has geraniol named in the EU, not in the US, whose law our tables lack', () => {
    const eu = ask(GERANIOL, 'EU');
    expect(line(eu, 'eu-allergens')).toMatchObject({ verdict: 'declare', citation: { row: '78' } });
    expect(line(eu, 'eu-allergens').text).toMatch(/0\.001 % in leave-on products .*original list of 26/);
    const us = ask(GERANIOL, 'US');
    expect(line(us, 'eu-allergens')).toBeUndefined();
    expect(us.lines).toContainEqual({
      verdict: 'not-covered',
      text: expect.stringMatching(/United States.*21 CFR 700/),
    });
    expect(us.information.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/law in the EU, not in United States/),
    );
  });

  it('prohibits Lilial in the EU and nowhere else by law; by IFRA it restricts it or prohibits it by category', () => {
    expect(ask(LILIAL, 'EU').verdict).toBe('prohibited');
    const japan = ask(LILIAL, 'JP');
    expect(japan.verdict).toBe('restricted');
    expect(line(japan, 'ifra-standards')).toMatchObject({ limitPercent: 1.4 });
    expect(line(japan, 'ifra-standards').text).toMatch(/part of this Standard is a prohibition, read the Standard/);
    expect(line(ask(LILIAL, 'JP', { category: '1' }), 'ifra-standards')).toMatchObject({
      verdict: 'prohibited',
      limitPercent: 0,
    });
  });

  it('shows CMR classes as a matter for Article 15 and the candidate list as a duty to inform, not as prohibitions', () => {
    const withoutAnnexTwo = matchesOf(LILIAL).filter(
      ({ entry }) => !['eu-annex-ii', 'eu-allergens'].includes(entry.list),
    );
    const eu = verdictFor(withoutAnnexTwo, { lists: INFO, region: 'EU', category: '4', today: TODAY });
    expect(eu.verdict).toBe('restricted');
    expect(line(eu, 'reach-svhc')).toMatchObject({ verdict: 'declare' });
    expect(eu.information.find(({ citation }) => citation.list === 'clp-annex-vi')!.text).toMatch(
      /CMR: Article 15 .* applies, check/,
    );
    expect(eu.information.find(({ citation }) => citation.list === 'edlists')!.text).toMatch(/information, no limit/);
  });

  it('never lets GRAS, IARC or T3DB make or mend a verdict: ethanol has no entry and is not called safe', () => {
    const eu = ask(ETHANOL, 'EU');
    expect(eu.verdict).toBe('no-entry-found');
    expect(eu.information.map(({ citation }) => citation.list)).toEqual(['clp-annex-vi', 'gras', 'iarc', 't3db']);
    expect(eu.lines.every(({ text }) => /no entry found in .*; that does not mean safe/.test(text))).toBe(true);
    expect(eu.lines.map(({ citation }) => citation?.version)).toContain('51st Amendment');
  });

  it('finds no entry for sarin, says not covered outside the EU, and calls it safe nowhere', () => {
    for (const region of REGION_IDS) {
      const sarin = ask(SARIN, region);
      expect(sarin.verdict).toBe(region === 'EU' ? 'no-entry-found' : 'not-covered');
      expect(JSON.stringify(sarin)).not.toMatch(/complies|compliant|is safe/);
    }
  });

  it('dates vanillin by its transition: not yet, then for new products, then for all', () => {
    const text = (day: string) => line(ask(VANILLIN, 'EU', { today: new Date(day) }), 'eu-allergens').text;
    expect(text('2026-07-31T12:00:00Z')).toMatch(/not yet required; products placed on the market after 2026-07-31/);
    expect(text('2026-08-01T00:00:00Z')).toMatch(
      /newly placed on the market, stock already there may be sold until 2028-07-31/,
    );
    expect(text('2028-08-01T00:00:00Z')).toMatch(/in force for every product/);
  });

  it('points from Canada to the EU allergens, with the Canadian law', () => {
    expect(line(ask(VANILLIN, 'CA'), 'eu-allergens').text).toMatch(
      /Law in Canada by reference: .*SOR\/2024-63.* from 2026-04-12/,
    );
  });

  it('says of another isomer that the row may apply, and keeps it out of the summary', () => {
    const nerol = ask(NEROL, 'EU');
    expect(nerol.verdict).toBe('no-entry-found');
    expect(nerol.mayApply).toBe('restricted');
    expect(line(nerol, 'ifra-standards')).toMatchObject({ mayApply: true, identity: 'other-isomer' });
    expect(line(nerol, 'ifra-standards').text).toMatch(/^may apply, an assessor decides/);
  });

  it('takes an isomer left open as the listed one', () => {
    expect(line(ask('CC(C)=CCCC(C)=CCO', 'EU'), 'ifra-standards')).toMatchObject({
      limitPercent: 4.7,
      identity: 'unspecified-isomer',
    });
  });

  it('reads notes, no restriction, missing categories and specifications as what they are', () => {
    const ifra = (smiles: string, options: Partial<VerdictOptions> = {}) =>
      line(ask(smiles, 'US', options), 'ifra-standards');
    expect(ifra('C=CCc1ccc2c(c1)OCO2')).toMatchObject({ verdict: 'restricted', limit: 'unknown' });
    expect(ifra('C=CCc1ccc2c(c1)OCO2').text).toMatch(/set by a note of the Standard/);
    expect(ifra(CITRAL, { category: '12' })).toMatchObject({ verdict: 'restricted', limit: 'none' });
    expect(ifra(CITRAL, { category: '12' }).text).toMatch(/no restriction in category 12/);
    expect(ifra('C=CC(C)(O)CCC=C(C)C')).toMatchObject({ verdict: 'restricted', limit: 'purity' });
    const { category: _, ...noCategory } = { lists: INFO, region: 'US' as const, category: '4', today: TODAY };
    const open = line(verdictFor(matchesOf(CITRAL), noCategory), 'ifra-standards');
    expect(open).toMatchObject({ verdict: 'restricted', limit: 'unknown' });
    expect(open.text).toMatch(/depends on the product category \(0\.032 % to 4\.2 %\)/);
    expect(ifra('Cc1c([N+](=O)[O-])c(C)c([N+](=O)[O-])c(C(C)(C)C)c1[N+](=O)[O-]').verdict).toBe('prohibited');
  });

  it('prints the threshold of Annex III with its product type, and takes it as a limit only where that takes in the product', () => {
    expect(line(ask('CC1=CC(C)C(CO)C(C)C1', 'EU'), 'eu-annex-iii')).toMatchObject({
      verdict: 'restricted',
      limitPercent: 0.5,
    });
    const salicylate = line(ask('COC(=O)c1ccccc1O', 'EU'), 'eu-annex-iii');
    expect(salicylate).toMatchObject({ verdict: 'restricted', limit: 'unknown' });
    expect(salicylate.limitPercent).toBeUndefined();
    expect(salicylate.text).toMatch(/at most 0\.04 % in "Body lotion spray\/aerosol" as printed/);
  });

  it('says once that citral is to be named, with the threshold, and not again by its row of Annex III', () => {
    const lines = ask('CC(C)=CCC/C(C)=C/C=O', 'EU').lines.filter(({ verdict }) => verdict === 'declare');
    expect(new Set(lines.map(({ citation }) => citation?.list))).toEqual(new Set(['eu-allergens']));
    expect(lines[0]!.text).toMatch(/named since the original list of 26/);
  });

  it('leaves rows of Annex III on other products out', () => {
    const damascone = (options: Partial<VerdictOptions>) =>
      line(ask('C/C=C/C(=O)C1=C(C)CCCC1(C)C', 'EU', options), 'eu-annex-iii');
    expect(damascone({ category: '4' })).toMatchObject({ verdict: 'restricted', limitPercent: 0.02 });
    expect(damascone({ category: '6' })).toBeUndefined();
    expect(damascone({ category: '1' })).toMatchObject({ verdict: 'restricted', limit: 'unknown' });
  });

  it('leaves the lists of cosmetic products out of a candle', () => {
    const candle = ask(LILIAL, 'EU', { category: '12' });
    expect(candle.verdict).toBe('restricted');
    expect(candle.lines).toContainEqual({ verdict: 'not-covered', text: expect.stringMatching(/not cosmetics/) });
    expect(candle.information.map(({ text }) => text)).toContainEqual(expect.stringMatching(/no law for this product/));
  });

  it('says when a list was not loaded', () => {
    const found = verdictFor([], { lists: INFO.filter(({ id }) => id !== 'eu-annex-ii'), region: 'EU', today: TODAY });
    expect(found.verdict).toBe('not-covered');
    expect(found.lines[0]).toEqual({
      verdict: 'not-covered',
      text: expect.stringMatching(/eu-annex-ii is not loaded/),
    });
  });
});

describe('worst', () => {
  it('puts what we lack above what we did not find', () => {
    const all: Verdict[] = ['no-entry-found', 'declare', 'not-covered', 'restricted'];
    expect(worst(all)).toBe('restricted');
    expect(worst(['no-entry-found', 'not-covered'])).toBe('not-covered');
    expect(worst([])).toBe('no-entry-found');
  });
});

describe('the regions', () => {
  it('make the EU lists law in the EU alone', () => {
    const law = REGION_IDS.filter((id) => REGIONS[id].lawLists.length > 0);
    expect(law).toEqual(['EU']);
    for (const id of REGION_IDS) expect(REGIONS[id].lawLists).not.toContain('ifra-standards');
  });

  it('cite a source for every regime, and say what is not covered', () => {
    for (const { notification, notCovered } of Object.values(REGIONS)) {
      expect(notCovered.length).toBeGreaterThan(0);
      expect(notification.length).toBeGreaterThan(0);
      for (const { law, source } of notification) expect(law.length * source.length).toBeGreaterThan(0);
    }
  });

  it('give every IFRA category a name', () => {
    expect(Object.values(IFRA_CATEGORY_FACTS).every(({ name }) => name.length > 5)).toBe(true);
  });
});

describe('assessorChecklist', () => {
  const base = { lists: INFO, regions: ['EU', 'US'] as const, category: '4' as const, today: TODAY };

  it('never says of a molecule on no list that it is safe or complies, and says what is to be done', () => {
    const report = assessorChecklist({ ...base, matches: matchesOf('CCCCC(=O)OC1CCC(C)CC1') });
    expect(report.statement).toMatch(/not an assessment/);
    expect(report.checks.map(({ ran }) => ran)).toEqual([true, false, false]);
    expect(report.checks[0]!.found).toBe('no entry found');
    expect(report.provisionalCeiling).toMatch(/^unknown/);
    expect(report.provisionalCeilingPercent).toBeUndefined();
    expect(report.notSearched[0]).toBe('patents not searched');
    expect(report.notification.map(({ region }) => region)).toEqual(['EU', 'US']);
    expect(report.tasks.map(({ task }) => task)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/NESIL/),
        expect.stringMatching(/genotoxicity/),
        expect.stringMatching(/phototoxicity/),
        expect.stringMatching(/systemic/),
        expect.stringMatching(/environment/),
      ]),
    );
  });

  it('shows a provisional ceiling as provisional, and none where no threshold may be used', () => {
    const ceiling = { percentByCategory: { '4': 0.02 }, basis: 'DST 64 ug/cm2, scaled' };
    const report = assessorChecklist({ ...base, matches: [], ceiling });
    expect(report.provisionalCeilingPercent).toBe(0.02);
    expect(report.provisionalCeiling).toMatch(/0\.02 % .* category 4, provisional/);
    const none = assessorChecklist({ ...base, matches: [], ceiling: 'none' });
    expect(none.provisionalCeiling).toMatch(/^none: no threshold may be used/);
  });

  it('asks for phototoxicity unless it is known not to absorb', () => {
    const asks = (absorbsLight?: boolean) =>
      assessorChecklist({ ...base, matches: [], ...(absorbsLight === undefined ? {} : { absorbsLight }) }).tasks.some(
        ({ task }) => task.startsWith('phototoxicity'),
      );
    expect([asks(), asks(true), asks(false)]).toEqual([true, true, false]);
  });
});
