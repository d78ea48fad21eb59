import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { updateAccount } from '@cine/contract/operations/core/account';
import { createCharacter } from '@cine/contract/operations/game/characters';
import { acceptDuel, previewDuel, proposeDuel } from '@cine/contract/operations/game/duels';
import { createChallenge, joinChallenge } from '@cine/contract/operations/together/challenges';
import { recordWatch } from '@cine/contract/operations/together/sessions';
import { rateMovie } from '@cine/contract/operations/watching/ratings';
import { recordOwnWatch, withdrawWatch } from '@cine/contract/operations/watching/watches';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { FieldValue } from 'firebase-admin/firestore';
import { context } from '../../functions/src/context.ts';
import { countBadges } from '../../functions/src/features/core/badges/service.ts';
import { standingDocument } from '../../functions/src/features/core/standings/index.ts';
import { foldStandings } from '../../functions/src/features/game/leaderboards/fold-service.ts';
import { countDays } from '../../functions/src/features/game/statistics/count-service.ts';
import { befriended, member, sampleCharacter, sessionOf } from '../../functions/test/builders.ts';
import type { TestUser } from '../../functions/test/client.ts';
import { project, suite } from '../../functions/test/suite.ts';
import { boardFaults } from './across/boards.ts';
import { openShares, sharesPath } from './across/shares.ts';
import { audit, faultsOf, type Source } from './audit.ts';
import { once } from './checks/once.ts';
import { pay } from './checks/pay.ts';
import { databaseSource } from './database.ts';
import { exportSource } from './export.ts';
import { inOneLine } from './fault.ts';
import { repair } from './repair.ts';
import { readStoredUser, type Stored } from './stored-user.ts';

/** All of 110 minutes, so that they began on one date at any hour. */
const movies = { together: 1859, alone: 776, undone: 3767 };

// biome-ignore lint/suspicious/noExplicitAny: what is planted need not fit any type
type Fields = Record<string, any>;

const day = '2026-02-03';
const entry = (source: string, fields: Fields = {}): Fields => ({
  source,
  reward: source.split(':')[0],
  kind: 'granted',
  xp: 0,
  coins: 0,
  paid: { xp: 0, coins: 0 },
  sequence: 0,
  date: day,
  at: new Date(),
  v: 2,
  ...fields,
});

async function fight(): Promise<string> {
  const [one, other] = await Promise.all([member('Nina'), member('Otto')]);
  await befriended(one, other);
  for (const user of [one, other]) await user.call(createCharacter, sampleCharacter);
  const { seen } = (await one.call(previewDuel, { userId: other.uid })).even;
  const { id } = await one.call(proposeDuel, { userId: other.uid, kind: 'even', seen });
  await other.call(acceptDuel, { duelId: id, seen });
  return id;
}

