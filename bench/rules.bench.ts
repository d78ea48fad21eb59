/** Evaluations of the rules of challenges, relative to other engines. */
import { deepStrictEqual } from 'node:assert/strict';
import { compileRules } from '@cine/contract/game/compile-rules';
import { type RuleMovie, ruleMovie } from '@cine/contract/game/rule-movie';
import { interleave, median, note, report } from './command/harness.ts';
import { catalogue, challenges } from './rules/fixture.ts';
import {
  type FlatMovie,
  flatten,
  meetsJsonLogic,
  metInRulesEngine,
  toJsonLogic,
  toRulesEngine,
} from './rules/rivals.ts';

const rounds = 5;
const size = 20_000;
/** json-rules-engine takes a millisecond a movie, so it gets fewer of them. */
const sampleSize = 100;

const rules = challenges(100);
const tests = rules.map(compileRules);
const jsonLogics = rules.map(toJsonLogic);
const engines = rules.map((challenge) => toRulesEngine([challenge]));
const sharedEngine = toRulesEngine(rules);

// The input of each contestant is prepared beforehand.
const movies = catalogue(2 * size);
const prepared = movies.map(ruleMovie);
const firstHalf = prepared.slice(0, size);
const flat = movies.slice(0, size).map(flatten);
const isSampled = (_: unknown, i: number) => i % (size / sampleSize) === 0;
const sample = flat.filter(isSampled);

const indexesOf = (verdicts: boolean[]) => verdicts.flatMap((met, i) => (met ? [i] : []));

async function metInEach(movie: FlatMovie): Promise<number[]> {
  const verdicts: boolean[] = [];
  for (const engine of engines) verdicts.push((await metInRulesEngine(engine, movie)).length > 0);
  return indexesOf(verdicts);
}

// Checks that all agree on every timed movie, then measures.
const verdicts = firstHalf.map((movie) => indexesOf(tests.map((test) => test(movie))));
const sampledVerdicts = verdicts.filter(isSampled);
const byLogic = flat.map((movie) => indexesOf(jsonLogics.map((logic) => meetsJsonLogic(logic, movie))));
deepStrictEqual(byLogic, verdicts);
for (const [i, movie] of sample.entries()) {
  deepStrictEqual(await metInEach(movie), sampledVerdicts[i]);
  deepStrictEqual(await metInRulesEngine(sharedEngine, movie), sampledVerdicts[i]);
}
note(
  'verdicts',
  `${Math.round(verdicts.flat().length / size)} of ${rules.length} challenges met by a movie; all agree`,
);

function countMet(of: readonly RuleMovie[]): number {
  let met = 0;
  for (const movie of of) for (const test of tests) if (test(movie)) met++;
  return met;
}

function countMetByLogic(): number {
  let met = 0;
  for (const movie of flat) for (const logic of jsonLogics) if (meetsJsonLogic(logic, movie)) met++;
  return met;
}

const times = await interleave(
  {
    ours: () => countMet(firstHalf),
    twice: () => countMet(prepared),
    jsonLogic: countMetByLogic,
    rulesEngine: async () => {
      for (const movie of sample) await metInEach(movie);
    },
    shared: async () => {
      for (const movie of sample) await metInRulesEngine(sharedEngine, movie);
    },
  },
  rounds,
);

function perVerdict(name: keyof typeof times, movieCount: number): number {
  const nanoseconds = (median(times[name]) * 1e6) / (movieCount * rules.length);
  note(`  ${name}`, `${nanoseconds.toFixed(1)} ns a verdict`);
  return nanoseconds;
}

const ours = perVerdict('ours', size);
const twice = perVerdict('twice', 2 * size);
const jsonLogic = perVerdict('jsonLogic', size);
const rulesEngine = perVerdict('rulesEngine', sampleSize);
const shared = perVerdict('shared', sampleSize);
const fixture = `${size} movies × ${rules.length} challenges, something unknown about two movies in five`;

report({
  figure: 'rules.vs-json-rules-engine',
  value: Math.round(rulesEngine / ours),
  unit: 'x',
  sense: 'min',
  goal: 250,
  rival: 'json-rules-engine 7.3.1, an engine a challenge',
  fixture: `${fixture}; the rival on ${sampleSize} of the movies`,
  warmth: 'warm',
});
report({
  figure: 'rules.vs-shared-json-rules-engine',
  value: Math.round(shared / ours),
  unit: 'x',
  sense: 'min',
  goal: 100,
  rival: 'json-rules-engine 7.3.1, one engine for all challenges',
  fixture: `${fixture}; the rival on ${sampleSize} of the movies`,
  warmth: 'warm',
});
report({
  figure: 'rules.vs-json-logic',
  value: Math.round((10 * jsonLogic) / ours) / 10,
  unit: 'x',
  sense: 'min',
  goal: 8,
  rival: 'json-logic-js 2.0.5',
  fixture,
  warmth: 'warm',
});
report({
  figure: 'rules.slope',
  value: Math.round((100 * twice) / ours) / 100,
  unit: 'x per verdict when the movies double',
  sense: 'max',
  goal: 1.3,
  fixture: `${fixture}, then ${2 * size}`,
  warmth: 'warm',
});
