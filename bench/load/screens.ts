/**
 * The screens of all people, in a process of their own, so that what a thousand clients take of it isn't
 * counted as waiting for an answer: each person has a phone of their own.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export type Order =
  | { kind: 'open'; uid: string; isGuest: boolean; firestore: string }
  | { kind: 'show'; uid: string; sessionId: string }
  | { kind: 'hide'; uid: string }
  | { kind: 'count' };

export type News =
  | { kind: 'listens'; uid: string }
  | { kind: 'failed'; why: string }
  | { kind: 'changes'; count: number };

export type Screens = {
  pid: number;
  /** Resolves with the first snapshot. */
  open: (uid: string, isGuest: boolean) => Promise<void>;
  /** Shows an evening from now on. */
  show: (uid: string, sessionId: string) => void;
  hide: (uid: string) => void;
  /** How many changes all screens were shown so far. */
  changes: () => Promise<number>;
  stop: () => Promise<void>;
};

/** `firestore` is the database's host and port; `onFailed` hears why listening failed. */
export function startScreens(firestore: string, onFailed: (why: string) => void): Screens {
  const child = fork(fileURLToPath(new URL('./screens-process.ts', import.meta.url)), { execArgv: [] });
  const ended = once(child, 'exit');
  const opening = new Map<string, () => void>();
  let counted: ((count: number) => void) | undefined;
  const tell = (order: Order) => child.send(order);
  child.on('message', (news: News) => {
    if (news.kind === 'listens') opening.get(news.uid)?.();
    else if (news.kind === 'changes') counted?.(news.count);
    else onFailed(news.why);
  });
  return {
    pid: child.pid!,
    open: (uid, isGuest) =>
      new Promise((resolve) => {
        opening.set(uid, resolve);
        tell({ kind: 'open', uid, isGuest, firestore });
      }),
    show: (uid, sessionId) => tell({ kind: 'show', uid, sessionId }),
    hide: (uid) => tell({ kind: 'hide', uid }),
    changes: () =>
      new Promise((resolve) => {
        counted = resolve;
        tell({ kind: 'count' });
      }),
    stop: async () => {
      child.disconnect();
      await ended;
    },
  };
}
