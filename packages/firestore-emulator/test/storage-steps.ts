/** What a user of the Auth emulator does in Storage and Firestore, and what rules say to it. */

export const storageRules = `rules_version = '2';
service firebase.storage {
  match /b/{bucket}/o {
    match /users/{uid}/{file=**} {
      allow read: if request.auth != null;
      allow create: if request.auth.uid == uid && request.resource.size < 100
        && request.resource.contentType.matches('text/.*');
      allow delete: if request.auth.uid == uid && resource.size < 100;
    }
    match /members/{file} {
      allow create: if firestore.get(/databases/(default)/documents/users/$(request.auth.uid)).data.member == true;
    }
  }
}`;

/** Firestore's for the user's own document, by which Storage's rules look. */
export const userRules = `
    match /users/{uid} { allow read, write: if request.auth.uid == uid && request.auth.token.firebase.sign_in_provider == 'anonymous'; }`;

/** Prints the outcome of each step. */
export const storageScript = `
import { initializeApp } from 'firebase/app';
import { connectAuthEmulator, getAuth, signInAnonymously } from 'firebase/auth';
import { connectFirestoreEmulator, doc, getFirestore, setDoc, terminate } from 'firebase/firestore';
import { connectStorageEmulator, deleteObject, getBytes, getStorage, listAll, ref, uploadString } from 'firebase/storage';

const { FIRESTORE_EMULATOR_HOST, FIREBASE_AUTH_EMULATOR_HOST, FIREBASE_STORAGE_EMULATOR_HOST, GCLOUD_PROJECT } = process.env;
const app = initializeApp({ projectId: GCLOUD_PROJECT, apiKey: 'none', storageBucket: GCLOUD_PROJECT + '.appspot.com' });
const at = (address) => [address.split(':')[0], Number(address.split(':')[1])];
const auth = getAuth(app);
connectAuthEmulator(auth, 'http://' + FIREBASE_AUTH_EMULATOR_HOST, { disableWarnings: true });
const storage = getStorage(app);
connectStorageEmulator(storage, ...at(FIREBASE_STORAGE_EMULATOR_HOST));
const db = getFirestore(app);
connectFirestoreEmulator(db, ...at(FIRESTORE_EMULATOR_HOST));

const outcomes = {};
const step = async (name, act) => {
  outcomes[name] = await act().then((value) => value ?? 'done', (error) => error.code);
};
const upload = (path, text, contentType = 'text/plain') => uploadString(ref(storage, path), text, 'raw', { contentType }).then(() => 'uploaded');
const download = async (path) => Buffer.from(await getBytes(ref(storage, path))).toString();

await step('signed out', () => upload('users/x/a.txt', 'hello'));
const { user: { uid } } = await signInAnonymously(auth);
await step('own', () => upload('users/' + uid + '/a.txt', 'hello'));
await step('another', () => upload('users/x/a.txt', 'hello'));
await step('too large', () => upload('users/' + uid + '/b.txt', 'x'.repeat(100)));
await step('wrong type', () => upload('users/' + uid + '/b.png', 'hello', 'image/png'));
await step('download', () => download('users/' + uid + '/a.txt'));
await step('elsewhere', () => download('elsewhere/a.txt'));
await step('list', async () => (await listAll(ref(storage, 'users/' + uid))).items.map(({ name }) => name).join());
await step('delete', () => deleteObject(ref(storage, 'users/' + uid + '/a.txt')));
await step('not a member', () => upload('members/a.txt', 'hello'));
await step('own document', () => setDoc(doc(db, 'users', uid), { member: true }));
await step('another document', () => setDoc(doc(db, 'users', 'x'), { member: true }));
await step('member', () => upload('members/a.txt', 'hello'));
console.log('OUTCOMES ' + JSON.stringify(outcomes));
await terminate(db);
process.exit(0);
`;

export const outcomes = {
  'signed out': 'storage/unauthorized',
  own: 'uploaded',
  another: 'storage/unauthorized',
  'too large': 'storage/unauthorized',
  'wrong type': 'storage/unauthorized',
  download: 'hello',
  elsewhere: 'storage/unauthorized',
  list: 'a.txt',
  delete: 'done',
  'not a member': 'storage/unauthorized',
  'own document': 'done',
  'another document': 'permission-denied',
  member: 'uploaded',
};
