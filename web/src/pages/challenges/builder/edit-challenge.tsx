import { challengeDocument } from '@cine/contract/documents/challenges';
import { createChallenge } from '@cine/contract/operations/challenges';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useAccount } from '../../../live/auth/player.tsx';
import { call } from '../../../live/data/call.ts';
import { useDocument } from '../../../live/data/use-document.ts';
import { Skeleton } from '../../../pieces/feedback/skeleton.tsx';
import layout from '../../../style/layout.module.css';
import { useWords } from '../../../words/index.tsx';
import { ChallengeNotFound } from '../challenge-not-found.tsx';
import styles from './builder.module.css';
import { type Definition, draftOfChallenge } from './challenge-draft.ts';
import { ChallengeForm } from './challenge-form.tsx';

/** Edits the user's own challenge; players who have joined it keep the former version. */
export default function EditChallenge({ id }: { id: string }) {
  const { say } = useWords();
  const { uid } = useAccount();
  const [, navigate] = useLocation();
  const live = useDocument(/^[A-Za-z0-9_-]{1,64}$/.test(id) ? `challenges/${id}` : null, challengeDocument);
  // A change that arrives meanwhile does not replace the form.
  const [begun, setBegun] = useState<ReturnType<typeof draftOfChallenge> | null>(null);
  const isMine = live.state === 'there' && live.data.makerId === uid;
  if (isMine && !begun) setBegun(draftOfChallenge(live.data));

  async function save(definition: Definition) {
    await call(createChallenge, { ...definition, challengeId: id });
    navigate(`/challenges/${id}`, { replace: true });
  }

  if (live.state === 'loading' || (live.state === 'missing' && live.isFromDevice))
    return <Skeleton count={3} />;
  if (!isMine || !begun) return <ChallengeNotFound />;
  return (
    <div className={layout.stackXl}>
      <h1>{say('challengeBuilder.editTitle')}</h1>
      {live.data.joined && <p className={styles.hint}>{say('challengeBuilder.joinedHint')}</p>}
      <ChallengeForm first={begun} save={say('common.save')} onSave={save} />
    </div>
  );
}
