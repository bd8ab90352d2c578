/** How a prompt was understood, as a user is shown it. */
import {
  type Constraint,
  constraintsOf,
  type Facet,
  type Interpretation,
  signedProfile,
  splitFacets,
} from '@smell/core/odor';

export interface PromptReading extends Pick<Interpretation, 'language' | 'evidence' | 'unknown'> {
  /** Descriptor to weight; negative where it is forbidden (-1) or only to be less (-0.5). */
  readonly profile: Readonly<Record<string, number>>;
  readonly facets: readonly Facet[];
  readonly constraints: readonly Constraint[];
}

export function readingOf(interpretation: Interpretation): PromptReading {
  const { evidence, unknown, language, profile, pyramid } = interpretation;
  return {
    language,
    profile: signedProfile(interpretation),
    facets: splitFacets(profile, pyramid),
    evidence,
    unknown,
    constraints: constraintsOf(interpretation),
  };
}
