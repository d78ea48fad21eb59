/** Lets Node use the code that `fill-compile-cache.ts` compiled, if there is any. */
import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '.compile-cache');
if (existsSync(folder)) enableCompileCache(folder);
