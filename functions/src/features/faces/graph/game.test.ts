import { playerDocument } from '@cine/contract/documents/players';
import { openBadgeWords } from '@cine/contract/game/badges/words/index';
import type { InputOf } from '@cine/contract/operation';
import { updateAccount } from '@cine/contract/operations/core/account';
import { listBadges } from '@cine/contract/operations/core/badges';
import { listLedger } from '@cine/contract/operations/core/players';
import { queryGraph } from '@cine/contract/operations/faces/graph';
import { reviewYear, showStatistics } from '@cine/contract/operations/game/statistics';
import { showStreak } from '@cine/contract/operations/game/streaks';
import {
  listGenres,
  listMilestones,
  listRegions,
  listServices,
} from '@cine/contract/operations/movies/names';
import { listWeeklyChallenges } from '@cine/contract/operations/together/challenges';
import { wearTitle } from '@cine/contract/operations/together/profiles';
import { rateMovie } from '@cine/contract/operations/watching/ratings';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { expect } from 'chai';
import { context } from '#context.ts';
import { secretBadges } from '#core/badge-rules/index.ts';
import { newPlayer } from '#core/players/index.ts';
import { toDocument } from '#core/players/stored-player.ts';
import { countDays } from '#game/statistics/count-service.ts';
import { member } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { running, suite } from '#test/suite.ts';
import { forgetPresentWeeks, makePresentWeek } from '#together/challenges/weekly/weekly.test-support.ts';

const fistful = 391;

