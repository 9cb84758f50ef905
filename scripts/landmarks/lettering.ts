/** A 5 x 7 dot letter set for labels on contact sheets: lower case, digits and a hyphen; anything else is a gap. */
import type { Picture } from './png.ts';

const COLUMNS: Readonly<Record<string, string>> = {
  a: '2054547840', b: '7f28444438', c: '3844444428', d: '384444287f', e: '3854545418', f: '00087e0902',
  g: '18a4a49c78', h: '7f08040478', i: '00447d4000', j: '2040403d00', k: '7f10284400', l: '00417f4000',
  m: '7c04780478', n: '7c08040478', o: '3844444438', p: 'fc18242418', q: '18242418fc', r: '7c08040408',
  s: '4854545424', t: '04043f4424', u: '3c4040207c', v: '1c2040201c', w: '3c4030403c', x: '4428102844',
  y: '4c9090907c', z: '4464544c44', '-': '0808080808', '.': '0000600000',
  '0': '3e5149453e', '1': '00427f4000', '2': '7249494946', '3': '2141494d33', '4': '1814127f10',
  '5': '2745454539', '6': '3c4a494931', '7': '4121110907', '8': '3649494936', '9': '464949291e',
}; // prettier-ignore

export type Colour = readonly [number, number, number];

export function dot(picture: Picture, x: number, y: number, colour: Colour): void {
  const px = Math.round(x);
  const py = Math.round(y);
  if (px < 0 || py < 0 || px >= picture.width || py >= picture.height) return;
  picture.rgb.set(colour, (py * picture.width + px) * 3);
}

/** Writes `text` with its upper left corner at (x, y); 6 px per letter, 8 px high; `scale` repeats the dots. */
export function write(picture: Picture, text: string, x: number, y: number, colour: Colour, scale = 1): void {
  [...text.toLowerCase()].forEach((letter, n) => {
    const columns = COLUMNS[letter];
    if (!columns) return;
    for (let c = 0; c < 5; c++) {
      const bits = parseInt(columns.slice(c * 2, c * 2 + 2), 16);
      for (let r = 0; r < 8; r++)
        if (bits & (1 << r))
          for (let k = 0; k < scale * scale; k++)
            dot(
              picture,
              x + (n * 6 + c) * scale + (k % scale),
              y + r * scale + Math.floor(k / scale),
              colour,
            );
    }
  });
}

export function stroke(
  picture: Picture,
  from: readonly number[],
  to: readonly number[],
  colour: Colour,
): void {
  const [x0 = 0, y0 = 0] = from;
  const [x1 = 0, y1 = 0] = to;
  const n = Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0)));
  for (let i = 0; i <= n; i++) dot(picture, x0 + ((x1 - x0) * i) / n, y0 + ((y1 - y0) * i) / n, colour);
}
