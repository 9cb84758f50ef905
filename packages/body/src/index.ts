export { BodyModel, type BodyAssets } from './model.ts';
export { MeshFigure } from './figure.ts';
export { MeshBody } from './mesh-body.ts';
export { surfaceOf, type Surface, type SurfaceOptions } from './surface.ts';
export { SUPPORTED, weightLimits, type BodyRefusal, type Person } from './person.ts';
export { AVERAGE_SLIDERS, ageSlider, type Sliders } from './macros.ts';
export { BODY_PARTS, HOLLOW, LEFT, MIDLINE, RIGHT, type Topology } from './topology.ts';
