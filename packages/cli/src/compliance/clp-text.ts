/** The classification of a concentrate for people: classes, label, what cannot be computed and what is unknown. */
import type { ClpResult } from '@smell/core/safety';
import type { Terminal } from '../terminal.ts';
import { wrapText } from '../wrap-text.ts';

/** @param notes entries of Annex VI that were met and not counted */
export function clpLines(
  { regulation, classes, label, sensitisers, cannotCompute, unknown, notUnderstood, statements, limits }: ClpResult,
  notes: readonly string[],
  terminal: Pick<Terminal, 'style' | 'width'>,
): string[] {
  const none = 'none by what could be computed';
  const section = (title: string, texts: readonly string[]): string[] =>
    texts.length === 0
      ? []
      : ['', terminal.style('bold', title), ...texts.flatMap((text) => wrapText(text, terminal.width, '  - ', '    '))];
  return [
    ...section(
      `CLP of the concentrate (${regulation})`,
      classes.length === 0
        ? ['no class could be computed, which is not the same as not classified']
        : classes.map(
            ({ hazard, statements: codes, computed, citation, assumptions }) =>
              `${hazard}, ${codes.map(({ code, text }) => `${code} ${text}`).join(' or ')}: ${[computed, ...assumptions].join('; ')} (${citation})`,
          ),
    ),
    ...section('Label of the concentrate', [
      `pictograms: ${label.pictograms.join(', ') || none}`,
      `signal word: ${label.signalWord ?? none}`,
      `hazard statements: ${label.statements.map(({ code }) => code).join(', ') || none}`,
      ...sensitisers.map(({ as, text }) => (as === 'EUH208' ? `EUH208 ${text}` : text)),
      ...statements,
    ]),
    ...section(
      'Cannot be computed',
      cannotCompute.map(
        ({ hazard, reason, needed, citation }) => `${hazard}: ${reason}; needed: ${needed} (${citation})`,
      ),
    ),
    ...section(
      `Unknown classification: ${figure(unknown.totalPercent)} % of the concentrate`,
      unknown.ingredients.length === 0
        ? []
        : [unknown.ingredients.map(({ name, percent }) => `${name} ${figure(percent)} %`).join(', ')],
    ),
    ...section('Not counted', [
      ...notUnderstood.map(({ name, hazard }) => `the class "${hazard}" of ${name} was not understood`),
      ...notes,
    ]),
    ...section('How to read it', limits),
  ];
}

function figure(value: number): string {
  return String(Number(value.toPrecision(4)));
}
