import { maxRules } from '@cine/contract/game/challenge-rules';
import type { Asked } from '@cine/contract/operations/movies/smart-search';
import { SentenceField } from '#components/movie/sentence-field.tsx';
import { useWords } from '#i18n/index.tsx';
import type { ListFilters } from './use-filters.ts';

type Props = { filters: Pick<ListFilters, 'wanted' | 'changeWanted'> };

/** Narrows an evening's list by a sentence, besides the filters that are set already. */
export default function SentenceFilters({ filters: { wanted, changeWanted } }: Props) {
  const { say } = useWords();

  function narrow({ rules, mood, unseen }: Asked) {
    const all = [...(wanted.rules ?? []), ...rules].slice(-maxRules);
    changeWanted({
      ...wanted,
      ...(all.length > 0 && { rules: all }),
      ...(mood !== null && { mood }),
      ...(unseen && { unseenByAll: true }),
    });
  }

  return (
    <SentenceField
      action={say('search.sentenceToFilters')}
      onAsked={narrow}
      // Each movie of the list can be watched tonight.
      taken={['rules', 'mood', 'unseen', 'onMyServices']}
    />
  );
}
