import type { CircleDocument } from '@cine/contract/documents/circles';
import type { Bond } from '@cine/contract/operations/together/friends';

/** What a user is to a circle's owner; an address may name anything, such as `constructor`. */
export function bondIn({ blocked, friends, asking, asked }: CircleDocument, uid: string): Bond {
  if (Object.hasOwn(blocked, uid)) return 'blocked';
  if (Object.hasOwn(friends, uid)) return 'friends';
  if (Object.hasOwn(asking, uid)) return 'asking';
  return Object.hasOwn(asked, uid) ? 'asked' : 'none';
}
