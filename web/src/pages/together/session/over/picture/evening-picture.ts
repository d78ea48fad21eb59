/** What the picture of an evening says, line by line. */
import type { Locale } from '@cine/contract/primitives';
import { initialsOf } from '@cine/contract/text/initials';
import { listInWords } from '#components/movie/reasons-in-words.ts';
import type { Summary } from '#components/people/credits/summary.ts';
import type { Say } from '#i18n/index.tsx';

/** All that a picture of an evening says, from top to bottom. */
export type EveningPicture = {
  brand: string;
  night: string;
  titles: string[];
  faces: { uid: string; initials: string }[];
  /** Null where names aren't shown. */
  names: string | null;
  facts: string[];
};

/** Larger evenings name the first movies only. */
const maxTitles = 3;

export function eveningPicture(
  { movies, people, awards }: Summary,
  date: string,
  withNames: boolean,
  { say, locale }: { say: Say; locale: Locale },
): EveningPicture {
  const xp = awards.reduce((sum, award) => sum + award.xp, 0);
  const done = awards.reduce((sum, { completed }) => sum + completed.length, 0);
  const names = people.map(({ name }) => name);
  return {
    brand: say('common.name'),
    night: `${say('credits.night')} · ${date}`,
    titles: movies.slice(-maxTitles).map(({ title }) => title),
    faces: people.map(({ uid, name }) => ({ uid, initials: initialsOf(name) })),
    names: withNames ? listInWords(names, locale) : null,
    facts: [
      ...(xp > 0 ? [say('credits.xp', { xp })] : []),
      ...(done > 0 ? [say('credits.done', { count: done })] : []),
    ],
  };
}

/** A text in lines no longer than a width; a word that is too long has a line of its own. */
export function linesOf(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  // Only plain spaces: others keep what they join together.
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? null : `${lines.at(-1)} ${word}`;
    if (longer !== null && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
