/** An attempt of this page to sign in by a provider: how it begins, and what is known of it on its return. */
import { type ToLink, takeToLink } from './to-link.ts';
import { attemptKey, forgetAttempt, noteProviderChosen } from './under-way.ts';

/** To sign in, to add the identity to the account, or to prove again who one is. */
export type Purpose = 'enter' | 'link' | 'prove';

export type Attempt = {
  id: string;
  provider: string;
  purpose: Purpose;
  /** The path of ours where the user was. */
  from: string;
  /** Who began it, if it is to add the identity to their account. */
  uid: string | null;
  /** What is linked once this attempt has signed its owner in. */
  toLink: ToLink | null;
  /** Whether it is under way in a window of its own, and the page that opened it waits. */
  isWindow: boolean;
};

/** What came back at a provider's address: what the API takes, or an error. */
export type Returned = {
  provider?: string;
  state?: string;
  code?: string;
  issuer?: string;
  deviceId?: string;
  error?: string;
};

/**
 * Opens a provider's page in a window; call it within the click. Where the browser refuses a window, as apps
 * do, it leads this page there, and returns null.
 */
export function beginAttempt(
  provider: string,
  purpose: Purpose,
  { from, uid, toLink }: { from: string | undefined; uid: string | null; toLink: ToLink | null },
): { attempt: Attempt; opened: Window } | null {
  noteProviderChosen();
  takeToLink();
  const address = `/api/auth/${provider}/start`;
  const here = `${location.pathname}${location.search}`;
  const id = crypto.randomUUID();
  const attempt = { id, provider, purpose, from: from ?? here, uid, toLink, isWindow: true };
  // The window gets a copy of what this tab has stored.
  keep(attempt);
  const isApp = matchMedia('(display-mode: standalone)').matches;
  const opened = isApp ? null : window.open(address, '_blank', 'popup,width=480,height=700');
  if (opened && !opened.closed) {
    forgetAttempt();
    return { attempt, opened };
  }
  keep({ ...attempt, isWindow: false });
  location.assign(address);
  return null;
}

function keep(attempt: Attempt): void {
  sessionStorage.setItem(attemptKey, JSON.stringify(attempt));
}

/** The attempt that this tab began or was opened for; null if there is none. It is forgotten. */
export function takeAttempt(): Attempt | null {
  const text = sessionStorage.getItem(attemptKey);
  forgetAttempt();
  return text === null ? null : (JSON.parse(text) as Attempt);
}

/** What came back in the address's fragment, which neither the address nor the history keeps. */
export function takeReturned(): Returned {
  const returned = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
  history.replaceState(history.state, '', location.pathname);
  return returned;
}
