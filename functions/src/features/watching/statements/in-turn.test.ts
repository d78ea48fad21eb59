import { expect } from 'chai';
import { fetchedAtOnce, unpackInTurn } from './in-turn.ts';
import { noteLetters } from './limits.ts';
import { maxInPart } from './parts.ts';
import { maxPartBytes } from './plan-service.ts';

const megabyte = 1_000_000;
/** A letter's bytes: in UTF-8, and twice in JavaScript, as JSON and as what that says. */
const bytesOfLetter = 3 + 2 + 2;

describe('Parts that are unpacked in turn', () => {
  it('come in their order, few fetched and one unpacked at a time', async () => {
    let held = 0;
    let unpacking = 0;
    const most = { held: 0, unpacking: 0 };
    const later = () => new Promise((resolve) => setImmediate(resolve));
    const fetch = async (place: number) => {
      most.held = Math.max(most.held, ++held);
      await later();
      return place;
    };
    const unpack = async (place: number) => {
      most.unpacking = Math.max(most.unpacking, ++unpacking);
      await later();
      held -= 1;
      unpacking -= 1;
      return `part ${place}`;
    };
    const places = Array.from({ length: 40 }, (_, at) => at);
    const parts: string[] = [];
    for await (const part of unpackInTurn(places, fetch, unpack)) parts.push(part);
    expect(parts).to.deep.equal(places.map((place) => `part ${place}`));
    expect(most).to.deep.equal({ held: fetchedAtOnce, unpacking: 1 });
  });

  it('are below 100 megabytes, however long an account’s notes of all its movies are', () => {
    const unpacked = maxInPart * noteLetters * bytesOfLetter;
    expect(unpacked + fetchedAtOnce * maxPartBytes).to.be.below(100 * megabyte);
  });
});
