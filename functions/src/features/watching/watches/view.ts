import type { Watch } from '@cine/contract/operations/watching/watches';
import { toInstant } from '../../../platform/time/instant.ts';
import { cardOf } from '../../core/catalogue/index.ts';
import type { WatchEvent } from './watch.ts';

export function toView({ id, facts, watchedAt, recordedAt, sessionId, withdrawn }: WatchEvent): Watch {
  return {
    watchId: id,
    ...cardOf(facts),
    watchedAt: toInstant(watchedAt),
    recordedAt: toInstant(recordedAt),
    sessionId,
    withdrawn,
  };
}
