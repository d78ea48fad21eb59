/** Prints the evening: its scenes, lists and notes. */
import { styleText } from 'node:util';
import type { OfferPlace } from '@cine/contract/availability/places';
import { providerName } from '@cine/contract/availability/providers';
import type { Candidate, Help, Tonight } from '@cine/contract/operations/together/tonight';

const serviceOf = (id: number): string => providerName(id, 'en');

type Format = Parameters<typeof styleText>[0];
type Names = Readonly<Record<string, string>>;

const width = 78;

function paint(format: Format, text: string): string {
  return styleText(format, text, { stream: process.stdout });
}

function say(text = ''): void {
  console.log(text);
}

export function title(text: string, below: string): void {
  say();
  say(paint('yellow', `  ${'━'.repeat(width - 4)}`));
  say(`  ${paint(['bold', 'yellow'], text)}`);
  say(`  ${paint('dim', below)}`);
  say(paint('yellow', `  ${'━'.repeat(width - 4)}`));
}

export function scene(text: string): void {
  say();
  say(`  ${paint(['bold', 'yellow'], '▸')} ${paint('bold', text)}`);
}

export function did(name: string, text: string): void {
  say(`    ${paint('bold', name.padEnd(6))} ${text}`);
}

/** Prints something every screen shows by itself. */
export function live(text: string): void {
  say(`    ${paint('cyan', '◉ live')} ${text}`);
}

export function note(text: string): void {
  say(`    ${paint('dim', text)}`);
}

export function services(ids: readonly number[]): string {
  return ids.length > 0 ? [...new Set(ids.map(serviceOf))].join(' + ') : 'nothing';
}

/** Prints tonight's list, best first: what, where, and why. */
export function list(tonight: Tonight, names: Names, most: number): void {
  const { fresh, stale, unknown } = tonight.knowledge;
  note(
    `${tonight.total} movies everybody here can watch; ${fresh} checked lately, ${stale} a while ago, ${unknown} unknown`,
  );
  for (const [index, candidate] of tonight.candidates.slice(0, most).entries())
    movie(index + 1, candidate, names);
  if (tonight.sampleOffers) note('(sample offers, not real availability)');
}

function movie(place: number, candidate: Candidate, names: Names): void {
  const { title: name, year, runtime, directors } = candidate;
  const facts = [year, runtime && `${runtime} min`, directors[0]].filter(Boolean).join(' · ');
  say(`    ${paint('dim', `${place}.`.padStart(3))} ${paint('bold', name)}  ${paint('dim', facts)}`);
  say(`        ${[where(candidate, names), ...why(candidate, names)].join(paint('dim', ' · '))}`);
}

/** The services on which everybody has it; apart, who has it where. */
export function where({ places }: { places: readonly OfferPlace[] }, names: Names): string {
  const each = places.map(({ uid, providers, region }) => {
    const service = providers.map(serviceOf).slice(0, 2).join(' or ');
    return uid === null ? `${service} for all` : `${names[uid]} on ${service} (${region})`;
  });
  return paint('cyan', each.join(', '));
}

function why({ advances, seenBy, stale }: Candidate, names: Names): string[] {
  const reasons = [...Map.groupBy(advances, ({ challengeId }) => challengeId).values()].map((same) => {
    const { titles, count, target, completes } = same[0]!;
    const people = same.map(({ uid }) => names[uid]).join(' and ');
    const title = titles.en ?? titles.fr;
    const step = `${title ? `“${title}”` : 'a personal challenge'} for ${people} (${count}/${target})`;
    return completes ? paint('green', `completes ${step}`) : `advances ${step}`;
  });
  const seen = seenBy.length > 0 ? [`seen by ${seenBy.map((uid) => names[uid]).join(', ')}`] : [];
  return [...reasons, ...seen, ...(stale ? ['availability to be confirmed'] : [])];
}

export function helping(help: Help, names: Names): string {
  switch (help.kind) {
    case 'somebody-present':
      return 'somebody has to be here first';
    case 'without-attendee':
      return `without ${names[help.uid]}: ${help.movies} movies`;
    case 'nearest-provider':
      return `${serviceOf(help.provider)} is the nearest (${help.missing.map((uid) => names[uid]).join(', ')} would need it): ${help.movies} movies`;
    case 'services-of':
      return `at ${names[help.uid]}’s place: ${help.movies} movies`;
    case 'include-free':
      return `with what is free: ${help.movies} movies`;
    case 'include-owned':
      return `with discs and files of those present: ${help.movies} movies`;
    case 'without-collection':
      return `with all movies: ${help.movies}`;
    case 'without-filters':
      return `without ${help.filters.join(', ')}: ${help.movies} movies`;
  }
}

/** A bar of progress: pips done and to do. */
export function pips(count: number, target: number): string {
  return (
    paint('yellow', '●'.repeat(Math.min(count, target))) +
    paint('dim', '○'.repeat(Math.max(0, target - count)))
  );
}
