import { nothingAllotted } from '@cine/contract/game/characters/points';
import { allItems } from '@cine/contract/game/items/all-items';
import { itemsForSale, limitedItems } from '@cine/contract/game/items/sales';
import { createCharacter, equipItem, showCharacter } from '@cine/contract/operations/game/characters';
import * as shop from '@cine/contract/operations/game/shop';
import { expect } from 'chai';
import { enrich, giveMilestones, member, sampleCharacter, sessionOf } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { suite } from '#test/suite.ts';
import { guestIn } from '#together/polls/polls.test-support.ts';
import { costOf, mine, readsOf, refusalsOf } from './graph.test-support.ts';

const stats = 'strength endurance agility intelligence charisma';
const item = `item { id category rarity bonuses { ${stats} } name(locale: "en") description(locale: "en") }`;

type Item = Pick<shop.SaleView, 'id' | 'category' | 'rarity' | 'bonuses' | 'names' | 'descriptions'>;

const shownItem = ({ id, category, rarity, bonuses, names, descriptions }: Item) => ({
  id,
  category,
  rarity,
  bonuses: { ...nothingAllotted, ...bonuses },
  name: names.en,
  description: descriptions.en,
});

describe('A GraphQL query about the caller’s character', () => {
  let lea: TestUser;
  before(async () => {
    await suite();
    lea = await member('Lea');
    await lea.call(createCharacter, sampleCharacter);
    await giveMilestones(lea, [5, 10]);
    await enrich(lea);
    await lea.call(shop.buy, { id: 'paper-3d-glasses', key: 'glasses' });
    await lea.call(shop.buy, { id: 'salted-popcorn', key: 'popcorn' });
    await lea.call(shop.dye, { itemId: 'paper-3d-glasses', dye: 'plum' });
    await lea.call(equipItem, { itemId: 'paper-3d-glasses' });
  });

  it('returns the character as its player sees it, and null before there is one', async () => {
    const fields = `character {
      name characterClass appearance { build skin hair hairColour eyes } points allotted { ${stats} } resetsAgainAt
      stats { ${stats} } bonus { xp coins } weaponBonus armorBonus equipped { category id } items
      dyed { id dyed { colours shown } } snack { id until } createdAt
    }`;
    const { character } = await lea.call(showCharacter, {});
    const { equipped, dyed, ...rest } = character!;
    expect((await mine<{ character: object }>(lea, fields)).character).to.deep.equal({
      ...rest,
      equipped: [
        { category: 'weapon', id: equipped.weapon },
        { category: 'armor', id: equipped.armor },
        { category: 'accessory', id: 'paper-3d-glasses' },
      ],
      dyed: [{ id: 'paper-3d-glasses', dyed: dyed['paper-3d-glasses'] }],
    });
    const empty = await member('Max');
    expect(
      await mine(empty, 'character { name } inventory { items { boughtAt } snack { id } }'),
    ).to.deep.equal({ character: null, inventory: { items: [], snack: null } });
  });

  it('returns the shop as its list does', async () => {
    const { items, snacks, coins } = await lea.call(shop.listShop, {});
    const answer = await mine(
      lea,
      `shop {
        items { ${item} price level stock { left of } window { from until } owned }
        snacks { id price name(locale: "en") description(locale: "en") } coins
      }`,
    );
    expect(answer).to.deep.equal({
      shop: {
        items: items.map(({ price, level, stock, window, owned, ...each }) => ({
          item: shownItem(each),
          price,
          level,
          stock,
          window,
          owned,
        })),
        snacks: snacks.map(({ id, price, names, descriptions }) => ({
          id,
          price,
          name: names.en,
          description: descriptions.en,
        })),
        coins,
      },
    });
  });

  it('returns what the character has, and what was bought for it page by page', async () => {
    const { items, snack, coins } = await lea.call(shop.showInventory, {});
    const answer = await mine(
      lea,
      `inventory { items { ${item} from boughtAt equipped dyed { colours shown } } snack { id until } coins }`,
    );
    expect(answer).to.deep.equal({
      inventory: {
        items: items.map(({ from, boughtAt, equipped, dyed, ...each }) => ({
          item: shownItem(each),
          from,
          boughtAt,
          equipped,
          dyed,
        })),
        snack,
        coins,
      },
    });
    const { purchases } = await lea.call(shop.listPurchases, {});
    const pages: object[] = [];
    for (let after: string | null = null, more = true; more; more = after !== null) {
      const from: string = after === null ? '' : `, after: ${JSON.stringify(after)}`;
      const page: { purchases: { purchases: object[]; next: string | null } } = await mine(
        lea,
        `purchases(first: 2${from}) { purchases { kind id dye price at } next }`,
      );
      pages.push(...page.purchases.purchases);
      after = page.purchases.next;
    }
    expect(pages).to.deep.equal(purchases.map((each) => ({ ...each, dye: each.dye ?? null })));
    expect(pages).to.have.length(3);
    expect(await mine(lea, 'purchases(first: 0) { purchases { id } next }')).to.deep.equal({
      purchases: { purchases: [], next: null },
    });
  });

  it('refuses guests, and pages that there are none of', async () => {
    const guest = await guestIn((await sessionOf(lea)).code);
    for (const field of [
      'character { name }',
      'shop { coins }',
      'inventory { coins }',
      'purchases { next }',
    ]) {
      const [name] = field.split(' ');
      expect(await refusalsOf(guest, field)).to.deep.equal([`${name} members-only`]);
    }
    expect(await refusalsOf(lea, 'purchases(after: "nowhere") { next }')).to.deep.equal([
      'purchases cursor-invalid',
    ]);
  });

  it('counts the documents that it reads, and the values of lists', async () => {
    for (const [field, reads, values] of [
      ['character { name equipped { id } }', 3, 1 + (1 + 5)],
      ['character { items dyed { id } }', 3, 2 * allItems.length + 1],
      ['shop { coins items { price owned } }', 3 + limitedItems.length, 2 + 2 * itemsForSale.length],
      ['inventory { items { from } }', 3, 1 + allItems.length],
      ['purchases(first: 2) { purchases { id } }', 3, 2 * 2],
      ['purchases(first: 0) { purchases { id } }', 0, 0],
    ] as const) {
      expect(await costOf(lea, field), field).to.equal(10 * reads + values);
      expect(await readsOf(lea, field), field).to.equal(reads);
    }
  });
});
