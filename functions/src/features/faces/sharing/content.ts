import { initialsOf } from '@cine/contract/text/initials';

/** Somebody on a page: by initials, by name too if that is shown; neither if they aren't shown at all. */
export type Face = { initials: string | null; name: string | null };

/** What a page and its picture say, in one language. */
export type Content = {
  /** What it is, in a few words. */
  eyebrow: string;
  title: string;
  /** The large lines: the evening's movies, otherwise the title. */
  hero: string[];
  /** A sentence for previews. */
  description: string;
  faces: Face[];
  /** Why it is so, in sentences. */
  why: string[];
  /** Genres or movies, each with how long its bar is, 0–100, and what is written beside it. */
  bars: { label: string; points: number; text: string }[];
  /** What the bars are about. */
  barsTitle: string;
  facts: string[];
  /** What a visitor can do. */
  action: { label: string; path: string };
  /** Whether search engines may list it. */
  isPublic: boolean;
};

export function faceOf(name: string, isNamed: boolean): Face {
  return { initials: initialsOf(name), name: isNamed ? name : null };
}

/** Somebody of whom nothing is shown. */
export const nobody: Face = { initials: null, name: null };

/** The colours of faces in a row, in degrees: eight that are told apart at a glance. */
export const hues = [48, 252, 12, 168, 312, 128, 222, 84] as const;
