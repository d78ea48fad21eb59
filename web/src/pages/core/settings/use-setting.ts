import type { UserDocument } from '@cine/contract/documents/users';
import { updateAccount } from '@cine/contract/operations/core/account';
import { useRef, useState } from 'react';
import type { SaveState } from '#components/feedback/save-status.tsx';
import { faultOf } from '#components/form/use-action.ts';
import { useAccount } from '#data/auth/user.tsx';
import { useDeferrable } from '#data/offline/deferred/use-deferrable.ts';
import { useDeferredCalls } from '#data/offline/deferred/use-deferred-calls.ts';
import { useWords } from '#i18n/index.tsx';

type Key =
  | 'displayName'
  | 'username'
  | 'providers'
  | 'region'
  | 'locale'
  | 'timeZone'
  | 'theme'
  | 'notifications'
  | 'visibility'
  | 'watchlistVisibility'
  | 'historyVisibility'
  | 'namedInShares'
  | 'namedInInvitations'
  | 'shelfAtEvenings';
type Value<K extends Key> = NonNullable<UserDocument[K]>;

export type Setting<K extends Key> = {
  value: UserDocument[K];
  mark: SaveState | null;
  /** Shows the value at once and saves it; returns whether it was saved or waits. */
  save: (value: Value<K>) => Promise<boolean>;
};

/** Several quick changes are saved as one. */
const settleMs = 350;

/** One setting that is saved on its own, and the state of saving it. The last value wins. */
export function useSetting<K extends Key>(key: K): Setting<K> {
  const { say } = useWords();
  const account = useAccount();
  const deferred = useDeferredCalls(account.uid);
  const update = useDeferrable(updateAccount);
  // Shown until the account has it, or another value.
  const [draft, setDraft] = useState<{ value: Value<K> } | null>(null);
  const [mark, setMark] = useState<SaveState | null>(null);
  const storedValue = JSON.stringify(account[key]);
  const [former, setFormer] = useState(storedValue);
  if (storedValue !== former) {
    setFormer(storedValue);
    if (mark?.state !== 'saving') setDraft(null);
  }
  const changes = useRef(0);
  const last = useRef<Promise<unknown>>(Promise.resolve());

  function save(value: Value<K>): Promise<boolean> {
    changes.current += 1;
    const mine = changes.current;
    setDraft({ value });
    setMark({ state: 'saving' });
    const saved = last.current.then(async () => {
      if (key === 'providers') await new Promise((resolve) => setTimeout(resolve, settleMs));
      return mine === changes.current ? saveNow(value) : true;
    });
    last.current = saved;
    return saved;

    async function saveNow(value: Value<K>): Promise<boolean> {
      try {
        const done = await update({ [key]: value });
        if (mine !== changes.current) return true;
        // The account already includes waiting changes.
        const saved: Pick<UserDocument, Key> | null = done.state === 'done' ? done.output : null;
        setDraft(saved && { value: saved[key] as Value<K> });
        setMark(done.state === 'done' ? { state: 'saved' } : null);
        return true;
      } catch (error) {
        if (mine !== changes.current) return false;
        setDraft(null);
        setMark({ state: 'refused', why: faultOf(error, say) });
        return false;
      }
    }
  }

  return {
    value: draft ? draft.value : account[key],
    mark: mark?.state === 'saving' ? mark : (keptMark(deferred ?? [], key) ?? mark),
    save,
  };
}

/** The state of a value that was kept on the device. */
function keptMark(deferred: NonNullable<ReturnType<typeof useDeferredCalls>>, key: Key): SaveState | null {
  const waiting = deferred.findLast(({ operation, input }) => operation === 'account-update' && key in input);
  if (!waiting) return null;
  return waiting.refusal === null ? { state: 'kept' } : { state: 'refused', why: waiting.refusal };
}
