import { readCatalogue, samplePath } from '@cine/dev-tmdb/catalogue';
import { type Random, seeded } from '../deployed/random.ts';
import type { Value } from './python-repr.ts';

type Dict = { [key: string]: Value };

const { movies } = readCatalogue(samplePath);
const names = [...new Set(movies.flatMap(({ directors, cast }) => [...directors, ...cast]))];
const firstNames = [...new Set(names.map((name) => name.split(' ')[0]!))];
const lastNames = [...new Set(names.map((name) => name.split(' ').at(-1)!))];
/** About as many as the whole data set names. */
const people = 300_000;

const jobs: readonly (readonly [job: string, department: string])[] = [
  ['Producer', 'Production'],
  ['Screenplay', 'Writing'],
  ['Editor', 'Editing'],
  ['Writer', 'Writing'],
  ['Director of Photography', 'Camera'],
  ['Original Music Composer', 'Sound'],
  ['Executive Producer', 'Production'],
  ['Art Direction', 'Art'],
  ['Costume Design', 'Costume & Make-Up'],
  ['Casting', 'Production'],
  ['Set Decoration', 'Art'],
  ['Stunts', 'Crew'],
  ['Visual Effects Supervisor', 'Visual Effects'],
  ['Sound Re-Recording Mixer', 'Sound'],
  ['Foley', 'Sound'],
];
const roles = ['Himself', 'Doctor', 'Police Officer', 'Young', 'Mrs.', 'The Man', 'Waitress', 'Captain'];

/** A movie's cast: none for some, more than a hundred for others. */
export function makeCast(random: Random): Dict[] {
  const size = random.below(19) === 0 ? 0 : Math.round(2 + 200 * random.next() ** 17);
  return Array.from({ length: size }, (_, order) => {
    const { id, gender, name, profile } = person(random);
    return {
      cast_id: order + 1,
      character: characterOf(random),
      credit_id: creditId(random),
      gender,
      id,
      name,
      order,
      profile_path: profile,
    };
  });
}

/** The crew: nearly always a director, and some nine others on average. */
export function makeCrew(random: Random): Dict[] {
  const size = random.below(59) === 0 ? 0 : Math.round(2 + 170 * random.next() ** 19.5);
  return Array.from({ length: size }, (_, at) => {
    const { id, gender, name, profile } = person(random);
    const [job, department] = at === 0 ? (['Director', 'Directing'] as const) : random.pick(jobs);
    return { credit_id: creditId(random), department, gender, id, job, name, profile_path: profile };
  });
}

/** Earlier ones more often, as stars are; always with the same name. */
function person(random: Random): { id: number; gender: number; name: string; profile: string | null } {
  const id = 1 + Math.floor(random.next() ** 3 * people);
  const own = seeded(id);
  const first = firstNames[own.below(firstNames.length)]!;
  const last = lastNames[own.below(lastNames.length)]!;
  return {
    id,
    gender: own.below(3),
    name: named(first, last, own),
    profile: own.below(3) === 0 ? null : `/${own.text(27)}.jpg`,
  };
}

/** Names as real ones: with apostrophes, quotes and, rarely, a non-breaking space. */
function named(first: string, last: string, random: Random): string {
  const kind = random.below(3000);
  if (kind === 0) return `${first}\u00a0${last}`;
  if (kind < 3) return `${first} "Buddy" O'${last}`;
  if (kind < 30) return `${first} "${last.slice(0, 4)}" ${last}`;
  return kind < 90 ? `${first} O'${last}` : `${first} ${last}`;
}

function characterOf(random: Random): string {
  const first = firstNames[random.below(firstNames.length)]!;
  const kind = random.below(50);
  if (kind < 4) return '';
  if (kind < 6) return `${first}'s ${roles[random.below(roles.length)]}`;
  if (kind === 6) return `"${first}" / '${random.pick(roles)}'`;
  if (kind < 20) return `${random.pick(roles)} ${first} (voice)`;
  return `${first} ${lastNames[random.below(lastNames.length)]}`;
}

function creditId(random: Random): string {
  return `52fe${Math.floor(random.next() * 2 ** 40)
    .toString(16)
    .padStart(10, '0')}00${random
    .below(2 ** 30)
    .toString(16)
    .padStart(8, '0')}`;
}
