/** Cells and lines of CSV (RFC 4180), readable by spreadsheets without running anything. */

export type Cell = string | number | boolean | null;

/**
 * One cell. Text that a spreadsheet would take for a formula is set off by an apostrophe (OWASP, "CSV Injection");
 * numbers keep their sign.
 */
export function csvCell(value: Cell): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}
