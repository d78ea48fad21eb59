/** Going back closes a dialog instead of leaving its page: each open one has an entry in the history. */
import { second } from '@cine/contract/time';
import { useEffect, useEffectEvent } from 'react';

type View = Pick<Window, 'history' | 'setTimeout'> & {
  addEventListener: (type: 'popstate', listener: () => void) => void;
};

/** What an entry says; `stays` is that of a television, which sees to its back key itself. */
type EntryState = { dialogs?: number; stays?: boolean } | null;

/** A browser leaves an entry at once; one that it can't leave is never told of. */
const patienceMs = second;

export function createDialogEntries(view: View) {
  const { history } = view;
  /** How to close each open dialog, the outermost first. */
  const open: (() => void)[] = [];
  /** What follows once entries of closed dialogs are left; null if none are being left. */
  let leaving: { next: (() => void)[] } | null = null;
  const state = () => history.state as EntryState;
  const count = () => state()?.dialogs ?? 0;

  function leave(entries: number, ...next: (() => void)[]): void {
    const begun = { next };
    leaving = begun;
    history.go(-entries);
    view.setTimeout(() => {
      if (leaving !== begun) return;
      history.replaceState(null, '');
      arrive();
    }, patienceMs);
  }

  function arrive(): void {
    if (count() === 0) history.scrollRestoration = 'auto';
    const left = leaving;
    leaving = null;
    const due = left ? left.next : open.slice(count()).reverse();
    for (const act of due) act();
    settle();
  }

  /** Adds or leaves entries until there are as many as dialogs, once all have opened or closed. */
  function settle(): void {
    view.setTimeout(() => {
      if (leaving || state()?.stays) return;
      if (count() > open.length) leave(count() - open.length);
      // Closing a dialog scrolls nowhere, or where it says itself.
      if (count() < open.length) history.scrollRestoration = 'manual';
      while (count() < open.length) history.pushState({ ...history.state, dialogs: count() + 1 }, '');
    });
  }

  view.addEventListener('popstate', () => {
    if (!state()?.stays) arrive();
  });

  /** Navigates from the page's own entry, so that the way back doesn't lead through closed dialogs. */
  function navigateFromPage(navigate: () => void): void {
    if (leaving) leaving.next.push(() => navigateFromPage(navigate));
    else if (count() > 0) leave(count(), navigate);
    else navigate();
  }

  /** Returns how to take the dialog out again once it is closed. */
  function add(close: () => void): () => void {
    open.push(close);
    settle();
    return () => {
      open.splice(open.indexOf(close), 1);
      settle();
    };
  }

  return { add, navigateFromPage };
}

let entries: ReturnType<typeof createDialogEntries> | null = null;

export function dialogEntries(): ReturnType<typeof createDialogEntries> {
  entries ??= createDialogEntries(window);
  return entries;
}

/** Closes what is open, such as a dialog or a menu, when its user goes back. */
export function useClosedByBack(onClose: () => void, isOpen = true): void {
  const close = useEffectEvent(onClose);
  useEffect(() => (isOpen ? dialogEntries().add(() => close()) : undefined), [isOpen]);
}
