/** Files of a project, changed in memory and written together. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type Edits = {
  has(path: string): boolean;
  /** The names in a folder, as it is on disk. */
  names(folder: string): string[];
  read(path: string): string;
  create(path: string, text: string): void;
  change(path: string, by: (text: string) => string): void;
  /**
   * Writes everything, calls `finish` with the paths, and returns them. If either throws, each file and
   * folder is as it was before.
   */
  write(finish: (paths: string[]) => void): string[];
};

export function editsIn(root: string): Edits {
  const changed = new Map<string, string>();
  const at = (path: string) => join(root, path);
  const has = (path: string) => changed.has(path) || existsSync(at(path));
  const read = (path: string) => changed.get(path) ?? readFileSync(at(path), 'utf8');
  return {
    has,
    names: (folder) => readdirSync(at(folder)),
    read,
    create(path, text) {
      if (has(path)) throw new Error(`${path} exists already.`);
      changed.set(path, text);
    },
    change(path, by) {
      changed.set(path, by(read(path)));
    },
    write(finish) {
      const paths = [...changed.keys()];
      const undo: (() => void)[] = [];
      try {
        for (const [path, text] of changed) {
          const file = at(path);
          const former = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
          const madeFolder = mkdirSync(dirname(file), { recursive: true });
          undo.push(() => {
            if (former !== undefined) writeFileSync(file, former);
            else rmSync(madeFolder ?? file, { recursive: true, force: true });
          });
          writeFileSync(file, text);
        }
        finish(paths);
      } catch (error) {
        for (const each of undo.reverse()) each();
        throw error;
      }
      return paths;
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

/** Adds an entry to the end of the list a text opens, such as `operations: [`. Throws if it opens none. */
export function withEntry(text: string, opening: string, entry: string): string {
  if (!text.includes(opening)) throw new Error(`"${opening}" was not found.`);
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
  const match = [...text.matchAll(new RegExp(pattern, 'gm'))].at(-1);
  if (!match)
    throw new Error(
      `${place} doesn't contain ${pattern}, which this command looks for. Add the lines by hand, or adapt the command.`,
    );
  const at = match.index + match[0].length;
  return `${text.slice(0, at)}${inserted}${text.slice(at)}`;
}
