/** Head, face, ear and neck. */
import { curve, midline, point, type Pick, type Picks } from './pick-kinds.ts';
import type { From } from './pick.ts';

/** The head's own midline, where the trunk's box ends at the lips. */
const middle = (from: From, ...heights: readonly number[]): Pick => ({
  box: 'head',
  places: heights.map((y) => [from, 0, y]),
  midline: true,
});

/**
 * Along the skin of the midline the way from the glabella over the crown to the lower border of C7 is 457 mm. The old
 * count gives it 18 cun: 3 to the front hairline, 12 over the scalp, 3 down the neck; one is 25.4 mm.
 */
const SCALP: Picks = {
  glabella: middle('front', 1567),
  'anterior-hairline': { box: 'head', places: [['above', 0, 115.6]], midline: true },
  'posterior-hairline': middle('back', 1497),
  'superior-border-of-external-occipital-protuberance': middle('back', 1549),
  'external-occipital-protuberance': middle('back', 1540),
  'depression-between-trapezius-muscles': middle('back', 1524),
  'c2-spinous-process-upper-border': middle('back', 1508),
  'c7-spinous-process': midline('back', 1428),
  'corner-of-forehead': point('head', 'left', 87, 1622),
  'temple-hairline': curve(
    'head',
    ['left', 63, 1572],
    ['left', 63.5, 1560],
    ['left', 64, 1548],
    ['left', 64, 1536],
    ['left', 63, 1525],
  ),
  'temporal-hairline-above-auricle': curve(
    'head',
    ['left', 57, 1567],
    ['left', 51, 1568],
    ['left', 44, 1568],
    ['left', 37, 1567],
    ['left', 30, 1564],
  ),
  'curved-line-from-st8-to-gb7': curve(
    'head',
    ['left', 87, 1634],
    ['left', 90, 1622],
    ['left', 91, 1610],
    ['left', 89, 1597],
    ['left', 84, 1584],
    ['left', 76, 1572],
    ['left', 64, 1558],
  ),
  'curved-line-from-gb9-to-gb12': curve(
    'head',
    ['left', 32, 1612],
    ['left', 20, 1604],
    ['left', 10, 1590],
    ['left', 5, 1572],
    ['left', 5, 1553],
    ['left', 9, 1534],
    ['left', 15, 1519],
    ['left', 23, 1506],
  ),
  'mastoid-process': point('head', 'left', 30, 1512),
  'inferior-end-of-mastoid-process': point('head', 'left', 34, 1501),
  'occipital-bone': curve(
    'head',
    ['back', 6, 1537],
    ['back', 20, 1533],
    ['back', 33, 1528],
    ['back', 45, 1520],
    ['back', 55, 1511],
  ),
  'superficial-temporal-artery': curve(
    'head',
    ['left', 65, 1528],
    ['left', 66, 1540],
    ['left', 68, 1552],
    ['left', 71, 1566],
  ),
};

const EAR: Picks = {
  'auricular-apex': point('head', 'left', 43.5, 1556.5),
  'auricular-root': curve(
    'head',
    ['left', 54, 1554],
    ['left', 57, 1550],
    ['left', 58.5, 1545],
    ['left', 58.5, 1539],
    ['left', 58, 1533],
  ),
  'posterior-border-of-auricular-root': point('ear', 'left', 32, 1545),
  'curved-line-from-te17-to-te20': curve(
    'head',
    ['left', 40, 1503.5],
    ['left', 35, 1510],
    ['left', 30.5, 1518],
    ['left', 27.5, 1527],
    ['left', 26, 1538],
    ['left', 27, 1548],
    ['left', 31, 1557],
    ['left', 37, 1562.5],
    ['left', 43.5, 1565],
  ),
  'ear-lobe': point('head', 'left', 47, 1510),
  'tragus-centre': point('head', 'left', 54.5, 1528),
  'midpoint-of-anterior-border-of-tragus': point('head', 'left', 57.5, 1528),
  'supratragic-notch': point('head', 'left', 55, 1535),
  'intertragic-notch': point('head', 'left', 54.5, 1519),
  'posterior-border-of-condylar-process-of-mandible': curve(
    'head',
    ['left', 61.5, 1538],
    ['left', 61, 1529],
    ['left', 62, 1520],
    ['left', 63, 1513],
  ),
};

const EYE: Picks = {
  'pupil-centre': point('head', 'front', 30, 1552),
  'inner-canthus': point('head', 'front', 15.6, 1549.8),
  'outer-canthus': point('head', 'front', 42.5, 1552),
  'medial-wall-of-orbit': point('head', 'front', 12, 1552),
  eyeball: curve(
    'head',
    ['front', 19, 1545],
    ['front', 24, 1542],
    ['front', 30, 1541],
    ['front', 36, 1542],
    ['front', 41, 1545],
  ),
  'infraorbital-margin': curve(
    'head',
    ['front', 17, 1542],
    ['front', 22, 1538],
    ['front', 30, 1535.5],
    ['front', 38, 1537],
    ['front', 45, 1542],
  ),
  'infraorbital-foramen': point('head', 'front', 28, 1527),
  eyebrow: curve(
    'head',
    ['front', 14, 1568],
    ['front', 20, 1571],
    ['front', 28, 1573.5],
    ['front', 36, 1575],
    ['front', 44, 1573],
    ['front', 51.5, 1567.5],
  ),
  'medial-end-of-eyebrow': point('head', 'front', 14, 1568),
  'lateral-end-of-eyebrow': point('head', 'front', 51.5, 1567.5),
  'midpoint-of-lateral-end-of-eyebrow-and-outer-canthus': point('head', 'front', 47.5, 1559.8),
  'frontal-notch': point('head', 'front', 17, 1565.5),
};

