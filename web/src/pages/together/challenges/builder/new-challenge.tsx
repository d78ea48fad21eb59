import { createChallenge } from '@cine/contract/operations/together/challenges';
import { collectionSchema } from '@cine/contract/operations/watching/collection-name';
import { useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { ForMembers } from '#components/account/for-members.tsx';
import { useUser } from '#data/auth/user.tsx';
import { call } from '#data/queries/call.ts';
import { keysForRetries } from '#data/queries/keys-for-retries.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { BackToChallenges } from '../back-to-challenges.tsx';
import { type Definition, firstDraft } from './challenge-draft.ts';
import { ChallengeForm } from './challenge-form.tsx';
import { FormOfCollection } from './form-of-collection.tsx';

/** The page that makes a challenge, perhaps from a collection. */
export default function NewChallenge() {
  const { say } = useWords();
  const { identity } = useUser();
  const [, navigate] = useLocation();
  const [keyFor] = useState(keysForRetries);

  async function save(definition: Definition) {
    const { id } = await call(createChallenge, { ...definition, key: keyFor(definition) });
    navigate(`/challenges/${id}`, { replace: true });
  }

  const isGuest = identity.state === 'signed-in' && identity.isGuest;
  return (
    <div className={layout.stackXl}>
      <BackToChallenges />
      <h1>{say('challenges.make')}</h1>
      {isGuest ? (
        <ForMembers text={say('challengeBuilder.membersOnly')} />
      ) : (
        <FirstForm save={say('challengeBuilder.create')} onSave={save} />
      )}
    </div>
  );
}

type FormProps = { save: string; onSave: (definition: Definition) => Promise<void> };

/** An empty form, or one about the collection that the address names. */
function FirstForm(props: FormProps) {
  const [search] = useSearchParams();
  const collection = search.get('of');
  if (collection !== null && collectionSchema.safeParse(collection).success)
    return <FormOfCollection collection={collection} {...props} />;
  return <ChallengeForm first={firstDraft()} {...props} />;
}
