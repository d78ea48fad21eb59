/** A user on a device of their own, who signs up, signs in or comes as a guest. */
import type { DocumentCodec } from '@cine/contract/documents/codec';
import { addressOfDoor, doorOf } from '@cine/contract/doors';
import { refusalOf } from '@cine/contract/errors';
import type { InputOf, Operation, OutputOf } from '@cine/contract/operation';
import { minute } from '@cine/contract/time';
import { deleteApp, type FirebaseApp, FirebaseError, initializeApp } from 'firebase/app';
import {
  type Auth,
  connectAuthEmulator,
  createUserWithEmailAndPassword,
  deleteUser,
  EmailAuthProvider,
  getAuth,
  linkWithCredential,
  signInAnonymously,
  signInWithEmailAndPassword,
} from 'firebase/auth';
import {
  connectFirestoreEmulator,
  type DocumentData,
  doc,
  type Firestore,
  getFirestore,
  onSnapshot,
} from 'firebase/firestore';
import { FunctionsError, getFunctions, httpsCallable } from 'firebase/functions';
import { samplePassword } from '../sample/people.ts';

const project = process.env.GCLOUD_PROJECT ?? 'demo-cine';
const functionsEmulator = address('FUNCTIONS_EMULATOR_HOST', '127.0.0.1:5001');

/** One user on their own device: the client SDK, signed in. */
export type Friend = {
  name: string;
  uid: string;
  call: <O extends Operation>(operation: O, input: InputOf<O>) => Promise<OutputOf<O>>;
  /** Waits until a listened-to document meets a condition, and returns it. Throws `DocumentInvalid`. */
  until: <T>(path: string, codec: DocumentCodec<T>, isSo: (data: T) => boolean) => Promise<T>;
  /** Makes a guest a member; the uid stays. */
  link: (email: string) => Promise<string>;
  /** Deletes the sign-in without telling the product. */
  deleteSignIn: () => Promise<void>;
  /** The ID token; renewed, it has the claims that were set since. */
  idToken: (options?: { renewed: boolean }) => Promise<string>;
  goHome: () => Promise<void>;
};

export async function signUp(name: string, email: string): Promise<Friend> {
  const device = openDevice(name);
  const { user } = await createUserWithEmailAndPassword(device.auth, email, samplePassword);
  return friendOn(device, name, user.uid);
}

/** Marks a user’s address as verified, at the Auth emulator. */
export async function verifyAddress(localId: string): Promise<void> {
  const auth = address('FIREBASE_AUTH_EMULATOR_HOST', '127.0.0.1:9099');
  const update = `http://${auth}/identitytoolkit.googleapis.com/v1/projects/${project}/accounts:update`;
  const headers = { 'content-type': 'application/json', authorization: 'Bearer owner' };
  const body = JSON.stringify({ localId, emailVerified: true });
  const { ok, status } = await fetch(update, { method: 'POST', headers, body });
  if (!ok) throw new Error(`The address isn’t verified: ${status}.`);
}

/** A user who has an account; null if nobody has that address. */
export async function signIn(name: string, email: string): Promise<Friend | null> {
  const device = openDevice(name);
  try {
    const { user } = await signInWithEmailAndPassword(device.auth, email, samplePassword);
    return friendOn(device, name, user.uid);
  } catch (error) {
    await deleteApp(device.app);
    if (error instanceof FirebaseError && error.code === 'auth/user-not-found') return null;
    throw error;
  }
}

export async function comeAsGuest(name: string): Promise<Friend> {
  const device = openDevice(name);
  const { user } = await signInAnonymously(device.auth);
  return friendOn(device, name, user.uid);
}

type Device = { app: FirebaseApp; auth: Auth; db: Firestore };

function openDevice(name: string): Device {
  const app = initializeApp({ projectId: project, apiKey: 'demo' }, `${name}-${Math.random()}`);
  const auth = getAuth(app);
  connectAuthEmulator(auth, `http://${address('FIREBASE_AUTH_EMULATOR_HOST', '127.0.0.1:9099')}`, {
    disableWarnings: true,
  });
  const db = getFirestore(app);
  const [firestoreHost, firestorePort] = hostAndPort('FIRESTORE_EMULATOR_HOST', '127.0.0.1:8080');
  connectFirestoreEmulator(db, firestoreHost, firestorePort);
  return { app, auth, db };
}

function friendOn({ app, auth, db }: Device, name: string, uid: string): Friend {
  const signedIn = () => {
    if (!auth.currentUser) throw new Error(`${name} is not signed in`);
    return auth.currentUser;
  };
  return {
    name,
    uid,
    call: async (operation, input) => {
      try {
        const address = addressOfDoor(doorOf(operation), project, functionsEmulator);
        return (await httpsCallable(getFunctions(app, address), operation.name)(input)).data as never;
      } catch (error) {
        if (!(error instanceof FunctionsError)) throw error;
        const { reason } = refusalOf(error);
        throw new Error(`${operation.name} refuses ${name}: ${reason} (${error.message})`, { cause: error });
      }
    },
    until: (path, codec, isSo) =>
      firstSnapshot(db, path, (fields, resolve) => {
        if (fields === undefined) return;
        const data = codec.decode(fields);
        if (isSo(data)) resolve(data);
      }),
    deleteSignIn: () => deleteUser(signedIn()),
    link: async (email) => {
      const credential = EmailAuthProvider.credential(email, samplePassword);
      const linked = await linkWithCredential(signedIn(), credential);
      await linked.user.getIdToken(true);
      return linked.user.uid;
    },
    idToken: ({ renewed } = { renewed: false }) => signedIn().getIdToken(renewed),
    goHome: () => deleteApp(app),
  };
}

const patienceMs = minute;

/** Listens to a document, undefined while there is none, until `look` resolves or throws. */
function firstSnapshot<T>(
  db: Firestore,
  path: string,
  look: (data: DocumentData | undefined, resolve: (value: T) => void) => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(timer);
      // A listener that stops inside its own first call is not there yet to be stopped.
      queueMicrotask(() => stop());
      settle();
    };
    const timer = setTimeout(() => {
      end(() => reject(new Error(`${path} did not become what was expected in ${patienceMs / 1000} s`)));
    }, patienceMs);
    const stop = onSnapshot(
      doc(db, path),
      (snapshot) => {
        try {
          look(snapshot.data(), (value) => end(() => resolve(value)));
        } catch (error) {
          end(() => reject(error as Error));
        }
      },
      (error) => end(() => reject(error)),
    );
  });
}

function address(variable: string, otherwise: string): string {
  return process.env[variable] ?? otherwise;
}

function hostAndPort(variable: string, otherwise: string): [string, number] {
  const [host = '127.0.0.1', port = '0'] = address(variable, otherwise).split(':');
  return [host, Number(port)];
}
