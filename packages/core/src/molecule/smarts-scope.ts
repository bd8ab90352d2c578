/** Whether a SMARTS pattern can match anything of the fragrance scope, as far as its atoms say it outright. */
import { elementSymbol, isElementSymbol } from './elements.ts';
import { FRAGRANCE_SCOPE } from './scope.ts';

const ATOM = /\[((?:[^[\]]|\[[^\]]*\])*)\]|Cl|Br|[BCNOPSFIbcnops*aA]/g;
const IN_SCOPE: ReadonlySet<string> = new Set(FRAGRANCE_SCOPE.elements);

/**
 * Why no molecule of the scope holds the pattern; undefined when one may. Recursive and negated parts are not judged.
 *
 * @param smarts a pattern that RDKit reads
 */
export function smartsOutsideScope(smarts: string): string | undefined {
  let atoms = 0;
  for (const [text, inside] of smarts.replaceAll(/\$\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '*').matchAll(ATOM)) {
    atoms++;
    const found = (inside ?? text).split(',').map(alternativeOutsideScope);
    const [first] = found;
    if (first !== undefined && found.every((each) => each !== undefined)) return first;
  }
  const { maximumHeavyAtoms } = FRAGRANCE_SCOPE;
  return atoms > maximumHeavyAtoms ? `it has ${atoms} atoms, more than ${maximumHeavyAtoms}` : undefined;
}

function alternativeOutsideScope(query: string): string | undefined {
  if (query.includes('!')) return undefined;
  const number = query.match(/#(\d+)/)?.[1];
  const symbol =
    number !== undefined ? elementSymbol(Number(number)) : query.match(/^\d*([A-Z][a-z]?|[a-z]{1,2})/)?.[1];
  const element = symbol === undefined ? undefined : elementOf(symbol);
  if (element !== undefined && !IN_SCOPE.has(element)) {
    return `it names ${element}; only ${FRAGRANCE_SCOPE.elements.join(', ')} are in scope`;
  }
  return /[+-](?!0)/.test(query) ? 'it names a charged atom' : undefined;
}

/** The element that a query begins with; undefined for a letter that names none (`A`, `D2`, `H1`, `R`). */
function elementOf(symbol: string): string | undefined {
  const [first] = symbol;
  if (symbol.length === 2 && isElementSymbol(symbol)) return symbol;
  if (/[bcnops]/.test(first!)) return first!.toUpperCase();
  // Hydrogen counts of a query are written like the element.
  return first !== 'H' && isElementSymbol(first!) ? first : undefined;
}
