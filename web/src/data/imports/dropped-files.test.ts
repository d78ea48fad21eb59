import { expect } from 'chai';
import { droppedFiles, maxFiles } from './dropped-files.ts';
import { openReading } from './reading.ts';

/** A folder, a file's content, or what can't be read. */
type Tree = string | Error | { [name: string]: Tree };

/** An entry as browsers give it: a folder tells two of what it has at a time. */
function entryOf(name: string, tree: Tree, above = ''): FileSystemEntry {
  const fullPath = `${above}/${name}`;
  if (typeof tree === 'string' || tree instanceof Error) {
    const file = (resolve: (file: File) => void, reject: (error: Error) => void) =>
      typeof tree === 'string' ? resolve(new File([tree], name)) : reject(tree);
    return { name, fullPath, isDirectory: false, file } as unknown as FileSystemEntry;
  }
  const createReader = () => {
    const left = Object.entries(tree).map(([each, its]) => entryOf(each, its, fullPath));
    const isLocked = Object.keys(tree).includes('locked');
    return {
      readEntries: (resolve: (some: FileSystemEntry[]) => void, reject: () => void) =>
        isLocked ? reject() : resolve(left.splice(0, 2)),
    };
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
    const files = await drop({
      'ratings.csv': 'a',
      letterboxd: { 'diary.csv': 'b', '.DS_Store': '', likes: { 'films.csv': 'c' }, 'watched.csv': 'd' },
    });
    expect(files.map(({ path }) => path)).to.deep.equal([
      'ratings.csv',
      'letterboxd/diary.csv',
      'letterboxd/likes/films.csv',
      'letterboxd/watched.csv',
    ]);
    expect(await (files[2]!.file as File).text()).to.equal('c');
  });

  it('are read but for a file or a folder that can’t be, which is named', async () => {
    const files = await drop({
      letterboxd: {
        'diary.csv': 'a',
        'gone.csv': new Error('gone'),
        lists: { locked: '' },
        'watched.csv': 'Name,Year\nAlien,1979',
      },
    });
    expect(files.map(({ path, file }) => [path, file instanceof File])).to.deep.equal([
      ['letterboxd/diary.csv', true],
      ['letterboxd/gone.csv', false],
      ['letterboxd/lists', false],
      ['letterboxd/watched.csv', true],
    ]);
    const { tables, faults } = await openReading(() => {}).read(files);
    expect(tables.map(({ file }) => file)).to.deep.equal(['letterboxd/watched.csv']);
    expect(faults.map(({ file }) => file)).to.include.members(['letterboxd/gone.csv', 'letterboxd/lists']);
  });

  it('are at most three thousand; the folder in which further ones are is named', async () => {
    const files = Object.fromEntries(Array.from({ length: maxFiles }, (_, at) => [`${at}.csv`, 'a']));
    expect(await drop({ most: files })).to.have.length(maxFiles);
    const droppedFiles = await drop({ most: files, more: { 'last.csv': 'a', 'other.csv': 'b' } });
    expect(droppedFiles.slice(maxFiles)).to.deep.equal([{ path: 'more', file: 'too-many-files' }]);
  });
});
