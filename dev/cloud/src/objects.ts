/** Cloud Storage's objects as files: a folder for each bucket, which exists once it is made. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

const pageSize = 1000;

export type Objects = {
  hasBucket: (bucket: string) => boolean;
  /** The file of an object, which may be missing. Throws for a name that leads elsewhere. */
  fileOf: (bucket: string, name: string) => string;
  write: (bucket: string, name: string, content: Buffer) => void;
  read: (bucket: string, name: string) => Buffer | null;
  /** False if there is none. */
  remove: (bucket: string, name: string) => boolean;
  /** The names after another that begin so, in order. */
  list: (bucket: string, prefix: string, after: string) => { names: string[]; next: string | null };
};

export function openObjects(folder: string): Objects {
  const fileOf = (bucket: string, name: string) => {
    const file = join(folder, bucket, name);
    if (relative(join(folder, bucket), file).startsWith('..')) throw new Error(`${name} leads elsewhere`);
    return file;
  };
  const isObject = (file: string) => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
  return {
    hasBucket: (bucket) => existsSync(join(folder, bucket)),
    fileOf,
    write: (bucket, name, content) => {
      const file = fileOf(bucket, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    },
    read: (bucket, name) => {
      const file = fileOf(bucket, name);
      return isObject(file) ? readFileSync(file) : null;
    },
    remove: (bucket, name) => {
      const file = fileOf(bucket, name);
      if (!isObject(file)) return false;
      rmSync(file);
      return true;
    },
    list: (bucket, prefix, after) => {
      const root = join(folder, bucket);
      const all = readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
        .filter((name) => name.startsWith(prefix) && name > after)
        .sort((one, other) => (one < other ? -1 : 1));
      const names = all.slice(0, pageSize);
      return { names, next: all.length > pageSize ? names.at(-1)! : null };
    },
  };
}
