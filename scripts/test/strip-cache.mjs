// Preloaded into test processes: Node strips the types of each file anew in each of them, a fifth of their start.
import { cacheStrippedTypes } from '../../packages/firestore-emulator/bin/strip-cache.mjs';

cacheStrippedTypes();
