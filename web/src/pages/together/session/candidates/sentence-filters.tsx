import { maxRules } from '@cine/contract/game/challenge-rules';
import type { Asked } from '@cine/contract/operations/movies/smart-search';
import { withRules } from '#components/challenge/rules/add-rules.ts';
import { SentenceField } from '#components/movie/sentence-field.tsx';
import { useWords } from '#i18n/index.tsx';
import type { ListFilters } from './use-filters.ts';

type Props = { filters: Pick<ListFilters, 'wanted' | 'changeWanted'> };

/** Narrows an evening's list by a sentence, besides the filters that are set already. */
export default function SentenceFilters({ filters: { wanted, changeWanted } }: Props) {
  const { say } = useWords();

  function narrow(asked: Asked): Asked {
    const { rules, left } = withRules(wanted.rules ?? [], asked.rules, maxRules);
    changeWanted({
      ...wanted,
      ...(rules.length > 0 && { rules }),
      ...(asked.mood !== null && { mood: asked.mood }),
      ...(asked.unseen && { unseenByAll: true }),
    });
    // Each movie of the list can be watched tonight.
    return { ...asked, rules: left, mood: null, unseen: false, onMyServices: false };
  }

  return <SentenceField action={say('search.sentenceToFilters')} onAsked={narrow} />;
}
