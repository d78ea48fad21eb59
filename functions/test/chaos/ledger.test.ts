import { createGroup } from '@cine/contract/operations/together/groups';
import { startPoll } from '@cine/contract/operations/together/polls';
import { rateMovie } from '@cine/contract/operations/watching/ratings';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { day, toInstant } from '@cine/contract/time';
import { expect } from 'chai';
import { context } from '#context.ts';
import { loadCatalogue } from '#core/catalogue/index.ts';
import { member } from '../builders.ts';
import { suite } from '../suite.ts';
import { openLedger } from './ledger.ts';

describe('The ledger of what people were told', () => {
  before(() => suite());

  it('names what is lost, what is another than told, and what was done twice', async () => {
    const lea = await member('Lea');
    const [one, other] = [...(await loadCatalogue(context())).movies.byId.keys()] as [number, number];
    const ledger = openLedger();
    const rate = { movieId: one, score: 70 };
    ledger.succeeded(lea.uid, rateMovie, rate, await lea.call(rateMovie, rate));
    ledger.tries(lea.uid, recordOwnWatch, { movieId: one });
    const watch = await lea.call(recordOwnWatch, { movieId: one });
    ledger.succeeded(lea.uid, recordOwnWatch, { movieId: one }, watch);
    expect(await ledger.faults(context().db)).to.deep.equal([]);

    for (const _ of ['once', 'twice']) {
      const { id } = await lea.call(createGroup, { name: 'Le club du jeudi', picture: 'reel' });
      await lea.call(startPoll, {
        place: { kind: 'group', id },
        method: 'approval',
        movies: { from: 'choice', movieIds: [one, other] },
      });
    }
    ledger.tries(lea.uid, startPoll, {} as never);
    await lea.call(rateMovie, { movieId: one, score: 30 });
    ledger.succeeded(lea.uid, rateMovie, { movieId: other, score: 50 }, {} as never);
    await lea.call(recordOwnWatch, { movieId: one, watchedAt: toInstant(Date.now() - day) });
    expect(await ledger.faults(context().db)).to.have.members([
      `users/${lea.uid}/ratings/${one}: told 70, stored 30`,
      `users/${lea.uid}/ratings/${other}: told 50, stored undefined`,
      `${lea.uid}: 2 polls, though 1 were started`,
      `${lea.uid}: 2 watches alone, though 1 were recorded`,
    ]);
  });
});
