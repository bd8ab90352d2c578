/**
 * AdamW (Loshchilov and Hutter 2019, "Decoupled weight decay regularization") over named tensors, with clipping of the
 * gradient's global norm and an exponential moving average of the weights, which is what is evaluated and shipped.
 */

export interface AdamWSettings {
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  /** Applied to matrices only: biases are left alone. */
  readonly weightDecay: number;
  /** Largest global norm of a step's gradient. */
  readonly clipNorm: number;
  /** Share of the average that is kept at each step, once past the start. */
  readonly emaDecay: number;
}

export const DEFAULT_ADAMW: AdamWSettings = {
  beta1: 0.9,
  beta2: 0.98,
  epsilon: 1e-8,
  weightDecay: 0.1,
  clipNorm: 1,
  emaDecay: 0.999,
};

export interface Moments {
  readonly first: Float32Array;
  readonly second: Float32Array;
}

export interface OptimizerState {
  step: number;
  readonly weights: Record<string, Float32Array>;
  readonly average: Record<string, Float32Array>;
  readonly moments: Record<string, Moments>;
}

export function freshState(weights: Record<string, Float32Array>): OptimizerState {
  const copy = (values: Float32Array): Float32Array => values.slice();
  return {
    step: 0,
    weights,
    average: Object.fromEntries(Object.entries(weights).map(([name, values]) => [name, copy(values)])),
    moments: Object.fromEntries(
      Object.entries(weights).map(([name, values]) => [
        name,
        { first: new Float32Array(values.length), second: new Float32Array(values.length) },
      ]),
    ),
  };
}

/**
 * One step, in place.
 *
 * @param isMatrix whether weight decay applies to a tensor
 * @returns the gradient's global norm before clipping; NaN or infinite when the step was refused and nothing changed
 */
export function adamwStep(
  state: OptimizerState,
  gradients: Readonly<Record<string, Float32Array>>,
  learningRate: number,
  isMatrix: (name: string) => boolean,
  settings: AdamWSettings,
): number {
  let square = 0;
  for (const name of Object.keys(state.weights)) {
    const gradient = gradients[name]!;
    for (let i = 0; i < gradient.length; i++) square += gradient[i]! * gradient[i]!;
  }
  const norm = Math.sqrt(square);
  if (!Number.isFinite(norm)) return norm;
  const step = ++state.step;
  const scale = norm > settings.clipNorm ? settings.clipNorm / norm : 1;
  const { beta1, beta2, epsilon } = settings;
  const rate = learningRate / (1 - beta1 ** step);
  const secondCorrection = 1 / (1 - beta2 ** step);
  const ema = Math.min(settings.emaDecay, (1 + step) / (10 + step));
  for (const [name, weights] of Object.entries(state.weights)) {
    const gradient = gradients[name]!;
    const { first, second } = state.moments[name]!;
    const average = state.average[name]!;
    const keep = 1 - (isMatrix(name) ? learningRate * settings.weightDecay : 0);
    for (let i = 0; i < weights.length; i++) {
      const g = gradient[i]! * scale;
      const m = beta1 * first[i]! + (1 - beta1) * g;
      const v = beta2 * second[i]! + (1 - beta2) * g * g;
      const w = weights[i]! * keep - (rate * m) / (Math.sqrt(v * secondCorrection) + epsilon);
      first[i] = m;
      second[i] = v;
      weights[i] = w;
      average[i]! += (1 - ema) * (w - average[i]!);
    }
  }
  return norm;
}

/** Learning rate of a step: linear warm-up, then a cosine down to a tenth of the peak. */
export function learningRateAt(step: number, totalSteps: number, warmupSteps: number, peak: number): number {
  if (step < warmupSteps) return (peak * (step + 1)) / warmupSteps;
  const progress = Math.min(1, (step - warmupSteps) / Math.max(1, totalSteps - warmupSteps));
  return peak * (0.1 + 0.45 * (1 + Math.cos(Math.PI * progress)));
}
