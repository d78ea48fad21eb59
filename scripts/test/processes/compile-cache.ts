import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { day } from '../../../contract/src/time.ts';
import { root } from '../workspaces.ts';

/**
 * The environment in which processes share compiled modules. What is older than a day is deleted, as copies
 * of the project are elsewhere each time.
 */
export function compileCache(folder = join(root, 'build', 'test', 'compiled')): NodeJS.ProcessEnv {
  // With it, coverage would be less exact.
  if (process.env.NODE_V8_COVERAGE) return {};
  const entries = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  for (const entry of entries) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && Date.now() - statSync(file).mtimeMs > day) rmSync(file);
  }
  return { NODE_COMPILE_CACHE: folder };
}
