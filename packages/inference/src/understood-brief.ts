/** From what a user writes to what a model is asked for: a prompt or a profile becomes a condition and its facets. */
import type { Condition, Note } from '@smell/core/diffusion';
import {
  type Interpretation,
  type Language,
  type Profile,
  parseProfile,
  profileToCondition,
  splitFacets,
  understandPrompt,
} from '@smell/core/odor';
import type { FacetRequest } from './brief.ts';

export interface UnderstoodBrief {
  /** All of it asked of one molecule. */
  readonly condition: Condition;
  /** What is asked of one molecule each, the weightiest first. */
  readonly facets: readonly FacetRequest[];
}

/**
 * @param language of the prompt; told by its words when left out
 * @throws SmellError `prompt-empty`, `prompt-too-long` or `prompt-not-understood`
 */
export async function briefOfPrompt(
  prompt: string,
  language?: Language,
): Promise<UnderstoodBrief & { readonly interpretation: Interpretation }> {
  const interpretation = await understandPrompt(prompt, language);
  return { interpretation, ...briefOf(interpretation) };
}

export function briefOf({ profile, forbidden, wishes, pyramid }: Interpretation): UnderstoodBrief {
  const conditionFor = (part: Profile, note?: Note): Condition => ({
    ...profileToCondition(
      part,
      forbidden,
      wishes.map(({ wish }) => wish),
    ),
    ...(note ? { note } : {}),
  });
  const condition = conditionFor(profile);
  const facets = splitFacets(profile, pyramid).map((facet) =>
    facetRequest(facet.profile, conditionFor(facet.profile, facet.note)),
  );
  // A brief of denials alone has no facet to split.
  return { condition, facets: facets.length > 0 ? facets : [facetRequest({}, condition)] };
}

/** A profile given as data is one facet; what it forbids is forbidden. @throws SmellError `bad-argument` */
export function briefOfProfile(input: unknown): UnderstoodBrief & { readonly profile: Profile } {
  const { profile, forbidden } = parseProfile(input);
  const condition = profileToCondition(profile, forbidden);
  return { profile, condition, facets: [facetRequest(profile, condition)] };
}

/** The brief as one facet: all of it asked of every molecule. */
export function wholeBrief(condition: Condition): FacetRequest {
  return facetRequest(condition.asked ?? {}, condition);
}

function facetRequest(profile: Profile, condition: Condition): FacetRequest {
  return { condition, serves: Object.keys(profile), weight: Object.values(profile).reduce((sum, w) => sum + w, 0) };
}
