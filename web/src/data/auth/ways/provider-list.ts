/** The providers by which people sign in, which this device keeps for its next first page. */
import type { Texts } from '@cine/contract/primitives';
import { useEffect, useSyncExternalStore } from 'react';
import { storedValue } from '../../device/stored-value.ts';

/** A provider of identities: its id, and its name as it writes it in each language. */
export type SignInProvider = { provider: string; names: Texts };

const storedProviders = storedValue<readonly SignInProvider[] | null>('providers', null);
let isAsked = false;

/** The providers by which anybody may sign in, as this device last knew them; null until it knows. */
export function useProviders(): readonly SignInProvider[] | null {
  useEffect(() => {
    if (!isAsked) void askForThem();
  }, []);
  return useSyncExternalStore(storedProviders.subscribe, knownProviders, knownProviders);
}

/** The providers as this device last knew them; null if it never did. */
export function knownProviders(): readonly SignInProvider[] | null {
  return storedProviders.read();
}

/** A provider as this device knows it, or called by a name that somebody else gave. */
export function providerOf(id: string, name = id): SignInProvider {
  const provider = knownProviders()?.find(({ provider }) => provider === id);
  return provider ?? { provider: id, names: { fr: name, en: name, ru: name } };
}

/** Whether nobody can sign in by it: none that this device knows, which may know none yet. */
export function isUnknown(id: string): boolean {
  return id === '' || knownProviders()?.every(({ provider }) => provider !== id) === true;
}

async function askForThem(): Promise<void> {
  isAsked = true;
  try {
    const { providers } = (await (await fetch('/api/auth/providers')).json()) as {
      providers?: readonly SignInProvider[];
    };
    if (providers && JSON.stringify(providers) !== JSON.stringify(storedProviders.read()))
      storedProviders.write(providers);
  } catch {
    isAsked = false;
  }
}
