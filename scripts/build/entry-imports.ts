import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The packages that a built entry imports when it is loaded, directly or through its chunks; without lazy imports. */
export function entryImports(entry: string): string[] {
  return [...loadedWith(entry)].filter((name) => !name.startsWith(dirname(entry))).sort();
}

/** The built files that are loaded with an entry, itself included; without lazy chunks. */
export function entryFiles(entry: string): string[] {
  return [...loadedWith(entry)].filter((name) => name.startsWith(dirname(entry)));
}

function loadedWith(file: string, seen = new Set([file])): Set<string> {
  const source = readFileSync(file, 'utf8');
  for (const [, name] of source.matchAll(/^(?:(?:import|export|\}).* from |import )["'](.+)["'];$/gm)) {
    const imported = name!.startsWith('.') ? join(dirname(file), name!) : name!;
    if (seen.has(imported)) continue;
    seen.add(imported);
    if (imported !== name) loadedWith(imported, seen);
  }
  return seen;
}
