/** The Firebase project's settings, and where a local suite runs. */
import type { FirebaseOptions } from 'firebase/app';
import { cachedOptions } from './cached-options.ts';
import { memoizePromise } from './memoize-promise.ts';

/** Where a local suite runs; set by `npm start` and tests, absent from deployed builds. */
export type Local = {
  project: string;
  /** `clock` runs its schedules and tasks; without one none run by themselves. */
  ports: { auth: number; firestore: number; functions: number; clock?: number };
  /** Whom the welcome page signs in by one tap. */
  people?: readonly { name: string; email: string; password: string }[];
};

const local = import.meta.env.VITE_LOCAL;
export const localSuite = local ? (JSON.parse(local) as Local) : null;

const at = (port: number) => `http://127.0.0.1:${port}`;

export const authHost = localSuite ? at(localSuite.ports.auth) : 'https://identitytoolkit.googleapis.com';
export const databaseHost = localSuite ? at(localSuite.ports.firestore) : 'https://firestore.googleapis.com';

/** The functions emulator at `host:port`, in a local suite. */
export const functionsEmulator = localSuite ? `127.0.0.1:${localSuite.ports.functions}` : undefined;

/** The project's settings. Hosting serves them, so that one build serves every project. */
export const loadOptions = memoizePromise(async (): Promise<FirebaseOptions> => {
  if (localSuite) return { projectId: localSuite.project, apiKey: 'local' };
  return cachedOptions(() => fetch('/__/firebase/init.json'), localStorage);
});
