import { createCollection } from '@cine/contract/operations/watching/collections';
import { idSchema } from '@cine/contract/primitives';
import { useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { ForMembers } from '#components/account/for-members.tsx';
import { BackLink } from '#components/layout/back-link.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { call } from '#data/queries/call.ts';
import { pathOfCollection } from '#data/queries/collections/collection-place.ts';
import { keysForRetries } from '#data/queries/keys-for-retries.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { type CollectionFields, firstDraft } from './collection-draft.ts';
import { CollectionForm } from './collection-form.tsx';

/** A new collection of the user or, by its address, of a group. */
export default function NewCollection() {
  const { say } = useWords();
  const { kind } = useAccount();
  const [, navigate] = useLocation();
  const [address] = useSearchParams();
  const groupId = idSchema.safeParse(address.get('group')).data ?? null;
  const [keyFor] = useState(keysForRetries);

  async function save(fields: CollectionFields) {
    const input = { ...fields, ...(groupId !== null && { groupId }) };
    const { collection } = await call(createCollection, { ...input, key: keyFor(input) });
    navigate(pathOfCollection(collection), { replace: true });
  }

  return (
    <div className={`${layout.stackXl} ${layout.column}`}>
      {groupId === null ? (
        <BackLink href="/collections">{say('collections.title')}</BackLink>
      ) : (
        <BackLink href={`/groups/${groupId}`}>{say('collections.toGroup')}</BackLink>
      )}
      <h1>{say('collections.new')}</h1>
      {kind === 'guest' ? (
        <ForMembers text={say('collections.guest')} />
      ) : (
        <CollectionForm
          first={firstDraft(false)}
          save={say('collections.create')}
          asksKind
          isOfGroup={groupId !== null}
          onSave={save}
        />
      )}
    </div>
  );
}
