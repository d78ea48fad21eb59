import { expect } from 'chai';
import { droppedFiles } from './dropped-files.ts';

type Tree = string | { [name: string]: Tree };

/** An entry as browsers give it: a folder tells two of what it has at a time. */
function entryOf(name: string, tree: Tree, above = ''): FileSystemEntry {
  const fullPath = `${above}/${name}`;
  if (typeof tree === 'string') {
    const file = (resolve: (file: File) => void) => resolve(new File([tree], name));
    return { name, fullPath, isDirectory: false, file } as unknown as FileSystemEntry;
  }
  const createReader = () => {
    const left = Object.entries(tree).map(([each, its]) => entryOf(each, its, fullPath));
    return { readEntries: (resolve: (some: FileSystemEntry[]) => void) => resolve(left.splice(0, 2)) };
  };
  return { name, fullPath, isDirectory: true, createReader } as unknown as FileSystemEntry;
}

function drop(dropped: Record<string, Tree>) {
  const items = Object.entries(dropped).map(([name, tree]) => ({
    kind: 'file',
    webkitGetAsEntry: () => entryOf(name, tree),
    getAsFile: () => new File([String(tree)], name),
  }));
  return droppedFiles({ items: items as unknown as DataTransferItemList });
}

describe('Dropped files', () => {
  it('are also those in folders, with their paths, but for hidden ones', async () => {
    const given = await drop({
      'ratings.csv': 'a',
      letterboxd: { 'diary.csv': 'b', '.DS_Store': '', likes: { 'films.csv': 'c' }, 'watched.csv': 'd' },
    });
    expect(given.map(({ path }) => path)).to.deep.equal([
      'ratings.csv',
      'letterboxd/diary.csv',
      'letterboxd/likes/films.csv',
      'letterboxd/watched.csv',
    ]);
    expect(await given[2]!.file.text()).to.equal('c');
  });
});
