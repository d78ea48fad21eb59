import type { CollectionView } from '@cine/contract/operations/watching/collection-parts';
import { Plus } from 'lucide-react';
import { Link } from 'wouter';
import { ForMembers } from '#components/account/for-members.tsx';
import { CollectionCard } from '#components/collection/collection-card.tsx';
import { collectionName, standingOf } from '#components/collection/collection-words.ts';
import { AnsweredAt } from '#components/feedback/answered-at.tsx';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import filmCans from '#components/feedback/scenes/film-cans.svg?drawing';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import buttons from '#components/form/button.module.css';
import { useAccount } from '#data/auth/user.tsx';
import { useOverview } from '#data/queries/collections/use-overview.ts';
import { useWatchlist } from '#data/queries/use-watchlist.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { filledShelves, ownShelves } from './own-shelves.ts';

/** The user's collections: a guest's are those that an import filled, and the watchlist. */
export default function CollectionsPage() {
  const { say } = useWords();
  const { uid, kind } = useAccount();
  const isMember = kind === 'member';
  const { data, refusal, again, keptAt } = useOverview('mine');
  const watchlist = useWatchlist(uid);
  const all = data && ownShelves(data.collections, uid, watchlist.ids.size);
  const shelves = all && (isMember ? all : filledShelves(all));
  const made = shelves?.made ?? [];
  return (
    <div className={layout.stackXl}>
      <header className={layout.headingRow}>
        <h1>{say('collections.title')}</h1>
        {isMember && (
          <Link
            href="/collections/new"
            className={`${buttons.button} ${made.length > 0 ? buttons.main : buttons.plain}`}
          >
            <Plus aria-hidden />
            {say('collections.new')}
          </Link>
        )}
      </header>
      {keptAt !== null && <AnsweredAt at={keptAt} />}
      {!data && refusal && <RetryNotice refusal={refusal} onRetry={again} />}
      {!data && !refusal && (
        <div className={layout.cardGrid}>
          <Skeleton count={4} />
        </div>
      )}
      {shelves && (
        <>
          {shelves.standing.length > 0 && (
            <Cards of={shelves.standing} title={say('collections.standing')} isTitleUnseen />
          )}
          {made.length > 0 && <Cards of={made} title={say('collections.made')} />}
          {made.length === 0 && isMember && (
            <EmptyState scene={filmCans} title={say('collections.none')} text={say('collections.noneHint')}>
              <Link href="/collections/new" className={`${buttons.button} ${buttons.main}`}>
                {say('collections.new')}
              </Link>
            </EmptyState>
          )}
          {shelves.together.length > 0 && (
            <Cards of={shelves.together} title={say('collections.withOthers')} />
          )}
        </>
      )}
      {!isMember && <ForMembers text={say('collections.guest')} />}
    </div>
  );
}

type CardsProps = { of: readonly CollectionView[]; title: string; isTitleUnseen?: boolean };

function Cards({ of: collections, title, isTitleUnseen = false }: CardsProps) {
  const { say, locale } = useWords();
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const isStanding = collections.some(({ collection }) => standingOf(collection) !== null);
  const sorted = isStanding
    ? collections
    : collections.toSorted((one, other) => compare(collectionName(one, say), collectionName(other, say)));
  return (
    <section className={layout.stackM} aria-label={title}>
      <h2 className={isTitleUnseen ? 'unseen' : undefined}>{title}</h2>
      <ul className={layout.cardGrid}>
        {sorted.map((each) => (
          <li key={each.collection}>
            <CollectionCard of={each} />
          </li>
        ))}
      </ul>
    </section>
  );
}
