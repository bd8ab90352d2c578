import { describe, expect, it } from 'vitest';
import { parseHazard } from './hazard-class.ts';
import { labelOf } from './hazard-label.ts';

/** Every spelling of health and environmental classes in the project's copy of Annex VI (20th ATP). */
const PRINTED =
  'Acute Tox. 1|Acute Tox. 2|Acute Tox. 2 *|Acute Tox. 3|Acute Tox. 3 *|Acute Tox. 4|Acute Tox. 4 *|Aquatic Acute 1|Aquatic Acute1|' +
  'Aquatic Chronic 1|Aquatic Chronic 2|Aquatic Chronic 3|Aquatic Chronic 4|Asp. Tox. 1|Carc. 1A|Carc. 1B|Carc. 2|Eye Dam. 1|' +
  'Eye Irrit. 2|Lact.|Muta 2|Muta. 1B|Muta. 2|Ozone 1|Repr. 1A|Repr. 1B|Repr. 2|Resp. Sens. 1|STOT RE 1|STOT RE 2|STOT RE 2 *|' +
  'STOT SE 1|STOT SE 2|STOT SE 3|Skin Corr. 1|Skin Corr. 1A|Skin Corr. 1B|Skin Corr. 1C|Skin Irrit. 2|Skin Sens. 1|Skin Sens. 1A|' +
  'Skin Sens. 1B';
const PHYSICAL =
  'Expl. 1.1|Expl. 1.1 ****|Expl. 1.3|Flam. Gas 1|Flam. Liq. 1|Flam. Liq. 3|Flam. Sol. 1 ****|Met. Corr. 1|Org. Perox. B|' +
  'Org. Perox. C ****|Ox. Gas 1|Ox. Liq. 3|Ox. Sol. 2 ****|Press. Gas|Pyr. Liq. 1|Pyr. Sol. 1|Self-React. C ****|Self-heat. 1|' +
  'Self-react. D|Unst. Expl.|Water-react. 2';

describe('a printed hazard class', () => {
  it.each(PRINTED.split('|'))('%s is read as a hazard to health or environment', (printed) => {
    const hazard = parseHazard(printed);
    expect(hazard).toMatchObject({ type: 'health-or-environment', printed });
    if (hazard.type !== 'health-or-environment') return;
    expect(`${hazard.kind}${hazard.category}`.replaceAll(/[.\s]/g, '')).toBe(printed.replaceAll(/[.\s*]/g, ''));
  });

  it.each(PHYSICAL.split('|'))('%s is read as a physical hazard', (printed) => {
    expect(parseHazard(printed)).toEqual({ type: 'physical', printed });
  });

  it.each(['****', '', 'Carc. 3', 'Skin Sens. 2', 'dangerous', 'Acute Tox.'])(
    '"%s" stays unknown, with its text',
    (printed) => {
      expect(parseHazard(printed)).toEqual({ type: 'unknown', printed });
    },
  );

  it('with one asterisk is a minimum, with four is not', () => {
    expect(parseHazard('Acute Tox. 4 *')).toMatchObject({ minimum: true });
    expect(parseHazard('STOT RE 2 **')).toMatchObject({ minimum: false });
    expect(parseHazard('Acute Tox. 4')).toMatchObject({ minimum: false });
  });

  it('leaves the route of acute toxicity open unless a code or a word says it', () => {
    expect(parseHazard('Acute Tox. 4 *')).toMatchObject({
      routes: ['oral', 'dermal', 'inhalation-vapour', 'inhalation-dust-mist'],
    });
    expect(parseHazard('Acute Tox. 4 * (H302)')).toMatchObject({ routes: ['oral'], category: '4', minimum: true });
    expect(parseHazard('Acute Tox. 3; H311')).toMatchObject({ routes: ['dermal'] });
    expect(parseHazard('Acute Tox. 2 (inhalation, vapour)')).toMatchObject({ routes: ['inhalation-vapour'] });
    expect(parseHazard('Acute Tox. 2, H330')).toMatchObject({ routes: ['inhalation-vapour', 'inhalation-dust-mist'] });
  });

  it('leaves the effect of STOT SE 3 open unless a code says it', () => {
    expect(parseHazard('STOT SE 3')).not.toHaveProperty('effect');
    expect(parseHazard('STOT SE 3 (H336)')).toMatchObject({ effect: 'H336' });
  });
});

describe('the label of a class', () => {
  it('is known for every class a mixture can be given', () => {
    const plain = PRINTED.split('|').filter((text) => !/\*|^Acute|Acute1|Muta 2|STOT SE 3/.test(text));
    for (const hazard of plain) expect(labelOf(hazard).statements[0]!.code).toMatch(/^H\d{3}$/);
  });
});
