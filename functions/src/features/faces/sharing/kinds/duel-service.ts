import { type DuelSide, otherSide, resultFor } from '@cine/contract/game/duels/duel-rules';
import { readDuel, sideOf } from '#game/duels/index.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { zoned } from '#platform/time/zoned.ts';
import { shownPerson } from '../content.ts';
import type { Kind } from './definition.ts';

/** How a duel of a member ended. `take` throws `share-private`, `duel-not-found` or `share-empty`. */
export const duel: Kind<'duel'> = {
  take: async ({ db }, { uid, visibility }, duelId) => {
    if (visibility === 'private') throw new AppError('share-private', { shared: 'duel' });
    const duel = await readDuel(db, duelId);
    const own = duel && sideOf(duel, uid);
    if (!duel || !own) throw new AppError('duel-not-found');
    if (!duel.fought) throw new AppError('share-empty');
    const { member } = duel[otherSide(own)];
    return { thingId: duelId, otherIds: member ? [member.uid] : [], kept: { kind: 'duel' } };
  },

  tell: async ({ db }, { share: { thingId }, owner, others, teller: { say, day } }) => {
    const { uid, visibility, displayName: name, timeZone } = owner;
    const duel = visibility === 'private' ? null : await readDuel(db, thingId);
    const own: DuelSide | null = duel && sideOf(duel, uid);
    if (!duel?.fought || !own) return null;
    const { winner, turns } = duel.fought;
    const [opponent] = others;
    const other = opponent?.name ?? opponent?.initials ?? say('somebody');
    const title = say(`duel_${resultFor(own, winner)}`, { name, other });
    return {
      eyebrow: say('duelEyebrow', {
        day: day(
          zoned(duel.endedAt ?? duel.proposedAt, timeZone)
            .toPlainDate()
            .toString(),
        ),
      }),
      title,
      hero: [title],
      description: `${title}.`,
      faces: [shownPerson(name, true), ...others],
      why: [],
      bars: [],
      barsTitle: '',
      facts: [say('duelAttacks', { count: turns })],
      action: { label: say('duelAction'), path: '/' },
      isPublic: false,
    };
  },
};
