/** The foot and the toes. */
import { point, type Picks } from './pick-kinds.ts';
import { trail } from './trail.ts';

const BONE_PICKS: Picks = {
  calcaneus: trail(
    'leg',
    ['left', '30,36 16,36 2,34 -12,32'],
    ['back', '197,35 184,38 172,45'],
    ['medial', '-16,52 -6,56 6,57 18,55'],
  ),
  'calcaneal-tuberosity': trail('leg', ['medial', '-7,50 -4,41 -2,32 1,23 5,15']),
  'calcaneal-tendon-medial-attachment': point('leg', 'medial', -18, 54),
  cuboid: trail('leg', ['left', '42,27 52,24 61,22']),
  'tuberosity-of-5th-metatarsal-bone': point('leg', 'left', 66, 17),
  'tuberosity-of-navicular': point('leg', 'medial', 57, 40),
  'intermediate-cuneiform': point('foot', 'above', 178.5, 77),
  'base-of-1st-metatarsal-bone': point('leg', 'medial', 95, 33),
  'base-of-2nd-metatarsal-bone': point('foot', 'above', 180, 91),
  'junction-of-1st-and-2nd-metatarsal-bases': point('foot', 'above', 171.5, 97),
  'junction-of-4th-and-5th-metatarsal-bases': point('foot', 'above', 210, 79),
  '1st-metatarsal-bone': trail('foot', ['above', '164.5,93 162,110 159.5,128 157.5,145']),
  '2nd-metatarsal-bone': trail('foot', ['above', '180,87 179.5,108 179,130 178.6,148']),
  '3rd-metatarsal-bone': trail('foot', ['above', '192,87 192.8,106 193.5,126 194,145']),
  '4th-metatarsal-bone': trail('foot', ['above', '204,80 205.5,99 207,118 208.3,136']),
  '5th-metatarsal-bone': trail('foot', ['above', '217,73 219,91 220.7,108 222,125']),
  '1st-metatarsophalangeal-joint': point('leg', 'medial', 147, 17),
  '2nd-metatarsophalangeal-joint': point('foot', 'above', 178.5, 149),
  '4th-metatarsophalangeal-joint': point('foot', 'above', 208.5, 137),
  '5th-metatarsophalangeal-joint': point('leg', 'left', 126, 13),
};

const SKIN_PICKS: Picks = {
  'tendon-of-extensor-digitorum-longus-to-little-toe': trail('foot', [
    'above',
    '206,70 210,85 214.5,103 219,122 222.5,142',
  ]),
  'dorsalis-pedis-artery': trail(
    'foot',
    ['front', '184,104 184,88'],
    ['above', '183,76 180,87 176.5,98 172,110'],
  ),
  'web-margin-between-great-toe-and-second-toe': point('foot', 'above', 169.3, 162.8),
  'web-margin-between-second-toe-and-third-toe': point('foot', 'above', 187.2, 162.8),
  'web-margin-between-third-toe-and-fourth-toe': point('foot', 'above', 203.3, 157),
  'web-margin-between-fourth-toe-and-little-toe': point('foot', 'above', 217, 145.4),
  'second-toe': trail('foot', ['above', '178.8,153 179.7,167 180.8,185 181.5,202']),
  'third-toe': trail('foot', ['above', '194.3,150 195.7,166 196.3,182 196.4,194']),
  'lateral-corner-of-nail-of-fourth-toe': point('foot', 'above', 213, 178.3),
  'lateral-corner-of-nail-of-little-toe': point('foot', 'above', 226.6, 162.3),
  'red-white-flesh-border-of-foot': trail(
    'foot',
    ['back', '184,15'],
    ['left', '-16,16 -4,17 12,17 28,16 46,15 66,13.5 85,12.5 100,12 115,12 127,12'],
    [
      'above',
      '230,138 229.3,147 229.6,156 228,163 226,166.6 223.5,168.3 221.3,167.2 219.6,164.5 218.5,158 218,151 217,145.4',
    ],
    [
      'above',
      '216.6,156 217.2,167 216.4,178 213.6,181.8 210.5,182.7 207.4,181 205.6,177 205.4,168 204.6,162 203.3,157',
    ],
    [
      'above',
      '202,166 203,178 202.7,189 199.7,194.2 196.3,196 192.9,193.6 190.6,189 190.7,180 190.4,171 187.2,162.8',
    ],
    [
      'above',
      '186.4,172 187.7,184 188.2,196 186,202.2 181.5,204.4 177.6,201.5 175.6,195 175.1,184 173.3,174 169.3,162.8',
    ],
    [
      'above',
      '169.3,172 171.6,184 169.6,196 166.8,202.5 161,204.7 155.5,202.3 150.6,195 147.6,183 148.8,171',
    ],
    [
      'medial',
      '160,13 148,13 136,13.5 122,16 110,19 96,22.5 82,25 70,26 57,25.5 44,23 30,19.5 14,16.5 -2,15 -15,15',
    ],
    ['back', '184,15'],
  ),
  'deepest-depression-of-sole': point('foot', 'below', 186, 102),
  heel: point('foot', 'below', 183, -21),
  sole: point('foot', 'below', 180, 6),
};

export const FOOT_PICKS: Picks = { ...BONE_PICKS, ...SKIN_PICKS };
