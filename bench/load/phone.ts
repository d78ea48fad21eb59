/** A person's phone at an evening under load: it calls as the dashboard does, and its screen listens. */
import { sessionDocument } from '@cine/contract/documents/sessions';
import { doorOf } from '@cine/contract/doors';
import { refusalOf } from '@cine/contract/errors';
import type { InputOf, Operation, OutputOf } from '@cine/contract/operation';
import { gainsOf } from '@cine/contract/queries';
import { deleteApp, initializeApp } from 'firebase/app';
import * as firestore from 'firebase/firestore';
import { CallError, unsignedToken } from '../../functions/test/client.ts';
import { send } from '../../functions/test/send-json.ts';
import { record } from '../api/times.ts';
import { project } from '../deployed/emulator.ts';
import type { Tally } from './tally.ts';

export type Phone = {
  uid: string;
  isGuest: boolean;
  /** A call that was due at an instant and is timed from then; null if it was refused, which is tallied. */
  call: <O extends Operation>(operation: O, input: InputOf<O>, due?: number) => Promise<OutputOf<O> | null>;
  /** Listens to what the evening's page shows. Times how late a choice gets there, from its own time. */
  show: (sessionId: string) => void;
  hide: () => void;
  /** Resolves with the first snapshot. */
  listens: Promise<void>;
  close: () => Promise<void>;
};

/** `functions` are the addresses of the doors' instances, which share the calls. */
type Hosts = { functions: readonly string[]; firestore: string };

/** Opens a phone, which listens to its person's account and progress from now on. */
export function openPhone(
  hosts: Hosts,
  uid: string,
  isGuest: boolean,
  network: string,
  counting: () => Tally,
): Phone {
  const headers = {
    'content-type': 'application/json',
    'x-forwarded-for': network,
    authorization: `Bearer ${unsignedToken(uid, isGuest)}`,
  };
  const app = initializeApp({ projectId: project, apiKey: 'any' }, `phone-${uid}`);
  const db = firestore.getFirestore(app);
  const [host, port] = hosts.firestore.split(':') as [string, string];
  const provider = isGuest ? 'anonymous' : 'password';
  const mockUserToken = { sub: uid, firebase: { identities: {}, sign_in_provider: provider } } as const;
  firestore.connectFirestoreEmulator(db, host, Number(port), { mockUserToken });
  const first = Promise.withResolvers<void>();
  const failed = (error: Error) => {
    first.reject(error);
    counting().fail('listening', error.message.split('\n')[0]!);
  };
  const document = (path: string, seen: (fields: object | undefined) => void) =>
    firestore.onSnapshot(
      firestore.doc(db, path),
      (snapshot) => {
        counting().seesChange();
        seen(snapshot.data());
      },
      failed,
    );
  const nothing = () => undefined;
  const lasting = [
    document(`players/${uid}`, () => first.resolve()),
    ...(isGuest ? [] : [document(`users/${uid}`, nothing)]),
  ];
  let screen: (() => void)[] = [];
  let calls = 0;

  return {
    uid,
    isGuest,
    call: async (operation, input, due = performance.now()) => {
      calls += 1;
      const door = hosts.functions[calls % hosts.functions.length];
      const url = `${door}/${doorOf(operation)}/${operation.name}`;
      try {
        const { body } = await send(url, { headers, body: JSON.stringify({ data: input }) });
        record(counting().times, operation.name, performance.now() - due);
        counting().bytes += body.length;
        const { result, error } = JSON.parse(body) as Answer;
        if (error) throw new CallError(error.status, error.message, error.details);
        return result as OutputOf<typeof operation>;
      } catch (error) {
        counting().fail(operation.name, error instanceof CallError ? refusalOf(error).reason : String(error));
        return null;
      }
    },
    show: (sessionId) => {
      const { collection } = gainsOf(sessionId);
      const gains = firestore.query(firestore.collection(db, collection));
      screen = [
        document(`sessions/${sessionId}`, (fields) => fields && sessionDocument.decode(fields)),
        firestore.onSnapshot(gains, () => counting().seesChange(), failed),
      ];
    },
    listens: first.promise,
    hide: () => {
      for (const stop of screen) stop();
      screen = [];
    },
    close: async () => {
      for (const stop of [...screen, ...lasting]) stop();
      await deleteApp(app);
    },
  };
}

type Answer = { result?: unknown; error?: { status: string; message: string; details?: unknown } };
