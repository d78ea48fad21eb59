const chosen = new AbortController();

/**
 * Aborted once somebody goes to a provider: nothing else may get a cookie from then on, as the attempt is
 * bound to the last one.
 */
export const providerChosen = chosen.signal;

export function noteProviderChosen(): void {
  chosen.abort();
}
