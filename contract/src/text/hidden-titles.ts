/** What stands instead of a title that moderation has hidden. */
import type { Locale } from '../primitives.ts';

export const hiddenTitles: Readonly<Record<Locale, string>> = {
  en: 'Hidden title',
  fr: 'Titre masqué',
  ru: 'Название скрыто',
};
