import { readdirSync } from 'node:fs';
import { expect } from 'chai';
import { lifecycles } from './lifecycles.ts';
import type { Lifecycle } from './platform/lifecycle.ts';

describe('The table of lifecycles', () => {
  it('has the lifecycle.ts of every feature', async () => {
    const features = new URL('./features/', import.meta.url);
    const files = readdirSync(features, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /(^|\/)lifecycle\.ts$/.test(file),
    );
    expect(files).to.have.length.above(10);
    for (const file of files) {
      const { lifecycle } = (await import(new URL(file, features).href)) as { lifecycle: never };
      expect(lifecycles.includes(lifecycle), file).to.equal(true);
    }
  });

  it('names each kind of document in one feature only', () => {
    const documents = lifecycles.flatMap((lifecycle: Lifecycle) => lifecycle.documents);
    expect(documents).to.deep.equal([...new Set(documents)]);
  });
});
