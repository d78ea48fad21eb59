import { listCollectionMovies } from '@cine/contract/operations/watching/collected-movies';
import { listSmartMovies } from '@cine/contract/operations/watching/collections';
import { type ReactNode, useState } from 'react';
import type { Offer } from '#components/collection/collection-choice.tsx';
import { collectionName } from '#components/collection/collection-words.ts';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { LabelledSelect } from '#components/form/labelled-select.tsx';
import { useOverview } from '#data/queries/collections/use-overview.ts';
import { useAnswer } from '#data/queries/use-answer.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import type { Movie } from './movie-picker.tsx';

type Props = {
  groupId: string;
  /** What finds any movie. */
  search: ReactNode;
  rowsOf: (movies: readonly Movie[]) => ReactNode;
};

/** Movies for a poll in a group: all, or those of a collection of the user or the group. */
export function GroupMovies({ groupId, search, rowsOf }: Props) {
  const { say } = useWords();
  const [collection, setCollection] = useState('');
  const offers = useOffers(groupId);
  const chosen = offers.find((each) => each.collection === collection);
  return (
    <div className={layout.stackM}>
      <LabelledSelect label={say('session.from')} value={collection} onChange={setCollection}>
        <option value="">{say('session.fromAll')}</option>
        {offers.map((each) => (
          <option key={each.collection} value={each.collection}>
            {collectionName(each, say)}
          </option>
        ))}
      </LabelledSelect>
      {chosen ? <CollectedMovies key={collection} of={chosen} rowsOf={rowsOf} /> : search}
    </div>
  );
}

function useOffers(groupId: string): Offer[] {
  const { say, locale } = useWords();
  const mine: readonly Offer[] = useOverview('mine').data?.collections ?? [];
  const groups = useOverview({ groupId }).data?.collections ?? [];
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return [...mine, ...groups].sort((one, other) =>
    compare(collectionName(one, say), collectionName(other, say)),
  );
}

/** The movies that a collection got last, or the best known ones that meet its rules. */
function CollectedMovies({ of: { collection, rules }, rowsOf }: { of: Offer } & Pick<Props, 'rowsOf'>) {
  const { say } = useWords();
  const input = { collection, pageSize: 100 };
  const ofHand = useAnswer(listCollectionMovies, rules ? null : input);
  const ofRules = useAnswer(listSmartMovies, rules ? input : null);
  const { data, refusal, again } = rules ? ofRules : ofHand;
  if (!data && refusal) return <RetryNotice refusal={refusal} onRetry={again} isSmall />;
  if (!data) return <Skeleton count={4} size="row" />;
  return data.movies.length === 0 ? <p>{say('polls.found', { count: 0 })}</p> : rowsOf(data.movies);
}
