/** The macro targets of the source by name, in the order in which the packed fields are listed. */
import { MACROS, type Macro } from '../../packages/body/src/macros.ts';
import { type Source } from './source.ts';

const SEX = ['female', 'male'] as const;
const RACES = ['african', 'asian', 'caucasian'] as const;

/** Displacement in mm of one listed macro. The three peoples of the source are mixed in equal shares. */
export function macroField(source: Source, macro: Macro): Float64Array {
  const sex = SEX[macro.sex];
  const age = macro.age;
  if (macro.kind === 'people') {
    const sum = new Float64Array(source.base.length);
    for (const race of RACES) {
      source
        .target(`macrodetails/${race}-${sex}-${age}`)
        .forEach((value, i) => (sum[i] = sum[i]! + value / 3));
    }
    return sum;
  }
  const shape = `${sex}-${age}-${macro.muscle}muscle-${macro.weight}weight`;
  if (macro.kind === 'universal') return source.target(`macrodetails/universal-${shape}`);
  return source.target(`macrodetails/height/${shape}-${macro.height}height`);
}

export const macroFields = (source: Source): Float64Array[] =>
  MACROS.map((macro) => macroField(source, macro));
