import type { Locale } from '../primitives.ts';

/** What replaces titles that operators hid. */
export const hiddenTitles: Readonly<Record<Locale, string>> = {
  en: 'Hidden title',
  fr: 'Titre masqué',
  ru: 'Название скрыто',
};
