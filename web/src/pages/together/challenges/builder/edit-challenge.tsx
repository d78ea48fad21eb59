import { challengeDocument } from '@cine/contract/documents/challenges';
import { createChallenge } from '@cine/contract/operations/together/challenges';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { isChallengeId, ownChallenge } from '#components/challenge/found/found-challenge.ts';
import { NotOnDevice } from '#components/feedback/not-on-device.tsx';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { call } from '#data/queries/call.ts';
import { useDocument } from '#data/queries/use-document.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { BackToChallenges } from '../back-to-challenges.tsx';
import { ChallengeNotFound } from '../challenge-not-found.tsx';
import styles from './builder.module.css';
import { type Definition, draftOfChallenge } from './challenge-draft.ts';
import { ChallengeForm } from './challenge-form.tsx';

/** The page that edits a challenge. Players who have joined it keep the former version. */
export default function EditChallenge({ id }: { id: string }) {
  const { say } = useWords();
  const { uid } = useAccount();
  const [, navigate] = useLocation();
  const live = useDocument(isChallengeId(id) ? `challenges/${id}` : null, challengeDocument);
  // A change that arrives meanwhile does not replace the form.
  const [begun, setBegun] = useState<ReturnType<typeof draftOfChallenge> | null>(null);
  const own = ownChallenge(id, live, uid);
  if (own.state === 'there' && !begun) setBegun(draftOfChallenge(own.challenge));

  async function save(definition: Definition) {
    await call(createChallenge, { ...definition, challengeId: id });
    navigate(`/challenges/${id}`, { replace: true });
  }

  if (own.state === 'loading') return <Skeleton count={3} />;
  if (own.state === 'unknown') return <NotOnDevice isPage />;
  if (own.state === 'missing' || !begun) return <ChallengeNotFound />;
  return (
    <div className={layout.stackXl}>
      <BackToChallenges />
      <h1>{say('challengeBuilder.editTitle')}</h1>
      {live.state === 'there' && live.data.joined && (
        <p className={styles.hint}>{say('challengeBuilder.joinedHint')}</p>
      )}
      <ChallengeForm
        first={begun}
        save={say('common.save')}
        onSave={save}
        isListFinal={own.state === 'there' && own.challenge.fromSentence !== undefined}
      />
    </div>
  );
}
