import { updateAccount } from '@cine/contract/operations/core/account';
import * as sessions from '@cine/contract/operations/together/sessions';
import type { Help } from '@cine/contract/operations/together/tonight';
import { expect } from 'chai';
import { member, services, sessionOf } from '#test/builders.ts';
import { running, suite } from '#test/suite.ts';
import { ask, offeredIn, type TonightQuery } from '../tonight.test-support.ts';

const { netflix, netflixWithAds: netflixAds, disney } = services;

describe('Tonight with nothing to show', () => {
  before(() => suite());

  it('says that nobody is present', async () => {
    const lea = await member('Lea');
    const session = await sessionOf(lea);
    await lea.call(sessions.setPresence, { sessionId: session.id, present: false });
    const { empty, total, present } = await ask(lea, session, { filters: { mood: 'light' } });
    expect({ total, present }).to.deep.equal({ total: 0, present: [] });
    expect(empty).to.deep.equal({
      reason: 'nobody-present',
      help: [{ kind: 'somebody-present' }],
      filtersDropped: false,
    });
  });

  it('says which user and service stand in the way, and following any suggestion adds the promised movies', async () => {
    const lea = await member('Lea', [netflix, disney]);
    const tom = await member('Tom', [disney]);
    const leo = await member('Leo', [services.mubi]);
    const session = await sessionOf(lea, [tom, leo]);
    const sessionId = session.id;
    const { empty } = await ask(lea, session);
    expect(empty!.reason).to.equal('nothing-in-common');
    const { help } = empty!;
    const onDisney = offeredIn('FR', [disney, 390]).length;
    expect(help).to.deep.include({ kind: 'without-attendee', uid: leo.uid, movies: onDisney });
    const nearest = help.find(({ kind }) => kind === 'nearest-provider');
    expect(nearest).to.deep.equal({
      kind: 'nearest-provider',
      provider: disney,
      missing: [leo.uid],
      movies: onDisney,
    });
    expect(help.map(({ kind }) => kind)).to.include.members(['services-of', 'include-free']);

    const total = async (input?: TonightQuery) => (await ask(lea, session, input)).total;
    const tried: Record<string, (help: Help) => Promise<number>> = {
      'include-free': async () => {
        await lea.call(sessions.setIncludeFree, { sessionId, includeFree: true });
        const withFree = await total();
        await lea.call(sessions.setIncludeFree, { sessionId, includeFree: false });
        return withFree;
      },
      'without-attendee': async (help) => {
        const uid = 'uid' in help ? help.uid : '';
        await lea.call(sessions.setPresence, { sessionId, uid, present: false });
        const without = await total();
        await lea.call(sessions.setPresence, { sessionId, uid, present: true });
        return without;
      },
      'services-of': async (help) => {
        await lea.call(sessions.useHostServices, { sessionId, uid: 'uid' in help ? help.uid : null });
        const atTheirs = await total();
        await lea.call(sessions.useHostServices, { sessionId, uid: null });
        return atTheirs;
      },
    };
    for (const each of help.filter(({ kind }) => kind !== 'nearest-provider')) {
      expect(await tried[each.kind]!(each), JSON.stringify(each)).to.equal('movies' in each && each.movies);
    }
    await leo.call(updateAccount, { providers: [services.mubi, disney] });
    await running.settled();
    expect(await total()).to.equal(onDisney);
  });

  it('says that the common services offer nothing, and which service would', async () => {
    const lea = await member('Lea', [99]);
    const { empty, commonProviders } = await ask(lea, await sessionOf(lea));
    expect(commonProviders).to.deep.equal([99]);
    expect(empty!.reason).to.equal('nothing-offered');
    expect(empty!.help).to.deep.include({
      kind: 'nearest-provider',
      provider: netflix,
      missing: [lea.uid],
      movies: offeredIn('FR', [netflix, netflixAds]).length,
    });
  });

  it('says that the filters leave nothing, and which to drop', async () => {
    const lea = await member('Lea', [netflix]);
    const session = await sessionOf(lea);
    const filters = { maxRuntime: 90, fromYear: 2100 };
    const { empty, total } = await ask(lea, session, { filters });
    const { total: promised } = await ask(lea, session, { filters: { maxRuntime: 90 } });
    expect(total).to.equal(0);
    expect(empty!.reason).to.equal('filtered-out');
    expect(empty!.help).to.deep.equal([{ kind: 'without-filters', filters: ['fromYear'], movies: promised }]);
  });
});
