import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Files of a project, changed in memory and written together. */
export type Edits = {
  read(path: string): string;
  create(path: string, text: string): void;
  change(path: string, by: (text: string) => string): void;
  /** Writes everything, and returns the paths. */
  write(): string[];
};

export function editsIn(root: string): Edits {
  const changed = new Map<string, string>();
  const read = (path: string) => changed.get(path) ?? readFileSync(join(root, path), 'utf8');
  return {
    read,
    create(path, text) {
      if (existsSync(join(root, path))) throw new Error(`${path} exists already.`);
      changed.set(path, text);
    },
    change(path, by) {
      changed.set(path, by(read(path)));
    },
    write() {
      for (const [path, text] of changed) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), text);
      }
      return [...changed.keys()];
    },
  };
}

/** Adds import lines that are missing, at the top; formatting sorts and merges them. */
export function withImports(text: string, lines: readonly string[]): string {
  return [...lines.filter((line) => !hasImport(text, line)), text].join('\n');
}

function hasImport(text: string, line: string): boolean {
  const [, name, module] = /^import \{ (\w+) \} from '(.+)';$/.exec(line) ?? [];
  if (!name || !module) return text.includes(line);
  const imports = [...text.matchAll(/^import \{([^}]*)\} from '(.+)';$/gm)];
  return imports.some(
    ([, names, from]) => from === module && names!.split(',').some((each) => each.trim() === name),
  );
}

/** Adds an entry to the end of the list that a text opens, such as `operations: [`. */
export function withEntry(text: string, opening: string, entry: string): string {
  const start = text.indexOf(opening) + opening.length;
  let end = start;
  for (let depth = 1; depth > 0; end++) {
    if (text[end] === '[') depth += 1;
    if (text[end] === ']') depth -= 1;
  }
  const before = text.slice(0, end - 1).trimEnd();
  const comma = /[[,]$/.test(before) ? '' : ',';
  return `${before}${comma}\n${entry},\n${text.slice(end - 1)}`;
}

/** Inserts text behind the last match of a pattern. Throws when there is none, naming the place. */
export function insertBehind(text: string, pattern: RegExp, inserted: string, place: string): string {
  const found = [...text.matchAll(new RegExp(pattern, 'gm'))].at(-1);
  if (!found) throw new Error(`${place} has another form than this command knows: no ${pattern}.`);
  const at = found.index + found[0].length;
  return `${text.slice(0, at)}${inserted}${text.slice(at)}`;
}
