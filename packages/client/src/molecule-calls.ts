/** From a molecule to others, and what lists, structures and rules say of it. */
import type createClient from 'openapi-fetch';
import type { components, paths } from './api.gen.ts';
import { unwrap, withSignal } from './call.ts';

type Schemas = components['schemas'];
export type EditRequest = Schemas['EditRequestInput'];
export type Editing = Schemas['Editing'];
export type EditCandidate = Schemas['EditCandidate'];
export type AnalogueRequest = Schemas['AnalogueRequestInput'];
export type Analogues = Schemas['Analogues'];
export type AnalogueCandidate = Schemas['AnalogueCandidate'];
export type InterpolateRequest = Schemas['InterpolateRequestInput'];
export type Interpolation = Schemas['Interpolation'];
export type PathStep = Schemas['PathStep'];
export type SafetyRequest = Schemas['SafetyRequestInput'];
export type ComplianceRequest = Schemas['ComplianceRequestInput'];
export type ComplianceReport = Schemas['ComplianceReport'];
export type SafetyRecord = Schemas['SafetyRecord'];
export type Material = Schemas['Materials']['items'][number];

export function moleculeCalls(api: ReturnType<typeof createClient<paths>>) {
  return {
    /** Regrows a part of a molecule towards a wish. */
    edit: (body: EditRequest, signal?: AbortSignal): Promise<Editing> =>
      unwrap(api.POST('/v1/edit', { body, ...withSignal(signal) })),

    /** Regrows what raises an alert. */
    analogue: (body: AnalogueRequest, signal?: AbortSignal): Promise<Analogues> =>
      unwrap(api.POST('/v1/analogue', { body, ...withSignal(signal) })),

    interpolate: (body: InterpolateRequest, signal?: AbortSignal): Promise<Interpolation> =>
      unwrap(api.POST('/v1/interpolate', { body, ...withSignal(signal) })),

    /** One item for each structure, in order. */
    safety: (body: SafetyRequest, signal?: AbortSignal): Promise<Schemas['SafetyScreens']> =>
      unwrap(api.POST('/v1/safety', { body, ...withSignal(signal) })),

    /** A formula at a use level against the limits of the lists. */
    compliance: (body: ComplianceRequest, signal?: AbortSignal): Promise<ComplianceReport> =>
      unwrap(api.POST('/v1/compliance', { body, ...withSignal(signal) })),

    /** Known materials with these words in a name, a CAS number or a descriptor. */
    materials: (text: string, limit: number, signal?: AbortSignal): Promise<Schemas['Materials']> =>
      unwrap(api.GET('/v1/materials', { params: { query: { text, limit } }, ...withSignal(signal) })),
  };
}
