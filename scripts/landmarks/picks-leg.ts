/** Lower leg and ankle; the foot and the hand have files of their own. */
import { point, type Picks } from './pick-kinds.ts';
import { FOOT_PICKS } from './picks-foot.ts';
import { HAND_PICKS } from './picks-hand.ts';
import { trail } from './trail.ts';

const SHANK_PICKS: Picks = {
  'head-of-fibula': trail('leg', [
    'left',
    '14,450 21,447.5 25,440 24,431 18,425.5 10,425.5 4,431 3,440 7,447.5 14,450',
  ]),
  'anterior-border-of-fibula': trail('leg', [
    'left',
    '20,419 20.5,380 21,330 21.5,280 22,230 21.5,180 21.5,145 23,115 25,92',
  ]),
  'posterior-border-of-fibula': trail('leg', [
    'left',
    '7.5,419 8,380 8.5,330 9,280 9,230 8.5,180 7,145 4,115 2,92 2,76',
  ]),
  'anterior-border-of-tibia': trail('leg', [
    'front',
    '149,425 153,380 156.5,350 160,320 163,280 166,250 168,220 169.5,190 170,160 170.5,130 170,110',
  ]),
  'medial-border-of-tibia': trail('leg', [
    'medial',
    '24,420 28,380 30,320 30,280 29.5,250 28,220 26,190 23,160 20,130 17,105',
  ]),
  'inferior-border-of-medial-condyle-of-tibia': trail('leg', [
    'medial',
    '48,428 40,424.5 32,422 24,421 17,422.5',
  ]),
  'tibialis-anterior': trail('leg', [
    'front',
    '163,430 167,380 169.5,350 172,320 174,280 175,250 176,220 177,190',
  ]),
  'lateral-border-of-tibialis-anterior': trail('leg', [
    'front',
    '178,430 184,380 188,340 190.5,310 191,275 189,240 185,205 181,180',
  ]),
  'medial-head-of-gastrocnemius': trail('leg', [
    'back',
    '124,460 128.5,428 132,398 135,367 139,337 143,307 149,277 154,260',
  ]),
  'lateral-head-of-gastrocnemius': trail('leg', [
    'back',
    '167,460 179,428 185,398 189,367 191,337 191,307 190,277 187,262',
  ]),
  soleus: trail('leg', ['medial', '16,330 14,300 12,270 10,240 8,213 4,185 -2,160']),
  'gastrocnemius-musculotendinous-junction': point('leg', 'back', 169.8, 270),
  'inferior-border-of-lateral-head-of-gastrocnemius': trail('leg', [
    'back',
    '180,265 187,260.5 194,254 201,244 206,235',
  ]),
};

const ANKLE_PICKS: Picks = {
  'calcaneal-tendon': trail('leg', [
    'back',
    '169.3,269 166.8,256 168.5,240 171,220 172,190 172.3,160 172.3,130 172.5,100 172.8,72 174,50 190,50 190.8,72 190.5,100 190,130 189,160 187,190 182.5,220 178.5,240 175.5,256 170.3,269',
  ]),
  'lateral-malleolus-prominence': point('leg', 'left', 14, 70),
  'inferior-border-of-lateral-malleolus': trail('leg', ['left', '24,62 20,58 14,56 9,58 5,62']),
  'anterior-border-of-lateral-malleolus': trail('leg', ['left', '25,90 26,80 26,70 24,62']),
  'medial-malleolus': trail('leg', ['medial', '40,98 41,84 38,73 32,67.5 25,66 18,68.5 13.5,76 12,88 12,98']),
  'medial-malleolus-prominence': point('leg', 'medial', 26, 80),
  'inferior-border-of-medial-malleolus': trail('leg', ['medial', '36,70.5 32,67.5 25,66 18,68.5 15,73']),
  'anterior-border-of-medial-malleolus': trail('leg', ['medial', '40.3,92 41,84 39.5,77 36,70.5']),
  'ankle-joint': trail('leg', ['front', '164,81 172,82 181,82 190,81 199,79']),
  'tendon-of-tibialis-anterior': trail(
    'foot',
    ['front', '174,112 172.5,100 171,90'],
    ['above', '166.5,71'],
    ['medial', '76,56 85,46 91,37'],
  ),
  'tendon-of-extensor-hallucis-longus': trail(
    'foot',
    ['front', '183,128 182.5,108 181.5,88'],
    ['above', '177.5,86 169.5,106 163.5,130 160,156 159.5,180'],
  ),
  'tendon-of-extensor-digitorum-longus': trail(
    'leg',
    ['front', '195,120 197,100 199,84'],
    ['above', '203,64 207,84 212,110 193,104 191.5,84'],
    ['front', '190.5,90 190.5,104 190.5,120'],
  ),
};

export const LEG_PICKS: Picks = { ...SHANK_PICKS, ...ANKLE_PICKS, ...FOOT_PICKS, ...HAND_PICKS };
