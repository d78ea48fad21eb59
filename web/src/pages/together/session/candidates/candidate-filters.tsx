import type { Tonight } from '@cine/contract/operations/together/tonight';
import { useState } from 'react';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { Dialog } from '#components/layout/dialog.tsx';
import { filtersInWords } from '#components/movie/filters-in-words.ts';
import { headsOf } from '#components/people/heads.ts';
import { useWords } from '#i18n/index.tsx';
import { useSession } from '../session-context.tsx';
import styles from './candidate-filters.module.css';
import { FilterFields } from './filter-fields.tsx';
import { MoodRow } from './mood-row.tsx';
import { StartVote } from './start-vote.tsx';
import { StrategyChoice } from './strategy-choice.tsx';
import { countFilters, type ListFilters } from './use-filters.ts';

type Props = {
  filters: ListFilters;
  /** How many movies pass them; null while that is asked. */
  total: number | null;
  /** Where the list's movies come from, as it says. */
  source: Tonight['collection'];
};

/** The moods and filters of an evening's list. */
export function CandidateFilters({ filters, total, source }: Props) {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  const { criteria, changeCriteria, includeFree, includeOwned, collection, fault } = filters;
  const { session, holder } = useSession();
  const heads = headsOf(session, holder.uid);
  const count =
    countFilters(criteria) + [includeFree, includeOwned, collection !== null].filter(Boolean).length;
  return (
    <>
      <div className={styles.controls}>
        <MoodRow filters={filters} source={source} />
        <div className={styles.tools}>
          <button
            type="button"
            className={styles.tool}
            aria-label={say('session.filters', { count })}
            onClick={() => setOpen(true)}
          >
            {say('session.filters', { count: 0 })}
            {count > 0 && <small aria-hidden>{count}</small>}
          </button>
          <StrategyChoice />
          {heads > 1 && (total === null || total > 1) && <StartVote />}
        </div>
      </div>
      {fault && !isOpen && <Notice>{fault}</Notice>}
      {isOpen && (
        <Dialog title={say('session.filters', { count: 0 })} onClose={() => setOpen(false)}>
          <WhoseFilters filters={filters} />
          <FilterFields filters={filters} />
          {fault && <Notice>{fault}</Notice>}
          <div className={styles.done}>
            <Button kind="main" onClick={() => setOpen(false)}>
              {say('session.seeList', { total: total ?? 0 })}
            </Button>
            {countFilters(criteria) > 0 && (
              <Button kind="quiet" onClick={() => changeCriteria({})}>
                {say('session.withoutFilters')}
              </Button>
            )}
          </div>
        </Dialog>
      )}
    </>
  );
}

function WhoseFilters({ filters: { isOwn, setOwn } }: { filters: ListFilters }) {
  const { say, locale } = useWords();
  const { session } = useSession();
  const sharedFilters = filtersInWords(session.filters, { say, locale });
  return (
    <div className={styles.whose}>
      <p role="status">
        {isOwn
          ? say('session.filtersOwn', { filters: sharedFilters.join(' · ') || say('session.everything') })
          : say('session.filtersShared')}
      </p>
      <Button kind="quiet" aria-pressed={isOwn} onClick={() => setOwn(!isOwn)}>
        {say(isOwn ? 'session.filtersLikeAll' : 'session.filtersForMe')}
      </Button>
    </div>
  );
}
