import { readFileSync } from 'node:fs';
import { compileRules } from '@cine/contract/game/compile-rules';
import { dateOf, dayOf } from '@cine/contract/game/local-days';
import { ruleMovie } from '@cine/contract/game/rule-movie';
import { weeklyTemplates } from '@cine/contract/game/weekly/templates';
import type { MovieFacts, Offers } from '@cine/contract/movies/movie';
import { genreNames } from '@cine/contract/movies/tmdb-codes';
import { expect } from 'chai';
import fc from 'fast-check';
import { drawsFrom } from '../../../../../../scripts/sample/draw.ts';
import { sampleRegions } from '../../../../../../scripts/sample/regions.ts';
import { chooseWeekly, minMovies } from './choose.ts';
import { isOn, largestServices } from './services.ts';
import { type WeeklyChallenge, weeksApart } from './week.ts';

type Offered = { facts: MovieFacts; offers: Offers };
type Region = { name: string; movies: readonly Offered[] };

const unknown = { year: null, runtime: null, rating: null, popularity: null, cast: [], keywords: [] };

function sampleFile(name: string): string {
  return readFileSync(new URL(`../../../../../../dev/tmdb/catalogue/${name}`, import.meta.url), 'utf8');
}

function sampleRegion(name: string): Region {
  const movies: MovieFacts[] = JSON.parse(sampleFile('movies.json'));
  const { offers } = JSON.parse(sampleFile('offers.json'));
  return {
    name,
    movies: movies.map((facts) => ({
      facts: { ...unknown, ...facts },
      offers: offers[facts.id]?.[name] ?? {},
    })),
  };
}

function madeUp(name: string, count: number, services: Readonly<Record<number, number>>): Region {
  const draw = drawsFrom(`weekly ${name}`);
  const pick = <T>(all: readonly T[], ...what: (string | number)[]) =>
    all[Math.floor(draw(...what) * all.length)]!;
  const movies = Array.from({ length: count }, (_, index) => {
    const id = index + 1;
    const year = 1925 + Math.floor(draw(id, 'year') * 100);
    const facts = {
      ...unknown,
      id,
      year,
      runtime: 70 + Math.floor(draw(id, 'runtime') * 100),
      rating: 5 + Math.floor(draw(id, 'rating') * 40) / 10,
      popularity: draw(id, 'popularity') * 80,
      genres: [pick(genreNames, id, 'genre'), pick(genreNames, id, 'other genre'), 'Drama'],
      language: pick(['en', 'en', 'fr', 'ja', 'it'], id, 'language'),
      countries: [pick(['US', 'US', 'FR', 'JP', 'IT', 'GB'], id, 'country')],
      directors: [],
      keywords: draw(id, 'her') < 0.2 ? ['woman director'] : [],
    } as unknown as MovieFacts;
    const flatrate = Object.keys(services)
      .map(Number)
      .filter((service) => draw(id, service) < services[service]!);
    return { facts, offers: { flatrate } };
  });
  return { name, movies };
}

const regions: Region[] = [
  ...sampleRegions.map(sampleRegion),
  madeUp('a small one', 420, { 8: 0.9, 337: 0.3, 1899: 0.8, 11: 0.6 }),
  madeUp('one of many tiers', 900, { 8: 0.3, 1796: 0.3, 119: 0.3, 2100: 0.25, 9: 0.1, 381: 0.4, 56: 0.35 }),
  madeUp('a large one', 3_000, { 113: 0.2, 115: 0.25, 116: 0.3, 117: 0.35 }),
];

function weeksOf({ name, movies }: Region, first: string, count: number): (WeeklyChallenge[] | null)[] {
  const services = largestServices(movies.map(({ offers }) => offers));
  const onThem = movies.filter(({ offers }) => isOn(services, offers)).map(({ facts }) => ruleMovie(facts));
  const weeks: (WeeklyChallenge[] | null)[] = [];
  for (let week = 0; week < count; week += 1) {
    const recentTemplateIds = weeks
      .slice(-weeksApart)
      .flatMap((each) => each?.map(({ templateId }) => templateId) ?? []);
    const monday = dateOf(dayOf(first) + 7 * week);
    weeks.push(
      chooseWeekly({ region: name, monday, movies: onThem, recentTemplateIds: new Set(recentTemplateIds) }),
    );
  }
  return weeks;
}

/** The three services with the most movies, counted anew: a movie on two tiers of one is on it once. */
function moviesOnThree(movies: readonly Offered[]): MovieFacts[] {
  const tiers = [
    [8, 1796],
    [119, 9, 2100],
    [337, 390],
    [1899, 384],
    ...[381, 56, 11, 531, 39, 15, 386, 258, 350],
    113,
    115,
    116,
    117,
  ].map((ids) => [ids].flat());
  const having = tiers
    .map((ids) => movies.filter(({ offers }) => ids.some((id) => offers.flatrate?.includes(id))))
    .sort((one, other) => other.length - one.length);
  return [...new Set(having.slice(0, 3).flat())].map(({ facts }) => facts);
}

