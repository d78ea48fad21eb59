import type { Progress } from '../../../live/data/use-progress.ts';
import { paysNow } from '../../../pieces/challenge/pay/pays-now.ts';
import { challengesUnderWay, titleOfChallenge } from '../../../pieces/challenge/player-challenge.ts';
import { useWords } from '../../../words/index.tsx';

/** In place of entries: what the nearest challenge still needs, and otherwise how to earn XP. */
export function NoXp({ challenges, ...progress }: Pick<Progress, 'challenges' | 'paid' | 'timeZone'>) {
  const { say, locale } = useWords();
  const [nearest] = challengesUnderWay(Object.values(challenges), Date.now());
  if (!nearest) return <>{say('player.noXp')}</>;
  const { targetCount } = nearest.challenge;
  const xp = paysNow(nearest.challenge, progress);
  const left = targetCount - (nearest.joined?.currentCount ?? 0);
  return <>{say('player.xpToCome', { left, xp, title: titleOfChallenge(nearest, { say, locale }) })}</>;
}
