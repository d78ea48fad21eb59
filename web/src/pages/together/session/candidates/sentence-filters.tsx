import { maxRules } from '@cine/contract/game/challenge-rules';
import type { Asked } from '@cine/contract/operations/movies/smart-search';
import { withRules } from '#components/challenge/rules/add-rules.ts';
import { AskedChip } from '#components/movie/asked-chip.tsx';
import { SentenceField } from '#components/movie/sentence-field.tsx';
import { useWords } from '#i18n/index.tsx';
import { ruleInWords } from '#i18n/rules.ts';
import layout from '#style/layout.module.css';
import { type ListFilters, withFilter } from './use-filters.ts';

type Props = { filters: Pick<ListFilters, 'criteria' | 'changeCriteria'> };

/** Narrows an evening's list by a sentence, besides the filters that are set already. */
export default function SentenceFilters({ filters: { criteria, changeCriteria } }: Props) {
  const teller = useWords();
  const { say } = teller;
  const { rules = [] } = criteria;

  function narrow(search: Asked): Asked {
    const { rules: all, left } = withRules(rules, search.rules, maxRules);
    changeCriteria({
      ...criteria,
      ...(all.length > 0 && { rules: all }),
      ...(search.mood !== null && { mood: search.mood }),
      ...(search.unseen && { unseenByAll: true }),
    });
    // Each movie of the list can be watched tonight.
    return { ...search, rules: left, mood: null, unseen: false, onMyServices: false };
  }

  return (
    <div className={layout.stackS}>
      <SentenceField action={say('search.sentenceToFilters')} onAsked={narrow} />
      <ul className={layout.wrapS} hidden={rules.length === 0}>
        {rules.map((rule, at) => (
          <AskedChip
            key={JSON.stringify(rule)}
            words={ruleInWords(rule, teller, 'whole')}
            onRemove={() => {
              const others = rules.toSpliced(at, 1);
              changeCriteria(withFilter(criteria, 'rules', others.length > 0 ? others : undefined));
            }}
          />
        ))}
      </ul>
    </div>
  );
}
