import { expect } from 'chai';
import fc from 'fast-check';
import { deep, rounds } from '../../../../../../scripts/test/deep.ts';
import { withFreeOffers, withPresence, withServicesOf } from '../../sessions/index.ts';
import { filters, tonightSessions } from '../arbitraries.test-support.ts';
import { candidatesOf, withSession } from '../tonight-session.ts';
import { countCandidates, equivalenceClassesOf } from './equivalence-classes.ts';

/** Every other example has filters that depend on who is present. */
const anyFilters = fc
  .tuple(filters, fc.boolean(), fc.option(fc.constantFrom(0, 10, 12)), fc.boolean())
  .map(([others, unseenByAll, age, elsewhere]) => ({
    ...others,
    unseenByAll,
    ...(age !== null && { [elsewhere ? 'suitableForAgeElsewhere' : 'suitableForAge']: age }),
  }));

describe('Equivalence classes of movies', () => {
  it('count as many candidates as the movies themselves, after any change of people or services', () => {
    let grouped = 0;
    fc.assert(
      fc.property(tonightSessions, anyFilters, (tonight, filters) => {
        const classes = equivalenceClassesOf(tonight, filters);
        grouped += Number(classes.tonight.movies.size < tonight.movies.size);
        const { session } = tonight;
        const changed = Object.keys(session.attendees).flatMap((uid) => [
          withPresence(session, uid, false),
          withFreeOffers(session, !session.includeFree),
          ...(session.mode === 'together' ? [withServicesOf(session, uid)] : []),
        ]);
        for (const other of [session, ...changed]) {
          const one = candidatesOf(withSession(tonight, other), filters).length;
          expect(countCandidates(classes, other, filters)).to.equal(one);
        }
      }),
      rounds(250, 1000),
    );
    expect(grouped, 'examples with fewer classes than movies').to.be.above(deep(100, 500));
  });
});
