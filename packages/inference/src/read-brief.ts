/** From what a user gives (a prompt, or a profile) to what a model is asked for: the same for every door. */
import type { Condition, Note } from '@smell/core/diffusion';
import { type Interpretation, type Profile, profileToCondition, splitFacets, understandPrompt } from '@smell/core/odor';
import type { FacetRequest } from './brief.ts';

export interface Brief {
  /** All of it asked of one molecule. */
  readonly condition: Condition;
  /** What is asked of one molecule each; a profile given as data is one facet. */
  readonly facets: readonly FacetRequest[];
}

/** @throws SmellError `prompt-empty`, `prompt-too-long` or `prompt-not-understood`. */
export async function briefOfPrompt(prompt: string): Promise<Brief & { readonly interpretation: Interpretation }> {
  const interpretation = await understandPrompt(prompt);
  const { forbidden, wishes } = interpretation;
  const conditionFor = (profile: Profile, note?: Note): Condition => ({
    ...profileToCondition(
      profile,
      forbidden,
      wishes.map(({ wish }) => wish),
    ),
    ...(note ? { note } : {}),
  });
  const condition = conditionFor(interpretation.profile);
  const split = splitFacets(interpretation.profile, interpretation.pyramid);
  const facets = split.map(({ profile, note }) => facetRequest(profile, conditionFor(profile, note)));
  // A brief of denials alone has no facet to split.
  return { interpretation, condition, facets: facets.length > 0 ? facets : [facetRequest({}, condition)] };
}

export function briefOfProfile(profile: Profile): Brief {
  const condition = profileToCondition(profile);
  return { condition, facets: [facetRequest(profile, condition)] };
}

function facetRequest(profile: Profile, condition: Condition): FacetRequest {
  return { condition, serves: Object.keys(profile), weight: Object.values(profile).reduce((sum, w) => sum + w, 0) };
}
