import type { DocumentCodec } from '@cine/contract/documents/codec';
import { doorOf } from '@cine/contract/doors';
import type { InputOf, Operation, OutputOf } from '@cine/contract/operation';
import type { ClientQuery } from '@cine/contract/queries';
import { initializeApp } from 'firebase/app';
import * as firestore from 'firebase/firestore/lite';
import { createCineClient } from '../../client/src/index.ts';
import { CallError, unsignedToken } from '../../functions/test/client.ts';
import { send, sendJson } from '../../functions/test/send-json.ts';
import { project } from '../deployed/emulator.ts';

export type Hosts = { functions: string; firestore: string };

/** A user's device: calls as the dashboard does, and reads with its user's rights. */
export type Device = {
  uid: string;
  isGuest: boolean;
  /** Calls after a preflight, as browsers do. Throws a `CallError` if refused. */
  call: <O extends Operation>(operation: O, input: InputOf<O>) => Promise<OutputOf<O>>;
  /** A document; null if there is none. */
  read: <T>(path: string, codec: DocumentCodec<T>) => Promise<T | null>;
  list: <T>(query: ClientQuery<T>, limit?: number) => Promise<T[]>;
  rest: ReturnType<typeof createCineClient>;
};

export function openDevice(hosts: Hosts, uid: string, isGuest: boolean, address: string): Device {
  const token = unsignedToken(uid, isGuest);
  const db = databaseOf(hosts.firestore, uid, isGuest);
  const headers = { 'x-forwarded-for': address };
  const signedIn = { ...headers, 'content-type': 'application/json', authorization: `Bearer ${token}` };
  return {
    uid,
    isGuest,
    call: async (operation, input) => {
      const url = `${hosts.functions}/${doorOf(operation)}/${operation.name}`;
      await send(url, { method: 'OPTIONS', headers: { ...headers, ...preflight } });
      const body = JSON.stringify({ data: input });
      const { json } = await sendJson(url, { headers: { ...signedIn, origin }, body });
      const { result, error } = json as Answer;
      if (error)
        throw new CallError(
          error.status,
          `${operation.name} refuses ${uid}: ${error.message}`,
          error.details,
        );
      return result as OutputOf<typeof operation>;
    },
    read: async (path, codec) => {
      const snapshot = await firestore.getDoc(firestore.doc(db, path));
      return snapshot.exists() ? codec.decode(snapshot.data()) : null;
    },
    list: async ({ collection, where, orderBy, codec }, limit) => {
      const snapshot = await firestore.getDocs(
        firestore.query(
          firestore.collection(db, collection),
          ...where.map((condition) => firestore.where(...condition)),
          ...(orderBy ? [firestore.orderBy(...orderBy)] : []),
          ...(limit === undefined ? [] : [firestore.limit(limit)]),
        ),
      );
      return snapshot.docs.map((document) => codec.decode(document.data()));
    },
    rest: createCineClient({ baseUrl: hosts.functions, idToken: async () => token }),
  };
}

const origin = 'https://demo-cine.web.app';
const preflight = {
  origin,
  'access-control-request-method': 'POST',
  'access-control-request-headers': 'authorization,content-type',
};

type Answer = { result?: unknown; error?: { status: string; message: string; details?: unknown } };

function databaseOf(host: string, uid: string, isGuest: boolean): firestore.Firestore {
  const db = firestore.getFirestore(initializeApp({ projectId: project, apiKey: 'any' }, uid));
  const [name, port] = host.split(':') as [string, string];
  const provider = isGuest ? 'anonymous' : 'password';
  const mockUserToken = { sub: uid, firebase: { identities: {}, sign_in_provider: provider } } as const;
  firestore.connectFirestoreEmulator(db, name, Number(port), { mockUserToken });
  return db;
}
