/** Colours of the drawing, one set per theme. Values are the look's tokens; marks keep their deep tones in both. */

export type Theme = 'light' | 'dark';
export type Rgb = readonly [number, number, number];

export interface Palette {
  readonly lit: Rgb;
  readonly middle: Rgb;
  readonly shade: Rgb;
  readonly clothLit: Rgb;
  readonly clothShade: Rgb;
  /** Contour and hollows. */
  readonly ink: Rgb;
  readonly pain: Rgb;
  readonly cinnabar: Rgb;
  readonly indigo: Rgb;
  readonly celadon: Rgb;
  readonly ochre: Rgb;
  /** The light edge under every mark, so that it reads on lit and shaded skin alike. */
  readonly halo: Rgb;
}

/** `#rrggbb` as three numbers from 0 to 1, in the display's own encoding: the drawing is mixed as paint is. */
export function rgb(hex: string): Rgb {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new RangeError(`viewer: "${hex}" is not a colour like #a52c1e`);
  const n = Number.parseInt(hex.slice(1), 16);
  return [(n >> 16) / 255, ((n >> 8) & 255) / 255, (n & 255) / 255];
}

const marks = {
  cinnabar: rgb('#a52c1e'),
  indigo: rgb('#2b4674'),
  celadon: rgb('#2c5a4b'),
  ochre: rgb('#7a4e0e'),
};

export const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    ...marks,
    lit: rgb('#f0e6d6'),
    middle: rgb('#d9ccb8'),
    shade: rgb('#8b7c69'),
    clothLit: rgb('#ddd3c1'),
    clothShade: rgb('#7d7160'),
    ink: rgb('#2a2f2c'),
    pain: rgb('#b5392a'),
    halo: rgb('#fff8ec'),
  },
  dark: {
    ...marks,
    lit: rgb('#dbcfbb'),
    middle: rgb('#b0a491'),
    shade: rgb('#37342e'),
    clothLit: rgb('#bdb2a0'),
    clothShade: rgb('#26241f'),
    ink: rgb('#0d0f0e'),
    pain: rgb('#b03a28'),
    halo: rgb('#ede2cf'),
  },
};
