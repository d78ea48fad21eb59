import type { CollectionView } from '@cine/contract/operations/watching/collection-parts';
import { useState } from 'react';
import { useOverview } from '#data/queries/collections/use-overview.ts';
import { useGroups } from '#data/queries/use-groups.ts';
import { ifKnown } from '#data/queries/use-live.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import { RetryNotice } from '../feedback/retry-notice.tsx';
import { Skeleton } from '../feedback/skeleton.tsx';
import { Button } from '../form/button.tsx';
import { collectionName } from './collection-words.ts';
import { NewCollectionField } from './new-collection-field.tsx';

type Props = {
  /** The collection that isn't offered. */
  but: string;
  onChoose: (collection: string, name: string) => void;
};

/** One of the collections that the user can add to, or a new one. */
export function CollectionChoice({ but, onChoose }: Props) {
  const { data, refusal, again } = useOverview('mine');
  const groups = ifKnown(useGroups()) ?? [];
  if (!data)
    return refusal ? (
      <RetryNotice refusal={refusal} onRetry={again} isSmall />
    ) : (
      <Skeleton count={3} size="line" />
    );
  return (
    <div className={layout.stackL}>
      <Choices all={data.collections} but={but} onChoose={onChoose} />
      {groups.map(({ id, data: { name } }) => (
        <OfGroup key={id} groupId={id} name={name} but={but} onChoose={onChoose} />
      ))}
      <NewCollectionField onMade={(collection, name) => onChoose(collection, name)} />
    </div>
  );
}

function OfGroup({ groupId, name, ...choice }: Props & { groupId: string; name: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={surface.disclosure} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{name}</summary>
      {isOpen && <GroupChoices groupId={groupId} {...choice} />}
    </details>
  );
}

function GroupChoices({ groupId, ...choice }: Props & { groupId: string }) {
  const { data, refusal, again } = useOverview({ groupId });
  if (!data)
    return refusal ? (
      <RetryNotice refusal={refusal} onRetry={again} isSmall />
    ) : (
      <Skeleton count={2} size="line" />
    );
  return <Choices all={data.collections} {...choice} />;
}

export type Offer = Pick<CollectionView, 'collection' | 'name' | 'rules'>;

function Choices({ all, but, onChoose }: Props & { all: readonly Offer[] }) {
  const { say, locale } = useWords();
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const offered = all
    .filter(({ collection, rules }) => collection !== but && rules === null)
    .map((each) => ({ collection: each.collection, name: collectionName(each, say) }))
    .sort((one, other) => compare(one.name, other.name));
  return (
    <ul className={layout.stackS}>
      {offered.map(({ collection, name }) => (
        <li key={collection}>
          <Button onClick={() => onChoose(collection, name)}>{name}</Button>
        </li>
      ))}
    </ul>
  );
}
