import { maxImports, maxImportsEver } from '@cine/contract/operations/watching/imports';
import { expect } from 'chai';
import { importsDocument } from './documents.ts';
import { listIdOf } from './lists-service.ts';
import { sumImportCounts } from './statement.ts';

describe('The document of a user’s imports', () => {
  it('fits with as many as there may be and a guest’s, which is merged', () => {
    const id = 'x'.repeat(64);
    const places = Array.from({ length: 203 }, (_, at) => listIdOf('somebody', `List ${at}`));
    const moved = [{ to: 'likes', movieIds: Array.from({ length: 200 }, (_, at) => 1_000_000 + at) }];
    const imports = Array.from({ length: maxImportsEver + maxImports }, (_, at) => ({
      id,
      number: 1_000_000 + at,
      source: 'letterboxd' as const,
      at: 1.7e12,
      undoneAt: 1.7e12,
      counts: sumImportCounts([]),
      ...(at < 2 * maxImports && { places, moved }),
    }));
    const parts = Array.from({ length: 100 }, (_, at) => ({ part: 1_000 + at, from: 1e6, movies: 600 }));
    const document = importsDocument.encode({ imports, parts, lastNumber: 1e6, lastPart: 1e3 });
    expect(bytesIn(document)).to.be.below(2 ** 20);
  });
});

/** The bytes that Firestore counts: of names, and of what has them. */
function bytesIn(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value) + 1;
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + bytesIn(each), 0);
  if (typeof value !== 'object' || value === null || !isPlain(value)) return 8;
  return Object.entries(value).reduce((sum, [name, each]) => sum + name.length + 1 + bytesIn(each), 0);
}

function isPlain(value: object): boolean {
  return Object.getPrototypeOf(value) === Object.prototype;
}
