import { day } from '@cine/contract/time';
import { startEncoders } from '@cine/encoders/stand-in';
import { expect } from 'chai';
import { createEncoders } from '#clients/encoders/client.ts';
import type { Encoders } from '#clients/encoders/encoders.ts';
import { type Context, context } from '#context.ts';
import { loadCatalogue, loadMovies } from '#core/catalogue/index.ts';
import { running, suite } from '#test/suite.ts';
import { textOf } from './movie-text.ts';
import { keepMeanings, nearnessTo } from './service.ts';
import { shards } from './store.ts';

describe('Meanings of movies', () => {
  let server: Awaited<ReturnType<typeof startEncoders>>;
  let encoded: string[] = [];
  /** A context whose encoder's texts are kept; each has a cache of its own. */
  let using: Context;
  before(async () => {
    await suite();
    server = await startEncoders();
    const { text } = await createEncoders({ url: server.url, now: () => 0 })();
    const encoders: Encoders = {
      text: {
        ...text!,
        encode: (texts) => {
          encoded.push(...texts);
          return text!.encode(texts);
        },
      },
    };
    using = { ...context(), encoders: async () => encoders };
    await keepMeanings(using);
  });
  after(() => server.close());
  beforeEach(() => {
    encoded = [];
  });

  const textsOf = async (movieIds: readonly number[]) =>
    [...(await loadMovies(using.db, movieIds)).values()].map(textOf);

  it('find movies by words that mean the same', async () => {
    const nearness = await nearnessTo(using, 'a rocket');
    const [best] = [...nearness!].sort(([, one], [, other]) => other - one);
    expect(best![1]).to.be.above(3);
    expect((await textsOf([best![0]]))[0]).to.match(/space|rocket/i);
  });

  it('are made once: the next night, only one shard is read again, and nothing made of it', async () => {
    const { reads, writes } = await running.costOf(() =>
      keepMeanings({ ...using, now: () => context().now() + day }),
    );
    const { movies } = await loadCatalogue(using);
    expect(encoded).to.deep.equal([]);
    expect(writes).to.equal(0);
    expect(reads).to.be.below(shards + movies.byId.size / 4);
  });

  it('are made anew by another network, and never compared with the former’s', async () => {
    const { text } = await using.encoders();
    const other = { ...using, encoders: async () => ({ text: { ...text!, version: 'another' } }) };
    expect(await nearnessTo(other, 'a rocket')).to.equal(null);
  });

  it('are nothing where no encoder is set up, or none answers', async () => {
    expect(await nearnessTo(context(), 'a rocket')).to.equal(null);
    expect(await running.costOf(() => keepMeanings(context()))).to.include({ reads: 0, writes: 0 });
    const away = createEncoders({ url: 'http://127.0.0.1:9', now: () => 0 });
    expect(await nearnessTo({ ...using, encoders: away }, 'a rocket')).to.equal(null);
    const never = () => new Promise<never>(() => undefined);
    expect(await nearnessTo({ ...using, encoders: never }, 'a rocket', 1)).to.equal(null);
  });
});
