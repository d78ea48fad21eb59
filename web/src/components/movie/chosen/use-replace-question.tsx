import type { SessionDocument } from '@cine/contract/documents/sessions';
import { type ReactNode, useState } from 'react';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { Button } from '../../form/button.tsx';
import { Dialog } from '../../layout/dialog.tsx';
import { titleOf } from '../reasons-in-words.ts';

type Evening = Pick<SessionDocument, 'chosen' | 'watched' | 'attendees'>;

/** The movie that others would lose if this one were chosen, or none with null; null if nobody would mind. */
export function replacedIn(
  { chosen, watched, attendees }: Evening,
  movieId: number | null,
): Evening['chosen'] {
  const present = Object.values(attendees).filter((attendee) => attendee.present).length;
  const isOver = watched.some((each) => each.movieId === chosen?.movieId);
  return present > 1 && !isOver && chosen?.movieId !== movieId ? chosen : null;
}

/** Asks before a movie that was chosen for all is replaced or removed. */
export function useReplaceQuestion(): {
  /** Whether it may be done; at once where there is nothing to ask. */
  mayChoose: (session: Evening | null, movieId: number | null) => Promise<boolean>;
  question: ReactNode;
} {
  const { say, locale } = useWords();
  const [pending, setPending] = useState<{ title: string; answer: (yes: boolean) => void } | null>(null);
  async function mayChoose(session: Evening | null, movieId: number | null): Promise<boolean> {
    const chosen = session && replacedIn(session, movieId);
    if (!chosen) return true;
    return new Promise((answer) => setPending({ title: titleOf(chosen, locale), answer }));
  }
  function answer(yes: boolean) {
    pending?.answer(yes);
    setPending(null);
  }
  const question = pending && (
    <Dialog title={say('session.replaceTitle')} onClose={() => answer(false)}>
      <p>{say('session.replaceHint', { title: pending.title })}</p>
      <div className={layout.row}>
        <Button kind="main" onClick={() => answer(true)}>
          {say('session.replace')}
        </Button>
        <Button onClick={() => answer(false)}>{say('session.keepChosen')}</Button>
      </div>
    </Dialog>
  );
  return { mayChoose, question };
}
