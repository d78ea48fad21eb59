import { expect } from 'chai';
import fc from 'fast-check';
import { setIncludeFree, setPresent, useServicesOf } from '../sessions/index.ts';
import { evenings, filters } from './arbitraries.test-support.ts';
import { countCandidates, equivalenceClassesOf } from './equivalence-classes.ts';
import { candidatesOf } from './evening.ts';

/** Filters that depend on who is here come up in every other example. */
const asked = fc
  .tuple(filters, fc.boolean(), fc.option(fc.constantFrom(0, 10, 12)))
  .map(([others, unseenByAll, age]) => ({
    ...others,
    unseenByAll,
    ...(age !== null && { suitableForAge: age }),
  }));

describe('EquivalenceClasses of movies', () => {
  it('count as many candidates as the movies themselves, whoever leaves or lends their services', () => {
    let grouped = 0;
    fc.assert(
      fc.property(evenings, asked, (evening, filters) => {
        const classes = equivalenceClassesOf(evening, filters);
        grouped += Number(classes.evening.movies.size < evening.movies.size);
        const { session } = evening;
        const changed = Object.keys(session.attendees).flatMap((uid) => [
          setPresent(session, uid, false),
          setIncludeFree(session, !session.includeFree),
          ...(session.mode === 'together' ? [useServicesOf(session, uid)] : []),
        ]);
        for (const other of [session, ...changed]) {
          const one = candidatesOf({ ...evening, session: other }, filters).length;
          expect(countCandidates(classes, other, filters)).to.equal(one);
        }
      }),
      { numRuns: 1000 },
    );
    expect(grouped, 'examples with fewer classes than movies').to.be.above(500);
  });
});
