/** The addresses of a user: their own in Firebase Auth, and those of their identities. */
import type { StoredIdentity } from './documents.ts';

type Own = { email?: string | undefined; emailVerified: boolean };
type OfProvider = Pick<StoredIdentity, 'address' | 'isVerified'>;

/** The address at which a user is written to, and whether it is theirs for certain. */
export type Address = { address: string; isVerified: boolean };

/**
 * A user's own address, else one that a provider vouches for; one that nobody verified only if there is no
 * other. Accounts by a provider have no address of their own, as several accounts may have the same.
 */
export function addressOf(own: Own | null, identities: readonly OfProvider[]): Address | null {
  const [proven] = provenAddresses(own, identities);
  if (proven !== undefined) return { address: proven, isVerified: true };
  return own?.email === undefined ? null : { address: own.email, isVerified: false };
}

/** All addresses that are a user's for certain, their own first. */
export function provenAddresses(own: Own | null, identities: readonly OfProvider[]): string[] {
  const vouched = identities.flatMap(({ address, isVerified }) => (isVerified ? (address ?? []) : []));
  const verified = own?.emailVerified && own.email !== undefined ? [own.email] : [];
  return [...new Set([...verified, ...vouched])];
}