describe('A GraphQL query about the caller’s game', () => {
  let lea: TestUser;
  before(async () => {
    await suite();
    lea = await member('Lea');
    await lea.call(recordOwnWatch, { movieId: fistful });
    await lea.call(rateMovie, { movieId: fistful, score: 90 });
    await running.quiet();
    await makePresentWeek();
    await countDays(context(), lea.uid, 'Europe/Paris');
  });
  after(() => forgetPresentWeeks(running));

  const ask = (query: string, by = lea) => by.call(queryGraph, { query });

  async function mine<Data>(fields: string, by = lea): Promise<Data> {
    const { data, errors } = await ask(`{ me { ${fields} } }`, by);
    expect(errors).to.equal(undefined);
    return (data as { me: Data }).me;
  }

  const listedAs = (badges: object[], id: string) => badges.find((badge) => 'id' in badge && badge.id === id);

  it('returns badges as REST does, with the season of one and what an earned secret one shows', async () => {
    const max = await member('Max');
    await max.call(recordOwnWatch, { movieId: fistful });
    await running.quiet();
    const [secret] = secretBadges;
    const held = { [secret!.id]: { at: new Date(), xp: 100, sequence: 0, taken: null } };
    await context()
      .db.doc(`players/${max.uid}`)
      .update({ badges: held, earned: [secret!.id] });
    const fields = `id rarity xp earnedAt have need percent season { from to isOpen } art { motif hues letters }
      name(locale: "en") description(locale: "en") hint(locale: "en")`;
    const { badges: listed } = await max.call(listBadges, {});
    const { badges } = await mine<{ badges: object[] }>(`badges { ${fields} }`, max);
    expect(badges).to.deep.equal(
      listed.map(({ progress, art, name: called, description: told, hint, ...badge }) => ({
        ...badge,
        have: progress?.have ?? null,
        need: progress?.need ?? null,
        art: art && { ...art, letters: art.letters ?? null },
        name: called?.en ?? null,
        description: told?.en ?? null,
        hint: hint?.en ?? null,
      })),
    );
    const { name, description, art } = secret!;
    const inEnglish = { name: name.en, description: description.en, art, season: null };
    expect(badges).to.deep.include({ ...listedAs(badges, secret!.id), ...inEnglish });
    const season = { from: '12-31', to: '01-01' };
    expect(listedAs(badges, 'countdown')).to.have.property('season').that.includes(season);
    expect(listedAs(badges, 'secret-2')).to.deep.include({ name: null, description: null, art: null });
  });

  it('returns the purse, the title worn, and a page of the ledger with the next one', async () => {
    const fields = 'source reward kind xp coins date at';
    const { entries } = await lea.call(listLedger, { pageSize: 2 });
    type Page = { coins: number; title: null; ledger: { entries: object[]; next: string | null } };
    const first = await mine<Page>(`coins title { kind } ledger(first: 1) { entries { ${fields} } next }`);
    const all = await mine<{ ledger: { entries: { coins: number }[] } }>(
      'ledger(first: 100) { entries { coins } }',
    );
    expect(first.title).to.equal(null);
    expect(first.coins).to.equal(all.ledger.entries.reduce((sum, { coins }) => sum + coins, 0));
    const fieldsOf = ({ source, reward, kind, xp, coins, date, at }: (typeof entries)[0]) => ({
      source,
      reward,
      kind,
      xp,
      coins,
      date,
      at,
    });
    expect(first.ledger.entries).to.deep.equal([fieldsOf(entries[0]!)]);
    const second = await mine<Page>(
      `ledger(first: 1, after: "${first.ledger.next}") { entries { ${fields} } }`,
    );
    expect(second.ledger.entries).to.deep.equal([fieldsOf(entries[1]!)]);
    expect(await mine('ledger(first: 0) { entries { at } next }')).to.deep.equal({
      ledger: { entries: [], next: null },
    });
  });

  it('returns statistics of each period, and the year in review, as the operations do', async () => {
    const fields = `from to totals { movies minutes together xp coins days challenges badges perWeek } longestStreak
      best { date movies minutes } fullest { date people } genres { name count } directors { name count }
      decades { decade count } groups { id movies } parts { from movies minutes together xp coins }`;
    for (const period of ['day', 'week', 'month', 'year'] as const) {
      const { statistics } = await mine<{ statistics: object }>(
        `statistics(period: ${period}) { ${fields} }`,
      );
      const expected = await lea.call(showStatistics, { period });
      expect(expected).to.deep.include(statistics);
    }
    const year = new Date().getUTCFullYear();
    const { review } = await mine<{ review: object }>(
      `review(year: ${year}) { year isOver totals { movies } months first { date movie { title } }
        loved { points movie { title } } upset { points } badges { id rarity earnedAt } }`,
    );
    const expected = await lea.call(reviewYear, { year });
    const title = 'A Fistful of Dollars';
    expect(review).to.deep.equal({
      year,
      isOver: false,
      totals: { movies: expected.totals.movies },
      months: expected.months,
      first: expected.first && { date: expected.first.date, movie: { title } },
      loved: expected.loved.map(({ points }) => ({ points, movie: { title } })),
      upset: null,
      badges: expected.badges.map(({ id, rarity, earnedAt }) => ({ id, rarity, earnedAt })),
    });
  });

  it('returns the streak with all days of a year, and what was watched on one of them', async () => {
    const steps = 'now { length multiplier } best tonight { length multiplier } next { length multiplier }';
    const { streak } = await mine<{ streak: { days: { date: string; state: string }[] } }>(
      `streak { today state ${steps} wouldFreeze freezeSpentOn open { date until } years year days { date state length } }`,
    );
    const { tonight, freeze, ...expected } = await lea.call(showStreak, {});
    const { freezes, ...step } = tonight;
    const flat = { ...expected, tonight: step, wouldFreeze: freezes, freezeSpentOn: freeze.spentOn };
    expect(streak).to.deep.equal(flat);
    const early = await mine<{ streak: { year: number } }>('streak(year: 2019) { year days { state } }');
    expect(early.streak).to.deep.include({ year: 2019 });
    const keptDay = streak.days.find(({ state }) => state === 'kept')?.date ?? expected.today;
    expect(await mine(`streakDay(date: "${keptDay}") { movie { id } others keeps isUndone }`)).to.deep.equal({
      streakDay: [{ movie: { id: String(fistful) }, others: 0, keeps: true, isUndone: false }],
    });
  });

  it('returns the challenges of the weeks', async () => {
    const { weeks } = await lea.call(listWeeklyChallenges, {});
    expect(weeks).to.have.length(1);
    const answer = await mine<{ weeks: object[] }>(
      `weeks { region monday closesAt challenges {
        id title(locale: "en") difficulty targetCount currentCount xpReward coins isCompleted movies { id }
      } }`,
    );
    expect(answer.weeks).to.deep.equal(
      weeks.map(({ region, monday, closesAt, challenges }) => ({
        region,
        monday,
        closesAt,
        challenges: challenges.map(({ id, titles, difficulty, targetCount, xpReward, coins, ...rest }) => ({
          id,
          title: titles.en,
          difficulty,
          targetCount,
          xpReward,
          coins,
          isCompleted: rest.isCompleted,
          currentCount: rest.moviesWatched.length,
          movies: rest.moviesWatched.map((movieId) => ({ id: String(movieId) })),
        })),
      })),
    );
  });

  it('names services, regions, genres and milestones as REST does, in the asked language', async () => {
    const named = 'id name(locale: "ru")';
    const { data } = await ask(`{
      services { ${named} canSubscribe covers sameAs } regions { ${named} } genres { ${named} }
      milestones { level points coins title(locale: "ru") items unlocks }
    }`);
    const [{ services }, { regions }, { genres }, { milestones }] = await Promise.all([
      lea.call(listServices, {}),
      lea.call(listRegions, {}),
      lea.call(listGenres, {}),
      lea.call(listMilestones, {}),
    ]);
    expect(data).to.deep.equal({
      services: services.map(({ id, names, canSubscribe, covers, sameAs }) => ({
        id,
        name: names.ru,
        canSubscribe,
        covers,
        sameAs,
      })),
      regions: regions.map(({ region, names }) => ({ id: region, name: names.ru })),
      genres: genres.map(({ genre, names }) => ({ id: genre, name: names.ru })),
      milestones: milestones.map(({ titles, ...milestone }) => ({ ...milestone, title: titles.ru })),
    });
    expect(genres.find(({ genre }) => genre === 'Comedy')?.names.ru).to.equal('Комедия');
    expect(milestones[0]).to.deep.include({ level: 5, items: ['basic-sword'], unlocks: null });
    expect(milestones[0]!.titles.en).to.equal('Usher');
  });

  it('returns the title that somebody wears in words', async () => {
    const max = await member('Max');
    const reached = { earned: ['first-row'], milestones: [5, 10] };
    await context()
      .db.doc(`players/${max.uid}`)
      .set(playerDocument.encode(toDocument({ ...newPlayer, ...reached })));
    await max.call(updateAccount, { visibility: 'public' });
    const fields = 'kind level badgeId text(locale: "en")';
    const worn = async (title: InputOf<typeof wearTitle>['title']) => {
      await max.call(wearTitle, { title });
      const { data } = await ask(`{ profile(id: "${max.uid}") { title { ${fields} } } }`);
      return (data as { profile: object }).profile;
    };
    expect([
      await worn({ kind: 'level', level: 5 }),
      await worn({ kind: 'badge', id: 'first-row' }),
    ]).to.deep.equal([
      { title: { kind: 'level', level: 5, badgeId: null, text: 'Usher' } },
      {
        title: {
          kind: 'badge',
          level: null,
          badgeId: 'first-row',
          text: openBadgeWords('first-row').name.en,
        },
      },
    ]);
  });

  it('refuses dates and years that there are none of, and asks for little at once', async () => {
    for (const field of [
      'statistics(date: "2026-02-30") { from }',
      'streak(year: 12) { year }',
      'streakDay(date: "today") { others }',
      'review(year: 3000) { year }',
    ]) {
      const { errors } = await ask(`{ me { ${field} } }`);
      expect(errors?.[0]?.extensions?.reason, field).to.equal('input-invalid');
    }
    const year = 'streak { days { date state length } }';
    const { errors } = await ask(`{ me { ${year} again: ${year} } }`);
    expect(errors?.[0]?.extensions?.reason).to.equal('query-too-costly');
  });
});
