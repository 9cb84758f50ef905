/** Collar bone, chest, armpit, groin. */
import { curve, point, type Picks } from './pick-kinds.ts';

const COLLAR: Picks = {
  'sternal-end-of-clavicle': point('neck', 'front', 17, 1370),
  'superior-border-of-clavicle': curve(
    'shoulder',
    ['front', 16, 1375],
    ['front', 40, 1376],
    ['front', 70, 1377],
    ['front', 100, 1379],
    ['front', 130, 1381],
    ['front', 150, 1380],
  ),
  'inferior-border-of-clavicle': curve(
    'shoulder',
    ['front', 20, 1361],
    ['front', 45, 1361],
    ['front', 75, 1363],
    ['front', 105, 1366],
    ['front', 135, 1369],
    ['front', 152, 1369],
  ),
  'midpoint-of-clavicle': point('shoulder', 'front', 91, 1364),
  'lesser-supraclavicular-fossa': point('neck', 'front', 25, 1382),
  'greater-supraclavicular-fossa': curve(
    'shoulder',
    ['front', 64, 1388],
    ['front', 80, 1388],
    ['front', 98, 1387],
  ),
  'infraclavicular-fossa': curve(
    'shoulder',
    ['front', 118, 1358],
    ['front', 124, 1350],
    ['front', 132, 1341],
  ),
  'coracoid-process': point('shoulder', 'front', 149, 1347),
  'lateral-end-of-acromion': point('shoulder', 'above', 190, 5),
};

/**
 * Spaces between the ribs. At the breastbone they follow its rib notches: the second at the angle, a third of the way
 * down the bone, the seventh at its lower end. The fourth passes the height of a man's nipple (0.735 of stature); from
 * there to the side it climbs a little again.
 */
const CHEST: Picks = {
  '1st-intercostal-space': curve(
    'chest',
    ['front', 14, 1334],
    ['front', 40, 1331],
    ['front', 70, 1327],
    ['front', 100, 1323],
    ['front', 130, 1320],
    ['front', 150, 1320],
  ),
  '2nd-intercostal-space': curve(
    'chest',
    ['front', 14, 1302],
    ['front', 40, 1298],
    ['front', 70, 1293],
    ['front', 100, 1288],
    ['front', 125, 1286],
    ['front', 145, 1287],
  ),
  '3rd-intercostal-space': curve(
    'chest',
    ['front', 14, 1272],
    ['front', 40, 1266],
    ['front', 70, 1259],
    ['front', 100, 1253],
    ['front', 122, 1253],
    ['front', 138, 1256],
  ),
  '4th-intercostal-space': curve(
    'flank',
    ['front', 14, 1244],
    ['front', 40, 1237],
    ['front', 70, 1228],
    ['front', 102, 1220],
    ['front', 124, 1220],
    ['left', 70, 1222],
    ['left', 40, 1226],
    ['left', 12, 1230],
    ['left', -15, 1235],
  ),
  '5th-intercostal-space': curve(
    'flank',
    ['front', 16, 1225],
    ['front', 40, 1214],
    ['front', 70, 1201],
    ['front', 102, 1189],
    ['front', 122, 1188],
    ['left', 70, 1191],
    ['left', 40, 1196],
    ['left', 12, 1202],
    ['left', -15, 1208],
  ),
  '6th-intercostal-space': curve(
    'flank',
    ['front', 22, 1208],
    ['front', 45, 1190],
    ['front', 72, 1171],
    ['front', 102, 1157],
    ['front', 120, 1157],
    ['left', 70, 1161],
    ['left', 40, 1167],
    ['left', 12, 1174],
    ['left', -15, 1181],
  ),
  '7th-intercostal-space': curve(
    'flank',
    ['front', 60, 1160],
    ['front', 80, 1142],
    ['front', 102, 1128],
    ['front', 118, 1128],
    ['left', 70, 1131],
    ['left', 40, 1138],
    ['left', 12, 1146],
    ['left', -15, 1154],
  ),
  'midpoint-of-inframammary-crease': point('flank', 'front', 100, 1184),
  'axillary-fossa-centre': point('flank', 'left', 12, 1245),
  'axillary-artery': curve('armpit', ['below', 161, 19], ['below', 168, 15], ['below', 177, 10]),
};

const GROIN: Picks = {
  anus: { box: 'trunk', places: [['below', 0, -48]], midline: true },
  'posterior-margin-of-external-genitalia': { box: 'trunk', places: [['below', 0, -21]], midline: true },
  'inferior-border-of-pubic-symphysis': { box: 'trunk', places: [['front', 0, 822]], midline: true },
  'inguinal-crease': curve(
    'hip',
    ['front', 24, 806],
    ['front', 38, 826],
    ['front', 52, 843],
    ['front', 66, 860],
    ['front', 80, 879],
    ['front', 97, 902],
    ['front', 114, 922],
  ),
  'femoral-artery': curve(
    'hip',
    ['front', 58, 890],
    ['front', 61, 860],
    ['front', 66, 830],
    ['front', 72, 795],
    ['front', 79, 755],
    ['front', 86, 715],
  ),
};

export const TRUNK_PICKS: Picks = { ...COLLAR, ...CHEST, ...GROIN };
