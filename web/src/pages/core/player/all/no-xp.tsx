import { paysNow } from '#components/challenge/pay/pays-now.ts';
import { challengesUnderWay, titleOfChallenge } from '#components/challenge/player-challenge.ts';
import type { Progress } from '#data/queries/use-progress.ts';
import { serverNow } from '#data/server-time.ts';
import { useWords } from '#i18n/index.tsx';

/** Stands in for entries: what the nearest challenge still needs, and otherwise how to earn XP. */
export function NoXp({ challenges, ...progress }: Pick<Progress, 'challenges' | 'paid' | 'timeZone'>) {
  const { say, locale } = useWords();
  const [nearest] = challengesUnderWay(Object.values(challenges), serverNow());
  if (!nearest) return <>{say('player.noXp')}</>;
  const { targetCount } = nearest.challenge;
  const xp = paysNow(nearest.challenge, progress);
  const left = targetCount - (nearest.joined?.currentCount ?? 0);
  return <>{say('player.xpToCome', { left, xp, title: titleOfChallenge(nearest, { say, locale }) })}</>;
}
