import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileEncoding } from '@cine/import-reader/encoding';
import { expect } from 'chai';
import fc from 'fast-check';
import { csvRows, FileError } from './csv-rows.ts';

describe('The rows of a CSV file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cine-csv-'));
  const file = join(folder, 'rows.csv');
  after(() => rmSync(folder, { recursive: true }));

  async function read(
    text: string | Uint8Array,
    encoding: FileEncoding = 'utf-8',
  ): Promise<{ line: number; cells: [string, string]; fields: number }[]> {
    writeFileSync(file, text);
    const rows = [];
    for await (const { line, cells, fields } of csvRows({ path: file, encoding }, ['a', 'b'])) {
      rows.push({ line, cells: [cells.a, cells.b] as [string, string], fields });
    }
    return rows;
  }

  async function refusal(text: string): Promise<string> {
    const error = await read(text).catch((error: unknown) => error);
    expect(error).to.be.instanceOf(FileError);
    return (error as Error).message;
  }

  it('have the line that each begins on, whatever line breaks are inside', async () => {
    const rows = await read('a,b\n1,"one\ntwo\n\nthree"\n2,x\n\n3,"y\r\nz"\n4,w');
    expect(rows.map(({ line, cells }) => [line, ...cells])).to.deep.equal([
      [2, '1', 'one\ntwo\n\nthree'],
      [6, '2', 'x'],
      [8, '3', 'y\r\nz'],
      [10, '4', 'w'],
    ]);
  });

  it('are the same with a byte order mark and with Windows line endings', async () => {
    const plain = '"a",b\n1,"say ""x"""\n2,y\n';
    const rows = await read(plain);
    expect(await read(`\uFEFF${plain}`)).to.deep.equal(rows);
    expect(await read(plain.replaceAll('\n', '\r\n'))).to.deep.equal(rows);
    expect(rows.map(({ cells }) => cells)).to.deep.equal([
      ['1', 'say "x"'],
      ['2', 'y'],
    ]);
  });

  it('are read by header, and report how many fields they have', async () => {
    const rows = await read('b,extra,a\n1,2,3\n4\n5,6,7,8\n');
    expect(rows.map(({ cells, fields }) => [...cells, fields])).to.deep.equal([
      ['3', '1', 3],
      ['', '4', 1],
      ['7', '5', 4],
    ]);
  });

  it('read back any text that was written', async () => {
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const cell = fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r\n', 'é', '𝄞', ' ', "'") });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }),
        async (rowsWritten) => {
          const rows = await read(`a,b\n${rowsWritten.map((row) => row.map(quoted).join(',')).join('\n')}\n`);
          expect(rows.map(({ cells }) => cells)).to.deep.equal(rowsWritten);
        },
      ),
    );
  });

  it('keep a quote inside a field that does not begin with one', async () => {
    const [row] = await read('a,b\nthe "Kid",2\n');
    expect(row?.cells).to.deep.equal(['the "Kid"', '2']);
  });

  it('are decoded, also where a letter or line break is cut between two chunks', async () => {
    const text = `a,b\n${'é,Ф\r\n'.repeat(30_000)}`;
    const rows = await read(Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le');
    expect(rows).to.have.length(30_000);
    expect(new Set(rows.map(({ cells }) => cells.join()))).to.deep.equal(new Set(['é,Ф']));
    const [row] = await read(Buffer.from('a,b\nl\x92\xe9t\xe9,2\n', 'latin1'), 'windows-1252');
    expect(row?.cells).to.deep.equal(['l’été', '2']);
  });

  it('are refused as a whole when the file is truncated, with the line', async () => {
    expect(await refusal('a,b\n1,2\n3,"the end is')).to.match(/^rows\.csv, line 3: an unterminated quote/);
    expect(await refusal(`a,b\n1,2\n3,"${'never ending\n'.repeat(400_000)}`)).to.match(
      /line 3: an unterminated quote/,
    );
    expect(await refusal('')).to.equal('rows.csv is empty.');
    expect(await refusal('a,c\n1,2\n')).to.equal('rows.csv has no column b.');
  });

  it('are refused when there is no such file', async () => {
    const error = await csvRows({ path: join(folder, 'none.csv'), encoding: 'utf-8' }, ['a'])
      .next()
      .catch((error: unknown) => error);
    expect(error).to.have.property('code', 'ENOENT');
  });
});
