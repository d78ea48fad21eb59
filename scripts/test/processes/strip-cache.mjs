// Preloaded into test processes, each of which would otherwise strip the types of every file again.
import { cacheStrippedTypes } from '../../../packages/firestore-emulator/scripts/strip-cache.mjs';

cacheStrippedTypes();
