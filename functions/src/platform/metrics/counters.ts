/** What this instance counts, and when it adds that to the sums of all. */
import { randomBytes } from 'node:crypto';
import { second } from '@cine/contract/time';
import type { Firestore } from 'firebase-admin/firestore';
import { uncounted } from '../firestore/usage.ts';
import { log } from '../log.ts';
import { withTimeout } from '../time/timeout.ts';
import { addTo, type Counts, type Family, type Outcome, type Saving } from './counts.ts';

/** A request that is being answered. */
export type OpenRequest = { method: string; handler: string };

export type Counters = {
  add: (family: Family, labels: string, numbers: readonly number[]) => void;
  /** Notes how something ended: null without a fault, otherwise a short code that names nobody. */
  note: (name: string, fault: string | null, seconds?: number) => void;
  /** The requests that are being answered. */
  open: Set<OpenRequest>;
  /**
   * Saves what was counted, if some time has passed since the last time. `atEnd`: no later call may come, so
   * that the first one saves, too. Never throws, and waits no longer than two seconds.
   */
  saveIfDue: (db: Firestore, atEnd?: boolean) => Promise<void>;
  /** Saves what is left, however soon after the last time. Never throws, and waits as long at most. */
  saveRest: (db: Firestore) => Promise<void>;
};

const longestWaitMs = 2 * second;

export function createCounters(now: () => number, savedEveryMs: () => number): Counters {
  const instance = randomBytes(8).toString('hex');
  const open = new Set<OpenRequest>();
  let counts: Counts = {};
  let outcomes: Record<string, Outcome> = {};
  let sequence = 0;
  /** What was sent and not acknowledged: it may have been saved, so it is sent again as it was. */
  let unacknowledged: Saving | null = null;
  let startedAt: number | null = null;
  let savedAt: number | null = null;
  let saving: Promise<void> | null = null;

  return {
    add: (family, labels, numbers) => addTo(counts, family, labels, numbers),
    note: (name, fault, seconds) => {
      outcomes[name] = { at: now(), fault, ...(seconds !== undefined && { seconds }) };
    },
    open,
    saveIfDue: async (db, atEnd = false) => {
      startedAt ??= now();
      const since = savedAt ?? (atEnd ? 0 : startedAt);
      if (saving || Math.abs(now() - since) < savedEveryMs()) return;
      savedAt = now();
      saving = save(db).finally(() => {
        saving = null;
      });
      await withTimeout(longestWaitMs, saving, undefined);
    },
    saveRest: (db) => withTimeout(longestWaitMs, saveRest(db), undefined),
  };

  async function saveRest(db: Firestore): Promise<void> {
    await saving;
    if (unacknowledged) await save(db);
    if (Object.keys(counts).length + Object.keys(outcomes).length > 0) await save(db);
  }

  async function save(db: Firestore): Promise<void> {
    unacknowledged ??= takeCounted();
    try {
      const { addToShard } = await import('./store.ts');
      const saving = unacknowledged;
      await uncounted(() => addToShard(db, saving));
      unacknowledged = null;
      log.debug('metrics saved', { sequence });
    } catch (error) {
      log.warn('metrics not saved', { error });
    }
  }

  function takeCounted(): Saving {
    sequence += 1;
    const taken = { instance, sequence, at: now(), counts, outcomes, open: openByHandler() };
    counts = {};
    outcomes = {};
    return taken;
  }

  function openByHandler(): Record<string, number> {
    const by = Map.groupBy(open, ({ method, handler }) => `${method} ${handler}`);
    return Object.fromEntries([...by].map(([labels, requests]) => [labels, requests.length]));
  }
}
