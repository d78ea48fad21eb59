import type { BadgeView } from '@cine/contract/operations/game/badges';
import type { Locale } from '@cine/contract/primitives';
import type { Say, WordKey } from '../../words/index.tsx';

/** A badge's name, and how it is earned; of a secret one what the server tells. */
export function badgeInWords(
  { id, secret }: Pick<BadgeView, 'id' | 'secret'>,
  say: Say,
  locale: Locale,
): { name: string; text: string } {
  if (!secret) return { name: say(`badgeNames.${id}` as WordKey), text: say(`badgeTexts.${id}` as WordKey) };
  const { name, description, hint } = secret;
  return { name: name?.[locale] ?? say('badges.hidden'), text: (description ?? hint)?.[locale] ?? '' };
}
