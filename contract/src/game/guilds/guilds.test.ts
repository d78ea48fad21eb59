import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import fc from 'fast-check';
import type { MovieFacts } from '../../movies/movie.ts';
import { compileRules } from '../compile-rules.ts';
import { dateOf, dayOf } from '../local-days.ts';
import { ruleMovie } from '../rule-movie.ts';
import { guildLevel, guildPoints, mayBeGuild } from './guild.ts';
import { guildThemes } from './themes.ts';
import { guildChallengeOf, weeksInRow } from './weeks.ts';

const sampleFile = new URL('../../../../dev/tmdb/catalogue/movies.json', import.meta.url);
// The sample leaves out what isn't known.
const unknown = { year: null, runtime: null, rating: null, popularity: null, cast: [], keywords: [] };
const sample: Partial<MovieFacts>[] = JSON.parse(readFileSync(sampleFile, 'utf8'));
const movies = sample.map((facts) => ruleMovie({ ...unknown, ...facts } as MovieFacts));
const monday = fc.integer({ min: 0, max: 4_000 }).map((week) => dateOf(dayOf('2026-11-23') + 7 * week));
const levels = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 8 });

describe('A guild', () => {
  it('is made by its owner’s level, or by those of any three members', () => {
    expect(guildLevel).to.equal(25);
    fc.assert(
      fc.property(levels, (all) => {
        const anyThree = all.some((a, i) =>
          all.some((b, j) => i < j && all.some((c, k) => j < k && a + b + c >= 25)),
        );
        expect(mayBeGuild({ isOwnerThere: false, levels: all })).to.equal(anyThree);
        expect(mayBeGuild({ isOwnerThere: true, levels: all })).to.equal(true);
      }),
    );
  });

  it('scores what its five best players earned, which one more never lowers', () => {
    expect(guildPoints([10, 60, 20, 50, 30, 40])).to.equal(200);
    fc.assert(
      fc.property(levels, fc.integer({ min: 0, max: 99 }), (all, more) => {
        expect(guildPoints([...all, more])).to.be.at.least(guildPoints(all));
      }),
    );
  });
});

describe('A guild’s challenge of the week', () => {
  it('is the same whenever it is asked for, and comes again only once all others have been', () => {
    const count = Object.keys(guildThemes).length;
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), monday, (groupId, first) => {
        const weeks = Array.from({ length: count }, (_, week) => dateOf(dayOf(first) + 7 * week));
        const themes = weeks.map((each) => guildChallengeOf(groupId, each).themeId);
        expect(new Set(themes).size).to.equal(count);
        const again = guildChallengeOf(groupId, dateOf(dayOf(first) + 7 * count));
        expect(again.themeId).to.equal(themes[0]);
      }),
      { numRuns: 20 },
    );
  });

  for (const [id, { rules, movies: target, description }] of Object.entries(guildThemes))
    it(`can be completed in the sample catalogue, with movies to spare: ${id}`, () => {
      expect(movies.filter(compileRules(rules)).length).to.be.at.least(4 * target);
      expect(Object.values(description).every((text) => text.length > 0)).to.equal(true);
    });

  it('makes a row of weeks, up to this one or the last', () => {
    const won = ['2026-11-02', '2026-11-09', '2026-11-23', '2026-11-30'];
    const rows = ['2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30', '2026-12-07', '2026-12-14'];
    expect(rows.map((week) => weeksInRow(won, week))).to.deep.equal([2, 2, 1, 2, 2, 0]);
  });
});
