import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect } from 'chai';
import { build } from 'esbuild';
import type { readFiles, rowsOf } from './index.ts';
import { facts, letterboxdZip } from './samples.test-support.ts';

type Reader = { readFiles: typeof readFiles; rowsOf: typeof rowsOf };

describe('The reader', () => {
  it('needs nothing of Node and of pages: a worker has all that it uses', async () => {
    const { outputFiles } = await build({
      entryPoints: [join(import.meta.dirname, 'index.ts')],
      bundle: true,
      platform: 'browser',
      format: 'iife',
      globalName: 'reader',
      write: false,
    });
    const { name, bytes } = letterboxdZip(facts);
    const context = { TextDecoder, Uint8Array, Uint16Array, Uint32Array, Int32Array, file: { name, bytes } };
    const { readFiles, rowsOf } = runInNewContext(`${outputFiles[0]!.text}; reader`, context) as Reader;
    const { tables } = readFiles([context.file]);
    expect(tables.flatMap((table) => [...rowsOf(table)])).to.have.length(5 + 3 + 1 + 5 + 6 + 1 + 7);
  });
});
