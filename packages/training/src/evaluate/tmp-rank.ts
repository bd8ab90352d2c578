import { readdirSync } from 'node:fs';
import { loadChemistry, tanimoto } from '@smell/core/molecule';
import { DESCRIPTORS } from '@smell/core/odor';
import { OdorPredictor, OnnxProcess, odorFeatures, type SafeTensor } from '@smell/inference';
import { loadShards } from '../data/index.ts';
import { storedFingerprints } from '../predict/fingerprint-store.ts';
import { fitNetwork } from '../predict/fit-network.ts';
import { networkParameterShapes, predictGraph } from '../predict/fingerprint-network.ts';
import { macroQuality } from '../predict/classification-metrics.ts';
import { odorLabels } from '../predict/odor-labels.ts';
const table = loadShards('.cache/data'); const chem = await loadChemistry();
const dir = `.cache/judge/${readdirSync('.cache/judge')[0]}`;
const smiles = Array.from({ length: table.odorants }, (_, r) => table.smiles(r));
const morgan = await storedFingerprints(`${dir}/odorants-morganCounts.safetensors`, smiles, 'morganCounts', chem);
const ap = await storedFingerprints(`${dir}/odorants-atomPairCounts.safetensors`, smiles, 'atomPairCounts', chem);
const own = smiles.map((_, r) => r).filter((r) => table.split(r) === 'ranker');
const dev = smiles.map((_, r) => r).filter((r) => table.split(r) === 'train' && r % 3 === 0);
const labels = odorLabels(table, own); const votes = odorLabels(table, dev).votes; const W = DESCRIPTORS.length;
const show = (name: string, p: Float32Array, t: number) => { const q = macroQuality(p, votes, W, 5); const c = macroQuality(p, votes, W, 30); console.log(name.padEnd(60), 'all', q.auroc.toFixed(4), q.auprc.toFixed(4), q.descriptors, 'common', c.auroc.toFixed(4), c.auprc.toFixed(4), c.descriptors, ((performance.now() - t) / 1000).toFixed(0) + 's'); };
{
  const t = performance.now();
  for (const [n, f, pw] of [['morgan', morgan, 4], ['ap', ap, 4], ['morgan', morgan, 8], ['ap', ap, 8]] as const) {
    const p = new Float32Array(dev.length * W); const rate = new Float32Array(W); own.forEach((_, i) => { for (let c = 0; c < W; c++) rate[c]! += labels.targets[i * W + c]! / own.length; });
    dev.forEach((r, i) => { let s = 1e-3; const a = new Float64Array(W); own.forEach((o, k) => { const w = tanimoto(f[r]!, f[o]!) ** pw; s += w; for (let c = 0; c < W; c++) a[c]! += w * labels.targets[k * W + c]!; }); for (let c = 0; c < W; c++) p[i * W + c] = (a[c]! + 1e-3 * rate[c]!) / s; });
    show(`kernel ${n} ^${pw}`, p, t);
  }
}
const base = { m: 1024, a: 0, hidden: 192, members: 4, epochs: 60, batchSize: 64, learningRate: 2e-3, weightDecay: 0.1, dropout: 0.5, featureDropout: 0.2, seed: 11 };
const variants: [string, Partial<typeof base>][] = eval(process.argv[2] ?? '[]');
const rt = new OnnxProcess({ threads: 1 });
for (const [name, change] of variants) {
  const t = performance.now(); const v = { ...base, ...change }; const layout = { morgan: v.m, atomPairs: v.a };
  const shape = { features: v.m + v.a, hidden: v.hidden, outputs: W, members: v.members };
  const feats = (r: number) => ({ morgan: morgan[r]!, atomPairs: ap[r]! });
  const w = await fitNetwork({ shape, features: own.map((r) => odorFeatures(feats(r), layout)), targets: labels.targets, weights: labels.weights, settings: v, threads: 1 });
  const weights = new Map<string, SafeTensor>(Object.entries(networkParameterShapes(shape)).map(([n, size]) => [n, { type: 'F32', shape: size, data: w[n]! }]));
  const pr = await OdorPredictor.open(rt, 'x', { layout, graph: async () => predictGraph(shape).onnx, weights: async () => weights });
  show(name, await pr.predict(dev.map(feats)), t);
}
rt.close();
