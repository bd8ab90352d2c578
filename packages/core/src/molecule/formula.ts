/** Molecular formula in Hill order (carbon, hydrogen, then alphabetical; all alphabetical without carbon). */
import { elementSymbol } from './elements.ts';
import type { MolecularGraph } from './graph.ts';

/** For example `C10H12O2`; a net charge is added as `+`, `-` or `+2`. Isotopes count as their element. */
export function hillFormula(graph: MolecularGraph): string {
  const counts = new Map<string, number>();
  const add = (symbol: string, count: number): void => {
    if (count > 0) counts.set(symbol, (counts.get(symbol) ?? 0) + count);
  };
  let charge = 0;
  for (let atom = 0; atom < graph.atomCount; atom++) {
    add(elementSymbol(graph.elements[atom]!), 1);
    add('H', graph.hydrogens[atom]!);
    charge += graph.charges[atom]!;
  }
  const first = counts.has('C') ? ['C', 'H'] : [];
  const rest = [...counts.keys()].filter((symbol) => !first.includes(symbol)).sort();
  const symbols = [...first, ...rest].filter((symbol) => counts.has(symbol));
  const text = symbols.map((symbol) => (counts.get(symbol) === 1 ? symbol : `${symbol}${counts.get(symbol)}`)).join('');
  if (charge === 0) return text;
  return `${text}${charge > 0 ? '+' : '-'}${Math.abs(charge) === 1 ? '' : Math.abs(charge)}`;
}
