/** The kinds of network in an odor ensemble, and how each is fitted. */
import {
  encodeTrainingIndex,
  type MemberFiles,
  type OdorFeatureLayout,
  type OdorMember,
  type OdorMolecule,
  type OnnxProcess,
  odorFeatureCount,
  odorFeatures,
  openFingerprintMember,
  openGraphMember,
  openKernelMember,
  type SafeTensor,
  TrainingIndex,
} from '@smell/inference';
import { memberGraph, type NetworkShape, networkParameterShapes } from '../predict/fingerprint-network.ts';
import { type FitHooks, type FitSettings, fitNetwork } from '../predict/fit-network.ts';
import { type GraphNetworkShape, graphParameterShapes, graphPredictGraph } from '../predict/graph-network.ts';
import { fitKernelMember, type KernelSettings, kernelGraph } from './kernel-network.ts';
import type { TrainingSet } from './training-set.ts';

export interface FingerprintSpec {
  readonly kind: 'fingerprint';
  readonly name: string;
  readonly layout: OdorFeatureLayout;
  readonly hidden: number;
  readonly networks: number;
  readonly fit: FitSettings;
}

export interface GraphSpec {
  readonly kind: 'graph';
  readonly name: string;
  readonly network: Omit<GraphNetworkShape, 'outputs'>;
  readonly fit: FitSettings;
}

export interface KernelSpec extends KernelSettings {
  readonly kind: 'kernel';
  readonly name: string;
}

export type MemberSpec = FingerprintSpec | GraphSpec | KernelSpec;

export interface FittedMember {
  readonly spec: MemberSpec;
  readonly outputs: number;
  readonly parameters: ReadonlyMap<string, { readonly shape: readonly number[]; readonly data: Float32Array }>;
  /** The molecules it was fitted on. */
  readonly molecules: readonly OdorMolecule[];
}

/** Larger molecules are few, far from perfumery, and would pad every batch they are in. */
const LARGEST_FITTED = 40;

/** @throws SmellError `runtime-failed`, `bad-argument` for less than a batch of molecules, `cancelled` */
export async function fitMember(
  spec: MemberSpec,
  set: TrainingSet,
  { threads, ...hooks }: FitHooks & { readonly threads: number },
): Promise<FittedMember> {
  if (spec.kind === 'kernel') return await fitKernelSpec(spec, set, threads);
  const { molecules, outputs, targets, weights } = spec.kind === 'graph' ? smallOnes(set) : set;
  const job = { targets, weights, settings: spec.fit, threads };
  const fitted =
    spec.kind === 'graph'
      ? await fitNetwork({ ...job, shape: { ...spec.network, outputs }, molecules: molecules.map(plain) }, hooks)
      : await fitNetwork(
          { ...job, shape: networkShape(spec, outputs), features: molecules.map((m) => odorFeatures(m, spec.layout)) },
          hooks,
        );
  const shapes = parameterShapes(spec, outputs);
  return {
    spec,
    outputs,
    parameters: new Map(Object.entries(shapes).map(([name, shape]) => [name, { shape, data: fitted[name]! }])),
    molecules,
  };
}

async function fitKernelSpec(spec: KernelSpec, set: TrainingSet, threads: number): Promise<FittedMember> {
  const { molecules, outputs } = set;
  const { baseRates, coefficients } = await fitKernelMember(set, spec, threads);
  return {
    spec,
    outputs,
    parameters: new Map([
      ['baseRates', { shape: [outputs], data: baseRates }],
      ['coefficients', { shape: [molecules.length, outputs], data: coefficients }],
    ]),
    molecules,
  };
}

/** The graph that answers; its weights are inputs by the names of the parameters. */
export function memberOnnx({ spec, outputs, molecules }: FittedMember): Uint8Array {
  switch (spec.kind) {
    case 'fingerprint':
      return memberGraph(networkShape(spec, outputs)).onnx;
    case 'graph':
      return graphPredictGraph({ ...spec.network, outputs }).onnx;
    case 'kernel':
      return kernelGraph(molecules.length, outputs).onnx;
  }
}

/** Networks whose answers a member gives. */
export function networksOf(spec: MemberSpec): number {
  return spec.kind === 'fingerprint' ? spec.networks : 1;
}

/** @throws SmellError `runtime-failed` */
export function openFitted(runtime: OnnxProcess, name: string, fitted: FittedMember): Promise<OdorMember> {
  const { spec, outputs, parameters, molecules } = fitted;
  const files: MemberFiles = {
    name,
    outputs,
    networks: networksOf(spec),
    graph: async () => memberOnnx(fitted),
    weights: async () =>
      new Map([...parameters].map(([key, tensor]): [string, SafeTensor] => [key, { type: 'F32', ...tensor }])),
  };
  switch (spec.kind) {
    case 'fingerprint':
      return openFingerprintMember(runtime, spec.layout, files);
    case 'graph':
      return openGraphMember(runtime, files);
    case 'kernel':
      return openKernelMember(runtime, new TrainingIndex(encodeTrainingIndex(molecules), name), files);
  }
}

function networkShape({ layout, hidden, networks }: FingerprintSpec, outputs: number): NetworkShape {
  return { features: odorFeatureCount(layout), hidden, outputs, members: networks };
}

function parameterShapes(spec: FingerprintSpec | GraphSpec, outputs: number): Record<string, number[]> {
  return spec.kind === 'graph'
    ? graphParameterShapes({ ...spec.network, outputs })
    : networkParameterShapes(networkShape(spec, outputs));
}

function smallOnes({ molecules, outputs, targets, weights }: TrainingSet): TrainingSet {
  const kept = [...molecules.keys()].filter((i) => molecules[i]!.graph.atomCount <= LARGEST_FITTED);
  const rowsOf = (values: Float32Array): Float32Array => {
    const result = new Float32Array(kept.length * outputs);
    kept.forEach((i, row) => {
      result.set(values.subarray(i * outputs, (i + 1) * outputs), row * outputs);
    });
    return result;
  };
  return { molecules: kept.map((i) => molecules[i]!), outputs, targets: rowsOf(targets), weights: rowsOf(weights) };
}

/** Without what a labelled molecule carries besides: it goes to another process. */
function plain({ graph, morgan, atomPairs, figures }: OdorMolecule): OdorMolecule {
  return { graph, morgan, atomPairs, figures };
}
