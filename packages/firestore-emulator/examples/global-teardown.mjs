// `globalTeardown` of Jest; Vitest needs none.
export default () => globalThis.firestoreEmulator.close();
