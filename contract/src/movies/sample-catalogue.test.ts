import { readFileSync } from 'node:fs';
import { assert } from 'chai';
import { compileRules } from '../game/compile-rules.ts';
import { readyMadeChallenges } from '../game/ready-made-challenges.ts';
import { ruleMovie } from '../game/rule-movie.ts';
import { moods } from './moods.ts';
import type { MovieFacts } from './movie.ts';

const sampleFile = new URL('../../../dev/tmdb/catalogue/movies.json', import.meta.url);
// The sample leaves out what isn't known.
const unknown = { year: null, runtime: null, rating: null, popularity: null, cast: [], keywords: [] };
const sample: Partial<MovieFacts>[] = JSON.parse(readFileSync(sampleFile, 'utf8'));
const movies = sample.map((facts) => ruleMovie({ ...unknown, ...facts } as MovieFacts));

describe('ready-made challenges in the sample catalogue', () => {
  for (const { id, rules, targetCount } of readyMadeChallenges.values()) {
    it(`can be completed, with movies to spare, and not by every movie: ${id}`, () => {
      const meeting = movies.filter(compileRules(rules)).length;
      assert.isAtLeast(meeting, 2 * targetCount);
      assert.isBelow(meeting, movies.length / 2);
    });
  }
});

describe('moods in the sample catalogue', () => {
  for (const [id, { anyOf }] of moods) {
    it(`leave a choice and narrow it: ${id}`, () => {
      const alternatives = anyOf.map(compileRules);
      const fitting = movies.filter((movie) => alternatives.some((fits) => fits(movie))).length;
      assert.isAtLeast(fitting, 20);
      assert.isBelow(fitting, movies.length / 2);
    });
  }
});
