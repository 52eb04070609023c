/** The part of the `edtf` package (which ships no types) that `edtf-level-2.ts` uses. */
declare module 'edtf' {
  interface ExtendedDate {
    readonly type: 'Date' | 'Year' | 'Decade' | 'Century' | 'Season' | 'Interval' | 'List' | 'Set';
    /** Epoch ms; NaN or out of the range of `Date` for what cannot be represented. */
    readonly min: number | null;
    readonly max: number | null;
    readonly uncertain?: boolean | { readonly value: number };
    readonly approximate?: boolean | { readonly value: number };
  }
  /** Throws on what it cannot read. */
  export default function edtf(text: string): ExtendedDate;
}
