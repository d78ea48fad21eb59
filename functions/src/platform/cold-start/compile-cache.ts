/**
 * Makes Node take compiled code from the folder that `fill-compile-cache.ts` filled. Elsewhere there is none;
 * a folder that can't be used is ignored.
 */
import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '.compile-cache');
if (existsSync(folder)) enableCompileCache(folder);
