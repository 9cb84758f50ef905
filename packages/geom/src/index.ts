export { add, cross, distance, dot, length, lerp, reject, scale, sub, unit, type Vec3 } from './vec.ts';
export { SkinMesh, type MeshHit } from './skin-mesh.ts';
export { alongPolyline, cumulative, footOn, placeAlong, type PolylineFoot } from './polyline.ts';
