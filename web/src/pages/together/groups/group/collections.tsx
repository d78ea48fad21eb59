import { Plus } from 'lucide-react';
import { Link } from 'wouter';
import { CollectionCard } from '#components/collection/collection-card.tsx';
import { collectionName, standingOf } from '#components/collection/collection-words.ts';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { useOverview } from '#data/queries/collections/use-overview.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';

/** What the group keeps together: its watchlist, which is always there, and what its members make. */
export function Collections({ id }: { id: string }) {
  const { say, locale } = useWords();
  const { data, refusal, again } = useOverview({ groupId: id });
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const all = data?.collections ?? [];
  const standing = all.filter(({ collection }) => standingOf(collection) !== null);
  const made = all
    .filter((each) => !standing.includes(each))
    .sort((one, other) => compare(collectionName(one, say), collectionName(other, say)));
  return (
    <section className={layout.stackM} aria-labelledby="collections-title">
      <header className={layout.headingRow}>
        <h2 id="collections-title">{say('collections.ofGroup')}</h2>
        <Link href={`/collections/new?group=${id}`} className={layout.tapLink}>
          <Plus aria-hidden />
          {say('collections.new')}
        </Link>
      </header>
      {!data && refusal && <RetryNotice refusal={refusal} onRetry={again} isSmall />}
      {!data && !refusal && <Skeleton count={1} />}
      {data && (
        <ul className={layout.stackM}>
          {[...standing, ...made].map((each) => (
            <li key={each.collection}>
              <CollectionCard of={each} />
            </li>
          ))}
        </ul>
      )}
      {data && made.length === 0 && <p className={prose.soft}>{say('collections.ofGroupHint')}</p>}
    </section>
  );
}