const NOSE_AND_MOUTH: Picks = {
  'tip-of-nose': middle('front', 1517.5),
  'midpoint-of-lateral-border-of-ala-of-nose': point('head', 'front', 17.3, 1515),
  'inferior-border-of-ala-of-nose': point('head', 'front', 15.5, 1508.5),
  'lateral-margin-of-nostril': point('head', 'front', 14, 1511),
  'upper-end-of-nasolabial-fold': point('head', 'front', 17, 1522.5),
  'nasolabial-sulcus': curve(
    'head',
    ['front', 19, 1519],
    ['front', 20, 1512],
    ['front', 22.5, 1504],
    ['front', 26, 1496],
    ['front', 29, 1489],
    ['front', 30.5, 1484],
  ),
  'upper-end-of-philtrum': middle('front', 1506),
  'junction-of-upper-third-and-lower-two-thirds-of-philtrum': middle('front', 1502.8),
  'midpoint-of-philtrum': middle('front', 1501.2),
  'lower-end-of-philtrum': middle('front', 1496.4),
  'tubercle-of-upper-lip': middle('front', 1493),
  'junction-of-frenulum-of-upper-lip-and-upper-gum': {
    box: 'mouth',
    places: [['front', 0, 1503.5]],
    midline: true,
  },
  'angle-of-mouth': point('head', 'front', 23, 1484.7),
  'mentolabial-sulcus': middle('front', 1470),
};

const CHEEK_AND_JAW: Picks = {
  'midpoint-of-upper-border-of-zygomatic-arch': point('head', 'left', 82, 1540),
  'midpoint-of-lower-border-of-zygomatic-arch': point('head', 'left', 80, 1529),
  'mandibular-notch': point('head', 'left', 77, 1519),
  'inferior-border-of-zygomatic-bone': curve(
    'head',
    ['front', 34, 1512],
    ['front', 39, 1514],
    ['front', 44, 1516.5],
    ['front', 50, 1520],
    ['front', 56, 1524],
  ),
  'angle-of-mandible': point('head', 'left', 69, 1481),
  'bisector-of-angle-of-mandible': curve(
    'head',
    ['left', 69, 1481],
    ['left', 77, 1486.8],
    ['left', 85, 1492.6],
    ['left', 93, 1498.4],
  ),
  masseter: curve('head', ['left', 90, 1521], ['left', 86, 1505], ['left', 81, 1490], ['left', 77, 1480]),
  'masseter-attachment-to-mandible': point('head', 'left', 96, 1465),
  'facial-artery': curve('head', ['left', 99, 1463], ['left', 102, 1472], ['left', 107, 1483]),
};

const THROAT: Picks = {
  'hyoid-bone': midline('front', 1437),
  'superior-border-of-thyroid-cartilage': midline('front', 1426),
  'cricoid-cartilage': midline('front', 1401),
  'suprasternal-fossa': midline('front', 1376),
  'anterior-border-of-sternocleidomastoid': curve(
    'neck',
    ['left', 42, 1497],
    ['left', 47, 1482],
    ['left', 53, 1465],
    ['left', 60, 1447],
    ['front', 34, 1428],
    ['front', 26, 1408],
    ['front', 18, 1390],
    ['front', 11, 1376],
  ),
  'posterior-border-of-sternocleidomastoid': curve(
    'neck',
    ['back', 50, 1524],
    ['left', 15, 1512],
    ['left', 20, 1498],
    ['left', 27, 1481],
    ['left', 34, 1462],
    ['left', 42, 1442],
    ['left', 50, 1424],
    ['front', 46, 1409],
    ['front', 50, 1394],
    ['front', 54, 1380],
  ),
  'sternal-head-of-sternocleidomastoid': curve(
    'neck',
    ['front', 9, 1374],
    ['front', 14, 1388],
    ['front', 20, 1402],
  ),
  'clavicular-head-of-sternocleidomastoid': curve(
    'neck',
    ['front', 38, 1379],
    ['front', 36, 1391],
    ['front', 34, 1403],
  ),
  'common-carotid-artery': curve('neck', ['front', 27, 1434], ['front', 22, 1417], ['front', 17, 1400]),
  'lateral-border-of-trapezius': curve(
    'neck',
    ['back', 19, 1532],
    ['back', 22, 1515],
    ['back', 25, 1496],
    ['back', 30, 1476],
    ['back', 37, 1456],
    ['back', 47, 1437],
    ['back', 60, 1420],
  ),
};

export const HEAD_PICKS: Picks = { ...SCALP, ...EAR, ...EYE, ...NOSE_AND_MOUTH, ...CHEEK_AND_JAW, ...THROAT };
