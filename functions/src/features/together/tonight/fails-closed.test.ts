import { withServices } from '@cine/contract/availability/services';
import * as sessions from '@cine/contract/operations/together/sessions';
import { day, hour } from '@cine/contract/time';
import { expect } from 'chai';
import { member, services, sessionOf, verify } from '#test/builders.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { suite } from '#test/suite.ts';
import { ask, forgetRegions, idsOf, movies, offerIn, wantedRegions } from './tonight.test-support.ts';

const { netflix } = services;

describe('Tonight fails closed:', () => {
  before(() => suite());
  after(forgetRegions);

  const [rented, bought, subscribed, free, withAds] = movies.map(({ id }) => id);

  it('never counts rentals or purchases as available', async () => {
    await offerIn('BE', hour, {
      [rented!]: { rent: [netflix, 2] },
      [bought!]: { buy: [netflix, 10] },
      [subscribed!]: { flatrate: [netflix], rent: [2], buy: [2] },
    });
    const lea = await member('Lea', [netflix], 'BE');
    const session = await sessionOf(lea);
    for (const includeFree of [false, true]) {
      await lea.call(sessions.setIncludeFree, { sessionId: session.id, includeFree });
      expect(idsOf((await ask(lea, session)).candidates)).to.deep.equal([subscribed]);
    }
    for (const movieId of [rented!, bought!]) {
      await expectRefusal(
        lea.call(sessions.chooseMovie, { sessionId: session.id, movieId }),
        'not-a-candidate',
      );
    }
  });

  it('never lists a movie whose availability is unknown', async () => {
    await offerIn('NL', 15 * day, { [subscribed!]: { flatrate: [netflix] }, [free!]: { free: [234] } });
    const lea = await member('Lea', [netflix], 'NL');
    const session = await sessionOf(lea);
    await lea.call(sessions.setIncludeFree, { sessionId: session.id, includeFree: true });
    const list = await ask(lea, session);
    expect(list).to.deep.include({ total: 0, candidates: [] });
    expect(list.knowledge).to.deep.equal({
      fresh: 0,
      stale: 0,
      unknown: movies.length,
      oldestCheckedAt: null,
    });
    expect(list.empty).to.deep.equal({ reason: 'availability-unknown', help: [], filtersDropped: false });
  });

  it('lists nothing in an uncovered region, and requests its coverage', async () => {
    const yui = await member('Yui', [netflix], 'JP');
    await verify(yui);
    const list = await ask(yui, await sessionOf(yui));
    expect(list.empty).to.deep.equal({ reason: 'availability-unknown', help: [], filtersDropped: false });
    expect(await wantedRegions()).to.include('"JP"');
  });

  it('says in regions with sample offers, and only there, that they are made up', async () => {
    await offerIn('IE', hour, { [subscribed!]: { flatrate: [netflix] } });
    const lea = await member('Lea', [netflix], 'IE');
    const tom = await member('Tom', [netflix], 'FR');
    expect((await ask(lea, await sessionOf(lea))).sampleOffers).to.equal(false);
    expect((await ask(tom, await sessionOf(tom))).sampleOffers).to.equal(true);
    expect((await ask(lea, await sessionOf(lea, [tom], 'apart'))).sampleOffers).to.equal(true);
  });

  it('marks a movie checked days ago as stale, and ranks it a little lower', async () => {
    await offerIn('AT', 3 * day, { [subscribed!]: { flatrate: [netflix] } });
    const lea = await member('Lea', [netflix], 'AT');
    const { candidates, knowledge } = await ask(lea, await sessionOf(lea));
    expect(candidates).to.have.length(1);
    expect(candidates[0]).to.include({ movieId: subscribed, stale: true });
    expect(candidates[0]!.points.freshness).to.equal(0);
    expect(Date.now() - Date.parse(candidates[0]!.checkedAt)).to.be.within(3 * day, 3 * day + hour);
    expect(knowledge).to.include({ fresh: 0, stale: 1, unknown: movies.length - 1 });
  });

  it('counts free and ad-supported offers only on request', async () => {
    await offerIn('CH', hour, { [free!]: { free: [234] }, [withAds!]: { ads: [73] } });
    const lea = await member('Lea', [netflix], 'CH');
    const session = await sessionOf(lea);
    const strict = await ask(lea, session);
    expect(strict.total).to.equal(0);
    expect(strict.empty).to.deep.equal({
      reason: 'nothing-offered',
      help: [{ kind: 'include-free', movies: 2 }],
      filtersDropped: false,
    });
    await expectRefusal(
      lea.call(sessions.chooseMovie, { sessionId: session.id, movieId: free! }),
      'not-a-candidate',
    );
    await lea.call(sessions.setIncludeFree, { sessionId: session.id, includeFree: true });
    const { candidates } = await ask(lea, session);
    expect(candidates.map(({ movieId, places }) => [movieId, places])).to.have.deep.members([
      [free, withServices([{ region: 'CH', uid: null, providers: [234], kind: 'free' }])],
      [withAds, withServices([{ region: 'CH', uid: null, providers: [73], kind: 'ads' }])],
    ]);
  });
});
