/** A tip as clients see it. */
import type { MovieFacts } from '@cine/contract/movies/movie';
import type { ReceivedTip, SentTip } from '@cine/contract/operations/together/tips';
import { cardOf } from '#core/catalogue/index.ts';
import { toInstant } from '#platform/time/instant.ts';
import { type Tip, tipStatusOf } from './tip.ts';

export function tipView(
  tip: Tip,
  facts: MovieFacts,
  seen: readonly number[],
): Pick<ReceivedTip & SentTip, 'id' | 'movie' | 'text' | 'at' | 'status'> {
  const { id, text, at } = tip;
  return { id, movie: cardOf(facts), text, at: toInstant(at), status: tipStatusOf(tip, seen) };
}