describe('npm run audit', function () {
  this.timeout(minute);
  let lea: TestUser;
  let max: TestUser;
  let challengeId: string;
  let duelId: string;
  /** The date of what she watched: just after midnight it is the day before. */
  let watchedOn: string;

  before(async () => {
    const { quiet } = await suite();
    [lea, max] = [await member('Lea'), await member('Max')];
    await befriended(lea, max);
    duelId = await fight();
    const rules = [{ field: 'year' as const, operator: 'gt' as const, value: 1900 }];
    const challenge = { titles: { en: 'Anything' }, rules, targetCount: 2, xpReward: 40 };
    challengeId = (await lea.call(createChallenge, challenge)).id;
    await lea.call(joinChallenge, { challengeId });
    const { id: sessionId } = await sessionOf(lea, [max]);
    await lea.call(recordWatch, { sessionId, movieId: movies.together });
    await lea.call(recordOwnWatch, { movieId: movies.alone });
    const { watchId } = await lea.call(recordOwnWatch, { movieId: movies.undone });
    await quiet();
    await lea.call(rateMovie, { movieId: movies.together, score: 90 });
    await lea.call(withdrawWatch, { watchId });
    await quiet();
    await lea.call(updateAccount, { visibility: 'public' });
    await quiet();
    // What timers do at night and every minute.
    await countDays({ ...context(), now: () => Date.now() + 5 * minute }, lea.uid, 'Europe/Paris');
    await countBadges(context());
    await foldStandings(context());
    const [watch] = (await context().db.collection(`users/${lea.uid}/watches`).get()).docs;
    watchedOn = watch!.get('day.date');
  });

  const linesOf = async (source: Source) => {
    return (await collected(audit(source))).map(inOneLine).sort();
  };
  const database = () => databaseSource(context().db);
  const all = async () => {
    return collected(database().users());
  };

  it('names nothing after an ordinary life', async () => {
    expect(await linesOf(database())).to.deep.equal([]);
    const entries = [...(await documentsOf(lea)).values()].filter(({ reward }) => reward !== undefined);
    const has = ({ reward, kind }: Fields) => `${reward} ${kind}`;
    expect(entries.map(has)).to.include.members([
      'movie granted',
      'movie taken',
      'week granted',
      'rating granted',
      'own-challenge granted',
    ]);
    expect([...(await documentsOf(max)).keys()].some((path) => path.startsWith('inboxes/'))).to.equal(true);
  });

  it('expects no player behind what boards still count of an erased user', async () => {
    const { db } = context();
    const left = db.doc('standings/erased');
    const guild = { id: 'ours', left: true, week: null, weeks: [] };
    await left.set(standingDocument.encode({ guild, gone: true, changedAt: Date.now() }));
    expect(await linesOf(database())).to.deep.equal([]);
    await left.delete();
  });

  it('accepts a second payment of a movie a year after an earlier watch that a promotion brought', () => {
    const paid = (date: string, sequence: number) => ({
      id: `movie:391:${sequence}`,
      source: 'movie:391',
      reward: 'movie',
      kind: 'granted',
      date,
      sequence,
    });
    const faultsWith = (watched: string, ...dates: string[]) => {
      const watches = [{ movieId: 391, was: {}, day: { date: watched } }];
      return once({ uid: 'lea', entries: dates.map(paid), watches } as never).map(({ what }) => what);
    };
    const more = 'pays movie:391 once more';
    expect(faultsWith('2028-03-11', '2028-05-15', '2029-03-11')).to.deep.equal([]);
    expect(faultsWith('2028-03-12', '2028-05-15', '2029-03-11')).to.deep.equal([more]);
    expect(faultsWith('2028-03-11', '2027-05-14', '2028-05-15', '2029-03-11')).to.deep.equal([more]);
    expect(faultsWith('2028-06-01', '2028-05-15', '2029-06-01')).to.deep.equal([]);
  });

  it('accepts that coins which were spent stay spent where a watch is withdrawn, and no more of them', () => {
    const entryOf = (source: string, kind: string, xp: number, coins: number, sequence = 0) => ({
      id: `${source}:${sequence}`,
      source,
      reward: source.split(':')[0],
      kind,
      xp,
      coins,
      sequence,
      paid: { xp: 0, coins: 0 },
      date: '2027-07-29',
      at: sequence,
    });
    const faultsWith = (spent: number, left: number) => {
      const entries = [
        entryOf('movie:1859', 'granted', 83, 31),
        entryOf('item:backwards-cap', 'spent', 0, -spent),
        entryOf('movie:1859', 'taken', -83, left - 31, 1),
      ];
      const player = { short: { days: [], at: 0 } };
      const none = { watches: [], habits: [], formerHabits: [], tasks: [], formerTasks: [] };
      const user = { uid: 'lea', account: null, player, entries, ...none };
      return pay(user as never).map(({ what }) => what);
    };
    expect(faultsWith(25, 7)).to.deep.equal([]);
    expect(faultsWith(5, 7)).to.deep.equal(['has paid 0 XP and 7 coins for no watch']);
  });

  it('reads an export as it reads the database', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cine-audited-'));
    const { db } = context();
    const { emulator, withoutTriggers } = await suite();
    const notification = { kind: 'tip', from: { uid: 'nobody' }, params: {}, channels: [], v: 2 };
    const times = { at: new Date(), expiresAt: new Date() };
    const planted = [
      db.doc(`players/${lea.uid}`),
      db.doc(`inboxes/${lea.uid}/notifications/planted`),
      db.doc(`duels/${duelId}`),
    ] as const;
    const left = (await planted[2].get()).get('fought.left');
    try {
      await withoutTriggers(async () => {
        await planted[0].update({ coins: 9999 });
        await planted[1].set({ ...notification, ...times });
        await planted[2].update({ 'fought.left': { challenger: 1, opponent: 1 } });
      });
      const body = JSON.stringify({
        database: `projects/${project}/databases/(default)`,
        export_directory: folder,
        export_name: 'all',
      });
      const answer = await fetch(`http://${emulator}/emulator/v1/projects/${project}:export`, {
        method: 'POST',
        body,
      });
      expect(answer.status).to.equal(200);
      const source = await exportSource(join(folder, 'all'));
      const ofExport = await linesOf(source);
      const ofDatabase = await linesOf(database());
      source.close();
      expect(ofDatabase).to.have.length(3);
      expect(ofExport).to.deep.equal(ofDatabase);
    } finally {
      const { coins } = await sums();
      await withoutTriggers(async () => {
        await planted[0].update({ coins });
        await planted[1].delete();
        await planted[2].update({ 'fought.left': left });
      });
      rmSync(folder, { recursive: true });
    }
  });

  it('refuses an export that is damaged', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cine-audited-'));
    expect(await exportSource(folder).catch((error: Error) => error.message)).to.include(
      'overall_export_metadata',
    );
    rmSync(folder, { recursive: true });
  });

  describe('names', () => {
    const playedWeek = {
      monday: day,
      region: 'FR',
      challenges: [{ templateId: 'a', target: 1, movies: [movies.together] }],
    };

    const voted = (movieId: number, taken: Fields | null = null): Fields => ({
      source: 'poll:one',
      reward: 'vote',
      date: day,
      xp: 0,
      coins: 0,
      sequence: 0,
      by: [movieId],
      taken,
    });

    /** Gives a player a badge; returns all they have. */
    const earn = (player: Fields, id: string) => {
      player.badges = { [id]: { at: new Date(), xp: 50, sequence: 0, taken: null } };
      return [id];
    };

    /** What is planted in Lea's documents, and the fault named, among others that follow from it. */
    const { characterClass, appearance } = sampleCharacter;
    const figure = { characterClass, appearance, worn: [] };
    const faults: Record<string, Planted> = {
      'XP that the entries do not add up to': [
        ({ player }) => (player.totalXp += 1),
        'players/lea: has 278 XP, and its entries add up to 277',
      ],
      'coins that the entries do not add up to': [
        ({ player }) => (player.coins -= 1),
        'players/lea: has 91 coins, and its entries add up to 92',
      ],
      'a level that the XP are not': [
        ({ player }) => (player.level = 7),
        'players/lea: is at level 7, and 277 XP are 1',
      ],
      'a purse below zero': [
        ({ player }) => (player.coins = -1),
        'players/lea: has -1 coins, less than nothing',
      ],
      'a document that nobody can read': [
        ({ player }) => (player.level = 'high'),
        "players/lea: can't be read: level: invalid_type",
      ],
      'an entry that says another sum than its source has paid': [
        ({ ledger }) => (ledger('movie:776').paid = { xp: 7, coins: 7 }),
        'players/lea/ledger/movie:776: says that movie:776 has paid 7 XP and 7 coins, and it paid 51 and 20',
      ],
      'a player who remembers what no entry says': [
        ({ player }) => (player.paid.find(({ source }: Fields) => source === 'movie:776').xp = 3),
        'players/lea: remembers that movie:776 has paid 3 XP and 20 coins, and its last entry says otherwise',
      ],
      'a week that is paid twice': [
        ({ ledger, add }) => {
          const [week] = ledger().filter(({ reward }) => reward === 'week');
          add(`${week!.source}:1`, { ...week, sequence: 1, paid: { xp: 200, coins: 80 } });
        },
        ' once more',
      ],
      'a movie that is paid again within a year': [
        ({ ledger, add }) => add('movie:776:1', { ...ledger('movie:776'), sequence: 1 }),
        'players/lea/ledger/movie:776:1: pays movie:776 once more',
      ],
      'a milestone that was never paid': [
        ({ player }) => (player.milestones = [5]),
        'players/lea: has the milestones of levels 5, and none were paid',
      ],
      'a fourth movie that pays on a day': [
        ({ grant }) => {
          for (const id of [1, 2, 3, 4]) grant(`movie:${id}`, { base: 25 });
        },
        `players/lea: 4 movies pay on ${day}, at most 3 may`,
      ],
      'an eighth movie that pays in a week': [
        ({ grant }) => {
          for (const id of [1, 2, 3, 4, 5, 6, 7, 8])
            grant(`movie:${id}`, { base: 25, date: `2026-02-0${2 + (id % 7)}` });
        },
        'players/lea: 8 movies pay in the week of 2026-02-02, at most 7 may',
      ],
      'a fifth movie that pays in full in a week': [
        ({ grant }) => {
          for (const id of [1, 2, 3, 4, 5]) grant(`movie:${id}`, { base: 50, date: `2026-02-0${1 + id}` });
        },
        'players/lea: 5 movies pay in full in the week of 2026-02-02, at most 4 may',
      ],
      'a third evening that pays its host in a week': [
        ({ grant }) => {
          for (const id of [1, 2, 3]) grant(`session:${id}`, { reward: 'evening' });
        },
        'players/lea: 3 hosted evenings pay in the week of 2026-02-02, at most 2 may',
      ],
      'a sixth rating that pays on a day': [
        ({ grant }) => {
          for (const id of [1, 2, 3, 4, 5, 6]) grant(`rating:${id}`);
        },
        `players/lea: 6 ratings pay on ${day}, at most 5 may`,
      ],
      'a third vote that pays on a day': [
        ({ grant }) => {
          for (const id of [1, 2, 3]) grant(`poll:${id}`, { reward: 'vote' });
        },
        `players/lea: 3 votes pay on ${day}, at most 2 may`,
      ],
      "members' challenges that pay more than 50 XP in a week": [
        ({ grant }) => {
          for (const id of ['a', 'b']) grant(`challenge:${id}`, { reward: 'own-challenge', xp: 26 });
        },
        'players/lea: own challenges pay 52 XP in the week of 2026-02-02, at most 50 may',
      ],
      'a seventh movie of a day that counts': [
        ({ watches, put }) => {
          const [watch] = watches();
          for (const movieId of [1, 2, 3, 4, 5])
            put(`users/${lea.uid}/watches/${movieId}-planted`, { ...watch, movieId });
        },
        'users/lea/watches: 8 movies of the-day count, at most 6 may',
      ],
      'a movie that paid less than its watch says': [
        ({ ledger }) => (ledger('movie:776').xp = 50),
        'players/lea/ledger/movie:776: has paid 50 XP, and its watches pay 51',
      ],
      'a movie that paid less than the bonus says with which it was granted': [
        ({ ledger }) => (ledger('movie:776').bonus = { intelligence: 40, charisma: 2 }),
        'players/lea/ledger/movie:776: has paid 51 XP, and its watches pay 61',
      ],
      'a movie that was granted more coins than its bonus gives': [
        ({ ledger }) =>
          Object.assign(ledger('movie:1859'), { bonus: { intelligence: 0, charisma: 3 }, coins: 31 }),
        'players/lea/ledger/movie:1859: has paid 81 XP and 31 coins, and the table says 160 XP and 30 coins',
      ],
      'a bonus that changed after it was granted': [
        ({ ledger, add }) => {
          const bonus = { intelligence: 6, charisma: 2 };
          add('movie:776:1', { ...ledger('movie:776'), kind: 'adjusted', sequence: 1, bonus });
        },
        'players/lea/ledger/movie:776:1: has another bonus than its source was granted with',
      ],
      'a player who remembers another bonus than the entry has': [
        ({ player }) =>
          (player.paid.find(({ source }: Fields) => source === 'movie:776').bonus = {
            intelligence: 9,
            charisma: 9,
          }),
        'players/lea: remembers that movie:776 has paid 51 XP and 20 coins, and its last entry says otherwise',
      ],
      'a bonus of a player without a character': [
        ({ player }) => (player.bonus = { intelligence: 9, charisma: 9 }),
        'players/lea: is paid with intelligence 9 and charisma 9, and the character comes to nothing',
      ],
      'a movie that paid without a watch': [
        ({ grant }) => grant('movie:1', { xp: 50, base: 50 }),
        'players/lea/ledger/movie:1: has paid 50 XP and 0 coins for no watch',
      ],
      'a movie that paid more than the longest streak multiplies': [
        ({ ledger }) => Object.assign(ledger('movie:776'), { xp: 251 }),
        'players/lea/ledger/movie:776: has paid 251 XP and 20 coins, and the table says 100 XP and 20 coins',
      ],
      'a movie that paid more than its watches and days say, within the table': [
        ({ ledger }) => Object.assign(ledger('movie:776'), { xp: 60 }),
        'players/lea/ledger/movie:776: has paid 60 XP and 20 coins, and its watches pay 51 and 20 at most',
      ],
      'a movie that paid what no place pays': [
        ({ ledger }) => Object.assign(ledger('movie:776'), { base: 49 }),
        'players/lea/ledger/movie:776: has paid 51 XP and 20 coins, and the table says nothing',
      ],
      'a week that paid more than the weeks in a row before it say': [
        ({ ledger }) => {
          Object.assign(ledger().find(({ reward }) => reward === 'week')!, { xp: 110 });
        },
        'has paid 110 XP and 40 coins, and its watches pay 100 and 40 at most',
      ],
      'what returns more than was taken': [
        ({ grant }) => {
          grant('badge:level-five', { xp: 25 });
          grant('badge:level-five', { kind: 'taken', sequence: 1, xp: -25 });
          grant('badge:level-five', { kind: 'returned', sequence: 2, xp: 30 });
        },
        'players/lea/ledger/badge:level-five:2: returns 30 XP and 0 coins, and 25 XP and 0 coins were taken',
      ],
      'what is added to what the table pays': [
        ({ grant }) => {
          grant('badge:level-five', { xp: 25 });
          grant('badge:level-five', { kind: 'adjusted', sequence: 1, xp: 1 });
        },
        'players/lea/ledger/badge:level-five:1: has paid 26 XP and 0 coins, and the table says 25 XP and 0 coins',
      ],
      'a challenge that paid more than it is worth': [
        ({ ledger }) => (ledger(`challenge:${challengeId}`).xp = 41),
        'ledger/challenge:the-challenge: has paid 41 XP and 0 coins, and the table says 40 XP and 0 coins',
      ],
      'a vote that has paid for a movie that nobody watched': [
        ({ player }) => player.paid.push(voted(1)),
        'players/lea: has what poll:one paid, and its movie is not watched',
      ],
      'a vote that lost what it paid for a movie that was watched': [
        ({ player }) => player.paid.push(voted(movies.alone, { xp: 5, coins: 2 })),
        'players/lea: lost what poll:one paid, and its movie is watched',
      ],
      'a rating that has paid for a movie that nobody rated': [
        ({ player }) => player.paid.push({ ...voted(1), source: `rating:${movies.alone}`, reward: 'rating' }),
        `players/lea: has what rating:${movies.alone} paid, and its movie is not paid and rated`,
      ],
      'a rating that lost what it paid for a movie that was paid': [
        ({ player }) => {
          const paid = player.paid.find(({ source }: Fields) => source === `rating:${movies.together}`);
          paid.taken = { xp: 5, coins: 2 };
        },
        `players/lea: lost what rating:${movies.together} paid, and its movie is paid and rated`,
      ],
      'a day that watches keep and the player lacks': [
        ({ player }) => (player.days.recent = []),
        'players/lea: lacks the day the-day, which its watches, habits and tasks keep',
      ],
      'a day that no watch keeps': [
        ({ player }) => player.days.recent.push({ at: 20_000, by: ['movie:1'] }),
        'players/lea: has the day 2024-10-04, which no watch, habit or task keeps',
      ],
      'a week that no watch keeps': [
        ({ player }) => player.weeks.recent.push({ at: 20_000, by: ['movie:1'] }),
        'players/lea: has the week of 2024-10-04, which no watch keeps',
      ],
      'a day that another movie keeps': [
        ({ player }) => (player.days.recent[0].by = ['movie:1']),
        'players/lea: has the day the-day by movie:1, and others keep it',
      ],
      "a challenge's movie that does not count": [
        ({ player }) => {
          const joined = player.challenges[challengeId];
          Object.assign(joined, { moviesWatched: [1859], currentCount: 1 });
        },
        'players/lea: has 1 movies for the challenge the-challenge, and a recount 2',
      ],
      'a finished challenge that watches do not complete': [
        ({ player, put }) => {
          const joined = { ...player.challenges[challengeId], joinedAt: new Date('2100-01-01') };
          put(`players/${lea.uid}/finished/other`, joined);
        },
        'players/lea/finished/the-challenge: is completed, and a recount says otherwise',
      ],
      'a challenge that was completed and paid nothing': [
        ({ remove }) => remove(`players/${lea.uid}/ledger/challenge:${challengeId}`),
        'players/lea: has completed challenge:the-challenge, which has paid nothing',
      ],
      'a challenge that paid and is not completed': [
        ({ grant }) => grant('challenge:other', { reward: 'own-challenge' }),
        "players/lea: was paid challenge:other, which isn't completed",
      ],
      'a movie seen that no watch is of': [
        ({ watches }) => {
          for (const watch of watches()) watch.withdrawn = true;
        },
        'players/lea: has movie 1859 among those seen, which has no watch',
      ],
      'a movie watched that is not among those seen': [
        ({ player }) => (player.seen = new Uint8Array()),
        'players/lea: lacks movie 1859 among those seen, which has a watch',
      ],
      'what badges count of a movie that its watches do not say': [
        ({ player }) => (player.reel = new Uint8Array()),
        "players/lea: counts movie 1859 for badges as its watches don't say",
      ],
      'a badge that was earned and is not there': [
        ({ player }) => (player.totalXp = 9999),
        'players/lea: lacks the badge level-five, which it has earned',
      ],
      'a badge that was not earned': [
        ({ player }) => (player.earned = earn(player, 'level-five')),
        "players/lea: has the badge level-five, which it hasn't earned",
      ],
      'a badge that no entry paid': [
        ({ player }) => (player.earned = earn(player, 'level-five')),
        'players/lea: remembers that the badge level-five has paid 50 XP, and its last entry says otherwise',
      ],
      'a badge that was paid to somebody who does not know it': [
        ({ grant }) => grant('badge:level-five', { xp: 50 }),
        "players/lea: was paid the badge level-five, and doesn't know it",
      ],
      'a badge that is paid twice': [
        ({ grant }) => {
          grant('badge:level-five', { xp: 50 });
          grant('badge:level-five', { xp: 50, sequence: 1 });
        },
        'players/lea/ledger/badge:level-five:1: pays badge:level-five once more',
      ],
      'a weekly challenge that is paid twice': [
        ({ grant }) => {
          const source = 'weekly:2026-02-02:western';
          for (const at of [0, 1]) grant(source, { sequence: at, xp: 80 });
        },
        'weekly:2026-02-02:western:1: pays weekly:2026-02-02:western once more',
      ],
      'a fourth challenge of a week': [
        ({ grant }) => {
          for (const id of ['a', 'b', 'c', 'd']) grant(`weekly:${day}:${id}`);
        },
        `players/lea: was paid 4 challenges of the week of ${day}, which has three`,
      ],
      'a weekly challenge that was completed and paid nothing': [
        ({ player }) => (player.weekly = { completed: 0, weeks: [playedWeek] }),
        `players/lea: has 1 of 1 movies for weekly:${day}:a, which has not paid`,
      ],
      'a movie of a weekly challenge that nobody watched': [
        ({ player }) => (player.weekly = { completed: 0, weeks: [playedWeek] }),
        `players/lea: has movie 1859 for a in the week of ${day}, without a watch`,
      ],
      'more weekly challenges than were paid': [
        ({ player }) => (player.weekly = { completed: 1, weeks: [] }),
        'players/lea: has completed 1 weekly challenges, and 0 have paid',
      ],
      'film XP that the entries do not add up to': [
        ({ player }) => (player.film.xp -= 1),
        'players/lea: has 236 film XP, and its entries add up to 237',
      ],
      "a week's film XP that the entries do not add up to": [
        ({ player }) => (player.film.week.xp += 5),
        'players/lea: has 242 film XP in the week of day',
      ],
      'more completed challenges than have paid': [
        ({ player }) => (player.completed = 3),
        'players/lea: has completed 3 challenges, and 0 have paid',
      ],
      'movies counted as in own collections that are in none': [
        ({ player, standing }) => {
          player.inCollections = player.seen;
          delete standing.collectedAt;
          standing.points += 2;
        },
        'players/lea: has movie 1859 as seen and in own collections',
      ],
      'a standing with other points than the player has': [
        ({ standing }) => (standing.points = 99),
        'standings/lea: stands with 99 points, and the player has 4',
      ],
      'a standing that was not written': [
        ({ remove }) => remove(`standings/${lea.uid}`),
        'standings/lea: stands with 0 film XP, and the player has 237',
      ],
      'a standing that shows somebody who hides': [
        ({ standing }) => (standing.visibility = 'friends'),
        'standings/lea: stands as Lea, friends, and the account says Lea, public',
      ],
      'a standing that shows another figure than the account has': [
        ({ standing }) => (standing.figure = figure),
        'standings/lea: shows another figure than the account has',
      ],
      'a standing at another level than the player': [
        ({ standing }) => (standing.level = 9),
        'standings/lea: stands at level 9, and the player is at 1',
      ],
      'a standing that is suspended as the account is not': [
        ({ standing }) => (standing.suspendedUntil = null),
        'standings/lea: stands suspended without an end, and the account is without a suspension',
      ],
      'a standing that isn’t suspended as the account is': [
        ({ account }) => {
          account.suspension = { until: new Date('2040-01-01'), cause: 'insult' };
        },
        'standings/lea: stands without a suspension, and the account is suspended until 2040-01-01T00:00:00.000Z',
      ],
      'a counted day that its watches do not say': [
        ({ remove }) => remove(`statistics/${lea.uid}/years/${watchedOn.slice(0, 4)}`),
        'statistics/lea/years/the-year: has nothing on the-day that its watches and entries say',
      ],
      'a notification that nothing caused': [
        ({ tell }) => tell('friend-request', max.uid),
        'inboxes/lea/notifications/k1: is a friend-request that no event caused',
      ],
      'a notification from nobody': [
        ({ tell }) => tell('tip', 'nobody'),
        'inboxes/lea/notifications/k1: is from nobody, who has no account',
      ],
      "a notification of a friend's challenge that paid them nothing": [
        ({ tell }) => {
          tell('friend-completed-challenge', max.uid, { challengeId: 'old-west' });
        },
        "inboxes/lea/notifications/k1: is about players/max/ledger/challenge:old-west, which isn't there",
      ],
    };

    for (const [source, reward, xp, coins, table] of [
      ['badge:level-five', 'badge', 50, 0, '25 XP and 0 coins'],
      ['weekly:2026-02-02:laugh-first', 'weekly', 160, 80, '80 XP and 40 coins'],
      [
        'weekly:2026-02-02:gone',
        'weekly',
        100,
        50,
        '80 XP and 40 coins or 160 XP and 80 coins or 240 XP and 120 coins',
      ],
      ['level:5', 'milestone', 0, 250, '0 XP and 100 coins'],
      ['poll:one', 'vote', 5, 5, '5 XP and 2 coins'],
      ['rating:1', 'rating', 50, 2, '5 XP and 2 coins'],
      ['session:one', 'evening', 80, 30, '15 XP and 15 coins'],
      ['prestige:1:0', 'prestige', 1, 0, '0 XP and 0 coins'],
    ] as const)
      faults[`another pay of ${source} than the table's`] = [
        ({ grant }) => grant(source, { reward, xp, coins }),
        `players/lea/ledger/${source}: has paid ${xp} XP and ${coins} coins, and the table says ${table}`,
      ];

    for (const [of, [plant, named]] of Object.entries(faults)) {
      it(of, async () => {
        const documents = await documentsOf(lea);
        plant(plantIn(documents));
        const audited = await faultsOf(
          lea.uid,
          [...documents].map(([path, data]) => ({ path, data })),
        );
        const paths = new Set((await all()).flatMap(({ documents }) => documents.map(({ path }) => path)));
        const unmet = audited.needs.filter(({ anyOf }) => !anyOf.some((path) => paths.has(path)));
        const names = {
          [lea.uid]: 'lea',
          [max.uid]: 'max',
          [challengeId]: 'the-challenge',
          [watchedOn]: 'the-day',
          [`years/${watchedOn.slice(0, 4)}`]: 'years/the-year',
        };
        const lines = [...audited.faults, ...unmet.map(({ fault }) => fault)].map((fault) =>
          Object.entries(names).reduce((line, [id, name]) => line.replaceAll(id, name), inOneLine(fault)),
        );
        expect(
          lines.filter((line) => line.includes(named)),
          lines.join('\n'),
        ).to.have.length(1);
      });
    }
  });

  describe('of what is counted of everybody', () => {
    const planted = async (path: string, fields: Fields) => {
      const { withoutTriggers } = await suite();
      const ref = context().db.doc(path);
      const before = (await ref.get()).data()!;
      await withoutTriggers(() => ref.update(fields));
      const lines = await linesOf(database());
      await withoutTriggers(() => ref.set(before));
      return lines;
    };

    it('names places on boards that nobody has earned, and counts that nobody stands for', async () => {
      const { ranked } = (await context().db.doc(`standings/${lea.uid}`).get()).data()!;
      expect(ranked.now.ever.points).to.equal(237);
      const moved = { ...ranked, now: { ...ranked.now, ever: { ...ranked.now.ever, points: 9 } } };
      const placed = `standings/${lea.uid}: is counted at other places than it has earned`;
      expect(await planted(`standings/${lea.uid}`, { ranked: moved })).to.deep.equal([placed]);
      const { collectors: _gone, ...others } = ranked.now;
      expect(await planted(`standings/${lea.uid}`, { ranked: { ...ranked, now: others } })).to.deep.equal([
        'leaderboards/counts: counts 1 on the board collectors, and 0 stand there; 1 of 1 buckets differ',
        placed,
      ]);
    });

    it('names guilds with another score than their players have earned, and a table that counts them wrong', async () => {
      const monday = 20_783;
      const at = new Date('2026-11-26T20:00:00Z');
      const first = { points: Number.MAX_SAFE_INTEGER, at: 0 };
      const board = (count: number) => [{ from: first, count }];
      const counts = {
        monday,
        since: at.getTime(),
        asOf: at.getTime(),
        boards: { ever: board(0), week: board(0), collectors: board(0), guilds: board(1) },
      };
      const player = (xp: number, left = false, changedAt = at): Stored => ({
        path: `standings/${xp}`,
        data: {
          name: 'Anybody',
          visibility: 'public',
          changedAt,
          v: 1,
          guild: { id: 'ours', left, week: { monday, xp, at }, weeks: [] },
        },
      });
      const banner = { shape: 'shield', pattern: 'plain', colours: ['fir', 'amber'], emblem: 'gem' };
      const guildWith = (points: number | null): Stored => ({
        path: 'guilds/ours',
        data: {
          name: 'Ours',
          banner,
          weeks: [],
          won: [],
          v: 1,
          ranked: { run: 3, former: {}, now: points === null ? {} : { week: { monday, points, at } } },
        },
      });
      const linesWith = async (guild: Stored, players: Stored[]) =>
        (await boardFaults({ counts, failed: [] }, each(players), each([guild]))).map(inOneLine);
      const four = [player(80), player(50), player(30), player(7, true)];
      const wrong = 'guilds/ours: is counted with another score than its players have earned';
      const gone =
        'leaderboards/counts: counts 1 on the board guilds, and 0 stand there; 1 of 1 buckets differ';
      expect(await linesWith(guildWith(160), four)).to.deep.equal([]);
      expect(await linesWith(guildWith(167), four)).to.deep.equal([wrong]);
      expect(await linesWith(guildWith(160), four.slice(1))).to.deep.equal([wrong]);
      expect(await linesWith(guildWith(null), four)).to.deep.equal([wrong, gone]);
      // The next run counts it anew for a user who has left since.
      const justLeft = player(7, true, new Date(at.getTime() + 1));
      expect(await linesWith(guildWith(167), [...four.slice(0, 3), justLeft])).to.deep.equal([]);
    });

    async function* each(documents: readonly Stored[]) {
      yield* documents;
    }

    it('names badges that were counted too rarely or too often', async () => {
      const counts = { 'level-five': 7 };
      expect(await planted(sharesPath, { counts, players: 2 })).to.deep.equal([
        `${sharesPath}: counts 7 with the badge level-five among 2 players`,
      ]);
      const { user } = await readStoredUser(lea.uid, []);
      const at = Date.now() - 5 * minute;
      const held = {
        ...user.player,
        earned: ['level-five'],
        badges: { 'level-five': { at, ...nothingPaid } },
      };
      const data = { countedAt: new Date(), players: 9, counts: {}, v: 1 };
      const shares = openShares({ path: sharesPath, data });
      shares.add({ ...user, player: held });
      expect(shares.faults().map(inOneLine)).to.deep.equal([
        `${sharesPath}: counts 0 with the badge level-five, and 1 had it`,
      ]);
    });
    const nothingPaid = { xp: 50, sequence: 0, taken: null };
  });

  describe('in a database that functions change meanwhile', () => {
    it('mends totals by what it appends, says what it did, and then finds nothing', async () => {
      const { db, now } = context();
      const { withoutTriggers } = await suite();
      const entry = db.doc(`players/${lea.uid}/ledger/movie:776`);
      await withoutTriggers(async () => {
        await db.doc(`players/${lea.uid}`).update({ totalXp: 300, level: 3, coins: 0 });
        await entry.update({ paid: { xp: 1, coins: 1 } });
      });
      expect(await linesOf(database())).to.have.length(6);
      const before = await entry.get();
      const repaired = async () => collected(repair(db, database(), now));
      await withoutTriggers(async () => {
        expect(await repaired()).to.deep.equal([
          `players/${lea.uid}/ledger/movie:776:1: appended: its source has paid 51 XP and 20 coins`,
          `players/${lea.uid}: has 277 XP and 92 coins now, as its entries add up to`,
        ]);
      });
      expect((await entry.get()).data()).to.deep.equal(before.data());
      expect(await linesOf(database())).to.deep.equal([]);
      expect(await repaired()).to.deep.equal([]);
    });

    it('mends what a player is paid with, as its character comes to', async () => {
      const { db, now } = context();
      const { withoutTriggers } = await suite();
      const player = db.doc(`players/${max.uid}`);
      await max.call(createCharacter, sampleCharacter);
      const bonus = { intelligence: 4, charisma: 5 };
      for (const wrong of [FieldValue.delete(), { ...bonus, charisma: 30 }]) {
        await withoutTriggers(() => player.update({ bonus: wrong }));
        expect(await linesOf(database())).to.have.length(1);
        await withoutTriggers(async () => {
          const done = await collected(repair(db, database(), now));
          expect(done).to.deep.equal([`players/${max.uid}: is paid with what its character comes to now`]);
        });
        expect((await player.get()).get('bonus')).to.deep.equal(bonus);
        expect(await linesOf(database())).to.deep.equal([]);
      }
    });

    it('names what is still wrong after what was late has run', async () => {
      const { db } = context();
      const { withoutTriggers } = await suite();
      const player = db.doc(`players/${lea.uid}`);
      const { coins } = await sums();
      await withoutTriggers(() => player.update({ coins: 1 }));
      const faults = await collected(
        audit(database(), () => withoutTriggers(() => player.update({ coins }))),
      );
      expect(faults).to.deep.equal([]);
    });
  });

  /** What is stored of a user, as a copy to plant in. */
  async function documentsOf({ uid }: TestUser): Promise<Map<string, Fields>> {
    const { documents } = (await all()).find((user) => user.uid === uid)!;
    return new Map(documents.map(({ path, data }) => [path, copied(data) as Fields]));
  }

  async function sums() {
    const entries = [...(await documentsOf(lea)).values()].filter(({ reward }) => reward !== undefined);
    return { coins: entries.reduce((sum, { coins }) => sum + coins, 0) };
  }

  type Planted = [plant: (documents: ReturnType<typeof plantIn>) => void, named: string];

  function plantIn(documents: Map<string, Fields>) {
    const below = (folder: string) =>
      [...documents].filter(([path]) => path.startsWith(`${folder}/`)).map(([, data]) => data);
    const ledger = `players/${lea.uid}/ledger`;
    const put = (path: string, data: Fields) => void documents.set(path, data);
    const add = (id: string, data: Fields) => put(`${ledger}/${id}`, data);
    function entries(): Fields[];
    function entries(id: string): Fields;
    function entries(id?: string) {
      return id === undefined ? below(ledger) : documents.get(`${ledger}/${id}`)!;
    }
    return {
      player: documents.get(`players/${lea.uid}`)!,
      standing: documents.get(`standings/${lea.uid}`)!,
      account: documents.get(`users/${lea.uid}`)!,
      ledger: entries,
      watches: () => below(`users/${lea.uid}/watches`).filter(({ withdrawn }) => !withdrawn),
      add,
      grant: (source: string, fields: Fields = {}) => {
        const { sequence = 0 } = fields;
        add(sequence ? `${source}:${sequence}` : source, entry(source, fields));
      },
      put,
      tell: (kind: string, from: string, params: Fields = {}) => {
        const times = { at: new Date(), expiresAt: new Date() };
        const notification = { kind, from: { uid: from }, params, channels: [], ...times, v: 2 };
        put(`inboxes/${lea.uid}/notifications/k1`, notification);
      },
      remove: (path: string) => void documents.delete(path),
    };
  }
});

async function collected<T>(all: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const each of all) items.push(each);
  return items;
}

/** A copy with dates instead of the database's timestamps. */
function copied(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('toDate' in value) return (value.toDate as () => Date)();
  if (value instanceof Uint8Array) return new Uint8Array(value);
  if (Array.isArray(value)) return value.map(copied);
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, copied(each)]));
}
