/** Letters and a colour that stand for a service beside its name. */
import { type Provider, providers, stores } from '@cine/contract/availability/providers';
import { initialsOf } from '@cine/contract/text/initials';

/** `isBright`: its letters are dark. */
export type Mark = { letters: string; colour: string; isBright?: boolean };

/** By name, which all tiers and channels of a service begin with. Without letters, they are its initials. */
const marks: Readonly<Record<string, readonly [letters: string, colour: string, isBright?: true]>> = {
  Netflix: ['N', '#d81f26'],
  'Prime Video': ['p', '#1479d6'],
  'Disney+': ['D+', '#1a3bb0'],
  'Canal+': ['C+', '#1b1b1b'],
  'HBO Max': ['H', '#4b1fb8'],
  'Apple TV': ['tv', '#2b2b2e'],
  'Paramount+': ['P+', '#0a5be0'],
  MUBI: ['M', '#2a37d1'],
  Hulu: ['h', '#1ce783', true],
  Peacock: ['P', '#f5c518', true],
  NOW: ['N', '#00767d'],
  Sky: ['s', '#0b63b5'],
  WOW: ['W', '#c0266e'],
  STARZ: ['S', '#22363f'],
  Showtime: ['Sh', '#a80c16'],
  'MGM+': ['M+', '#c7a86b', true],
  'AMC+': ['A+', '#26282b'],
  Shudder: ['S', '#b3121d'],
  'Criterion Channel': ['C', '#d7c9a7', true],
  BritBox: ['B', '#123f63'],
  'BFI Player': ['BFI', '#2e2e2e'],
  OCS: ['O', '#e55f00'],
  UniversCiné: ['U', '#c4122f'],
  LaCinetek: ['LC', '#f2cf1d', true],
  Shadowz: ['Sz', '#8f0d14'],
  Tënk: ['T', '#e24a2b'],
  Crunchyroll: ['cr', '#e0651a'],
  'Animation Digital Network': ['A', '#0a83d8'],
  SkyShowtime: ['S', '#4f2bc4'],
  Viaplay: ['V', '#d0274c'],
  Filmin: ['f', '#17d3a0', true],
  'RTL+': ['R+', '#c9252c'],
  'Joyn PLUS+': ['J+', '#f4c400', true],
  Crave: ['c', '#0a7fb5'],
  Stan: ['S', '#0f62d6'],
  Иви: ['', '#d1043c'],
  Okko: ['o', '#5a31e0'],
  Амедиатека: ['', '#33379a'],
  Кинопоиск: ['', '#e85400'],
  Wink: ['W', '#e34a16'],
  'more.tv': ['m', '#29296b'],
  PREMIER: ['P', '#f2c500', true],
  ARTE: ['a', '#e2441f'],
  'france.tv': ['f', '#1548c4'],
  'M6+': ['6', '#b01c4b'],
};

const neutral = '#5b5f70';
const byId: ReadonlyMap<number, Provider> = new Map([...providers, ...stores].map((each) => [each.id, each]));

/** A service's mark, the same for all its numbers, tiers and channels: grey initials if it has none here. */
export function markOf(id: number): Mark {
  const name = byId.get(id)?.name ?? '';
  const own = marks[name] ?? Object.entries(marks).find(([start]) => name.startsWith(`${start} `))?.[1];
  if (!own) return { letters: initialsOf(name) || '#', colour: neutral };
  const [letters, colour, isBright] = own;
  return { letters: letters || initialsOf(name), colour, ...(isBright && { isBright }) };
}
