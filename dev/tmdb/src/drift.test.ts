import { day } from '@cine/contract/time';
import { expect } from 'chai';
import { readCatalogue, samplePath } from './catalogue.ts';
import { drifting, offersAfter } from './drift.ts';

const sample = readCatalogue(samplePath);

describe('The sample offers, as days pass', () => {
  it('are as they were on the first day', () => {
    expect(drifting(sample, () => 0).offers).to.equal(sample.offers);
  });

  it('bring a few movies to services each day, and take a few from them', () => {
    const came = { more: 0, fewer: 0 };
    const before = sample.offers;
    const after = offersAfter(sample, 1);
    for (const { id } of sample.movies) {
      const [former = [], now = []] = [before, after].map((offers) => offers[id]?.FR?.flatrate);
      if (now.length > former.length) came.more++;
      if (now.length < former.length) came.fewer++;
    }
    expect(came.more).to.be.within(3, 30);
    expect(came.fewer).to.be.within(1, 30);
  });

  it('change with each whole day since the start, and are the same ones each time', () => {
    let now = 0;
    const catalogue = drifting(sample, () => now);
    now = 3 * day - 1;
    expect(catalogue.offers).to.deep.equal(offersAfter(sample, 2));
    now = 3 * day;
    expect(catalogue.offers).to.deep.equal(offersAfter(sample, 3));
    expect(catalogue.offers).to.equal(catalogue.offers);
    expect(catalogue.movies).to.equal(sample.movies);
  });

  it('change only what subscriptions offer', () => {
    const others = (offers: typeof sample.offers) =>
      Object.entries(offers).flatMap(([id, countries]) =>
        Object.entries(countries).map(([country, { flatrate: _, ...kinds }]) => [id, country, kinds]),
      );
    const rest = others(offersAfter(sample, 5)).filter(([, , kinds]) => Object.keys(kinds!).length > 0);
    expect(rest).to.have.deep.members(
      others(sample.offers).filter(([, , kinds]) => Object.keys(kinds!).length > 0),
    );
  });
});
