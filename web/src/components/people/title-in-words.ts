import { milestones } from '@cine/contract/game/milestones';
import type { TitleView } from '@cine/contract/operations/core/players';
import type { Locale } from '@cine/contract/primitives';
import type { Say, WordKey } from '#i18n/index.tsx';

/** A player's title in words. */
export function titleInWords(title: TitleView, say: Say, locale: Locale): string {
  if (title.kind === 'own') return title.text;
  if (title.kind === 'secret') return title.names[locale];
  if (title.kind === 'badge') return say(`badgeNames.${title.id}` as WordKey);
  const { title: name } = milestones.find(({ level }) => level === title.level)!;
  return say(`titles.${name}` as WordKey);
}
