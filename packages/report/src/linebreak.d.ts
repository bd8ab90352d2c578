/** The package has no types of its own. */
declare module 'linebreak' {
  /** Where lines may end (Unicode Standard Annex 14). */
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}
