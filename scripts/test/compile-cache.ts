import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './workspaces.ts';

const dayMs = 24 * 60 * 60_000;

/**
 * The environment in which processes share compiled modules. What is older than a day is deleted, as copies of the
 * project are elsewhere each time.
 */
export function compileCache(folder = join(root, 'build', 'test', 'compiled')): NodeJS.ProcessEnv {
  // With it, coverage would be less exact.
  if (process.env.NODE_V8_COVERAGE) return {};
  const kept = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  for (const entry of kept) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && Date.now() - statSync(file).mtimeMs > dayMs) rmSync(file);
  }
  return { NODE_COMPILE_CACHE: folder };
}
