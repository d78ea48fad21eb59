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
import { badgeProgress, type SecretBadge, secretBadges } from '../badge-rules/index.ts';
import type { Player } from '../players/index.ts';

/** How many players have each badge, and how many players there are. Times are epoch milliseconds. */
export type BadgeCounts = { countedAt: number; players: number; counts: Record<string, number> };

/** From this many players on, badges show which share has them: of fewer, it would say too much of each. */
export const minPlayers = 20;

/** All badges as a player sees them, open ones first; unearned secret ones give nothing away. */
export function badgesView(player: Player, counts: BadgeCounts | null, now: number): BadgeView[] {
  const progress = badgeProgress(player, levelOf(player.totalXp));
  const today = dayOf(localDateOf(now, player.timeZone ?? jobTimeZone));
  const open = openBadges.map((badge) =>
    openView(badge, sharedView(badge, player, counts), progress.get(badge.id)!, today),
  );
  const secret = secretBadges.map((badge, at) =>
    secretView(badge, sharedView(badge, player, counts), `secret-${at + 1}`),
  );
  return [...open, ...secret];
}

type SharedView = Pick<BadgeView, 'id' | 'rarity' | 'xp' | 'earnedAt' | 'percent' | 'art'>;

function sharedView({ id, rarity, art }: Badge, player: Player, counts: BadgeCounts | null): SharedView {
  const held = player.badges[id];
  return {
    id,
    rarity,
    xp: badgeXp[rarity],
    earnedAt: held?.taken === null ? toInstant(held.at) : null,
    percent: percentOf(id, counts),
    art: { ...art, hues: [...art.hues] as [number, number] },
  };
}

function openView(
  { id, condition }: Badge,
  view: SharedView,
  { have, need }: { have: number; need: number },
  today: number,
): BadgeView {
  const window = condition.type === 'date' ? condition.window : null;
  return {
    ...view,
    progress: { have: view.earnedAt === null ? Math.min(have, need) : need, need },
    season: window && { ...window, isOpen: isInWindow(today, window) },
    ...openBadgeWords(id),
    hint: null,
  };
}

/** A secret badge, which until it is earned has neither name nor picture, and another id. */
function secretView({ name, description, hint }: SecretBadge, view: SharedView, id: string): BadgeView {
  const rest = { progress: null, season: null };
  if (view.earnedAt !== null) return { ...view, ...rest, name, description, hint: null };
  return { ...view, ...rest, id, art: null, name: null, description: null, hint };
}

function percentOf(id: string, counts: BadgeCounts | null): number | null {
  if (!counts || counts.players < minPlayers) return null;
  return Math.min(100, Math.round((100 * (counts.counts[id] ?? 0)) / counts.players));
}
