import type { BadgeView } from '@cine/contract/operations/core/badges';
import type { Locale } from '@cine/contract/primitives';
import { typeset } from '@cine/contract/text/typeset';
import type { Say } from '#i18n/index.tsx';

/** A badge's name, and how it is earned; a hint at a secret one. */
export function badgeInWords(
  { name, description, hint }: Pick<BadgeView, 'name' | 'description' | 'hint'>,
  say: Say,
  locale: Locale,
): { name: string; text: string } {
  const text = (description ?? hint)?.[locale] ?? '';
  return { name: name ? typeset(locale, name[locale]) : say('badges.hidden'), text: typeset(locale, text) };
}
