// `firestore-emulator` in its repository, where it runs from its sources.
if (process.features.typescript) {
  const { cacheStrippedTypes } = await import('./strip-cache.mjs');
  cacheStrippedTypes();
  await import('../src/cli.ts');
} else {
  console.error(`Node 22.18 or newer is needed, this is ${process.version}.`);
  process.exitCode = 1;
}
