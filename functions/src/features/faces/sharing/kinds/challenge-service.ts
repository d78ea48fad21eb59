import { mostChallengeXp } from '@cine/contract/game/pay/made-xp';
import { challengeTitle } from '@cine/contract/text/challenge-title';
import { AppError } from '#platform/errors/app-error.ts';
import { loadJoinableChallenge } from '#together/challenges/index.ts';
import type { Kind } from './definition.ts';

/** A challenge to join, looked up whenever the page is shown. `take` throws `challenge-not-found`. */
export const challenge: Kind<'challenge'> = {
  take: async ({ db, now }, _, challengeId) => {
    const challenge = await loadJoinableChallenge(db, challengeId, now());
    if (!challenge) throw new AppError('challenge-not-found');
    return { thingId: challenge.id, otherIds: [], kept: { kind: 'challenge' } };
  },

  tell: async ({ db, now }, { share: { thingId }, owner: { displayName: name }, teller }) => {
    const challenge = await loadJoinableChallenge(db, thingId, now());
    if (!challenge) return null;
    const { locale, say, day } = teller;
    const title = challengeTitle(challenge.titles, locale) ?? say('challenge');
    const { targetCount: count, season } = challenge;
    const xp = mostChallengeXp(challenge);
    return {
      eyebrow: say('challengeEyebrow', { name }),
      title,
      hero: [title],
      description: say('challengeDescription', { name, count }),
      faces: [],
      why: [],
      bars: [],
      barsTitle: '',
      facts: [
        say('movies', { count }),
        ...(xp > 0 ? [say('xp', { xp })] : []),
        ...(season ? [say('until', { day: day(season.to.slice(0, 10)) })] : []),
      ],
      action: { label: say('challengeAction'), path: `/challenges/${thingId}` },
      isPublic: false,
    };
  },
};
