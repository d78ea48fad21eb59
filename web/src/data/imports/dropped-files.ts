/** A file to import; one in a folder has a path, which tells as much as a name. */
export type Given = { path: string; file: File };

/** As many as an archive may have. */
const maxFiles = 3000;

/**
 * The files that were dropped, also those in folders, as some browsers unpack archives on their own. To be
 * called while the drop is handled: later there is nothing left of it.
 */
export async function droppedFiles({ items }: Pick<DataTransfer, 'items'>): Promise<Given[]> {
  const dropped = [...items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const given: Given[] = [];
  for (const { entry, file } of dropped) {
    if (entry?.isDirectory) await walk(entry as FileSystemDirectoryEntry, given);
    else if (file) given.push({ path: file.name, file });
  }
  return given;
}

async function walk(folder: FileSystemDirectoryEntry, given: Given[]): Promise<void> {
  for (const entry of await entriesIn(folder)) {
    if (given.length === maxFiles) return;
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory) await walk(entry as FileSystemDirectoryEntry, given);
    else given.push({ path: entry.fullPath.slice(1), file: await fileOf(entry as FileSystemFileEntry) });
  }
}

/** All of a folder, which tells some at a time; what can't be read of it is left out. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => resolve([]));
    });
    if (some.length === 0 || all.length >= maxFiles) return all;
    all.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });
}
