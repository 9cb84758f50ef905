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
  'calcaneal-tuberosity': trail('leg', ['medial', '-9,50 -6,41 -4,32 -1,23 3,15']),
  'calcaneal-tendon-medial-attachment': point('leg', 'medial', -16, 55),
  cuboid: trail('leg', ['left', '42,27 52,24 61,22']),
  'tuberosity-of-5th-metatarsal-bone': trail('leg', ['left', '54,18 66,17 72,16.5']),
  'tuberosity-of-navicular': point('leg', 'medial', 57, 41),
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
  '5th-metatarsophalangeal-joint': point('leg', 'left', 126, 20),
};

const SKIN_PICKS: Picks = {
  'tendon-of-extensor-digitorum-longus-to-little-toe': trail('foot', [
    'above',
    '206,70 210,85 214.5,103 219,122 222.5,142',
  ]),
  'dorsalis-pedis-artery': trail(
    'foot',
    ['front', '186.5,104 186.5,88'],
    ['above', '184.5,76 179.6,87 174.5,97 171,106 170,117'],
  ),
  'web-margin-between-great-toe-and-second-toe': trail('foot', [
    'above',
    '167.2,166.5 168.6,162.8 170.8,164.5',
  ]),
  'web-margin-between-second-toe-and-third-toe': trail('foot', [
    'above',
    '185.9,165.5 187.2,162.4 189.2,165.5',
  ]),
  'web-margin-between-third-toe-and-fourth-toe': trail('foot', [
    'above',
    '202.2,160 203.3,156.4 204.8,159.5',
  ]),
  'web-margin-between-fourth-toe-and-little-toe': trail('foot', ['above', '216.2,148.5 217,145 218.2,148.5']),
  'second-toe': trail('foot', ['above', '178.8,153 179.7,167 180.8,185 181.5,202']),
  'third-toe': trail('foot', ['above', '194.3,150 195.7,166 196.3,182 196.4,194']),
  'medial-corner-of-nail-of-great-toe': point('foot', 'above', 155, 192.4),
  'lateral-corner-of-nail-of-great-toe': point('foot', 'above', 166.6, 192),
  'lateral-corner-of-nail-of-second-toe': point('foot', 'above', 185.3, 197.8),
  'lateral-corner-of-nail-of-fourth-toe': point('foot', 'above', 213, 178.3),
  'lateral-corner-of-nail-of-little-toe': point('foot', 'above', 226.6, 162.3),
  'tip-of-great-toe': point('foot', 'front', 160, 13),
  'tip-of-second-toe': point('foot', 'front', 181, 11),
  'tip-of-third-toe': point('foot', 'front', 196, 10),
  'tip-of-fourth-toe': point('foot', 'front', 209.5, 10.5),
  'tip-of-little-toe': point('foot', 'front', 222, 11.5),
  'midpoint-of-plantar-distal-interphalangeal-crease-of-second-toe': point('foot', 'below', 180.8, 188.5),
  'red-white-flesh-border-of-foot': trail(
    'foot',
    [
      'medial',
      '148,13 136,13.5 122,16 110,18.5 96,21.5 82,23 70,23.5 57,23 44,21 30,18.5 14,16.5 -2,15 -15,15',
    ],
    ['back', '184,15'],
    [
      'left',
      '-16,16 -4,17 12,17 28,16 46,15 66,13.5 85,12.5 100,12 115,12 127,12 135,12.5 143,13.5 150,14.5 158,14',
    ],
    [
      'above',
      '227.6,164 226,166.6 223.5,168.3 221.3,167.2 219.6,164.5 218.5,158 219,150 219.5,140 217,136.5 214.5,140',
    ],
    [
      'above',
      '215.6,150 216.8,156 217.2,167 216.4,178 213.6,181.8 210.5,182.7 207.4,181 205.6,177 205.4,168',
    ],
    [
      'above',
      '205.6,161 205.8,151.5 203.3,148 201,151.5 201.5,161 202.3,168 203,178 202.7,189 199.7,194.2 196.3,196',
    ],
    [
      'above',
      '192.9,193.6 190.6,189 190.7,180 190.2,171 190,164 189.8,157.5 187.3,154 184.6,157.5 185.3,166 186.6,174',
    ],
    [
      'above',
      '187.7,184 188.2,196 186,202.2 181.5,204.4 177.6,201.5 175.6,195 175.1,184 173.3,174 172,167 171.5,158',
    ],
    [
      'above',
      '168.8,154.5 166.3,158 167,167 169.3,173 171.6,184 169.6,196 166.8,202.5 161,204.7 155.5,202.3 150.6,195',
    ],
    ['above', '147.6,183 148.8,171'],
    ['medial', '160,13 148,13'],
  ),
  'deepest-depression-of-sole': point('foot', 'below', 186, 102),
  heel: point('foot', 'below', 183, -21),
  sole: point('foot', 'below', 180, 6),
};

export const FOOT_PICKS: Picks = { ...BONE_PICKS, ...SKIN_PICKS };
