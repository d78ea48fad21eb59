/** How often a distorted frame is found among 900,000 hashes, and a stranger isn't, and how long it takes. */
import {
  createFrameIndex,
  type FrameIndex,
  frameHash,
  type GrayPicture,
  hashBytes,
  isTelling,
} from '@cine/frame-hashes';
import { interleave, median, note, report } from './command/harness.ts';
import { seeded } from './deployed/random.ts';
import { type DistortionName, distortions } from './frames/distortions.ts';
import { hashesOfMovies } from './frames/hashes.ts';
import { mostDifferent, nearest, phash } from './frames/phash.ts';
import { render, stillsOf, stillsOfMovie } from './frames/pictures.ts';

const movies = 45_000;
/** Their stills are drawn in full and looked for; those of the other movies are in the index only. */
const moviesDrawn = 100;
const height = 288;
/** Each picture is looked for under one in seven of the distortions. */
const share = 7;
/** Every fourth is kept with bars, which its copies lack or have anew. */
const isBarred = (at: number) => at % 4 === 0;
const goals = { recall: 0.97, each: 0.93, false: 0.005, ms: 15, bytes: 40 };
const fixture = `${moviesDrawn * stillsOfMovie} drawn stills and ${(movies - moviesDrawn) * stillsOfMovie} hashes of others`;
const common = { fixture, warmth: 'warm' } as const;

type Tally = { searches: number; found: number; wrong: number; rival: number; rivalWrong: number };
const names = Object.keys(distortions) as DistortionName[];
const rounded = (value: number, digits = 4) => Math.round(value * 10 ** digits) / 10 ** digits;

const stills = Array.from({ length: moviesDrawn }, (_, movie) => stillsOf(movie)).flat();
const others = await hashesOfMovies(moviesDrawn, movies);
const own = await hashAll();
const index = createFrameIndex([own.hashes, others]);
const times: number[] = [];
const timedOnceIn = 10;
let searches = 0;

const tallies = await searchDistorted();
reportRecall();
await reportFalse();
await reportTime();
reportMemory();

/** The hashes of the pictures that are looked for, ours and the rival's, and which tell something. */
async function hashAll(): Promise<{ hashes: Uint8Array; rival: Int32Array; telling: boolean[] }> {
  const hashes = new Uint8Array(stills.length * hashBytes);
  const rival = new Int32Array(2 * stills.length);
  const telling: boolean[] = [];
  for (const [at, still] of stills.entries()) {
    const picture = render(still, height);
    const hashed = isBarred(at) ? distortions.bars(picture, seeded(at)) : picture;
    const hash = frameHash(hashed);
    telling.push(isTelling(hash));
    hashes.set(hash, at * hashBytes);
    rival.set(await phash(hashed), 2 * at);
  }
  return { hashes, rival, telling };
}

async function searchDistorted(): Promise<Map<DistortionName, Tally>> {
  const all = new Map(
    names.map((name) => [name, { searches: 0, found: 0, wrong: 0, rival: 0, rivalWrong: 0 }]),
  );
  for (const [at, still] of stills.entries()) {
    if (!own.telling[at]) continue;
    const picture = render(still, height);
    for (const [number, name] of names.entries()) {
      if ((at + number) % share !== 0) continue;
      await searchOne(at, await distortions[name](picture, seeded(1000 * at + number)), all.get(name)!);
    }
  }
  return all;
}

async function searchOne(at: number, picture: GrayPicture, tally: Tally): Promise<void> {
  const [best] = timed(index, picture);
  const theirs = nearest(own.rival, await phash(picture));
  tally.searches++;
  if (best?.isSure) tally[best.at === at ? 'found' : 'wrong']++;
  if (theirs.distance <= mostDifferent) tally[theirs.at === at ? 'rival' : 'rivalWrong']++;
}

/** Some searches are made three times, as other work on the machine disturbs single ones. */
function timed(index: FrameIndex, picture: GrayPicture): ReturnType<FrameIndex['find']> {
  const matches = index.find(picture);
  searches++;
  if (searches % timedOnceIn === 0) {
    const turns = [0, 1, 2].map(() => {
      const start = performance.now();
      index.find(picture);
      return performance.now() - start;
    });
    times.push(median(turns));
  }
  return matches;
}

