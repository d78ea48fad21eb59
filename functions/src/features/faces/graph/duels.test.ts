import * as operations from '@cine/contract/operations/game/duels';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { accept, duelist, propose } from '#game/duels/duels.test-support.ts';
import { befriended, groupOf, member, sessionOf } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { running, suite } from '#test/suite.ts';
import { guestIn } from '#together/polls/polls.test-support.ts';
import { costOf, mine, readsOf, refusalsOf, writesOf } from './graph.test-support.ts';

const stats = 'stats { strength endurance agility intelligence charisma }';
const figure = `figure { characterClass appearance { build skin hair hairColour eyes } worn { id dye } }`;
const fighter = `fighter { ${stats} weaponBonus armorBonus } hitPoints`;
const who = `member { id name ${figure} } level`;
const duel = `id kind bet state own challenger { ${who} ${fighter} } opponent { ${who} ${fighter} } proposedAt lapsesAt
  endedAt fought {
    seed winner turns left { challenger opponent }
    pays { challenger { xp unpaid } opponent { xp unpaid } }
  }`;

const withIds = <Answer>(answer: Answer): Answer =>
  JSON.parse(JSON.stringify(answer).replaceAll('"uid":', '"id":'));

describe('A GraphQL query about the caller’s duels', function () {
  this.timeout(minute);
  let lea: TestUser;
  let tom: TestUser;
  let open: operations.DuelView;
  let fought: operations.DuelView;
  before(async () => {
    await suite();
    [lea, tom] = [await duelist('Lea'), await duelist('Tom')];
    await befriended(lea, tom);
    fought = await accept(tom, (await propose(lea, tom, { bet: 20 })).id);
    open = await propose(tom, lea, { kind: 'real' });
    await running.quiet();
  });

  it('returns duels and proposals page by page, what was proposed last first', async () => {
    const { duels } = await lea.call(operations.listDuels, {});
    expect(duels.map(({ id }) => id)).to.deep.equal([open.id, fought.id]);
    type Page = { duels: { duels: object[]; next: string | null } };
    const page = (args: string) => mine<Page>(lea, `duels(${args}) { duels { ${duel} } next }`);
    expect((await page('first: 10')).duels).to.deep.equal({ duels: withIds(duels), next: null });
    const first = (await page('first: 1')).duels;
    const second = (await page(`first: 1, after: ${JSON.stringify(first.next)}`)).duels;
    expect([...first.duels, ...second.duels]).to.deep.equal(withIds(duels));
    expect(await page('first: 0')).to.deep.equal({ duels: { duels: [], next: null } });
  });

  it('returns one with its odds: an open one as it is now, and one that was fought with every turn', async () => {
    const fields = `duel { ${duel} } odds { win draw loss } seen changed barred log { attacker result damage left }`;
    for (const { id } of [open, fought]) {
      const { duel: ofGraph } = await mine<{ duel: object }>(lea, `duel(id: "${id}") { ${fields} }`);
      expect(ofGraph).to.deep.equal(withIds(await lea.call(operations.showDuel, { duelId: id })));
    }
  });

  it('returns what a duel with a friend or in a group would be, and writes nothing', async () => {
    const max = await duelist('Max');
    const groupId = await groupOf(lea, [max]);
    const ofKind = `challenger { ${fighter} } opponent { ${fighter} } odds { win draw loss } seen mostBet noBet
      pays { won lost drawn unpaid }`;
    const fields = `challenger { ${who} } opponent { ${who} } real { ${ofKind} } even { ${ofKind} }`;
    const ofFriend = `duelPreview(userId: "${tom.uid}") { ${fields} }`;
    expect(await mine(lea, ofFriend)).to.deep.equal({
      duelPreview: withIds(await lea.call(operations.previewDuel, { userId: tom.uid })),
    });
    expect(
      await mine(lea, `duelPreview(userId: "${max.uid}", groupId: "${groupId}") { ${fields} }`),
    ).to.deep.equal({
      duelPreview: withIds(await lea.call(operations.previewDuel, { userId: max.uid, groupId })),
    });
    expect(await writesOf(lea, ofFriend)).to.equal(0);
  });

  it('refuses guests, strangers, and who has no character', async () => {
    const guest = await guestIn((await sessionOf(lea)).code);
    const stranger = await member('Stranger');
    const preview = (id: string) => `duelPreview(userId: "${id}") { real { seen } }`;
    for (const field of ['duels { next }', `duel(id: "${open.id}") { seen }`, preview(lea.uid)]) {
      const [name] = field.split(/\W/);
      expect(await refusalsOf(guest, field)).to.deep.equal([`${name} members-only`]);
    }
    expect(await refusalsOf(stranger, `duel(id: "${open.id}") { seen }`)).to.deep.equal([
      'duel duel-not-found',
    ]);
    expect(await refusalsOf(stranger, preview(lea.uid))).to.deep.equal(['duelPreview character-missing']);
    expect(await refusalsOf(lea, preview(stranger.uid))).to.deep.equal(['duelPreview duel-unavailable']);
    expect(await refusalsOf(lea, preview('a/b'))).to.deep.equal(['duelPreview input-invalid']);
    expect(await refusalsOf(lea, 'duel(id: "a/b") { seen }')).to.deep.equal(['duel input-invalid']);
    expect(await refusalsOf(lea, 'duels(after: "nowhere") { next }')).to.deep.equal(['duels cursor-invalid']);
  });

  it('counts the documents that it may read, and each turn', async () => {
    for (const [field, most, values, reads] of [
      ['duels(first: 2) { duels { id } }', 3, 2 * 2, 3],
      ['duels(first: 0) { duels { id } }', 0, 0, 0],
      [`duel(id: "${open.id}") { seen }`, 6, 1, 6],
      [`duel(id: "${fought.id}") { log { damage } }`, 6, 1 + 50, 2],
      [`duelPreview(userId: "${tom.uid}") { real { seen } }`, 10, 2, 8],
    ] as const) {
      expect(await costOf(lea, field), field).to.equal(10 * most + values);
      expect(await readsOf(lea, field), field).to.equal(reads);
    }
  });
});
