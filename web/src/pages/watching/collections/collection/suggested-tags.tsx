import type { OutputOf } from '@cine/contract/operation';
import { tagMovies } from '@cine/contract/operations/watching/collected-movies';
import {
  dismissTag,
  type NoteSharing,
  type SuggestedTag,
  showNoteSharing,
  suggestTags,
} from '@cine/contract/operations/watching/notes';
import { Check, Sparkles, X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { NoteSwitch } from '#components/collection/note-sharing.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { useAccount } from '#data/auth/user.tsx';
import { call } from '#data/queries/call.ts';
import { type Say, useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import styles from './collection.module.css';

type Props = {
  collection: string;
  movieId: number;
  /** Takes what undoes it. */
  onAdded: (tag: string, change: string | null) => void;
};

type Given = OutputOf<typeof suggestTags> & { sharing: NoteSharing };

/** Tags from the note as it is saved, each to be added or dismissed. */
export function SuggestedTags({ collection, movieId, onAdded }: Props) {
  const { say } = useWords();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [suggestions, setSuggestions] = useState<Given | null>(null);
  const [status, setStatus] = useState('');
  const { busy, fault, run, buttonStateOf } = useAction();
  const place = { collection, movieId };
  const isGiven = suggestions !== null;
  useEffect(() => {
    if (isGiven) heading.current?.focus();
  }, [isGiven]);

  async function suggest() {
    await run('suggest', async () => {
      const sharing = await call(showNoteSharing, {});
      setSuggestions({ ...(await call(suggestTags, { ...place, withModel: sharing.isAllowed })), sharing });
    });
  }

  async function settle(tag: string, how: 'added' | 'dismissed') {
    const isDone = await run(tag, async () => {
      if (how === 'dismissed') await call(dismissTag, { ...place, tag });
      else {
        const { change } = await call(tagMovies, { collection, movieIds: [movieId], add: [tag] });
        onAdded(tag, change);
      }
    });
    if (!isDone) return;
    setStatus(say(`notes.${how}`, { tag }));
    setSuggestions(
      (now) => now && { ...now, suggestions: now.suggestions.filter((each) => each.tag !== tag) },
    );
    // The button that had the focus is gone.
    heading.current?.focus();
  }

  return (
    <section className={layout.stackS} aria-labelledby={suggestions ? id : undefined}>
      {suggestions ? (
        <>
          <h3 id={id} ref={heading} tabIndex={-1}>
            {say('notes.title')}
          </h3>
          <Suggestions given={suggestions} isNew={status === ''} busy={busy} onSettle={settle} />
          <p className={prose.note}>{saysWhoRead(suggestions, say)}</p>
          <ModelToo
            sharing={suggestions.sharing}
            onChange={(sharing) => setSuggestions({ ...suggestions, sharing })}
            again={
              <Button {...buttonStateOf('suggest')} onClick={() => void suggest()}>
                <Sparkles aria-hidden />
                {say('notes.again')}
              </Button>
            }
            wasAsked={suggestions.answeredBy.kind === 'model'}
          />
        </>
      ) : (
        <div>
          <Button {...buttonStateOf('suggest')} onClick={() => void suggest()}>
            <Sparkles aria-hidden />
            {say('notes.suggest')}
          </Button>
        </div>
      )}
      <p role="status" className={status === '' ? 'unseen' : prose.soft}>
        {status}
      </p>
      {fault && <Notice>{fault}</Notice>}
    </section>
  );
}

type SuggestionsProps = {
  given: Given;
  isNew: boolean;
  busy: string | null;
  onSettle: (tag: string, how: 'added' | 'dismissed') => Promise<void>;
};

function Suggestions({ given: { suggestions }, isNew, busy, onSettle }: SuggestionsProps) {
  const { say } = useWords();
  if (suggestions.length === 0) return <p>{say(isNew ? 'notes.none' : 'notes.noneLeft')}</p>;
  return (
    <ul className={layout.stackXs}>
      {suggestions.map((each) => (
        <li key={each.tag} className={styles.suggestion} aria-busy={busy === each.tag || undefined}>
          <span>
            <strong>{each.tag}</strong> <span className={prose.note}>{reasonOf(each, say)}</span>
          </span>
          <button
            type="button"
            className={surface.iconButton}
            aria-label={say('notes.add', { tag: each.tag })}
            onClick={() => void onSettle(each.tag, 'added')}
          >
            <Check aria-hidden />
          </button>
          <button
            type="button"
            className={surface.iconButton}
            aria-label={say('notes.dismiss', { tag: each.tag })}
            onClick={() => void onSettle(each.tag, 'dismissed')}
          >
            <X aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}

function reasonOf({ said }: SuggestedTag, say: Say): string {
  return said === null ? say('notes.byModel') : say('notes.said', { words: said });
}

type ModelProps = {
  sharing: NoteSharing;
  onChange: (to: NoteSharing) => void;
  again: ReactNode;
  wasAsked: boolean;
};

/** The switch for a model, in place, for members who haven't used it. */
function ModelToo({ sharing, onChange, again, wasAsked }: ModelProps) {
  const { say } = useWords();
  const { kind } = useAccount();
  if (kind !== 'member' || sharing.models.length === 0 || wasAsked) return null;
  return (
    <details className={surface.disclosure}>
      <summary>{say('notes.more')}</summary>
      <div className={layout.stackS}>
        <NoteSwitch sharing={sharing} onChange={onChange} />
        {sharing.isAllowed && <div>{again}</div>}
      </div>
    </details>
  );
}

/** Who read the note, and why no model did where one was to. */
function saysWhoRead({ answeredBy, sharing }: Given, say: Say): string {
  if (answeredBy.kind === 'model') {
    const { model, isStandIn } = answeredBy;
    return say(isStandIn ? 'notes.askedStandIn' : 'notes.asked', { model });
  }
  const { because } = answeredBy;
  if (because === 'no-model') return say('notes.here');
  if (because === 'declined') return say(sharing.isAllowed ? 'notes.changed' : 'notes.here');
  if (because === 'unproven') return say('notes.unproven');
  return say(because === 'day-spent' || because === 'month-spent' ? 'notes.spent' : 'notes.fault');
}
