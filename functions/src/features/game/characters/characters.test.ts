import { nothingAllotted } from '@cine/contract/game/characters/points';
import { multiplied } from '@cine/contract/game/pay/rewards';
import { listLedger, showPlayer } from '@cine/contract/operations/core/players';
import * as operations from '@cine/contract/operations/game/characters';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { expect } from 'chai';
import { context } from '#context.ts';
import { callerOf, fittingMovies, giveMilestones, member, sampleCharacter } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { suite } from '#test/suite.ts';
import { resetPoints } from './service.ts';

const points = (some: Partial<typeof nothingAllotted>) => ({ allotted: { ...nothingAllotted, ...some } });

describe('A character', () => {
  let owner: TestUser;

  before(() => suite());
  beforeEach(async () => {
    owner = await member('Owner');
  });

  const create = (user = owner) => user.call(operations.createCharacter, sampleCharacter);

  it('begins with its class’s stats, what the house lends, and fifty coins, once', async () => {
    expect(await owner.call(operations.showCharacter, {})).to.deep.equal({ character: null });
    const { isNew, ...created } = await create();
    expect(isNew).to.equal(true);
    expect(created).to.deep.include({
      ...sampleCharacter,
      points: 0,
      stats: { strength: 6, endurance: 8, agility: 2, intelligence: 4, charisma: 5 },
      bonus: { xp: 2, coins: 5 },
      weaponBonus: 5,
      armorBonus: 5,
      equipped: { weapon: 'house-torch', armor: 'house-jacket' },
      items: ['house-torch', 'house-jacket'],
      resetsAgainAt: null,
    });
    expect(await create()).to.deep.equal({ ...created, isNew: false });
    expect(await owner.call(operations.showCharacter, {})).to.deep.equal({ character: created });
    expect(await owner.call(showPlayer, {})).to.include({ coins: 50, totalXp: 0 });
    const { entries } = await owner.call(listLedger, {});
    expect(entries.map(({ source, coins }) => [source, coins])).to.deep.equal([['character', 50]]);
  });

  it('is one, however many calls create it at once', async () => {
    const other = { ...sampleCharacter, characterClass: 'mage' } as const;
    const calls = [sampleCharacter, other, sampleCharacter, other].map((chosen) =>
      owner.call(operations.createCharacter, chosen).catch((error: { reason: string }) => error.reason),
    );
    const answers = await Promise.all(calls);
    expect(answers.filter((answer) => answer === 'character-exists')).to.have.length(2);
    expect(await owner.call(showPlayer, {})).to.include({ coins: 50 });
  });

  it('is called and looks as its player likes, and keeps its class', async () => {
    const { createdAt } = await create();
    const looks = { name: 'Профессор', appearance: { ...sampleCharacter.appearance, hair: 'bun' } } as const;
    const changed = await owner.call(operations.changeCharacter, looks);
    expect(changed).to.deep.include({ ...looks, characterClass: 'paladin', createdAt });
  });

  it('gets points and items with its player’s milestones, also with those from before it', async () => {
    await giveMilestones(owner, [5]);
    expect(await create()).to.deep.include({
      points: 5,
      items: ['house-torch', 'house-jacket', 'basic-sword'],
    });
    await giveMilestones(owner, [5, 10]);
    const { character } = await owner.call(operations.showCharacter, {});
    expect(character).to.include({ points: 10 });
    expect(character!.items).to.include('leather-armor');
  });

  it('adds allotted points to its stats, which stay where they are', async () => {
    await giveMilestones(owner, [5, 10, 15]);
    await create();
    const allot = (some: Partial<typeof nothingAllotted>) => owner.call(operations.allotPoints, points(some));
    const ten = await allot({ agility: 10 });
    expect(ten.stats).to.include({ agility: 12, strength: 6 });
    expect(await allot({ agility: 10 })).to.deep.equal(ten);
    await expectRefusal(allot({ agility: 11 }), 'points-one-sided');
    await expectRefusal(allot({ agility: 9, strength: 1 }), 'points-final');
    await expectRefusal(allot({ agility: 10, strength: 6 }), 'points-too-few');
    expect((await allot({ agility: 10, strength: 5 })).stats).to.include({ strength: 11 });
  });

  it('gives all its points back once a quarter', async () => {
    await giveMilestones(owner, [5]);
    await create();
    const reset = () => owner.call(operations.resetPoints, { confirmed: true });
    expect((await reset()).resetsAgainAt).to.equal(null);
    await owner.call(operations.allotPoints, points({ charisma: 2 }));
    const { allotted, resetsAgainAt } = await reset();
    expect(allotted).to.deep.equal(nothingAllotted);
    // A repeated call, as after a lost answer.
    expect((await reset()).resetsAgainAt).to.equal(resetsAgainAt);
    await owner.call(operations.allotPoints, points({ strength: 2 }));
    await expectRefusal(reset(), 'points-reset-lately');
    const nextQuarter = { ...context(), now: () => Date.parse(resetsAgainAt!) };
    const caller = callerOf(owner);
    expect((await resetPoints(nextQuarter, caller, { confirmed: true })).allotted).to.deep.equal(
      nothingAllotted,
    );
  });

  it('wears what it has, one item of a category, and each bonus counts once', async () => {
    await giveMilestones(owner, [5, 15]);
    await create();
    const equip = (itemId: string) => owner.call(operations.equipItem, { itemId });
    const armed = await equip('basic-sword');
    expect(armed.equipped).to.deep.equal({ weapon: 'basic-sword', armor: 'house-jacket' });
    expect(armed.weaponBonus).to.be.greaterThan(5);
    expect(armed.stats.strength).to.equal(6);
    expect(await equip('basic-sword')).to.deep.equal(armed);
    expect((await equip('silver-ring')).equipped).to.have.all.keys('weapon', 'armor', 'accessory');
    const bare = await owner.call(operations.unequipItem, { category: 'weapon' });
    expect([bare.weaponBonus, bare.equipped.weapon]).to.deep.equal([0, undefined]);
    expect(await owner.call(operations.unequipItem, { category: 'weapon' })).to.deep.equal(bare);
    for (const id of ['mythic-wings', 'paper-3d-glasses', 'nothing-here', 'constructor'])
      await expectRefusal(equip(id), 'item-not-owned');
  });

  it('adds what it comes to to what its player is paid from then on', async () => {
    const { quiet } = await suite();
    const watch = async (movieId: number) => {
      await owner.call(recordOwnWatch, { movieId });
      await quiet();
      const { entries } = await owner.call(listLedger, {});
      return entries.find(({ source }) => source === `movie:${movieId}`)!;
    };
    const remembered = async () => (await context().db.doc(`players/${owner.uid}`).get()).get('bonus');
    const [before, after, last] = await fittingMovies([], 3);
    expect(await watch(before!)).not.to.have.property('bonus');
    await giveMilestones(owner, [5, 15]);
    await create();
    expect(await remembered()).to.deep.equal({ intelligence: 4, charisma: 5 });
    await owner.call(operations.allotPoints, points({ intelligence: 3, charisma: 1 }));
    const worn = await owner.call(operations.equipItem, { itemId: 'silver-ring' });
    const bonus = { intelligence: 12, charisma: 10 };
    expect([await remembered(), worn.bonus]).to.deep.equal([bonus, { xp: 6, coins: 10 }]);
    // 50 XP of the streak's first day, or the second after midnight, and 6 % more.
    const paid = await watch(after!);
    expect(paid).to.deep.include({ bonus, coins: 20 });
    expect(paid.xp).to.be.oneOf([multiplied(50, 1, 12), multiplied(50, 2, 12)]);
    await owner.call(operations.unequipItem, { category: 'accessory' });
    await owner.call(operations.resetPoints, { confirmed: true });
    expect((await watch(last!)).bonus).to.deep.equal({ intelligence: 4, charisma: 5 });
    const { entries } = await owner.call(listLedger, {});
    expect(entries.find(({ source }) => source === paid.source)).to.deep.equal(paid);
  });

  it('is asked for before anything else', async () => {
    for (const call of [
      owner.call(operations.changeCharacter, { name: 'Nobody', appearance: sampleCharacter.appearance }),
      owner.call(operations.allotPoints, points({})),
      owner.call(operations.resetPoints, { confirmed: true }),
      owner.call(operations.equipItem, { itemId: 'house-torch' }),
      owner.call(operations.unequipItem, { category: 'pet' }),
    ])
      await expectRefusal(call, 'character-missing');
  });

  it('isn’t written where nothing changes', async () => {
    await giveMilestones(owner, [5]);
    await create();
    const { appearance, name } = sampleCharacter;
    const all = [
      () => owner.call(operations.changeCharacter, { name, appearance }),
      () => owner.call(operations.allotPoints, points({ charisma: 1 })),
      () => owner.call(operations.equipItem, { itemId: 'basic-sword' }),
      () => owner.call(operations.unequipItem, { category: 'armor' }),
    ];
    for (const call of all) await call();
    const written = async () => {
      const paths = [`characters/${owner.uid}`, `players/${owner.uid}`];
      const documents = await context().db.getAll(...paths.map((path) => context().db.doc(path)));
      return documents.map(({ updateTime }) => updateTime!.toMillis());
    };
    const before = await written();
    for (const call of all) await call();
    expect(await written()).to.deep.equal(before);
  });
});
