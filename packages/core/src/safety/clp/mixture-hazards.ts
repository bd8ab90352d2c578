/** What goes into the classification of a mixture and what comes out. */
import type { AcuteRoute } from './hazard-class.ts';

/**
 * A specific concentration limit of one ingredient (CLP Article 10), as Annex VI or the supplier's data sheet gives it.
 * `Skin Irrit. 2: 5 % <= C < 25 %` is `{ hazard: 'Skin Irrit. 2', fromPercent: 5, belowPercent: 25 }`.
 */
export interface SpecificLimit {
  /** What a mixture becomes, `Skin Sens. 1A`. */
  readonly hazard: string;
  /** % by weight, inclusive. */
  readonly fromPercent: number;
  /** % by weight, exclusive. */
  readonly belowPercent?: number;
}

export interface MixtureIngredient {
  readonly name: string;
  readonly cas?: string;
  /** % by weight in the mixture that is classified. */
  readonly percent: number;
  /** As printed. Empty or absent: nothing is known of its classification, which is not the same as "not classified". */
  readonly hazardClasses?: readonly string[];
  /**
   * The classes are a whole classification (the supplier's, or one's own), so that what is missing was judged and not classified; an
   * empty list then means "not classified". Otherwise they are a harmonised entry, which speaks only of the classes it lists
   * (CLP Article 4(3)).
   */
  readonly selfClassified?: boolean;
  /** Absent: not known to us. Empty: looked up, there are none. */
  readonly specificLimits?: readonly SpecificLimit[];
  /** Multiplying factors of Aquatic Acute 1 and Aquatic Chronic 1. */
  readonly mFactors?: { readonly acute?: number; readonly chronic?: number };
  /**
   * Acute toxicity estimates: mg/kg (oral, dermal), ppmV (gas), mg/l in 4 hours (vapour, dust and mist). `not-toxic`: known not
   * to be acutely toxic by that route.
   */
  readonly ates?: Readonly<Partial<Record<AcuteRoute, number | 'not-toxic'>>>;
}

/** Measured on the mixture itself. */
export interface MixtureMeasurements {
  readonly flashPointC?: number;
  readonly initialBoilingPointC?: number;
  /** mm2/s at 40 C */
  readonly kinematicViscosity40C?: number;
  readonly pH?: number;
}

export interface Contribution {
  readonly name: string;
  readonly cas?: string;
  readonly percent: number;
  /** The class of the ingredient it contributes by, as printed. */
  readonly hazard: string;
  /** Of the sum or limit: `1 % >= 0.1 %`, `5 % x 10 (M)`. */
  readonly note: string;
}

export interface MixtureClass {
  /** `Skin Sens. 1`, `Acute Tox. 4` */
  readonly hazard: string;
  /** `H317`; two where the data leave open which, and none for the same reason. */
  readonly statements: readonly { readonly code: string; readonly text: string }[];
  readonly pictogram: string | null;
  readonly signalWord: SignalWord | null;
  /** One line: the sum or comparison that gave it. */
  readonly computed: string;
  readonly contributions: readonly Contribution[];
  /** Table or section of the Regulation. */
  readonly citation: string;
  /** What it rests on that is not certain. */
  readonly assumptions: readonly string[];
}

export type SignalWord = 'Danger' | 'Warning';

export interface CannotCompute {
  /** `Aquatic Chronic`, `Acute Tox. (oral)` */
  readonly hazard: string;
  readonly reason: string;
  /** What the user can supply to settle it. */
  readonly needed: string;
  readonly ingredients: readonly string[];
  readonly citation: string;
}

export interface SensitiserNamed {
  readonly name: string;
  readonly cas?: string;
  readonly percent: number;
  readonly hazard: string;
  /** % from which it is named. */
  readonly elicitationPercent: number;
  /**
   * `EUH208`: the mixture is not classified as a sensitiser, the statement is required. `name`: another sensitiser classifies it, the name
   * is required on the label all the same.
   */
  readonly as: 'EUH208' | 'name';
  readonly text: string;
  readonly citation: string;
}

/** What one rule found. */
export interface Findings {
  readonly classes: readonly MixtureClass[];
  readonly cannotCompute: readonly CannotCompute[];
  /** Sentences for the label or the data sheet, such as the share of unknown toxicity. */
  readonly statements?: readonly string[];
}
