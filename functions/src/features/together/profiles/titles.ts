import { milestones } from '@cine/contract/game/milestones';
import type { Title, TitleView } from '@cine/contract/operations/core/players';
import { secretBadges } from '#core/badge-rules/index.ts';
import type { Player } from '#core/players/index.ts';

type Wearer = Pick<Player, 'earned' | 'milestones'>;

export const ownTitleLevel = milestones.find(({ unlocks }) => unlocks === 'own-title')!.level;

/** Whether a player may wear a title: a badge's while they have it, others once they reached its level. */
export function mayWear({ earned, milestones: reached }: Wearer, title: Title): boolean {
  if (title.kind === 'badge') return earned.includes(title.id);
  return reached.includes(title.kind === 'own' ? ownTitleLevel : title.level);
}

/** A player's title as others see it: a secret badge's name alone. Null if they may no longer wear it. */
export function wornTitle({ title, ...wearer }: Wearer & Pick<Player, 'title'>): TitleView | null {
  if (title === null || !mayWear(wearer, title)) return null;
  const secret = title.kind === 'badge' ? secretBadges.find(({ id }) => id === title.id) : undefined;
  return secret ? { kind: 'secret', names: secret.name } : title;
}
