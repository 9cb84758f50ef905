import type { Language } from './i18n/words.ts';

declare global {
  namespace App {
    interface PageData {
      language: Language;
    }
  }
}

export {};
