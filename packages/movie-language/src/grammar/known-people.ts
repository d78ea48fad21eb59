/** Finds well-known people by the forms of their names. */
import { people, plainWords, sharedSurnames } from '../lexicon/people.ts';
import { skeletonOfCyrillic, skeletonOfLatin } from '../text/romanised.ts';
import { keysOf } from '../text/tokens.ts';
import type { Reading } from './reading.ts';
import { type Case, casesOf } from './russian-names.ts';

export type Known = {
  to: number;
  /** The full name; null for a surname that several share. */
  name: string | null;
  /** The best-known of several with this surname. */
  first?: string | null;
  /** The surname as TMDB spells it. */
  surname: string;
  isFull: boolean;
  cases: readonly Case[];
  /** Whether it is a common word, too. */
  isPlain: boolean;
};
type Row = Omit<Known, 'to'>;

const longestName = 5;
let table: Map<string, Row> | undefined;
let romanised: Map<string, Row> | undefined;

function add(map: Map<string, Row>, key: string, row: Row): void {
  const former = map.get(key);
  if (!former) map.set(key, row);
  else if (former.name !== row.name && former.surname === row.surname && !former.isFull)
    map.set(key, {
      ...former,
      name: null,
      first: former.first ?? former.name,
      cases: [...former.cases, ...row.cases],
    });
  else if (former.name === row.name)
    map.set(key, { ...former, cases: [...new Set([...former.cases, ...row.cases])] });
}

const russianParticles = new Set(['ди', 'де', 'ван', 'фон', 'дель']);
const particles = new Set(['de', 'von', 'van', 'del', 'le', 'la', 'di']);
/** The last name with its particles: "De Niro", "von Trier"; "Jr." isn't one. */
export function surnameOf(name: string): string {
  const words = name.replace(/ Jr\.$/, '').split(' ');
  let from = words.length - 1;
  while (from > 1 && particles.has(words[from - 1]!.toLowerCase())) from -= 1;
  return words.slice(from).join(' ');
}

function build(): void {
  table = new Map();
  romanised = new Map();
  for (const line of people.trim().split('\n')) {
    const [name, russian = ''] = line.split('|') as [string, string?];
    const surname = surnameOf(name);
    const isShared = sharedSurnames.has(surname.toLowerCase());
    const row = (isFull: boolean, cases: readonly Case[]): Row => ({
      name: isShared && !isFull ? null : name,
      surname,
      isFull,
      cases,
      isPlain: !isFull && plainWords.has(surname.toLowerCase()),
    });
    const isSingle = surname === name;
    const spaced = name
      .replace(/ Jr\.$/, '')
      .replaceAll('.', ' ')
      .trim();
    add(table, keysOf(spaced).join(' '), row(true, []));
    if (!isSingle) addSurname(table, surname, row(false, []));
    addRussian(russian, row, isSingle);
  }
}

function addSurname(map: Map<string, Row>, surname: string, row: Row): void {
  const keys = keysOf(surname);
  add(map, keys.join(' '), row);
  // "Funès" without its particle.
  if (keys.length > 1 && particles.has(keys[0]!)) add(map, keys.slice(1).join(' '), row);
}

function addRussian(
  russian: string,
  row: (isFull: boolean, cases: readonly Case[]) => Row,
  isSingle: boolean,
): void {
  if (russian === '') return;
  const isFixed = russian.endsWith('!');
  const words = russian.replace('!', '').split(' ');
  const last = keysOf(words.at(-1)!).join(' ');
  const first = words.slice(0, -1).flatMap(keysOf);
  const every: Case[] = ['nominative', 'genitive', 'instrumental', 'other'];
  const lasts: [string, Case][] = isFixed ? every.map((each) => [last, each]) : casesOf(last);
  for (const [form, grammaticalCase] of lasts) {
    const cases = isFixed ? every : [grammaticalCase];
    if (!isSingle) enter(form, row(false, cases));
    const particle = first.at(-1)!;
    if (first.length > 1 && russianParticles.has(particle)) enter(`${particle} ${form}`, row(false, cases));
    for (const start of [first.join(' '), ...firstForms(first, grammaticalCase)])
      enter(`${start} ${form}`.trim(), row(true, cases));
  }
}

function firstForms(first: readonly string[], grammaticalCase: Case): string[] {
  if (first.length === 0) return [];
  const inCase = (name: string) =>
    casesOf(name)
      .filter(([, kind]) => kind === grammaticalCase)
      .map(([form]) => form);
  const [head, ...rest] = first;
  const tails = rest.map((name) => inCase(name)[0] ?? name).join(' ');
  const heads = inCase(head!).flatMap((form) => [
    `${form} ${tails}`.trim(),
    `${form} ${rest.join(' ')}`.trim(),
  ]);
  // "Жан-Полем"
  return rest.length === 0
    ? heads
    : [...heads, ...inCase(rest.at(-1)!).map((form) => [head, ...rest.slice(0, -1), form].join(' '))];
}

function enter(key: string, row: Row): void {
  add(table!, key, row);
  add(romanised!, key.split(' ').map(skeletonOfCyrillic).join(' '), row);
}

/** The longest well-known name that begins there. */
export const knownPersonAt = (reading: Reading, at: number): Known | null => reading.once(lookUpPerson, at);

function lookUpPerson(reading: Reading, at: number): Known | null {
  if (!table) build();
  const keys: string[] = [];
  const ends: number[] = [];
  for (let next = at; keys.length < longestName && reading.tokens[next]?.kind === 'word'; ) {
    keys.push(reading.key(next));
    next += reading.isInitialsDot(next + 1) ? 2 : 1;
    ends.push(next);
  }
  for (let length = keys.length; length > 0; length--) {
    const words = keys.slice(0, length);
    const isCyrillic = /^\p{Script=Cyrillic}/u.test(words[0]!);
    const isOther = reading.romanised || (isCyrillic && words.join('').length > 5);
    const skeleton = () => words.map(isCyrillic ? skeletonOfCyrillic : skeletonOfLatin).join(' ');
    const row = table!.get(words.join(' ')) ?? (isOther ? romanised!.get(skeleton()) : undefined);
    if (row) return { ...row, to: ends[length - 1]! };
  }
  // "А. Тарковского"
  return reading.isInitialsDot(at + 1) ? knownPersonAt(reading, at + 2) : null;
}

/** The whole name of the only well-known person of this surname. */
export function knownBySurname(surname: string): string | null {
  if (!table) build();
  return table!.get(keysOf(surname).join(' '))?.name ?? null;
}
