/** An attempt that this tab has under way at a provider of identities. */

/** Where this tab keeps the attempt that it began. */
export const attemptKey = 'sign-in-attempt';

const chosen = new AbortController();

/**
 * Aborted once somebody goes to a provider: nothing else may get a cookie from then on, as the attempt is
 * bound to the last one.
 */
export const providerChosen = chosen.signal;

/** Ends what the page still waits for, such as passkeys, as the browser is about to leave it. */
export function noteProviderChosen(): void {
  chosen.abort();
}

/** Forgets the attempt that this tab began, as of somebody who has left. */
export function forgetAttempt(): void {
  sessionStorage.removeItem(attemptKey);
}
