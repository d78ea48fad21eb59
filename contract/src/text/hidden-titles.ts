import type { Locale } from '../primitives.ts';

export const hiddenTitles: Readonly<Record<Locale, string>> = {
  en: 'Hidden title',
  fr: 'Titre masqué',
  ru: 'Название скрыто',
};
