import { collectionSchema } from '@cine/contract/operations/watching/collection-name';
import { Redirect } from 'wouter';
import { Loading } from '#components/feedback/loading.tsx';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { pathOfCollection } from '#data/queries/collections/collection-place.ts';
import { useCollection } from '#data/queries/collections/use-collection.ts';
import layout from '#style/layout.module.css';
import { CollectionUnseen } from '../collection-unseen.tsx';
import { CollectedMovies } from './collected-movies.tsx';
import { CollectionHead } from './collection-head.tsx';
import { SmartMovies } from './smart-movies.tsx';
import { useKeepers } from './use-keepers.ts';

/** A collection of the user, of others or of a group; the user's watchlist has a page of its own. */
export default function CollectionPage({ id: collection }: { id: string }) {
  if (!collectionSchema.safeParse(collection).success) return <CollectionUnseen of={{ state: 'missing' }} />;
  if (collection === 'watchlist') return <Redirect to={pathOfCollection(collection)} replace />;
  return <AnyCollection collection={collection} />;
}

function AnyCollection({ collection }: { collection: string }) {
  const { uid } = useAccount();
  const result = useCollection(collection, uid);
  const keepers = useKeepers(collection, uid, result);
  if (result.state === 'loading')
    return (
      <Loading>
        <div className={layout.stackL}>
          <Skeleton count={1} />
          <Skeleton count={6} size="row" />
        </div>
      </Loading>
    );
  if (result.state !== 'there') return <CollectionUnseen of={result} />;
  const { facts, entries } = result;
  return (
    <div className={layout.stackXl}>
      <CollectionHead collection={collection} facts={facts} entries={entries} keepers={keepers} />
      {facts.rules ? (
        <SmartMovies collection={collection} rules={facts.rules} />
      ) : (
        <CollectedMovies collection={collection} facts={facts} entries={entries} keepers={keepers} />
      )}
    </div>
  );
}
