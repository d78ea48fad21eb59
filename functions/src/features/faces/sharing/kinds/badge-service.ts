import { badgeXp } from '@cine/contract/game/badges/badge';
import { openBadges } from '@cine/contract/game/badges/open-badges';
import { openBadgeWords } from '@cine/contract/game/badges/words/index';
import { typeset } from '@cine/contract/text/typeset';
import type { Firestore } from 'firebase-admin/firestore';
import { loadPlayers } from '#core/players/index.ts';
import { AppError } from '#platform/errors/app-error.ts';
import type { Kind } from './definition.ts';

/** A badge that a member has, none of the secret ones. `take` throws `share-private` or `share-empty`. */
export const badge: Kind<'badge'> = {
  take: async ({ db }, { uid, visibility }, id) => {
    if (visibility === 'private') throw new AppError('share-private', { shared: 'badge' });
    if (!(await earnedBadge(db, uid, id))) throw new AppError('share-empty');
    return { thingId: id, otherIds: [], kept: { kind: 'badge' } };
  },

  tell: async ({ db }, { share: { thingId }, owner, teller: { locale, say } }) => {
    const { uid, visibility, displayName: name } = owner;
    const earned = visibility === 'private' ? null : await earnedBadge(db, uid, thingId);
    if (!earned) return null;
    const words = openBadgeWords(earned.id);
    const title = typeset(locale, words.name[locale]);
    const how = typeset(locale, words.description[locale]);
    return {
      eyebrow: say('badgeEyebrow', { name }),
      title,
      hero: [title],
      description: say('badgeDescription', { name, how }),
      faces: [],
      why: [how],
      bars: [],
      barsTitle: '',
      facts: [say('xp', { xp: badgeXp[earned.rarity] })],
      action: { label: say('badgeAction'), path: '/' },
      isPublic: false,
    };
  },
};

/** An open badge that a user has now; null if they don't. */
async function earnedBadge(db: Firestore, uid: string, badgeId: string) {
  const open = openBadges.find(({ id }) => id === badgeId);
  if (!open) return null;
  const [player] = await loadPlayers(db, [uid]);
  return player!.earned.includes(badgeId) ? open : null;
}
