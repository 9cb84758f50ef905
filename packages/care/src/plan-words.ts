import type { PatternPoints, SafetyRule, Text } from '@ashi/atlas';
import { inEach } from './language.ts';

/** Why a point is not in a plan. */
export type LeftOutReason = 'hidden' | 'resting' | 'no-card' | 'enough' | 'too-long';

/** Why a point is left out, as a sentence; a hidden point quotes the rule that hides it. */
export function leftOutText(because: LeftOutReason, rule?: SafetyRule): Text {
  switch (because) {
    case 'hidden':
      return rule === undefined
        ? { en: 'Left out for safety.', 'zh-Hans': '为安全起见不用。' }
        : inEach((language) =>
            language === 'en'
              ? `Left out: ${lowerFirst(rule.condition.en)}. ${rule.why.en}`
              : `不用：${rule.condition['zh-Hans']}。${rule.why['zh-Hans']}`,
          );
    case 'resting':
      return {
        en: 'It rests for 48 hours after a bruise or a sore spot.',
        'zh-Hans': '淤青或压痛之后，休息 48 小时。',
      };
    case 'no-card':
      return {
        en: 'We have no checked guide for pressing it yet. Its page shows where it is.',
        'zh-Hans': '还没有核对过的按压指南。它的页面上有位置。',
      };
    case 'enough':
      return { en: 'Enough points for one session.', 'zh-Hans': '一次按这些穴位就够了。' };
    case 'too-long':
      return { en: 'The session would become too long.', 'zh-Hans': '再加就太久了。' };
  }
}

/** Why these points: what tradition goes by, that it is untested, and what the table of the complaint notes. */
export function whyText({ where, channels, note }: PatternPoints): readonly Text[] {
  const names = channels.map((code) => channelNames[code]).filter((name) => name !== undefined);
  const tradition: Text[] =
    names.length === 0
      ? []
      : [
          inEach((language) =>
            language === 'en'
              ? `Tradition goes by where the pain runs. ${where.en} That is the course of the ${names.map((name) => name.en).join(' and the ')}.`
              : `传统上按疼痛的走向选穴。${where['zh-Hans']}这是${names.map((name) => name['zh-Hans']).join('和')}的循行。`,
          ),
        ];
  const open: Text = {
    en: 'Whether it matters that the channel fits is still being tested, with needles.',
    'zh-Hans': '选对经络是否重要，仍在用针刺做试验。',
  };
  return [...tradition, ...(names.length === 0 ? [] : [open]), ...(note === undefined ? [] : [note])];
}

const channelNames: Readonly<Record<string, Text>> = {
  BL: { en: 'bladder channel', 'zh-Hans': '膀胱经' },
  GB: { en: 'gallbladder channel', 'zh-Hans': '胆经' },
  ST: { en: 'stomach channel', 'zh-Hans': '胃经' },
  SP: { en: 'spleen channel', 'zh-Hans': '脾经' },
  LR: { en: 'liver channel', 'zh-Hans': '肝经' },
  KI: { en: 'kidney channel', 'zh-Hans': '肾经' },
  GV: { en: 'governor vessel', 'zh-Hans': '督脉' },
};

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
