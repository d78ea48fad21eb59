import { type Badge, badgeXp } from '@cine/contract/game/badges/badge';
import { openBadges } from '@cine/contract/game/badges/open-badges';
import { isInWindow } from '@cine/contract/game/badges/window';
import { openBadgeWords } from '@cine/contract/game/badges/words/index';
import { levelOf } from '@cine/contract/game/level';
import { dayOf } from '@cine/contract/game/local-days';
import { jobTimeZone } from '@cine/contract/job-schedules';
import type { BadgeView } from '@cine/contract/operations/core/badges';
import { toInstant } from '#platform/time/instant.ts';
import { localDateOf } from '#platform/time/zoned.ts';
import { badgeProgress, secretBadges } from '../badge-rules/index.ts';
import type { Player } from '../players/index.ts';

/** How many players have each badge, and how many players there are. Times are epoch milliseconds. */
export type BadgeCounts = { countedAt: number; players: number; counts: Record<string, number> };

/** Among fewer players, a share would say too much of each. */
export const minPlayers = 20;

/** All badges as a player sees them, open ones first; unearned secret ones give nothing away. */
export function badgesView(player: Player, counts: BadgeCounts | null, now: number): BadgeView[] {
  const progress = badgeProgress(player, levelOf(player.totalXp));
  const today = dayOf(localDateOf(now, player.timeZone ?? jobTimeZone));
  const shared = ({ id, rarity, art }: Badge) => {
    const held = player.badges[id];
    const isEarned = held?.taken === null;
    return {
      isEarned,
      view: {
        id,
        rarity,
        xp: badgeXp[rarity],
        earnedAt: isEarned ? toInstant(held.at) : null,
        percent: percentOf(id, counts),
        art: { ...art, hues: [...art.hues] as [number, number] },
      },
    };
  };
  const open = openBadges.map((badge): BadgeView => {
    const { isEarned, view } = shared(badge);
    const { have, need } = progress.get(badge.id)!;
    const window = badge.condition.type === 'date' ? badge.condition.window : null;
    const season = window && { ...window, isOpen: isInWindow(today, window) };
    return {
      ...view,
      progress: { have: isEarned ? need : Math.min(have, need), need },
      season,
      ...openBadgeWords(badge.id),
      hint: null,
    };
  });
  const secret = secretBadges.map((badge, at): BadgeView => {
    const { isEarned, view } = shared(badge);
    const { name, description, hint } = badge;
    const rest = { progress: null, season: null };
    if (isEarned) return { ...view, ...rest, name, description, hint: null };
    return {
      ...view,
      ...rest,
      id: `secret-${at + 1}`,
      art: null,
      name: null,
      description: null,
      hint,
    };
  });
  return [...open, ...secret];
}

function percentOf(id: string, counts: BadgeCounts | null): number | null {
  if (!counts || counts.players < minPlayers) return null;
  return Math.min(100, Math.round((100 * (counts.counts[id] ?? 0)) / counts.players));
}
