/** A row of a report: what was measured, what it should be, and whether it is. `npm run verify:long` looks for the words of the last. */
export function aimed(what: string, measured: string, aim: string, isMet: boolean): string {
  return `| ${what} | ${measured} | ${aim}: ${isMet ? 'met' : '**unmet**'} |`;
}
