import { expect } from 'chai';
import fc from 'fast-check';
import { faultEvent } from '#clients/sentry/events.ts';
import { traitsOf } from './traits.ts';

/** What people write: words that no list of ours has, also as stacks, paths and JSON. */
const words = fc
  .tuple(
    fc.constantFrom('', '\n    at ', '{"', 'users/', "reading '", 'functions/src/'),
    fc.string({ unit: 'grapheme' }),
  )
  .map(([before, text]) => `${before}Zoé ${text} zoe@example.org`);

const origin = { release: '1.2.3', environment: 'test' };

/** A text as JSON has it. */
const inJson = (text: string) => JSON.stringify(text).slice(1, -1);

describe('The traits of an error', () => {
  it('are its class, its reason, and where in our sources it was thrown', () => {
    class Refused extends Error {
      override readonly name = 'Refused';
      readonly why = 'too-late';
    }
    const traits = traitsOf(
      new Refused('Zoé is late', { cause: Object.assign(new Error('x'), { code: 14 }) }),
    );
    expect(traits).to.deep.include({ name: 'Refused', reason: 'too-late' });
    expect(traits.at![0]!.file).to.equal('functions/src/platform/faults/traits.test.ts');
    expect(traits.at!.every(({ file }) => !file.includes('mocha'))).to.equal(true);
    expect(traits.cause).to.include({ name: 'Error', reason: 14 });
  });

  it('have no word of its message, of its causes or of what it carries', () => {
    fc.assert(
      fc.property(words, words, words, (message, name, carried) => {
        const cause = Object.assign(new RangeError(message), { reason: carried, path: carried });
        const error = Object.assign(new Error(message, { cause }), { name, code: carried, why: message });
        const many = new AggregateError([error], message);
        for (const each of [error, cause, many, message, { message }]) {
          const json = JSON.stringify(traitsOf(each));
          for (const text of [message, name, carried, 'Zoé', 'zoe@example.org'])
            expect(json).not.to.include(inJson(text));
        }
      }),
    );
  });

  it('and a few facts are all that Sentry receives', () => {
    fc.assert(
      fc.property(words, words, (message, fact) => {
        const facts = {
          error: message,
          operation: 'ratings-rate',
          page: fact,
          reason: fact,
          title: 'Alien',
          uid: 'lea',
          failed: 3,
        };
        const fault = { event: fact, at: 5, trace: 'a'.repeat(16), within: 'ratings-rate', facts };
        const event = faultEvent({ ...fault, error: traitsOf(new Error(message)) }, origin);
        const json = JSON.stringify(event);
        for (const text of [message, fact, 'Zoé', 'Alien', '"lea"'])
          expect(json).not.to.include(inJson(text));
        expect(event.tags).to.deep.equal({ event: 'fault', operation: 'ratings-rate', failed: 3 });
        expect(event.release).to.equal('cine-compagnon@1.2.3');
      }),
    );
  });
});
