// `node in-process.mjs`: an emulator in this process, a few documents, and two queries.
import { Firestore } from '@google-cloud/firestore';
import { startFirestoreEmulator } from 'firestore-emulator-embedded';

const emulator = await startFirestoreEmulator({ enforceIndexes: true });
process.env.FIRESTORE_EMULATOR_HOST = `127.0.0.1:${emulator.port}`;

// The SDK would otherwise look for Google's cloud first.
process.env.METADATA_SERVER_DETECTION = 'none';

const db = new Firestore({ projectId: 'demo-example' });
const films = db.collection('films');
await films.doc('stagecoach').set({ title: 'Stagecoach', year: 1939, genre: 'western' });
await films.doc('alien').set({ title: 'Alien', year: 1979, genre: 'horror' });

const old = await films.where('year', '<', 1950).get();
console.log('Before 1950:', old.docs.map((film) => film.get('title')).join(', '));

// Production wants a composite index for this one, and so does the emulator with `enforceIndexes`.
const refusal = await films
  .where('genre', '==', 'western')
  .orderBy('year')
  .get()
  .catch((error) => error.message);
console.log(refusal);

await db.terminate();
await emulator.close();
