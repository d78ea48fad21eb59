import { formed } from '../../primitives.ts';

/**
 * Which collection: an id for one of the caller's own, such as the watchlist; `user.{uid}.{id}` for another
 * user's, `group.{groupId}.{id}` for a group's.
 */
export const collectionSchema = formed(
  /^(?:(?:user|group)\.(?!__.*__\.)[A-Za-z0-9_-]{1,128}\.)?(?!__.*__$)[A-Za-z0-9_-]{1,64}$/,
  { reason: 'id-form' },
);
