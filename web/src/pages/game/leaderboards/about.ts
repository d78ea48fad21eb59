import { collectorPoints } from '@cine/contract/game/collectors';
import { bestPlayers } from '@cine/contract/game/guilds/guild';
import { utcMondayOf } from '@cine/contract/game/local-days';
import type { Board } from '@cine/contract/operations/game/leaderboards';
import { day } from '@cine/contract/time';
import { weekdayAndTime } from '#i18n/days.ts';
import type { Teller } from '#i18n/names.ts';

/** What a board ranks by; that of the week says when the next one begins, on the device's clock. */
export function aboutBoard(board: Board | 'guilds', { say, locale }: Teller, now: number): string {
  if (board === 'ever') return say('leaderboards.about_ever');
  if (board === 'collectors') return say('leaderboards.about_collectors', worths());
  const next = nextWeek(now);
  const begins = isInNight(new Date(next))
    ? say('leaderboards.beginsAtNight')
    : say('leaderboards.begins', weekdayAndTime(next, locale));
  if (board === 'guilds') return say('leaderboards.about_guilds', { best: bestPlayers, begins });
  return say('leaderboards.about_week', { begins });
}

/** Whether Monday's midnight in UTC is in the night on the device's clock: then that is Monday's, too. */
export function isInNight(at: Date): boolean {
  return at.getHours() < 6;
}

/** When the next week begins in UTC, in epoch milliseconds. */
export function nextWeek(now: number): number {
  return (utcMondayOf(now) + 7) * day;
}

const nothing = { movies: 0, inOwnCollections: 0, challenges: 0, badges: [] };

/** What a collector gets for each thing. */
function worths() {
  return {
    movie: collectorPoints({ ...nothing, movies: 1 }),
    collected: collectorPoints({ ...nothing, inOwnCollections: 1 }),
    challenge: collectorPoints({ ...nothing, challenges: 1 }),
    least: collectorPoints({ ...nothing, badges: ['common'] }),
    most: collectorPoints({ ...nothing, badges: ['legendary'] }),
  };
}
