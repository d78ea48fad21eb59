import { addToCollection } from '@cine/contract/operations/watching/collected-movies';
import { Check, Plus } from 'lucide-react';
import { useState } from 'react';
import { useDeferrable } from '#data/offline/deferred/use-deferrable.ts';
import { useOverview } from '#data/queries/collections/use-overview.ts';
import { useGroups } from '#data/queries/use-groups.ts';
import { ifKnown } from '#data/queries/use-live.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { Notice } from '../feedback/notice.tsx';
import { RetryNotice } from '../feedback/retry-notice.tsx';
import { Skeleton } from '../feedback/skeleton.tsx';
import { Button } from '../form/button.tsx';
import { useAction } from '../form/use-action.ts';
import type { Offer } from './collection-choice.tsx';
import { collectionName } from './collection-words.ts';

type Movie = { movieId: number; title: string };

/** Collections of others that the user keeps with them, and those of their groups, to add a movie to. */
export function SharedCollections({ movieId, title }: Movie) {
  const { say } = useWords();
  const { data } = useOverview('mine');
  const groups = ifKnown(useGroups()) ?? [];
  const together = (data?.collections ?? []).filter(({ role, rules }) => role === 'editor' && !rules);
  return (
    <>
      {together.length > 0 && (
        <section className={layout.stackXs} aria-label={say('collections.withOthers')}>
          <h3>{say('collections.withOthers')}</h3>
          <Offered collections={together} movieId={movieId} title={title} />
        </section>
      )}
      {groups.map(({ id, data: { name } }) => (
        <GroupOffer key={id} groupId={id} name={name} movieId={movieId} title={title} />
      ))}
    </>
  );
}

/** A group's collections are asked for when the user looks. */
function GroupOffer({ groupId, name, movieId, title }: Movie & { groupId: string; name: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={surface.disclosure} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{name}</summary>
      {isOpen && <OfGroup groupId={groupId} movieId={movieId} title={title} />}
    </details>
  );
}

function OfGroup({ groupId, movieId, title }: Movie & { groupId: string }) {
  const { data, refusal, again } = useOverview({ groupId });
  if (!data)
    return refusal ? (
      <RetryNotice refusal={refusal} onRetry={again} isSmall />
    ) : (
      <Skeleton count={2} size="line" />
    );
  const offered = data.collections.filter(({ rules }) => rules === null);
  return <Offered collections={offered} movieId={movieId} title={title} />;
}

function Offered({ collections, movieId, title }: Movie & { collections: readonly Offer[] }) {
  return (
    <ul>
      {collections.map((each) => (
        <li key={each.collection}>
          <AddTo collection={each} movieId={movieId} title={title} />
        </li>
      ))}
    </ul>
  );
}

function AddTo({ collection, movieId, title }: Movie & { collection: Offer }) {
  const { say } = useWords();
  const put = useDeferrable(addToCollection);
  const { busy, fault, run } = useAction();
  const [isAdded, setAdded] = useState(false);
  const name = collectionName(collection, say);

  async function add() {
    setAdded(await run('add', () => put({ collection: collection.collection, movieId }, title)));
  }

  return (
    <div className={layout.spreadRow}>
      <span className={layout.words}>{name}</span>
      {isAdded ? (
        <span role="status" className={prose.note}>
          <Check aria-hidden /> {say('collections.isIn')}
        </span>
      ) : (
        <Button
          kind="quiet"
          busy={busy !== null}
          aria-label={say('collections.addTo', { name })}
          onClick={() => void add()}
        >
          <Plus aria-hidden />
          {say('collections.add')}
        </Button>
      )}
      {fault && <Notice>{fault}</Notice>}
    </div>
  );
}
