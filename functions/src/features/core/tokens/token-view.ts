import type { PersonalToken } from '@cine/contract/operations/core/tokens';
import { toInstant, toInstantOrNull } from '#platform/time/instant.ts';
import type { OwnedToken } from './documents.ts';

/** A token as its owner sees it. */
export function tokenView({ id, name, scope, createdAt, expiresAt, lastUsedAt }: OwnedToken): PersonalToken {
  return {
    id,
    name,
    scope,
    createdAt: toInstant(createdAt),
    expiresAt: toInstant(expiresAt),
    lastUsedAt: toInstantOrNull(lastUsedAt),
  };
}
