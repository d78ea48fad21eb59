/** Stores a user's deferred calls in this browser's IndexedDB. */
import { createStore, delMany, entries, get, type UseStore, update } from 'idb-keyval';
import { confirmedUser } from '../../auth/confirmed-user.ts';
import { ownSeat } from '../../firebase.ts';
import { callByName, Refusal } from '../../queries/call.ts';
import { isOnline } from '../network.ts';
import { sendUntilDone } from '../send-until-done.ts';
import { doorOfStored } from './deferrable.ts';
import {
  type DeferredCall,
  type DeferredCalls,
  nextOf,
  withCall,
  withoutCall,
  withoutReplaced,
  withRefusal,
} from './deferred-calls.ts';
import { type Answer, type CallStore, sendAll } from './send.ts';

/** One user's deferred calls; shared by all tabs, and kept when they close. */
export type DeferredStore = {
  /** As this tab last read it; null before. */
  now: () => DeferredCalls | null;
  subscribe: (listener: () => void) => () => void;
  read: () => Promise<DeferredCalls>;
  add: (call: DeferredCall) => Promise<void>;
  /** Notes that a call was sent without waiting here. */
  wasSent: (call: DeferredCall) => Promise<void>;
  drop: (id: string) => Promise<void>;
  dropAll: () => Promise<void>;
  retry: (id: string) => Promise<void>;
  /** Sends whenever there are calls and a network; returns how to stop. */
  keepSending: () => () => void;
};

export const deferredDatabase = 'deferred-calls';

const stores = new Map<string, DeferredStore>();
let store: UseStore | undefined;

/** A user's calls that wait on this device; opened on first use. */
export function deferredStoreOf(uid: string): DeferredStore {
  const store = stores.get(uid);
  if (store) return store;
  const opened = openStore(uid);
  stores.set(uid, opened);
  return opened;
}

export async function forgetUsersWithoutDeferredCalls(): Promise<void> {
  const all = await entries<string, DeferredCalls>(storeHere());
  const sent = all.filter(([, calls]) => calls.length === 0);
  await delMany(
    sent.map(([uid]) => uid),
    storeHere(),
  );
}

function storeHere(): UseStore {
  store ??= createStore(deferredDatabase, 'calls');
  return store;
}

function openStore(uid: string): DeferredStore {
  const channel = new BroadcastChannel(`deferred ${uid}`);
  const listeners = new Set<() => void>();
  let latest: DeferredCalls | null = null;

  const store: CallStore = {
    read: async () => (await get<DeferredCalls>(uid, storeHere())) ?? [],
    change: async (change) => {
      await update<DeferredCalls>(uid, (calls = []) => change(calls), storeHere());
      channel.postMessage('changed');
      await look();
    },
  };

  async function look(): Promise<void> {
    // A device that can't store anything has nothing waiting.
    latest = await store.read().catch(() => []);
    for (const listener of listeners) listener();
  }

  /** One tab sends at a time, to keep the order. */
  async function send(): Promise<boolean> {
    return navigator.locks.request(`deferred ${uid}`, () => sendAll(store, (call) => sendAs(uid, call)));
  }

  channel.addEventListener('message', () => void look());
  void look();

  return {
    now: () => latest,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read: store.read,
    add: (call) => store.change((calls) => withCall(calls, call)),
    wasSent: async (call) => {
      if (latest?.length !== 0) await store.change((calls) => withoutReplaced(calls, call));
    },
    drop: (id) => store.change((calls) => withoutCall(calls, id)),
    dropAll: () => store.change(() => []),
    retry: (id) => store.change((calls) => withRefusal(calls, id, null)),
    keepSending: () => {
      const { attempt, stop } = sendUntilDone(() => isOnline() && nextOf(latest ?? []) !== null, send);
      listeners.add(attempt);
      attempt();
      return () => {
        listeners.delete(attempt);
        stop();
      };
    },
  };
}

async function sendAs(uid: string, { operation, input }: DeferredCall): Promise<Answer> {
  const user = await confirmedUser(ownSeat());
  // Another user is signed in; it is sent once this one is back.
  if (user?.uid !== uid) return { reason: 'sign-in-required', isFromServer: true, message: '' };
  try {
    await callByName(doorOfStored(operation), operation, input);
    return 'taken';
  } catch (error) {
    if (error instanceof Refusal) return error;
    reportError(error);
    return { reason: 'service-unavailable', isFromServer: false, message: '' };
  }
}
