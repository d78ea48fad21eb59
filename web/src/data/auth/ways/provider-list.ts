import { useEffect, useSyncExternalStore } from 'react';
import { storedValue } from '../../device/stored-value.ts';

/** A provider of identities: its id, and its name as it writes it. */
export type Provider = { provider: string; name: string };

const storedProviders = storedValue<readonly Provider[] | null>('sign-in-providers', null);
let isAsked = false;

/** The providers by which anybody may sign in, as this device last knew them; null until it knows. */
export function useProviders(): readonly Provider[] | null {
  useEffect(() => {
    if (!isAsked) void askForThem();
  }, []);
  return useSyncExternalStore(storedProviders.subscribe, knownProviders, knownProviders);
}

/** The providers as this device last knew them; null if it never did. */
export function knownProviders(): readonly Provider[] | null {
  return storedProviders.read();
}

async function askForThem(): Promise<void> {
  isAsked = true;
  try {
    const { providers } = (await (await fetch('/api/auth/providers')).json()) as {
      providers?: readonly Provider[];
    };
    if (providers && JSON.stringify(providers) !== JSON.stringify(storedProviders.read()))
      storedProviders.write(providers);
  } catch {
    isAsked = false;
  }
}
