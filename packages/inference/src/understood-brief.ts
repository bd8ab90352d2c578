/** From what a user writes to what a model is asked for: a prompt or a profile becomes a condition and its facets. */
import type { Condition, Note } from '@smell/core/diffusion';
import { SmellError } from '@smell/core/errors';
import {
  type Interpretation,
  type Language,
  type Profile,
  parseProfile,
  profileToCondition,
  splitFacets,
  understandPrompt,
  type Wish,
} from '@smell/core/odor';
import type { FacetRequest } from './brief.ts';

/** Where descriptors stand. */
export type Pyramid = Interpretation['pyramid'];

/** What goes beside a profile that is given as data, as words say it in a prompt. */
export interface BesideProfile {
  /** Of the whole scent. */
  readonly wishes?: readonly Wish[] | undefined;
  /** Of descriptors that are asked for. */
  readonly pyramid?: Pyramid | undefined;
}

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
  return split(
    profile,
    forbidden,
    wishes.map(({ wish }) => wish),
    pyramid,
  );
}

/**
 * A profile given as data is one facet, or, where it says what stands where, as many as that takes; what it forbids is forbidden.
 *
 * @throws SmellError `bad-argument`, also for a place of what is not asked for
 */
export function briefOfProfile(
  input: unknown,
  { wishes = [], pyramid = {} }: BesideProfile = {},
): UnderstoodBrief & { readonly profile: Profile } {
  const { profile, forbidden } = parseProfile(input);
  const placed = Object.values(pyramid).flat();
  const unasked = placed.find((word) => !Object.hasOwn(profile, word));
  if (unasked !== undefined) {
    throw new SmellError(
      'bad-argument',
      `the pyramid places "${unasked.slice(0, 40)}", which the profile does not ask for`,
    );
  }
  if (placed.length > 0) return { profile, ...split(profile, forbidden, wishes, pyramid) };
  const condition = profileToCondition(profile, forbidden, wishes);
  return { profile, condition, facets: [facetRequest(profile, condition)] };
}

function split(
  profile: Profile,
  forbidden: readonly string[],
  wishes: readonly Wish[],
  pyramid: Pyramid,
): UnderstoodBrief {
  const conditionFor = (part: Profile, note?: Note): Condition => ({
    ...profileToCondition(part, forbidden, wishes),
    ...(note ? { note } : {}),
  });
  const condition = conditionFor(profile);
  const facets = splitFacets(profile, pyramid).map((facet) =>
    facetRequest(facet.profile, conditionFor(facet.profile, facet.note)),
  );
  // A brief of denials alone has no facet to split.
  return { condition, facets: facets.length > 0 ? facets : [facetRequest({}, condition)] };
}

/** The brief as one facet: all of it asked of every molecule. */
export function wholeBrief(condition: Condition): FacetRequest {
  return facetRequest(condition.asked ?? {}, condition);
}

function facetRequest(profile: Profile, condition: Condition): FacetRequest {
  return { condition, serves: Object.keys(profile), weight: Object.values(profile).reduce((sum, w) => sum + w, 0) };
}
