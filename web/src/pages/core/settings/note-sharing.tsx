import { type NoteSharing, showNoteSharing } from '@cine/contract/operations/watching/notes';
import { useState } from 'react';
import { NoteSwitch } from '#components/collection/note-sharing.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { useAnswer } from '#data/queries/use-answer.ts';
import { useWords } from '#i18n/index.tsx';
import { Section } from './section.tsx';

/** Whether a language model may read a member's notes, and which. */
export function NotesAndModels() {
  const { say } = useWords();
  const { kind } = useAccount();
  if (kind !== 'member') return null;
  return (
    <Section title={say('notes.sharing')} anchor="notes">
      <Sharing />
    </Section>
  );
}

function Sharing() {
  const { data, refusal, again } = useAnswer(showNoteSharing, {});
  const [changed, setChanged] = useState<NoteSharing | null>(null);
  const sharing = changed ?? data;
  if (sharing) return <NoteSwitch sharing={sharing} onChange={setChanged} />;
  return refusal && <RetryNotice isSmall refusal={refusal} onRetry={again} />;
}
