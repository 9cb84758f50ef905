/** The part of subset-font that fonts.ts uses; the package brings no types. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options?: {
      readonly targetFormat?: 'woff2' | 'woff' | 'sfnt';
      readonly variationAxes?: Readonly<
        Record<string, number | { readonly min: number; readonly max: number; readonly default?: number }>
      >;
    },
  ): Promise<Buffer>;
}
