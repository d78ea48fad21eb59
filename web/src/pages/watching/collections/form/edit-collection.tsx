import { changeCollection, deleteCollection } from '@cine/contract/operations/watching/collections';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { collectionName, standingOf } from '#components/collection/collection-words.ts';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { ConfirmButton } from '#components/form/confirm-button.tsx';
import { BackLink } from '#components/layout/back-link.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { call } from '#data/queries/call.ts';
import { collectionPlace, pathOfCollection } from '#data/queries/collections/collection-place.ts';
import { type CollectionFacts, useCollection } from '#data/queries/collections/use-collection.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { CollectionUnseen } from '../collection-unseen.tsx';
import { changedFields } from './changed-fields.ts';
import { type CollectionFields, draftOfCollection } from './collection-draft.ts';
import { CollectionForm } from './collection-form.tsx';

/** The page that edits or deletes a collection. */
export default function EditCollection({ id: collection }: { id: string }) {
  const { uid } = useAccount();
  const result = useCollection(collection, uid);
  // A change that arrives meanwhile does not replace the form.
  const [begun, setBegun] = useState<CollectionFacts | null>(null);
  if (result.state === 'there' && !begun) setBegun(result.facts);
  if (begun) return <Edit collection={collection} facts={begun} />;
  if (result.state === 'loading' || result.state === 'there') return <Skeleton count={3} />;
  return <CollectionUnseen of={result} />;
}

function Edit({ collection, facts }: { collection: string; facts: CollectionFacts }) {
  const { say } = useWords();
  const { uid } = useAccount();
  const [, navigate] = useLocation();
  const { owner } = collectionPlace(collection, uid);
  const isNamed = standingOf(collection) === null;
  const name = collectionName({ collection, name: facts.name }, say);

  async function save(fields: CollectionFields) {
    const { name: newName, rules, ...others } = changedFields(facts, fields);
    const changes = { ...others, ...(isNamed && newName && { name: newName }), ...(rules && { rules }) };
    if (Object.keys(changes).length > 0) await call(changeCollection, { collection, ...changes });
    navigate(pathOfCollection(collection), { replace: true });
  }

  async function remove() {
    await call(deleteCollection, { collection });
    navigate(owner.kind === 'group' ? `/groups/${owner.groupId}` : '/collections', { replace: true });
  }

  return (
    <div className={`${layout.stackXl} ${layout.column}`}>
      <BackLink href={pathOfCollection(collection)}>{name}</BackLink>
      <h1>{say('collections.editTitle')}</h1>
      <CollectionForm
        first={draftOfCollection(facts)}
        save={say('common.save')}
        isNamed={isNamed}
        isOfGroup={owner.kind === 'group'}
        onSave={save}
      />
      {isNamed && (
        <div>
          <ConfirmButton
            kind="danger"
            title={say('collections.deleteTitle', { name })}
            hint={say('collections.deleteHint')}
            yes={say('collections.delete')}
            no={say('common.cancel')}
            act={remove}
          >
            {say('collections.delete')}
          </ConfirmButton>
        </div>
      )}
    </div>
  );
}
