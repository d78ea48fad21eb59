import type { Item } from '@cine/contract/game/items/item';
import type { Locale } from '@cine/contract/primitives';
import type { Say } from '#i18n/index.tsx';
import { changesBy } from './bonuses.ts';

/** What changes where an item takes the place of what is worn, such as “−2 attack”; null if nothing does. */
export function changesInWords(item: Item, worn: Item | null, say: Say, locale: Locale): string | null {
  if (!worn || worn.id === item.id) return null;
  const changes = changesBy(item, worn).map(({ of, points }) =>
    say(points > 0 ? 'character.bonus' : 'character.malus', {
      stat: say(`character.${of}`),
      points: Math.abs(points),
    }),
  );
  if (changes.length === 0) return null;
  return say('shop.compared', { item: worn.names[locale], changes: changes.join(', ') });
}
