/**
 * Samples that grow around a required fragment: the fragment's tokens are fixed, and one or two of its hydrogens are open
 * spans. A pattern that is no structure by itself ("any ring oxygen") cannot be placed, only waited for.
 */
import type { SampleRequest, Tokenizer } from '@smell/core/diffusion';
import { addMethyl, growthSites, type RegrowTemplate, regrowTemplates, templateRow } from '@smell/core/editing';
import type { Chemistry, MolecularGraph } from '@smell/core/molecule';
import { type Random, random, randomInteger } from '@smell/core/random';

/** Ways of growing prepared for one request. */
const SITES = 24;
/** Tokens that an open span is taken to have had: it becomes up to five long. */
const USUAL_TOKENS = 2;

/** @returns undefined when the pattern is no fragment of concrete atoms, or the model cannot write it */
export function fragmentPlacement(
  chemistry: Chemistry,
  tokenizer: Tokenizer,
  maxTokens: number,
  smarts: string,
  seed: number,
): ((request: SampleRequest) => SampleRequest) | undefined {
  const smiles = tokenizer.config.dialect === 'selfies' ? concreteFragment(chemistry, smarts) : undefined;
  if (smiles === undefined) return undefined;
  const graph = chemistry.graph(smiles);
  const source = random(seed, graph.atomCount);
  const templates: RegrowTemplate[] = [];
  for (let site = 0; site < SITES; site++) {
    const grown = withOpenSites(graph, 1 + randomInteger(source, 2), source);
    const kept = Uint8Array.from({ length: grown.atomCount }, (_, atom) => (atom < graph.atomCount ? 1 : 0));
    templates.push(...regrowTemplates(grown, kept, tokenizer, 2, source).map(widened));
  }
  if (templates.length === 0) return undefined;
  return (request) => {
    const draw = random(request.seed, request.index, 1);
    const template = templates[randomInteger(draw, templates.length)]!;
    const fixed = templateRow(template, maxTokens, draw);
    return fixed ? { ...request, fixed } : request;
  };
}

/** The pattern as a structure, capped with hydrogen; undefined when it is none, such as one with "any atom" in it. */
export function concreteFragment(chemistry: Chemistry, smarts: string): string | undefined {
  const parsed = chemistry.parse(smarts);
  if (!parsed.ok || chemistry.matches(parsed.smiles, smarts).length === 0) return undefined;
  const { elements, radicals, bondOrders } = chemistry.graph(parsed.smiles);
  const isConcrete =
    elements.every((element) => element > 0) &&
    bondOrders.every((order) => order > 0) &&
    radicals.every((electrons) => electrons === 0);
  return isConcrete ? parsed.smiles : undefined;
}

function withOpenSites(graph: MolecularGraph, count: number, source: Random): MolecularGraph {
  let grown = graph;
  for (let site = 0; site < count; site++) {
    const sites = growthSites(grown).filter((atom) => atom < graph.atomCount);
    if (sites.length > 0) grown = addMethyl(grown, sites[randomInteger(source, sites.length)]!);
  }
  return grown;
}

function widened({ parts }: RegrowTemplate): RegrowTemplate {
  return { parts: parts.map((part) => ('fixed' in part ? part : { oldTokens: USUAL_TOKENS })) };
}
