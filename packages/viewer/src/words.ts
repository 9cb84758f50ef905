/** What the element says by itself. Names of points and landmarks come from the atlas. */
import type { PainRegion } from './pain-region.ts';

export type Language = 'en' | 'zh-Hans';

export interface Words {
  readonly body: string;
  readonly keysLook: string;
  readonly keysPaint: string;
  readonly points: string;
  readonly regions: string;
  readonly left: string;
  readonly right: string;
  readonly nerve: string;
  readonly nerveNote: string;
  readonly chosen: (name: string) => string;
  readonly within: (mm: number) => string;
  readonly side: (name: string, side: 'left' | 'right') => string;
  readonly brushDown: string;
  readonly brushUp: string;
  readonly undone: string;
  readonly loading: string;
  readonly noWebGl: string;
  readonly loadFailed: string;
  readonly painRegion: Readonly<Record<PainRegion, string>>;
}

const en: Words = {
  body: 'Body',
  keysLook: 'Arrow keys turn the body, plus and minus zoom, 0 shows all of it.',
  keysPaint:
    'Arrow keys move the brush, Space presses and lifts it, Shift with arrows turns the body, Backspace takes the last stroke away.',
  points: 'Points on the body',
  regions: 'Where it hurts',
  left: 'left',
  right: 'right',
  nerve: 'sciatic nerve',
  nerveNote: 'schematic',
  chosen: (name) => `${name} chosen`,
  within: (mm) => `within ${mm} mm`,
  side: (name, side) => `${name}, ${side}`,
  brushDown: 'Brush pressed',
  brushUp: 'Brush lifted',
  undone: 'Last stroke taken away',
  loading: 'Loading the body',
  noWebGl: 'This browser cannot draw the body in 3D. Everything else works.',
  loadFailed: 'The body could not be loaded.',
  painRegion: {
    'low-back': 'low back',
    buttock: 'buttock',
    'outer-hip': 'outside of the hip',
    'back-of-thigh': 'back of the thigh',
    'outer-thigh': 'outside of the thigh',
    'front-of-thigh': 'front of the thigh',
    'back-of-knee': 'back of the knee',
    calf: 'calf',
    'outer-lower-leg': 'outside of the lower leg',
    'front-of-shin': 'front of the shin',
    'outer-ankle': 'outer ankle',
    'top-of-foot': 'top of the foot',
  },
};

const zhHans: Words = {
  body: '人体',
  keysLook: '方向键转动人体，加减号缩放，按 0 显示全身。',
  keysPaint: '方向键移动画笔，空格键落笔或提笔，按住 Shift 再按方向键转动人体，退格键撤销上一笔。',
  points: '人体上的穴位',
  regions: '哪里疼',
  left: '左侧',
  right: '右侧',
  nerve: '坐骨神经',
  nerveNote: '示意图',
  chosen: (name) => `已选 ${name}`,
  within: (mm) => `误差约 ${mm} 毫米`,
  side: (name, side) => `${side === 'left' ? '左' : '右'}${name}`,
  brushDown: '已落笔',
  brushUp: '已提笔',
  undone: '已撤销上一笔',
  loading: '正在载入人体',
  noWebGl: '此浏览器无法显示三维人体，其他功能照常可用。',
  loadFailed: '人体未能载入。',
  painRegion: {
    'low-back': '腰部',
    buttock: '臀部',
    'outer-hip': '髋外侧',
    'back-of-thigh': '大腿后侧',
    'outer-thigh': '大腿外侧',
    'front-of-thigh': '大腿前侧',
    'back-of-knee': '腘窝',
    calf: '小腿肚',
    'outer-lower-leg': '小腿外侧',
    'front-of-shin': '小腿前侧',
    'outer-ankle': '外踝',
    'top-of-foot': '足背',
  },
};

/** Words for a language tag; English for tags we have no words for. */
export function wordsFor(tag: string | null | undefined): { language: Language; words: Words } {
  return tag?.toLowerCase().startsWith('zh') === true
    ? { language: 'zh-Hans', words: zhHans }
    : { language: 'en', words: en };
}
