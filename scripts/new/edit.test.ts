import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { editsIn } from './edit.ts';

describe('Edits', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cine-edits-'));
    writeFileSync(join(folder, 'list.ts'), 'former');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function edited() {
    const edits = editsIn(folder);
    edits.change('list.ts', (text) => `${text} and new`);
    edits.create('a/b/one.ts', 'one');
    edits.create('a/b/two.ts', 'two');
    return edits;
  }

  it('are written together', () => {
    expect(edited().write(() => undefined)).to.deep.equal(['list.ts', 'a/b/one.ts', 'a/b/two.ts']);
    expect(readFileSync(join(folder, 'list.ts'), 'utf8')).to.equal('former and new');
    expect(readdirSync(join(folder, 'a/b'))).to.deep.equal(['one.ts', 'two.ts']);
  });

  it('are all undone, with new folders, if what follows them fails', () => {
    const formatting = () => {
      expect(readdirSync(join(folder, 'a/b'))).to.deep.equal(['one.ts', 'two.ts']);
      throw new Error('Not formatted');
    };
    expect(() => edited().write(formatting)).to.throw('Not formatted');
    expect(readFileSync(join(folder, 'list.ts'), 'utf8')).to.equal('former');
    expect(readdirSync(folder)).to.deep.equal(['list.ts']);
  });

  it('are all undone if one cannot be written', () => {
    const edits = edited();
    edits.create('list.ts/below-a-file.ts', 'three');
    expect(() => edits.write(() => undefined)).to.throw('list.ts');
    expect(readFileSync(join(folder, 'list.ts'), 'utf8')).to.equal('former');
    expect(readdirSync(folder)).to.deep.equal(['list.ts']);
  });
});
