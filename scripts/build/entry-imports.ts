import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The packages that a built entry imports when it is loaded, directly or through its chunks; without lazy imports. */
export function entryImports(file: string, seen = new Set<string>()): string[] {
  const source = readFileSync(file, 'utf8');
  for (const [, name] of source.matchAll(/^(?:(?:import|export|\}).* from |import )["'](.+)["'];$/gm)) {
    const imported = name!.startsWith('.') ? join(dirname(file), name!) : name!;
    if (seen.has(imported)) continue;
    seen.add(imported);
    if (imported !== name) entryImports(imported, seen);
  }
  return [...seen].filter((name) => !name.startsWith(dirname(file))).sort();
}
