import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * What a built entry imports of packages as soon as it is loaded, by itself or through the files that it is split into; not
 * what is imported when it is first needed.
 */
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
