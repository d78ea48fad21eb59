// Preloaded into test processes, each of which would otherwise strip the types of every file again.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { cacheStrippedTypes } from '../../../packages/firestore-emulator/scripts/strip-cache.mjs';

// Kept between runs, as the compiled modules are; the temporary folder of a run isn't.
const folder = join(import.meta.dirname, '../../../build/test/stripped');
mkdirSync(folder, { recursive: true });
cacheStrippedTypes(folder);
