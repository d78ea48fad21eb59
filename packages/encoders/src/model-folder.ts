/** Reads the files of a folder that holds a network, and remembers which: they alone make its version. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import * as z from 'zod';

/** What is wrong with a folder, in words for the person who provides it. */
export class ModelFolderError extends Error {
  override readonly name = 'ModelFolderError';

  constructor(folder: string, wrong: string, options?: ErrorOptions) {
    super(`The model folder ${folder}: ${wrong}`, options);
  }
}

export type ModelFolder = Awaited<ReturnType<typeof openFolder>>;

/** Counts on when the same files give other vectors than before. */
const ourVersion = 1;

/** Opens a folder. Throws a `ModelFolderError` if there is none. */
export async function openFolder(path: string) {
  const isFolder = await stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  const fault = (wrong: string, options?: ErrorOptions) => new ModelFolderError(path, wrong, options);
  if (!isFolder) throw fault('isn’t a folder, or can’t be read');
  const files = new Set<string>();

  return {
    path,
    fault,
    /** The files that were read, by their paths in the folder. */
    files: (): string[] => [...files].sort(),

    /** A JSON file of the folder; null without one. Throws if it has another form. */
    async json<Form extends z.ZodType>(file: string, form: Form): Promise<z.output<Form> | null> {
      const text = await readFile(join(path, file), 'utf8').catch(() => null);
      if (text === null) return null;
      files.add(file);
      try {
        return form.parse(JSON.parse(text));
      } catch (cause) {
        const why = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
        throw fault(`${file} can’t be used: ${why}`, { cause });
      }
    },

    /** The first of these files that is there, as a path in the folder, with those its weights are in. */
    async network(candidates: readonly string[]): Promise<string> {
      for (const file of candidates) {
        const beside: string[] = await readdir(join(path, dirname(file))).catch(() => []);
        const name = basename(file);
        if (!beside.includes(name)) continue;
        // Large networks have their weights in model.onnx_data or model.onnx.data.
        for (const each of beside) {
          if (each === name || each.startsWith(`${name}_data`) || each.startsWith(`${name}.data`)) {
            files.add(join(dirname(file), each));
          }
        }
        return file;
      }
      throw fault(`has none of ${candidates.join(', ')}; encoder.json may name another as "model"`);
    },

    /** A digest of all files that were read: the same files always give the same vectors. */
    async version(): Promise<string> {
      const digest = createHash('sha256').update(`${ourVersion}\n`);
      for (const file of [...files].sort()) {
        digest.update(`${file.replaceAll('\\', '/')}\n`);
        for await (const part of createReadStream(join(path, file))) digest.update(part as Uint8Array);
      }
      return digest.digest('hex').slice(0, 16);
    },
  };
}
