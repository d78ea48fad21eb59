import { parseArgs } from 'node:util';
import { addresses } from '#app/pages.ts';
import { type Look, locales, looksOf, themes, type Width, widths } from './looks.ts';

export const usage = `npm run screens -- [--page NAME] [--state NAME] [--width N] [--theme NAME] [--language CODE]
                   [--compare FOLDER | --axe] | --chosen

Takes pictures of all pages in all states into build/screens; index.html there shows them. Fails where a word
breaks within.

  --page NAME       only these pages: by name (session), or by their address (evening)
  --state NAME      only states whose name contains this
  --width N         ${widths.join(', ')}
  --theme NAME      ${themes.join(', ')}
  --language CODE   ${locales.join(', ')}
  --compare FOLDER  also says which pictures differ from those of another run, kept in this folder
  --axe             takes no pictures, and fails with the faults that axe finds: at 360 and 1280, in French, in both
                    themes, unless others are given
  --chosen          only the pictures that documents show, into docs/pictures

Each of the first five may be given several times.`;

/** What is asked for; null if only help is. */
export type Wanted = {
  isWanted: (page: string, state: string) => boolean;
  looks: Look[];
  /** Whether it is everything. */
  isAll: boolean;
  isChosen: boolean;
  /** Whether axe examines the states, instead of pictures being taken. */
  isAxe: boolean;
  compare: string | null;
};

/** Reads the arguments. Throws on those that mean nothing; `pages` are the names of all pages. */
export function readWanted(args: readonly string[], pages: readonly string[]): Wanted | null {
  const several = { type: 'string', multiple: true, default: [] as string[] } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      page: several,
      state: several,
      width: several,
      theme: several,
      language: several,
      compare: { type: 'string' },
      axe: { type: 'boolean', default: false },
      chosen: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return null;
  const { page, state, width, theme, language, compare = null, axe, chosen } = values;
  const chosenPages = new Set(page.flatMap((name) => pagesNamed(name, pages)));
  return {
    isWanted: (name, stateName) =>
      (page.length === 0 || chosenPages.has(name)) &&
      (state.length === 0 || state.some((part) => stateName.includes(part))),
    looks: looksOf(
      among(axe && width.length === 0 ? ['360', '1280'] : width, widths.map(String), 'width').map(
        (each) => Number(each) as Width,
      ),
      among(theme, themes, 'theme'),
      among(axe && language.length === 0 ? ['fr'] : language, locales, 'language'),
    ),
    isAll: [page, state, width, theme, language].every(({ length }) => length === 0),
    isChosen: chosen,
    isAxe: axe,
    compare,
  };
}

/** The page with this name, or those whose address begins with it. */
function pagesNamed(name: string, pages: readonly string[]): string[] {
  if (pages.includes(name)) return [name];
  const matches = pages.filter((page) => addressOf(page).split('/')[1] === name);
  if (matches.length === 0) throw new Error(`No page is called ${name}. There are: ${pages.join(', ')}`);
  return matches;
}

function addressOf(page: string): string {
  return page in addresses ? addresses[page as keyof typeof addresses] : '';
}

/** The values given, or all of them. */
function among<T extends string>(names: readonly string[], all: readonly T[], what: string): T[] {
  const unknown = names.filter((each) => !all.some((one) => one === each));
  if (unknown.length > 0)
    throw new Error(`No ${what} is ${unknown.join(' or ')}. There are: ${all.join(', ')}`);
  return names.length === 0 ? [...all] : all.filter((each) => names.includes(each));
}
