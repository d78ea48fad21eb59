import { minute, second } from '@cine/contract/time';
import { createStore, delMany, entries, get, type UseStore, update } from 'idb-keyval';
import { callByName, Refusal } from '../../data/call.ts';
import { seat } from '../../firebase.ts';
import { isOnline, onNetworkChange } from '../network.ts';
import { type Action, enqueue, type Queue, withoutAction, withoutPointless, withRefusal } from './queue.ts';
import { type Answer, type Kept, sendAll } from './send.ts';

/** One user's actions that the server does not know yet; shared by all tabs, and kept when they close. */
export type Outbox = {
  /** As this tab last read it; null before. */
  now: () => Queue | null;
  subscribe: (listener: () => void) => () => void;
  read: () => Promise<Queue>;
  add: (action: Action) => Promise<void>;
  /** Notes that an action was done without waiting here. */
  wasDone: (action: Action) => Promise<void>;
  /** Drops an action, which is then never sent. */
  drop: (id: string) => Promise<void>;
  dropAll: () => Promise<void>;
  /** Sends a refused action again. */
  retry: (id: string) => Promise<void>;
  /** Sends whenever there are actions and a network; returns how to stop. */
  keepSending: () => () => void;
};

const firstPauseMs = 5 * second;
const longestPauseMs = 5 * minute;
const outboxes = new Map<string, Outbox>();
let store: UseStore | undefined;

export function outboxOf(uid: string): Outbox {
  const known = outboxes.get(uid);
  if (known) return known;
  const opened = open(uid);
  outboxes.set(uid, opened);
  return opened;
}

/** Forgets users who have nothing waiting. */
export async function clearSentQueues(): Promise<void> {
  const queues = await entries<string, Queue>(queuesHere());
  const sent = queues.filter(([, queue]) => queue.length === 0);
  await delMany(
    sent.map(([uid]) => uid),
    queuesHere(),
  );
}

function queuesHere(): UseStore {
  store ??= createStore('cine-outbox', 'queues');
  return store;
}

function open(uid: string): Outbox {
  const channel = new BroadcastChannel(`outbox ${uid}`);
  const listeners = new Set<() => void>();
  let known: Queue | null = null;

  const kept: Kept = {
    read: async () => (await get<Queue>(uid, queuesHere())) ?? [],
    change: async (change) => {
      await update<Queue>(uid, (queue = []) => change(queue), queuesHere());
      channel.postMessage('changed');
      await look();
    },
  };

  async function look(): Promise<void> {
    // A device that can't store anything has nothing waiting.
    known = await kept.read().catch(() => []);
    for (const listener of listeners) listener();
  }

  /** One tab sends at a time, to keep the order. */
  async function send(): Promise<boolean> {
    return navigator.locks.request(`outbox ${uid}`, () => sendAll(kept, (action) => sendAs(uid, action)));
  }

  channel.addEventListener('message', () => void look());
  void look();

  return {
    now: () => known,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read: kept.read,
    add: (action) => kept.change((queue) => enqueue(queue, action)),
    wasDone: async (action) => {
      if (known?.length !== 0) await kept.change((queue) => withoutPointless(queue, action));
    },
    drop: (id) => kept.change((queue) => withoutAction(queue, id)),
    dropAll: () => kept.change(() => []),
    retry: (id) => kept.change((queue) => withRefusal(queue, id, null)),
    keepSending: () => {
      let pauseMs = firstPauseMs;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const attempt = () => {
        clearTimeout(timer);
        if (!isOnline() || !known?.some(({ refusal }) => refusal === null)) return;
        void send().then((isLeft) => {
          pauseMs = isLeft ? Math.min(pauseMs * 2, longestPauseMs) : firstPauseMs;
          if (isLeft) timer = setTimeout(attempt, pauseMs);
        });
      };
      const again = () => {
        pauseMs = firstPauseMs;
        attempt();
      };
      listeners.add(attempt);
      const stopHearing = onNetworkChange(again);
      attempt();
      return () => {
        clearTimeout(timer);
        listeners.delete(attempt);
        stopHearing();
      };
    },
  };
}

async function sendAs(uid: string, { operation, input }: Action): Promise<Answer> {
  const { currentUser } = await seat().auth();
  // Another user is signed in; it is sent when its maker is back.
  if (currentUser?.uid !== uid) return { reason: 'sign-in-required', isSaid: true, message: '' };
  try {
    await callByName(operation, input);
    return 'taken';
  } catch (error) {
    if (error instanceof Refusal) return error;
    reportError(error);
    return { reason: 'service-unavailable', isSaid: false, message: '' };
  }
}
