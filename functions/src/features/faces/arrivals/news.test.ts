import { expect } from 'chai';
import fc from 'fast-check';
import { byRegion, newsFor, withChanges } from './news.ts';

const netflix = 8;
const netflixWithAds = 1796;
const mubi = 11;
const canal = 381;
const services = fc
  .uniqueArray(fc.constantFrom(netflix, netflixWithAds, mubi))
  .map((all) => all.sort((one, other) => one - other));

describe('News of movies', () => {
  it('say where each was first and is last, and nothing of one that is back where it was', () => {
    const step = fc.record({
      region: fc.constantFrom('FR', 'GB'),
      movieId: fc.constantFrom(1, 2),
      after: services,
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const now = new Map<string, number[]>();
        let news: ReturnType<typeof withChanges> = [];
        for (const { region, movieId, after } of steps) {
          const before = now.get(`${region} ${movieId}`) ?? [];
          if (before.join() === after.join()) continue;
          now.set(`${region} ${movieId}`, after);
          news = withChanges(news, region, [{ movieId, before, after }]);
        }
        const expected = [...now].filter(([, after]) => after.length > 0);
        const told = new Map(news.map((each) => [`${each.region} ${each.movieId}`, each]));
        expect(told.size).to.equal(expected.length);
        for (const [key, after] of expected) expect(told.get(key)).to.deep.include({ before: [], after });
      }),
    );
  });

  const told = (providers: number[], before: number[], after: number[], region = 'FR') => {
    const news = byRegion([{ region: 'FR', movieId: 391, before, after }]);
    const { arrived, left } = newsFor({ region, providers }, [391, 33], news);
    return [arrived.map(({ provider }) => provider), left.map(({ provider }) => provider)];
  };

  it('are for whoever can watch now and could not, or the other way round, by the subscription that opens it', () => {
    expect(told([netflix], [], [netflix])).to.deep.equal([[netflix], []]);
    expect(told([mubi, netflix], [], [netflixWithAds])).to.deep.equal([[netflix], []]);
    expect(told([netflix], [netflix], [])).to.deep.equal([[], [netflix]]);
    expect(told([netflix], [netflix], [mubi])).to.deep.equal([[], [netflix]]);
    expect(told([canal], [netflix], [mubi]), 'services of others').to.deep.equal([[], []]);
    expect(told([netflix], [], [netflix], 'GB'), 'another region').to.deep.equal([[], []]);
    expect(told([netflixWithAds], [], [netflix]), 'the dearer tier').to.deep.equal([[], []]);
    expect(told([netflix, mubi], [netflix], [mubi]), 'on another of theirs').to.deep.equal([[], []]);
    expect(told([netflix], [netflix], [netflix, netflixWithAds]), 'on it before').to.deep.equal([[], []]);
  });

  it('come to nobody who could watch as before, whatever changed', () => {
    fc.assert(
      fc.property(services, services, services, (providers, before, after) => {
        const [arrived, left] = told(providers, before, after);
        expect(arrived!.length + left!.length).to.be.at.most(1);
        if (before.join() === after.join()) expect([arrived, left]).to.deep.equal([[], []]);
        expect(told(providers, after, before).map((each) => each.length)).to.deep.equal([
          left!.length,
          arrived!.length,
        ]);
      }),
    );
  });
});
