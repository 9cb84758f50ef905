/** The body drawn in ink as SVG: no WebGL, no browser. */
export { cameraOf, project, type Camera, type View } from './camera.ts';
export { chooseView, type ViewWish } from './choose-view.ts';
export { FORM_PARTS, type Form, type FormPart } from './form.ts';
export { formOf } from './form-of.ts';
export { drawInk, type Drawing } from './ink.ts';
export { INK, type InkStyle } from './scene.ts';
export { drawnPose, locatedPlate, type LocatedOn, type LocatedPlate } from './located-plate.ts';
export { overlaySvg, placeIsSeen, type Overlay, type SurfacePlace } from './overlay.ts';
export { chartStyle, escapeText, toSvg, type ChartTheme, type SvgOptions } from './svg.ts';
export {
  figurePlate,
  pointPlate,
  type FigureSide,
  type Plate,
  type PlateSize,
  type PlateSubject,
} from './plate.ts';
export { regionView, type RegionView } from './region-view.ts';
