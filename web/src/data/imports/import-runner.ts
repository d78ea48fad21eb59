import { applyImport, type ImportedCollection } from '@cine/contract/operations/watching/imports';
import { collectionsOf, type Run, servicesOf } from '@cine/import-run';
import { confirmedUser } from '../auth/confirmed-user.ts';
import { ownSeat } from '../firebase.ts';
import { isPassing } from '../offline/deferred/deferred-calls.ts';
import { isOnline } from '../offline/network.ts';
import { sendUntilDone } from '../offline/send-until-done.ts';
import { call, Refusal } from '../queries/call.ts';
import { noteImport } from './import-note.ts';
import type { LineOfReport } from './report-lines.ts';
import { hasNew, type ImportRun, isOver, nextPart, runOf, withAnswer, withoutPart } from './run.ts';
import { forgetPart, forgetRun, keepRun, partOf, readLines, readRun, saveRun } from './run-store.ts';

/** One user's import on its way; it goes on while any page of the dashboard is open. */
export type ImportRunner = {
  /** As this tab last read it: null without one, undefined before. */
  now: () => ImportRun | null | undefined;
  subscribe: (listener: () => void) => () => void;
  begin: (run: Run, lines: readonly LineOfReport[]) => Promise<void>;
  lines: () => Promise<LineOfReport[]>;
  retry: () => Promise<void>;
  /** Forgets it on this device; what the server has stays there. */
  forget: () => Promise<void>;
};

const runners = new Map<string, ImportRunner>();

/** A user's runner in this tab, opened on first use. */
export function importRunnerOf(uid: string): ImportRunner {
  const runner = runners.get(uid);
  if (runner) return runner;
  const opened = openRunner(uid);
  runners.set(uid, opened);
  return opened;
}

function openRunner(uid: string): ImportRunner {
  const channel = new BroadcastChannel(`import ${uid}`);
  const listeners = new Set<() => void>();
  let latest: ImportRun | null | undefined;
  const { attempt } = sendUntilDone(() => isOnline() && !!latest && !isStopped(latest), send);

  async function look(): Promise<void> {
    latest = await readRun(uid).catch(() => null);
    noteImport(uid, latest);
    for (const listener of listeners) listener();
  }

  async function change(act: () => Promise<void>): Promise<void> {
    await act();
    channel.postMessage('changed');
    await look();
  }

  /** Sends what is left; returns whether to try again later. One tab sends at a time. */
  async function send(): Promise<boolean> {
    return navigator.locks.request(`import ${uid}`, async () => {
      for (;;) {
        const run = await readRun(uid);
        if (!run || isStopped(run)) return false;
        const outcome = await sendPart(uid, run);
        if (outcome === 'later') return true;
        await change(() => saveRun(uid, outcome));
        // What had nothing new may be sent once more, and what was refused is tried again.
        if (outcome.done > run.done && hasNew(outcome)) await forgetPart(uid, nextPart(run));
      }
    });
  }

  channel.addEventListener('message', () => void look());
  void look().then(attempt);

  return {
    now: () => latest,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    begin: async (run, lines) => {
      await change(() => keepRun(uid, { run: runOf(run), parts: run.parts }, lines));
      attempt();
    },
    lines: () => readLines(uid),
    retry: async () => {
      const run = await readRun(uid);
      if (run) await change(() => saveRun(uid, { ...run, refusal: null }));
      attempt();
    },
    forget: () => change(() => forgetRun(uid)),
  };
}

function isStopped(run: ImportRun): boolean {
  return isOver(run) || run.refusal !== null;
}

/** The run with the answer to its next part, or with why it was refused. */
async function sendPart(uid: string, run: ImportRun): Promise<ImportRun | 'later'> {
  const user = await confirmedUser(ownSeat());
  // Another user is signed in; it goes on once this one is back.
  if (user?.uid !== uid) return 'later';
  const { importId, overwrites, done: part } = run;
  const movies = await partOf(uid, nextPart(run));
  if (!movies) return withoutPart(run);
  try {
    const collections = collectionsOf(run, nextPart(run), movies) as ImportedCollection[];
    const input = { importId, ...servicesOf(run), overwrites, part, movies, collections };
    const answer = await call(applyImport, input);
    return withAnswer(run, movies, answer);
  } catch (error) {
    if (error instanceof Refusal && error.isFromServer && !isPassing(error.reason))
      return { ...run, refusal: error.message };
    if (!(error instanceof Refusal)) reportError(error);
    return 'later';
  }
}
