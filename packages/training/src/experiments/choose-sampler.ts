/**
 * The sampler's setting by the judge's split: what each costs and gains. The test split is left for the final figures.
 *
 *   npx tsx packages/training/src/experiments/choose-sampler.ts --model dit-smell --samples 1500 \
 *     --settings '[{"guidanceScale":0},{"guidanceScale":1,"source":"natural"}]'
 *
 * A setting names what differs from the shipped one; `source` is the source tag that prompts ask for, null for none.
 * The tables that came of it are kept in docs/model/ablations.md.
 */
import { parseArgs } from 'node:util';
import { ASKED_SOURCE, type SamplerSettings, type SourceTag } from '@smell/core/diffusion';
import { evaluateModel } from '../evaluate/evaluate-model.ts';

interface Setting extends Partial<SamplerSettings> {
  readonly source?: SourceTag | null;
}

const { values: flags } = parseArgs({
  options: {
    model: { type: 'string', default: 'dit-smell' },
    samples: { type: 'string', default: '1500' },
    seed: { type: 'string', default: '1' },
    settings: { type: 'string', default: '[{}]' },
  },
});

for (const { source, ...sampler } of JSON.parse(flags.settings) as Setting[]) {
  const { sample, match, noveltyBins, rediscovery } = await evaluateModel({
    model: flags.model,
    samples: Number(flags.samples),
    seed: Number(flags.seed),
    prompts: { split: 'judge', source: source === undefined ? ASKED_SOURCE : (source ?? undefined) },
    sampler,
    withBaseline: false,
    rediscoveryTargets: 60,
    samplesPerTarget: 50,
  });
  process.stdout.write(
    `${JSON.stringify({
      ...sampler,
      ...(source === undefined ? {} : { source }),
      unique: round(sample.uniqueness.value),
      plausible: round(sample.plausibleShare.value),
      novel: round(sample.novelty.value),
      match: round(match.model.all.value),
      rare: round(match.model.rare.value),
      shuffled: round(match.shuffled.all.value),
      real: round(match.real.all.value),
      unlike: noveltyBins.bins.slice(0, 2).map(({ share, match: { value } }) => [round(share), round(value)]),
      rediscovered: [rediscovery.similar.right, round(rediscovery.similar.shuffled)],
      accessibility: round(sample.properties.find(({ name }) => name === 'synthetic accessibility')!.mean),
      weight: round(sample.properties[0]!.mean),
      perCpuSecond: Math.round(sample.speed.qualifyingPerCpuSecond ?? 0),
    })}\n`,
  );
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
