import type { CircleDocument } from '@cine/contract/documents/circles';
import type { Locale } from '@cine/contract/primitives';

/** Friends by name; null until they are known. */
export function friendsIn(circle: Pick<CircleDocument, 'friends'> | null, locale: Locale) {
  if (!circle) return null;
  return Object.entries(circle.friends)
    .map(([uid, { name }]) => ({ uid, name }))
    .sort((one, other) => one.name.localeCompare(other.name, locale));
}
