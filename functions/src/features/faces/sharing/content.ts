/** What a shared page and its picture say, and how people appear on it. */
import { initialsOf } from '@cine/contract/text/initials';

/** A user on a page: by initials, by name if that is shown, or not at all. */
export type ShownPerson = { initials: string | null; name: string | null };

/** What a page and its picture say, in one language. */
export type Content = {
  eyebrow: string;
  title: string;
  /** The large lines: the evening's movies, otherwise the title. */
  hero: string[];
  /** A sentence for previews. */
  description: string;
  faces: ShownPerson[];
  why: string[];
  /** Genres or movies, with the length of each bar, 0–100, and what is written beside it. */
  bars: { label: string; points: number; text: string }[];
  barsTitle: string;
  facts: string[];
  action: { label: string; path: string };
  /** Whether search engines may list it. */
  isPublic: boolean;
};

export function shownPerson(name: string, isNamed: boolean): ShownPerson {
  return { initials: initialsOf(name), name: isNamed ? name : null };
}

/** A user of whom nothing is shown. */
export const anonymous: ShownPerson = { initials: null, name: null };

/** The hues of faces in a row, in degrees: eight that are easy to tell apart. */
export const hues = [48, 252, 12, 168, 312, 128, 222, 84] as const;
