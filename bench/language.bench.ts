/** How often a sentence is read as a person reads it, and how long that takes. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSentence } from '@cine/movie-language';
import { type Locale, localeSchema } from '../contract/src/primitives.ts';
import { type Figure, median, note, report } from './command/harness.ts';

type Annotated = { id: string; language: Locale; sentence: string };
/** Shares of all, from 0 to 1. */
type Shares = { exact: number; f1: number; wrong: number };

const goals = { exact: 0.85, f1: 0.93, wrong: 0.01 };
/** How far a language may be behind all. */
const mostBehind = 0.05;
const slowest = 2;
/** The year in which the sentences were annotated. */
const year = 2026;
const folder = join(import.meta.dirname, '..', '..', 'shared', 'language');
const file = join(folder, 'sentences.jsonl');

if (existsSync(file)) measureAll(readAnnotated());
else note('language', `skipped, as ${file} is not there`);

function readAnnotated(): Annotated[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Annotated);
}

function measureAll(all: readonly Annotated[]): void {
  const isOdd = ({ id }: Annotated) => Number(id.slice(-2)) % 2 === 1;
  measure('language', 'annotated sentences', all);
  measure('language.built-on', 'sentences it was built on', all.filter(isOdd));
  measure(
    'language.unseen',
    'sentences it was not built on',
    all.filter((each) => !isOdd(each)),
  );
}

function measure(name: string, what: string, sentences: readonly Annotated[]): void {
  const fixture = `${sentences.length} ${what}`;
  const read = (sentence: string) => readSentence(sentence, { year });
  const scores = scoresOf(sentences, read);
  const rivals = scoresOf(sentences, (text) => ({ rules: [], text, notUnderstood: [] }));
  const every = scores.get('all')!;
  for (const share of ['exact', 'f1', 'wrong'] as const) {
    const sense = share === 'wrong' ? 'max' : 'min';
    const own: Omit<Figure, 'figure' | 'value' | 'goal'> = { sense, unit: 'of all', fixture, warmth: 'warm' };
    const rival = `“every word is text”: ${rivals.get('all')![share]}`;
    report({ ...own, figure: `${name}.${share}`, value: every[share], goal: goals[share], rival });
    for (const language of localeSchema.options) {
      const goal = rounded(every[share] + (sense === 'max' ? mostBehind : -mostBehind));
      report({ ...own, figure: `${name}.${share}.${language}`, value: scores.get(language)![share], goal });
    }
  }
  const times = sentences.map(({ sentence }) => timeOf(() => read(sentence))).sort((a, b) => a - b);
  const value = rounded(times[Math.floor(times.length * 0.95)]!);
  const figure = `${name}.ms`;
  report({
    figure,
    value,
    unit: 'ms, 95th percentile',
    sense: 'max',
    goal: slowest,
    fixture,
    warmth: 'warm',
  });
}

/** The median of some runs, in milliseconds. */
function timeOf(work: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return median(times);
}

/** The shares of each language and of all, as the scorer beside the sentences prints them. */
function scoresOf(
  sentences: readonly Annotated[],
  answerOf: (sentence: string) => object,
): Map<string, Shares> {
  const temporary = mkdtempSync(join(tmpdir(), 'language-'));
  try {
    const [answers, questions] = [join(temporary, 'answers.jsonl'), join(temporary, 'sentences.jsonl')];
    const answerRows = sentences.map(({ id, sentence }) => ({ id, answer: answerOf(sentence) }));
    writeFileSync(answers, answerRows.map((each) => JSON.stringify(each)).join('\n'));
    writeFileSync(questions, sentences.map((each) => JSON.stringify(each)).join('\n'));
    const scorer = join(folder, 'score.mjs');
    return readScores(execFileSync(process.execPath, [scorer, answers, questions], { encoding: 'utf8' }));
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

/** Reads the scorer's rows: name, sentences, answered, exact, filters, F1, wrong (a dash is none). */
function readScores(printed: string): Map<string, Shares> {
  const rows = printed.split('\n').map((line) => line.trim().split(/\s+/));
  const share = (percent: string | undefined) => rounded((Number.parseFloat(percent ?? '') || 0) / 100);
  return new Map(
    rows.flatMap(([name, , , exact, , f1, wrong]): [string, Shares][] =>
      name === 'all' || localeSchema.safeParse(name).success
        ? [[name!, { exact: share(exact), f1: share(f1), wrong: share(wrong) }]]
        : [],
    ),
  );
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