describe('Weekly challenges', () => {
  it('come from twelve themes of each difficulty at least, each with its own title in every language', () => {
    const themes = Object.values(weeklyTemplates).flatMap((each) => {
      expect(Object.keys(each)).to.have.lengthOf.at.least(12);
      return Object.entries(each);
    });
    expect(new Set(themes.map(([id]) => id)).size).to.equal(themes.length);
    for (const locale of ['fr', 'en', 'ru'] as const)
      expect(new Set(themes.map(([, { title }]) => title[locale])).size).to.equal(themes.length);
  });

  for (const region of regions) {
    it(`are three for each of 104 weeks, thirty movies each, none of the last eight weeks’: ${region.name}`, () => {
      const weeks = weeksOf(region, '2026-11-23', 104);
      const movies = moviesOnThree(region.movies).map(ruleMovie);
      for (const [at, week] of weeks.entries()) {
        expect(week, `week ${at}`).to.not.equal(null);
        expect(week!.map(({ targetCount, xpReward }) => [targetCount, xpReward])).to.deep.equal([
          [1, 80],
          [2, 160],
          [3, 240],
        ]);
        const before = weeks.slice(Math.max(0, at - 8), at).flatMap((each) => each!);
        for (const { templateId, difficulty, rules, movies: count } of week!) {
          expect(weeklyTemplates[difficulty]).to.have.property(templateId);
          expect(before.map((each) => each.templateId)).to.not.include(templateId);
          const fitting = movies.filter(compileRules(rules)).length;
          expect(fitting).to.equal(count);
          expect(fitting).to.be.at.least(30);
        }
      }
      const used = new Set(weeks.flatMap((week) => week!.map(({ templateId }) => templateId)));
      expect(used.size).to.be.above(27);
    });
  }

  it('are the same whenever they are chosen, and of their own in each region and week', () => {
    const [fr, gb] = regions as [Region, Region];
    expect(weeksOf(fr, '2026-11-23', 10)).to.deep.equal(
      weeksOf({ ...fr, movies: fr.movies.toReversed() }, '2026-11-23', 10),
    );
    const ids = (region: Region, monday: string) =>
      weeksOf(region, monday, 10).map((week) => week!.map(({ templateId }) => templateId).join());
    expect(ids(fr, '2026-11-23')).to.not.deep.equal(ids({ ...fr, name: gb.name }, '2026-11-23'));
    expect(ids(fr, '2026-11-23')).to.not.deep.equal(ids(fr, '2027-11-22'));
  });

  it('are none of a theme that fewer than thirty movies meet, and none at all without one of each difficulty', () => {
    const [{ movies }] = regions as [Region];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: movies.length }), fc.string(), (count, name) => {
        const few = movies.slice(0, count).map(({ facts }) => ruleMovie(facts));
        const week = chooseWeekly({
          region: name,
          monday: '2026-11-23',
          movies: few,
          recentTemplateIds: new Set(),
        });
        const meeting = Object.values(weeklyTemplates).map((themes) =>
          Object.values(themes).some(({ rules }) => few.filter(compileRules(rules)).length >= minMovies),
        );
        expect(week !== null).to.equal(meeting.every(Boolean));
        for (const { rules } of week ?? [])
          expect(few.filter(compileRules(rules))).to.have.lengthOf.at.least(30);
      }),
      { numRuns: 40 },
    );
  });
});

describe('A region’s largest services', () => {
  it('are the three with the most movies to stream, whatever tiers these are on', () => {
    const offers = [
      ...Array.from({ length: 5 }, () => ({ flatrate: [8, 1796] })),
      ...Array.from({ length: 3 }, () => ({ flatrate: [2100] })),
      ...Array.from({ length: 4 }, () => ({ flatrate: [119] })),
      ...Array.from({ length: 6 }, () => ({ flatrate: [381], rent: [2] })),
      ...Array.from({ length: 4 }, () => ({ flatrate: [11] })),
      ...Array.from({ length: 9 }, () => ({ rent: [10], flatrate: [987_654] })),
    ];
    expect(largestServices(offers)).to.have.members([8, 1796, 119, 9, 2100, 381]);
    expect(isOn(largestServices(offers), { flatrate: [9] })).to.equal(true);
    expect(isOn(largestServices(offers), { flatrate: [11], rent: [8] })).to.equal(false);
  });
});
