#!/usr/bin/env node
import { existsSync } from 'node:fs';

// A package is compiled; in its repository the emulator runs from its sources.
if (existsSync(new URL('../src/cli.js', import.meta.url))) {
  await import('../src/cli.js');
} else if (process.features.typescript) {
  const { cacheStrippedTypes } = await import('./strip-cache.mjs');
  cacheStrippedTypes();
  await import('../src/cli.ts');
} else {
  console.error(`Node 22.18 or newer is needed, this is ${process.version}.`);
  process.exitCode = 1;
}
