// One emulator for all test files: `globalSetup` of Vitest and of Jest.
import { startFirestoreEmulator } from 'firestore-emulator-embedded';

export default async function setup() {
  const emulator = await startFirestoreEmulator({ projectId: 'demo-example' });
  // Processes that run the tests begin after this, and inherit it.
  process.env.FIRESTORE_EMULATOR_HOST = `127.0.0.1:${emulator.port}`;
  globalThis.firestoreEmulator = emulator;
  // Vitest calls it at the end; Jest calls global-teardown.mjs.
  return () => emulator.close();
}
