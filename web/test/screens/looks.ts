import type { Locale } from '@cine/contract/primitives';

/** The widths of screens, with their heights; 640 is a laptop's at 200 % zoom. */
export const heights = { 360: 780, 640: 400, 768: 1024, 1280: 800, 1920: 1080 } as const;
export type Width = keyof typeof heights;
export const widths = [360, 640, 768, 1280, 1920] as const satisfies readonly Width[];
export const themes = ['dark', 'light'] as const;
export type Theme = (typeof themes)[number];
/** In the order in which a page speaks them. */
export const locales = ['fr', 'en', 'ru'] as const satisfies readonly Locale[];

/** How a state is looked at. */
export type Look = { width: Width; theme: Theme; language: Locale };

/** All looks of these. */
export function looksOf(
  wide: readonly Width[],
  dressed: readonly Theme[],
  spoken: readonly Locale[],
): Look[] {
  return spoken.flatMap((language) =>
    wide.flatMap((width) => dressed.map((theme) => ({ language, width, theme }))),
  );
}

/** A picture's file, below the folder of all. */
export function fileOf(page: string, state: string, { width, theme, language }: Look): string {
  return `${page}/${state}-${width}-${theme}-${language}.png`;
}

/** What a file shows; null for other files. */
export function shownIn(file: string): { page: string; state: string; look: Look } | null {
  const [, page, state, width, theme, language] =
    /^(\w+)\/([a-z-]+)-(\d+)-([a-z]+)-([a-z]+)\.png$/.exec(file) ?? [];
  if (page === undefined) return null;
  return { page, state: state!, look: { width: Number(width), theme, language } as Look };
}
