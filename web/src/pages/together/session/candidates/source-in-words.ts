import type { Tonight } from '@cine/contract/operations/together/tonight';
import { collectionName } from '#components/collection/collection-words.ts';
import { useWords } from '#i18n/index.tsx';
import { useSession } from '../session-context.tsx';

/** The collection that movies come from, by its name or by who chose it; null for all movies. */
export function useSourceInWords(collection: string | null, source: Tonight['collection']): string | null {
  const { say } = useWords();
  const { session, nameOf } = useSession();
  if (collection === null) return null;
  if (source?.shown) return say('session.fromNamed', { name: collectionName(source.shown, say) });
  const by = source?.by ?? session.collection?.by;
  return by === undefined ? say('session.from') : say('session.fromUnseen', { name: nameOf(by) });
}
