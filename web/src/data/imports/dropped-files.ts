/** A file to import, or why there is none; one in a folder has a path, which tells as much as a name. */
export type Given = { path: string; file: File | 'file-damaged' | 'too-many-files' };

/** As many as an archive may have. */
export const maxFiles = 3000;

/**
 * The files that were dropped, also those in folders, as some browsers unpack archives on their own. To be
 * called while the drop is handled: later there is nothing left of it.
 */
export async function droppedFiles({ items }: Pick<DataTransfer, 'items'>): Promise<Given[]> {
  const dropped = [...items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const files: Given[] = [];
  for (const { entry, file } of dropped) {
    if (entry?.isDirectory) await walk(entry as FileSystemDirectoryEntry, files);
    else if (file) files.push({ path: file.name, file });
  }
  return files;
}

async function walk(folder: FileSystemDirectoryEntry, files: Given[]): Promise<void> {
  const entries = await entriesIn(folder);
  if (!entries) files.push({ path: folder.fullPath.slice(1), file: 'file-damaged' });
  for (const entry of entries ?? []) {
    if (entry.name.startsWith('.')) continue;
    if (files.length === maxFiles) files.push({ path: folder.fullPath.slice(1), file: 'too-many-files' });
    if (files.length > maxFiles) return;
    if (entry.isDirectory) await walk(entry as FileSystemDirectoryEntry, files);
    else files.push({ path: entry.fullPath.slice(1), file: await fileOf(entry as FileSystemFileEntry) });
  }
}

/** All of a folder, which tells some at a time; null if it can't be read. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[] | null> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[] | null>((resolve) => {
      reader.readEntries(resolve, () => resolve(null));
    });
    if (!some) return null;
    if (some.length === 0 || all.length > 2 * maxFiles) return all;
    all.push(...some);
  }
}

/** A file's content, unless it is locked, gone or not on this disk. */
function fileOf(entry: FileSystemFileEntry): Promise<Given['file']> {
  return new Promise((resolve) => {
    entry.file(resolve, () => resolve('file-damaged'));
  });
}
