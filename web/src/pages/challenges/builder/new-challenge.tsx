import { createChallenge } from '@cine/contract/challenges';
import { useRef } from 'react';
import { useLocation } from 'wouter';
import { usePlayer } from '../../../live/auth/player.tsx';
import { call } from '../../../live/data/call.ts';
import { useWords } from '../../../words/index.tsx';
import styles from './builder.module.css';
import { type Definition, firstDraft } from './challenge-draft.ts';
import { ChallengeForm } from './challenge-form.tsx';

/** Makes a challenge of one's own. */
export default function NewChallenge() {
  const { say } = useWords();
  const { identity } = usePlayer();
  const [, navigate] = useLocation();
  // The same challenge sent twice makes one, and a changed one another.
  const sent = useRef<{ content: string; key: string } | null>(null);

  async function save(definition: Definition) {
    const content = JSON.stringify(definition);
    if (sent.current?.content !== content) sent.current = { content, key: crypto.randomUUID() };
    const { id } = await call(createChallenge, { ...definition, key: sent.current.key });
    navigate(`/challenges/${id}`, { replace: true });
  }

  const isGuest = identity.state === 'somebody' && identity.isGuest;
  return (
    <div className={styles.page}>
      <h1>{say('challenges.make')}</h1>
      {isGuest ? (
        <p>{say('challengeBuilder.membersOnly')}</p>
      ) : (
        <ChallengeForm first={firstDraft()} save={say('challengeBuilder.create')} onSave={save} />
      )}
    </div>
  );
}
