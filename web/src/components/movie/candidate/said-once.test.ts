import type { OfferPlace } from '@cine/contract/availability/places';
import { hour, minute } from '@cine/contract/time';
import { expect } from 'chai';
import { checkedWithin, samePlaces } from './said-once.ts';

const now = Date.parse('2026-11-21T20:00:00Z');
const netflix: OfferPlace = { region: 'FR', uid: null, providers: [8], kind: 'flatrate' };
const mubi: OfferPlace = { ...netflix, providers: [11] };
const checked = (age: number, stale = false) => ({ checkedAt: new Date(now - age).toISOString(), stale });

describe('What is said once of a list', () => {
  it('is the place that all movies have, if it is the same', () => {
    expect(samePlaces([{ places: [netflix] }, { places: [netflix] }])).to.deep.equal([netflix]);
    expect(samePlaces([{ places: [netflix] }, { places: [mubi] }])).to.equal(null);
    expect(samePlaces([{ places: [netflix] }, { places: [netflix, mubi] }])).to.equal(null);
    expect(samePlaces([])).to.equal(null);
  });

  it('is the oldest check in hours begun, without movies whose check is stale', () => {
    expect(checkedWithin([checked(minute), checked(2 * hour + minute)], now)).to.equal(3);
    expect(checkedWithin([checked(0)], now)).to.equal(1);
    expect(checkedWithin([checked(hour), checked(60 * hour, true)], now)).to.equal(1);
    expect(checkedWithin([checked(60 * hour, true)], now)).to.equal(null);
  });
});
