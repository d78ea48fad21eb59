import { addToCollection, removeFromCollection } from '@cine/contract/operations/watching/collected-movies';
import { useState } from 'react';
import { NotOnDevice } from '#components/feedback/not-on-device.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { willBeIn } from '#data/offline/deferred/collection-projections.ts';
import { useDeferrable } from '#data/offline/deferred/use-deferrable.ts';
import { useDeferredCalls } from '#data/offline/deferred/use-deferred-calls.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { Notice } from '../feedback/notice.tsx';
import { Skeleton } from '../feedback/skeleton.tsx';
import { CheckBox } from '../form/check-box.tsx';
import { faultOf } from '../form/use-action.ts';
import { titleOf } from '../movie/reasons-in-words.ts';
import { collectionName } from './collection-words.ts';
import { MediumChoice } from './medium-choice.tsx';
import { NewCollectionField } from './new-collection-field.tsx';
import { SharedCollections } from './shared-collections.tsx';
import { type OwnCollection, useOwnCollections } from './use-own-collections.ts';

type Movie = { movieId: number; title: string; titles: { fr?: string | undefined; ru?: string | undefined } };

/** Which collections a movie is in: a tick puts it there at once, and takes it out. */
export function CollectSheet({ movie }: { movie: Movie }) {
  const { say, locale } = useWords();
  const { uid } = useAccount();
  const own = useOwnCollections(uid);
  const title = titleOf(movie, locale);
  const { isIn, isJustAdded, toggle, fault } = useMembership(uid, movie.movieId, title);
  if (own === null) return <Skeleton count={3} size="line" />;
  if (own === 'unknown') return <NotOnDevice isSmall />;
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const sorted = own.toSorted((one, other) => compare(collectionName(one, say), collectionName(other, say)));
  return (
    <div className={layout.stackL}>
      <p className={prose.lead}>{title}</p>
      {fault && <Notice>{fault}</Notice>}
      <fieldset>
        <legend className="unseen">{say('collections.mine')}</legend>
        {sorted.map((each) => (
          <CheckBox
            key={each.collection}
            label={collectionName(each, say)}
            checked={isIn(each)}
            onChange={(isWanted) => void toggle(each, isWanted)}
          />
        ))}
      </fieldset>
      {isJustAdded('shelf') && <MediumChoice movieId={movie.movieId} title={title} />}
      <SharedCollections movieId={movie.movieId} title={title} />
      <NewCollectionField
        onMade={(collection) => toggle({ collection, name: null, movieIds: new Set() }, true)}
      />
    </div>
  );
}

/** What a movie is in, with changes that are under way or wait to be sent. */
function useMembership(uid: string, movieId: number, title: string) {
  const { say } = useWords();
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [fault, setFault] = useState<string | null>(null);
  const deferred = useDeferredCalls(uid) ?? [];
  const add = useDeferrable(addToCollection);
  const remove = useDeferrable(removeFromCollection);
  const isIn = ({ collection, movieIds }: OwnCollection) =>
    toggled.get(collection) ?? willBeIn(deferred, collection, movieId) ?? movieIds.has(movieId);

  async function toggle({ collection }: OwnCollection, isWanted: boolean) {
    setFault(null);
    setToggled((all) => new Map([...all, [collection, isWanted]]));
    try {
      await (isWanted ? add : remove)({ collection, movieId }, title);
    } catch (error) {
      setToggled((all) => new Map([...all].filter(([id]) => id !== collection)));
      setFault(faultOf(error, say));
    }
  }

  return { isIn, isJustAdded: (collection: string) => toggled.get(collection) === true, toggle, fault };
}
