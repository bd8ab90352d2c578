/**
 * The sampler's setting by the judge's split: what each costs and gains. The test split is left for the final figures.
 *
 *   npx tsx packages/training/src/experiments/choose-sampler.ts --model dit-smell --samples 1500 \
 *     --settings '[{"guidanceScale":0},{"guidanceScale":1,"source":"natural"}]'
 *
 * A setting names what differs from the shipped one. The tables that came of it are kept in docs/model/ablations.md.
 */
import { parseArgs } from 'node:util';
import type { SamplerSettings } from '@smell/core/diffusion';
import { evaluateModel } from '../evaluate/evaluate-model.ts';

const { values: flags } = parseArgs({
  options: {
    model: { type: 'string', default: 'dit-smell' },
    samples: { type: 'string', default: '1500' },
    seed: { type: 'string', default: '1' },
    settings: { type: 'string', default: '[{}]' },
  },
});

for (const sampler of JSON.parse(flags.settings) as Partial<SamplerSettings>[]) {
  const { sample, match, noveltyBins, rediscovery } = await evaluateModel({
    model: flags.model,
    samples: Number(flags.samples),
    seed: Number(flags.seed),
    split: 'judge',
    sampler,
    withBaseline: false,
    rediscoveryTargets: 60,
    samplesPerTarget: 50,
  });
  process.stdout.write(
    `${JSON.stringify({
      ...sampler,
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
