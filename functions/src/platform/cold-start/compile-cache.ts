/** Makes Node take the code that `fill-compile-cache.ts` compiled, where there is any that can be used. */
import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '.compile-cache');
if (existsSync(folder)) enableCompileCache(folder);
