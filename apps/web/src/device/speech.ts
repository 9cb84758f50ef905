/** Speaks short sentences in the page's language. Silent where the device has no voice for it. */
import type { Language } from '../i18n/words.ts';

const codes: Readonly<Record<Language, string>> = { en: 'en', 'zh-Hans': 'zh-CN' };

export function canSpeak(): boolean {
  return 'speechSynthesis' in globalThis;
}

/** Says `text` at once; whatever was being said stops, because an old instruction is worse than none. */
export function speak(text: string, language: Language): void {
  if (!canSpeak() || text === '') return;
  speechSynthesis.cancel();
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.lang = codes[language];
  utterance.rate = 0.95;
  const voice = speechSynthesis
    .getVoices()
    .find(({ lang, localService }) => localService && lang.startsWith(codes[language].slice(0, 2)));
  if (voice !== undefined) utterance.voice = voice;
  speechSynthesis.speak(utterance);
}

export function hush(): void {
  if (canSpeak()) speechSynthesis.cancel();
}
