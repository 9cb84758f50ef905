export { add, cross, distance, dot, length, lerp, reject, scale, sub, unit, type Vec3 } from './vec.ts';
