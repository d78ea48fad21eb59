import { newCollection } from '@cine/contract/documents/collections';
import { maxCollections } from '@cine/contract/operations/watching/collection-parts';
import { roleOfMember } from '@cine/contract/operations/watching/collection-role';
import * as operations from '@cine/contract/operations/watching/collections';
import { readTitleCheck, requireAccount } from '#core/account/index.ts';
import { assertPossible } from '#core/catalogue/index.ts';
import { repeated } from '#platform/endpoints/repeat.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { idFromKey } from '#platform/firestore/id-from-key.ts';
import { transact } from '#platform/firestore/transact.ts';
import type { Access } from '../access/access.ts';
import { readGroupOf } from '../access/access-store.ts';
import type { Place } from '../place.ts';
import { readCollection, readCountOf, writeCollection } from '../store.ts';
import { shownCollection } from '../views-service.ts';

/**
 * Makes a collection. Throws `collections-too-many`, `group-not-found`, `title-refused`, and for impossible
 * rules.
 */
export const createCollection = serve(
  operations.createCollection,
  async (context, { uid }, { key, groupId, ...made }) => {
    const id = key === undefined ? context.newId() : idFromKey(uid, key);
    const place: Place =
      groupId === undefined ? { kind: 'user', ownerId: uid, id } : { kind: 'group', ownerId: groupId, id };
    const { access, isKnown } = await transact(context.db, async (tx) => {
      const [existing, count, group, mayBeTitles] = await Promise.all([
        key === undefined ? null : readCollection(tx, place),
        readCountOf(tx, place),
        groupId === undefined ? null : readGroupOf(tx, groupId),
        readTitleCheck(context, tx, uid),
        requireAccount(context, tx, uid),
      ]);
      if (groupId !== undefined && roleOfMember(group, null, uid) === null)
        throw new AppError('group-not-found');
      const accessTo = (document: Access['document']): Access => ({ place, document, role: 'owner', group });
      if (existing) return { access: accessTo(existing), isKnown: true };
      if (made.rules) await assertPossible(context, made.rules, 1);
      mayBeTitles([made.name, ...(made.description === null ? [] : [made.description])]);
      if (count >= maxCollections) throw new AppError('collections-too-many', { limit: maxCollections });
      const now = context.now();
      const document = { ...newCollection(now), ...made, madeBy: groupId === undefined ? null : uid };
      writeCollection(tx, place, document);
      return { access: accessTo(document), isKnown: false };
    });
    return repeated(await shownCollection(context, uid, access), isKnown);
  },
);
