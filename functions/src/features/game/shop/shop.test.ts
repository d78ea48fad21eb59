import { isOnSale, itemsForSale, limitedItems } from '@cine/contract/game/items/sales';
import { listLedger, showPlayer } from '@cine/contract/operations/core/players';
import * as characters from '@cine/contract/operations/game/characters';
import * as operations from '@cine/contract/operations/game/shop';
import { day, minute } from '@cine/contract/time';
import { expect } from 'chai';
import { context } from '#context.ts';
import type { AppError } from '#platform/errors/app-error.ts';
import { callerOf, enrich, giveMilestones, member, sampleCharacter } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { expectRefusal, rejection } from '#test/expect-rejection.ts';
import { suite } from '#test/suite.ts';
import { buyItem, listShop } from './service.ts';

const limited = limitedItems[0]!;

describe('The shop', () => {
  let buyer: TestUser;

  before(() => suite());
  // Others buy limited items, too.
  after(() => context().db.doc(`stocks/${limited.id}`).delete());
  beforeEach(async () => {
    buyer = await member('Buyer');
    await buyer.call(characters.createCharacter, sampleCharacter);
  });

  const buyOf = (id: string, key = 'first', user = buyer) => user.call(operations.buy, { id, key });
  const coinsOf = async (user = buyer) => (await user.call(showPlayer, {})).coins;
  const soldOf = async (id: string) => (await context().db.doc(`stocks/${id}`).get()).get('sold') ?? 0;

  it('sells an item for coins, which its character can wear', async () => {
    const { character, coins } = await buyOf('paper-3d-glasses');
    expect(coins).to.equal(0);
    expect(character.items).to.include('paper-3d-glasses');
    const worn = await buyer.call(characters.equipItem, { itemId: 'paper-3d-glasses' });
    expect(worn.stats).to.include({ agility: 3, intelligence: 5 });
    const { entries } = await buyer.call(listLedger, {});
    expect(entries[0]).to.deep.include({
      source: 'item:paper-3d-glasses',
      kind: 'spent',
      xp: 0,
      coins: -50,
      paid: { xp: 0, coins: -50 },
    });
  });

  it('takes the same purchase once, however often it is sent, and refuses an item once more', async () => {
    const first = await buyOf('paper-3d-glasses');
    const again = await Promise.all([1, 2, 3].map(() => buyOf('paper-3d-glasses')));
    for (const answer of again) expect(answer).to.deep.equal(first);
    await expectRefusal(buyOf('paper-3d-glasses', 'second'), 'item-owned');
    expect(await coinsOf()).to.equal(0);
  });

  it('takes one of several purchases at once that a purse can pay for', async () => {
    const ids = ['paper-3d-glasses', 'salted-popcorn', 'choc-ice', 'cherry-pie'];
    const answers = await Promise.allSettled(ids.map((id) => buyOf(id)));
    const coins = await coinsOf();
    expect(coins).to.be.at.least(0);
    const { purchases } = await buyer.call(operations.listPurchases, {});
    expect(purchases).to.have.length(answers.filter(({ status }) => status === 'fulfilled').length);
    expect(purchases.reduce((sum, { price }) => sum + price, coins)).to.equal(50);
  });

  it('lends nobody anything', async () => {
    const error = await rejection(buyOf('crew-pass'));
    expect(error).to.include({ reason: 'coins-too-few' });
    expect(error.message).to.include('75').and.to.include('50');
    expect(await coinsOf()).to.equal(50);
  });

  it('has no more of a limited item than there are: of fifty who want the last, one gets it, and pays', async function () {
    this.timeout(minute);
    await context()
      .db.doc(`stocks/${limited.id}`)
      .set({ sold: limited.offer.stock! - 1, v: 1 });
    const buyers = await Promise.all(Array.from({ length: 50 }, () => member('Buyer')));
    await Promise.all(
      buyers.map(async (user) => {
        await user.call(characters.createCharacter, sampleCharacter);
        await enrich(user);
      }),
    );
    const answers = await Promise.all(
      buyers.map((user) =>
        buyOf(limited.id, 'last', user).catch((error: { reason: string }) => error.reason),
      ),
    );
    const refused = answers.filter((answer) => typeof answer === 'string');
    expect(refused).to.have.length(49);
    expect(new Set(refused)).to.deep.equal(new Set(['item-sold-out']));
    const purses = await Promise.all(buyers.map((user) => coinsOf(user)));
    expect(purses.filter((coins) => coins !== 10_000)).to.deep.equal([10_000 - limited.offer.price]);
    expect(await soldOf(limited.id)).to.equal(limited.offer.stock);
    const { items } = await buyer.call(operations.listShop, {});
    expect(items.find(({ id }) => id === limited.id)!.stock).to.deep.equal({
      left: 0,
      of: limited.offer.stock,
    });
  });

  it('sells nothing to a player who hasn’t reached its level, or has no character', async () => {
    const item = itemsForSale.find(({ offer }) => offer.level === 10 && !offer.window && !offer.stock)!;
    await enrich(buyer, 10_000, 9);
    const error = await rejection(buyOf(item.id));
    expect(error).to.include({ reason: 'item-level-too-low' });
    expect(error.message).to.include('10');
    const nobody = await member('Nobody');
    await expectRefusal(buyOf('crew-pass', 'first', nobody), 'character-missing');
  });

  it('sells neither what it doesn’t have nor what milestones bring', async () => {
    for (const id of ['nothing-here', 'basic-sword', 'house-torch', 'constructor'])
      await expectRefusal(buyOf(id), 'item-unknown', id);
  });

  it('sells an item of a season in its season', async () => {
    await enrich(buyer);
    const item = itemsForSale.find(({ offer }) => offer.window)!;
    const days = Array.from({ length: 366 }, (_, index) => Date.UTC(2026, 0, 1) + index * day);
    const at = (isOpen: boolean) => days.find((now) => isOnSale(item, now) === isOpen)!;
    const caller = callerOf(buyer);
    const buyAt = (now: number) =>
      buyItem({ ...context(), now: () => now }, caller, { id: item.id, key: 'season' });
    const refusedAt = (now: number) => buyAt(now).catch((error: AppError) => error.reason);
    expect(await refusedAt(at(false))).to.equal('item-out-of-season');
    const { items } = await listShop({ ...context(), now: () => at(false) }, caller, {});
    const { window } = items.find(({ id }) => id === item.id)!;
    expect(await refusedAt(Date.parse(window!.from) - 1)).to.equal('item-out-of-season');
    expect((await buyAt(Date.parse(window!.from))).character.items).to.include(item.id);
  });

  it('sells snacks as often as one likes, which are held for a day', async () => {
    const first = await buyOf('salted-popcorn');
    expect(first.coins).to.equal(35);
    expect(await buyOf('salted-popcorn')).to.deep.equal(first);
    const { character, coins } = await buyOf('ticket-stub', 'second');
    expect(coins).to.equal(25);
    expect(character.snack!.id).to.equal('ticket-stub');
    expect(Date.parse(character.snack!.until)).to.be.closeTo(Date.now() + day, minute);
    await context()
      .db.doc(`characters/${buyer.uid}`)
      .update({ snack: { id: 'ticket-stub', until: new Date(Date.now() - 1) } });
    expect((await buyer.call(operations.showInventory, {})).snack).to.equal(null);
  });

  it('dyes an item for a tenth of its price, once for each colour', async () => {
    const dye = (itemId: string, colour: 'plum' | 'fir' | null) =>
      buyer.call(operations.dye, { itemId, dye: colour });
    await expectRefusal(dye('crew-pass', 'plum'), 'item-not-owned');
    const { character, coins } = await dye('house-jacket', 'plum');
    expect(coins).to.equal(45);
    expect(character.dyed).to.deep.equal({ 'house-jacket': { colours: ['plum'], shown: 'plum' } });
    expect((await dye('house-jacket', 'plum')).coins).to.equal(45);
    expect((await dye('house-jacket', null)).character.dyed['house-jacket']!.shown).to.equal(null);
    expect((await dye('house-jacket', 'plum')).coins).to.equal(45);
    const other = await dye('house-jacket', 'fir');
    expect(other.coins).to.equal(40);
    expect(other.character.dyed['house-jacket']).to.deep.equal({ colours: ['plum', 'fir'], shown: 'fir' });
  });

  it('remembers what was bought, the newest first, page by page', async () => {
    await buyOf('salted-popcorn');
    await buyer.call(operations.dye, { itemId: 'house-torch', dye: 'fir' });
    await buyOf('ticket-stub', 'second');
    const page = await buyer.call(operations.listPurchases, { pageSize: 2 });
    const untimed = ({ purchases }: typeof page) => purchases.map(({ at: _at, ...rest }) => rest);
    expect(untimed(page)).to.deep.equal([
      { kind: 'snack', id: 'ticket-stub', price: 10 },
      { kind: 'dye', id: 'house-torch', dye: 'fir', price: 5 },
    ]);
    const rest = await buyer.call(operations.listPurchases, { pageSize: 2, cursor: page.nextCursor! });
    expect(untimed(rest)).to.deep.equal([{ kind: 'snack', id: 'salted-popcorn', price: 15 }]);
    expect(rest.nextCursor).to.equal(null);
  });

  it('shows what its character has, where it is from, and what it wears', async () => {
    await giveMilestones(buyer, [5]);
    await buyOf('paper-3d-glasses');
    const { items } = await buyer.call(operations.showInventory, {});
    expect(items.map(({ id, from, equipped }) => [id, from, equipped])).to.have.deep.members([
      ['house-torch', 'house', true],
      ['house-jacket', 'house', true],
      ['basic-sword', 'milestone', false],
      ['paper-3d-glasses', 'shop', false],
    ]);
    const nobody = await member('Nobody');
    expect(await nobody.call(operations.showInventory, {})).to.deep.equal({
      items: [],
      snack: null,
      coins: 0,
    });
  });
});
