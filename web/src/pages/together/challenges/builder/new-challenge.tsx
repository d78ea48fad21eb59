import { createChallenge } from '@cine/contract/operations/together/challenges';
import { useRef } from 'react';
import { useLocation } from 'wouter';
import { useUser } from '../../../../live/auth/user.tsx';
import { call } from '../../../../live/data/call.ts';
import { ForMembers } from '../../../../pieces/account/for-members.tsx';
import layout from '../../../../style/layout.module.css';
import { useWords } from '../../../../words/index.tsx';
import { BackToChallenges } from '../back-to-challenges.tsx';
import { type Definition, firstDraft } from './challenge-draft.ts';
import { ChallengeForm } from './challenge-form.tsx';

/** Creates a challenge. */
export default function NewChallenge() {
  const { say } = useWords();
  const { identity } = useUser();
  const [, navigate] = useLocation();
  // Sending the same challenge twice creates one; a changed one gets another key.
  const sent = useRef<{ content: string; key: string } | null>(null);

  async function save(definition: Definition) {
    const content = JSON.stringify(definition);
    if (sent.current?.content !== content) sent.current = { content, key: crypto.randomUUID() };
    const { id } = await call(createChallenge, { ...definition, key: sent.current.key });
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
        <ChallengeForm first={firstDraft()} save={say('challengeBuilder.create')} onSave={save} />
      )}
    </div>
  );
}
