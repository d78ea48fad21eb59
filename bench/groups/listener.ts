import { deleteApp, initializeApp } from 'firebase/app';
import { connectFirestoreEmulator, doc, getFirestore, onSnapshot } from 'firebase/firestore';
import { project } from '../deployed/emulator.ts';

export type Listener = {
  /** Listens to a poll; returns, once it has it, how to await when it was seen closed (`performance.now`). */
  untilClosed: (pollId: string) => Promise<() => Promise<number>>;
  stop: () => Promise<void>;
};

/** A user's client, as their browser has it: the rules decide what it reads. */
export async function listener(emulator: string, uid: string): Promise<Listener> {
  const app = initializeApp({ projectId: project, apiKey: 'unused' }, uid);
  const db = getFirestore(app);
  const [host, port] = emulator.split(':') as [string, string];
  connectFirestoreEmulator(db, host, Number(port), { mockUserToken: { sub: uid } });
  return {
    untilClosed: (pollId) =>
      new Promise((resolve, reject) => {
        const { promise, resolve: close } = Promise.withResolvers<number>();
        const end = onSnapshot(
          doc(db, 'polls', pollId),
          (snapshot) => {
            resolve(() => promise);
            if (snapshot.get('status') !== 'closed') return;
            close(performance.now());
            end();
          },
          reject,
        );
      }),
    stop: () => deleteApp(app),
  };
}