function sumOf(count: keyof Tally): number {
  return [...tallies.values()].reduce((sum, tally) => sum + tally[count], 0);
}

function reportRecall(): void {
  const untelling = own.telling.filter((tells) => !tells).length;
  note('too plain to look for', `${untelling} of ${stills.length} stills`);
  const rivalShare = (tally: Pick<Tally, 'rival' | 'searches'>) =>
    `pHash of 64 bits, among the ${stills.length} alone: ${rounded(tally.rival / tally.searches, 3)}`;
  const sums = { searches: sumOf('searches'), rival: sumOf('rival') };
  const about = { unit: 'of all', sense: 'min', ...common } as const;
  const value = rounded(sumOf('found') / sums.searches);
  report({ ...about, figure: 'frames.recall', value, goal: goals.recall, rival: rivalShare(sums) });
  for (const [name, tally] of tallies) {
    report({
      ...about,
      figure: `frames.recall.${name.replaceAll(' ', '-')}`,
      value: rounded(tally.found / tally.searches),
      goal: goals.each,
      rival: rivalShare(tally),
    });
  }
}

/** Frames of movies that the index lacks, and other shots of sets that it has; half of them distorted. */
async function reportFalse(): Promise<void> {
  let strangers = 0;
  let sure = 0;
  const lookFor = async (still: (typeof stills)[number], number: number) => {
    const name = names[number % (2 * names.length)];
    const picture = render(still, height);
    const query = name === undefined ? picture : await distortions[name](picture, seeded(number));
    strangers++;
    if (timed(index, query)[0]?.isSure) sure++;
  };
  for (let number = 0; number < 1000; number++) await lookFor(stillsOf(movies + number, 1)[0]!, number);
  const strange = { strangers, sure };
  for (let movie = 0; movie < moviesDrawn; movie++) {
    for (const still of stillsOf(movie, stillsOfMovie + 5).slice(stillsOfMovie))
      await lookFor(still, strangers);
  }
  note('shots of the same sets', `${sure - strange.sure} of ${strangers - strange.strangers} found for sure`);
  const about = { unit: 'of all', sense: 'max', goal: goals.false, warmth: 'warm' } as const;
  const value = rounded((sure + sumOf('wrong')) / (strangers + sumOf('searches')));
  const searched = `${strangers} strangers and ${sumOf('searches')} distorted stills; ${fixture}`;
  report({ ...about, figure: 'frames.false', value, fixture: searched });
  report({
    ...about,
    figure: 'frames.false.strangers',
    value: rounded(strange.sure / strange.strangers),
    fixture: `${strange.strangers} frames of other movies; ${fixture}`,
  });
}

async function reportTime(): Promise<void> {
  const sorted = times.toSorted((one, other) => one - other);
  const copies = Math.floor(index.size / stills.length);
  const everything = new Int32Array(2 * stills.length * copies);
  for (let copy = 0; copy < copies; copy++) everything.set(own.rival, 2 * stills.length * copy);
  const picture = render(stills[0]!, height);
  const hash = await phash(picture);
  const turns = await interleave(
    { ours: () => index.find(picture), theirs: () => nearest(everything, hash) },
    25,
  );
  report({
    figure: 'frames.ms',
    value: rounded(sorted[Math.floor(sorted.length * 0.95)]!, 1),
    unit: 'ms, 95th percentile',
    sense: 'max',
    goal: goals.ms,
    rival: `all pHashes compared once, without variants: ${rounded(median(turns.theirs), 1)} ms`,
    ...common,
  });
  note('half of the searches', `${rounded(median(times), 1)} ms at most`);
}

function reportMemory(): void {
  report({
    figure: 'frames.bytes',
    value: hashBytes,
    unit: 'bytes a hash',
    sense: 'max',
    goal: goals.bytes,
    ...common,
  });
  report({
    figure: 'frames.memory-mb',
    value: Math.round(index.bytes / 1e6),
    unit: 'MB that the index takes',
    sense: 'max',
    goal: 128,
    ...common,
  });
}
