import { documentCodec } from '@cine/contract/documents/codec';
import { expect } from 'chai';
import * as z from 'zod';
import { readableRows } from './use-documents.ts';

const codec = documentCodec('things', z.strictObject({ count: z.int() }));
const snapshotOf = (id: string, data: object) => ({ id, data: () => data });

describe('A list of documents', () => {
  const { error } = console;
  afterEach(() => {
    console.error = error;
  });

  it('leaves out one that can’t be read, names it in the log without its values, and has the others', () => {
    const logged: unknown[] = [];
    console.error = (message: unknown) => logged.push(message);
    const rows = readableRows(
      [
        snapshotOf('one', { count: 1, v: 1 }),
        snapshotOf('misfit', { count: 'secret' }),
        snapshotOf('two', { count: 2, v: 1 }),
      ],
      codec,
    );
    expect(rows).to.deep.equal([
      { id: 'one', data: { count: 1 } },
      { id: 'two', data: { count: 2 } },
    ]);
    expect(logged.join()).to.contain('things').and.to.not.contain('secret');
  });
});
