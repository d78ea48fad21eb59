import { visibilitySchema } from '@cine/contract/operations/core/account';
import { hour, minute } from '@cine/contract/time';
import fc from 'fast-check';
import { sampleRegions } from '../../../scripts/sample/regions.ts';

export const userCount = 20;

/** Where users live: around the date line, with odd offsets, and with changes of the clocks. */
export const timeZones = [
  ...['Europe/Paris', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Apia'],
  ...['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/St_Johns', 'Asia/Tokyo', 'Africa/Casablanca'],
];

const who = fc.nat({ max: userCount - 1 });
const movie = fc.nat({ max: 39 });
const which = fc.nat({ max: 999 });

const record = <Do extends string, Rest>(
  name: Do,
  rest: { [Key in keyof Rest]: fc.Arbitrary<Rest[Key]> },
): fc.Arbitrary<{ do: Do } & Rest> =>
  fc.record({ do: fc.constant(name), ...rest }) as unknown as fc.Arbitrary<{ do: Do } & Rest>;

/** Whether a recorded movie is of now, of some hours or of days ago. */
const ago = fc.constantFrom(0, 0, 0, 0, 5 * hour, 20 * hour, 30 * hour, 5 * 24 * hour);

const anyCall = fc.oneof(
  { weight: 6, arbitrary: record('watch alone', { who, movie, ago }) },
  { weight: 5, arbitrary: record('watch together', { who, others: fc.array(who, { maxLength: 4 }), movie }) },
  { weight: 4, arbitrary: record('undo', { who, which }) },
  { weight: 2, arbitrary: record('undo for all', { who }) },
  { weight: 3, arbitrary: record('rate', { who, movie, score: fc.integer({ min: 0, max: 100 }) }) },
  { weight: 1, arbitrary: record('take back a rating', { who, movie }) },
  { weight: 2, arbitrary: record('make a challenge', { who, target: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 3, arbitrary: record('join', { who, which }) },
  { weight: 1, arbitrary: record('give up', { who, which }) },
  { weight: 1, arbitrary: record('add a movie', { who, movie }) },
  { weight: 1, arbitrary: record('watch an added one', { who, which }) },
  { weight: 1, arbitrary: record('promote', { who, which }) },
  { weight: 1, arbitrary: record('watch again there', { who }) },
  { weight: 1, arbitrary: record('befriend', { who, other: who }) },
  { weight: 2, arbitrary: record('travel', { who, timeZone: fc.constantFrom(...timeZones) }) },
  { weight: 1, arbitrary: record('move', { who, region: fc.constantFrom(...sampleRegions) }) },
  { weight: 1, arbitrary: record('begin again', { who }) },
  {
    weight: 1,
    arbitrary: record('be seen', { who, visibility: fc.constantFrom(...visibilitySchema.options) }),
  },
);
type Call = typeof anyCall extends fc.Arbitrary<infer T> ? T : never;

const anyChange = fc.oneof(
  { weight: 3, arbitrary: record('bring a guest', { who, movie }) },
  { weight: 4, arbitrary: record('merge', { who, which }) },
  { weight: 1, arbitrary: record('erase', { who }) },
);

const anyGuildCall = fc.oneof(
  { weight: 2, arbitrary: record('found a guild', { who, others: fc.array(who, { maxLength: 6 }) }) },
  { weight: 3, arbitrary: record('play for a guild', { who, which }) },
  { weight: 1, arbitrary: record('stop playing for a guild', { who, which }) },
  { weight: 1, arbitrary: record('leave a guild’s group', { who, which }) },
  { weight: 1, arbitrary: record('delete a guild’s group', { who, which }) },
);

type GuildCall = typeof anyGuildCall extends fc.Arbitrary<infer T> ? T : never;

/** What may also happen at once with other calls. */
const anyAdventure = fc.oneof(
  { weight: 2, arbitrary: record('become a hero', { who }) },
  { weight: 1, arbitrary: record('allot', { who, which }) },
  { weight: 1, arbitrary: record('take points back', { who }) },
  // Few keys, so that some purchases come twice.
  { weight: 4, arbitrary: record('buy', { who, which, key: fc.nat({ max: 5 }) }) },
  { weight: 1, arbitrary: record('dress', { who, which }) },
  { weight: 1, arbitrary: record('dye', { who, which }) },
  { weight: 2, arbitrary: record('begin a habit', { who, which }) },
  { weight: 5, arbitrary: record('do a habit', { who, which }) },
  { weight: 2, arbitrary: record('undo a habit', { who, which }) },
  { weight: 1, arbitrary: record('give up a habit', { who, which }) },
  { weight: 3, arbitrary: record('accept a duel', { who, which }) },
  { weight: 1, arbitrary: record('end a proposal', { who, which }) },
);
/** Its users are at another level for a moment, so it happens by itself. */
const anyChallenge = record('challenge', { who, other: who, which, bet: fc.constantFrom(0, 0, 5, 20, 100) });

export type AdventureCall =
  typeof anyAdventure | typeof anyChallenge extends fc.Arbitrary<infer T> ? T : never;

/** Which of those present vote, by the bits of a number. */
const voting = fc.nat({ max: 31 });
const method = fc.constantFrom('deck', 'approval', 'ranked');

const anyPoll = fc.oneof(
  { weight: 3, arbitrary: record('vote', { who, others: fc.array(who, { maxLength: 4 }), voting, method }) },
  { weight: 1, arbitrary: record('vote in a group', { which, voting, method }) },
);
type PollCall = typeof anyPoll extends fc.Arbitrary<infer T> ? T : never;

/** A day or so after another, as streaks have them, now and then elsewhere. */
const anyDay = fc.record({
  hours: fc.constantFrom(16, 20, 24, 24, 24, 24, 28, 40, 48),
  timeZone: fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom(...timeZones) },
  ),
});
const anyDays = fc.array(anyDay, { minLength: 3, maxLength: 9, size: 'max' });

/** The schedules that settle, count or tell what was played. */
const schedule = fc.constantFrom(
  ...['leaderboards-fold', 'leaderboards-fold', 'leaderboards-fold', 'badges-count'],
  ...['guests-resume', 'streaks-warn', 'privacy-sweep', 'duels-lapse'],
);

export const anyStep = fc.oneof(
  { weight: 20, arbitrary: anyCall },
  { weight: 3, arbitrary: anyGuildCall },
  { weight: 2, arbitrary: anyPoll },
  { weight: 8, arbitrary: anyAdventure },
  { weight: 3, arbitrary: anyChallenge },
  { weight: 1, arbitrary: record('watch on several days', { who, movie, days: anyDays }) },
  { weight: 3, arbitrary: record('run a schedule', { schedule }) },
  { weight: 1, arbitrary: record('start a job', { job: fc.constantFrom('statistics', 'weekly', 'weekly') }) },
  {
    weight: 3,
    arbitrary: record('at once', {
      calls: fc.array(fc.oneof(anyCall, anyAdventure), { minLength: 2, maxLength: 5 }),
    }),
  },
  { weight: 2, arbitrary: anyChange },
  { weight: 8, arbitrary: record('deliver', { which, again: fc.boolean() }) },
  { weight: 1, arbitrary: record('refuse a delivery', {}) },
  {
    weight: 5,
    arbitrary: record('wait', {
      ms: fc.constantFrom(minute, hour, 4 * hour, 10 * hour, 24 * hour, 24 * hour, 48 * hour, 8 * 24 * hour),
    }),
  },
);
export type Step = Call | GuildCall | PollCall | (typeof anyStep extends fc.Arbitrary<infer T> ? T : never);
