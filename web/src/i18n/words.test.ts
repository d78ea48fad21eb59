import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '@cine/contract/primitives';
import { expect } from 'chai';
import { IntlMessageFormat } from 'intl-messageformat';
import { allWords } from './all.test-support.ts';

const { fr: french, en: english, ru: russian } = allWords;

type Element = ReturnType<IntlMessageFormat['getAst']>[number];
type Choice = Element & { value: string; options: Record<string, { value: Element[] }> };
type Plural = Choice & { pluralType: Intl.PluralRuleType };

const catalogues: Record<Locale, Record<string, Record<string, string>>> = {
  fr: french,
  en: english,
  ru: russian,
};
const contract = join(import.meta.dirname, '..', '..', '..', 'contract', 'src');
const locales = Object.keys(catalogues) as Locale[];
const texts = { fr: textsOf('fr'), en: textsOf('en'), ru: textsOf('ru') };

const named = (keys: string) => new Set(keys.trim().split(/\s+/));

/** Plurals with the same French form. Rules have tests of their own. */
const differing = new Set(['movie.countries', ...Object.keys(french.rules).map((name) => `rules.${name}`)]);
/** Texts that equal the French ones on purpose. */
const sameInEnglish = named(`
  badgeNames.atlas badgeNames.babel badgeNames.cinecitta badgeNames.macguffin badgeNames.marathon
  badgeNames.nitrate badges.rare badges.secret badges.title challenge.reward challengeBuilder.example
  challengeBuilder.field_genre character.class_assassin character.class_mage character.class_paladin
  character.endurance character.fromPoints character.intelligence character.protection collections.collect
  collections.description collections.group_genres collections.ofGroup
  common.contact common.name common.navigation common.page_badges common.page_dates common.page_duels common.page_notifications duels.paid duels.pause duels.title genreNouns.Romance
  genreNouns.Thriller genreNouns.Western genres.Action genres.Animation genres.Romance genres.Thriller
  genres.Western imports.filled_day imports.kindLists imports.kinopoisk leaderboards.points movie.minutes operator.minutes player.badges player.signedXp
  player.totalXp pollBanner.options search.genre session.genres session.xp settings.email
  tasks.hours tasks.minutes tasks.xp watchlist.unnamed
`);
const latinInRussian = named(`
  challenge.reward challengeBuilder.example common.name duels.paid player.signedXp player.totalXp
  session.xp tasks.xp
`);

function textsOf(locale: Locale): Map<string, string> {
  const entries = Object.entries(catalogues[locale]).flatMap(([page, all]) =>
    Object.entries(all).map(([name, text]): [string, string] => [`${page}.${name}`, text]),
  );
  return new Map(entries);
}

const parts = new Map<string, Element[]>();

/** All elements of a message, nested ones included. Throws if it is invalid. */
function partsOf(text: string, locale: Locale): Element[] {
  const within = (element: Element): Element[] =>
    isChoice(element)
      ? [element, ...Object.values(element.options).flatMap(({ value }) => value.flatMap(within))]
      : [element];
  const key = `${locale} ${text}`;
  const made = parts.get(key) ?? new IntlMessageFormat(text, locale).getAst().flatMap(within);
  parts.set(key, made);
  return made;
}

function isChoice(element: Element): element is Choice {
  return 'options' in element;
}

function saysNumber(options: Choice['options']): boolean {
  return Object.values(options).some(({ value }) => value.some(({ type }) => type === 7));
}

function isPlural(element: Element): element is Plural {
  return 'pluralType' in element;
}

/** A message's argument names. */
function blanksOf(text: string, locale: Locale): string[] {
  const names = partsOf(text, locale).flatMap((part) =>
    // A literal, or the number of a plural.
    part.type === 0 || part.type === 7 ? [] : [(part as { value: string }).value],
  );
  return [...new Set(names)].sort();
}

/** The letters of a message without its arguments. */
function lettersOf(text: string, locale: Locale): string {
  const literals = partsOf(text, locale).map((part) => (part.type === 0 ? part.value : ''));
  return literals.join('').replaceAll(/[^\p{L}]/gu, '');
}

/** The sources without catalogues and tests. */
function sources(): [file: string, source: string][] {
  return sourcesOf(join(import.meta.dirname, '..'));
}

function sourcesOf(folder: string): [file: string, source: string][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/^words\/..\/|\.test\.ts$/.test(file))
    .map((file) => [file, readFileSync(join(folder, file), 'utf8')]);
}

/** Every text of a language that a check finds fault with. */
function faults(
  locale: Locale,
  faultIn: (text: string, key: string) => string | false | undefined,
): string[] {
  return [...texts[locale]].flatMap(([key, text]) => {
    const fault = faultIn(text, key);
    return fault ? [`${locale} ${key}: ${fault}`] : [];
  });
}

describe('The texts of the dashboard', () => {
  for (const locale of locales) {
    it(`have the arguments of the French messages in ${locale}`, () => {
      const problems = faults(locale, (text, key) => {
        const [blanks, expected] = [blanksOf(text, locale), blanksOf(texts.fr.get(key)!, 'fr')].map(String);
        return !differing.has(key) && blanks !== expected && `has ${blanks}, not ${expected}`;
      });
      expect(problems).to.deep.equal([]);
    });

    it(`have every plural form of ${locale}`, () => {
      const problems = faults(locale, (text) =>
        partsOf(text, locale)
          .filter(isPlural)
          .flatMap(({ options, pluralType }) => {
            const { pluralCategories } = new Intl.PluralRules(locale, { type: pluralType }).resolvedOptions();
            // A select without a number may leave forms out.
            const isCounting = Object.keys(options).some((form) => form !== 'other' && !form.startsWith('='));
            const forms = isCounting || saysNumber(options) ? pluralCategories : [];
            return forms.filter((form) => !(form in options) && !isForMillions(form, locale));
          })
          .join(),
      );
      expect(problems).to.deep.equal([]);
    });

    // A straight apostrophe would quote what follows.
    it(`have curved apostrophes in ${locale}`, () => {
      expect(faults(locale, (text) => text.includes("'") && text)).to.deep.equal([]);
    });
  }

  it('are translated to English', () => {
    const problems = faults('en', (text, key) => {
      const isLeft = lettersOf(text, 'en') !== '' && text === texts.fr.get(key);
      return isLeft !== sameInEnglish.has(key) && text;
    });
    expect(problems).to.deep.equal([]);
  });

  it('are translated to Russian', () => {
    const problems = faults('ru', (text, key) => {
      const letters = lettersOf(text, 'ru');
      const isLeft = letters !== '' && !/\p{Script=Cyrillic}/u.test(letters);
      return isLeft !== latinInRussian.has(key) && text;
    });
    expect(problems).to.deep.equal([]);
  });

  it('are all used', () => {
    const all = [...sources(), ...sourcesOf(contract)].map(([, source]) => source).join('\n');
    const quoted = new Set([...all.matchAll(/'([\w.]+)'/g)].map(([, text]) => text));
    // A computed key, as `session.${mode}Hint`, covers every name that fits.
    const computed = [...all.matchAll(/`(\w+\.\w*)\$\{[^}]*\}(\w*)/g)].map(([, start, end]) => ({
      start: start!,
      end: end!,
    }));
    const problems = faults('fr', (text, key) => {
      const isSaid =
        quoted.has(key) ||
        computed.some(
          ({ start, end }) =>
            key.startsWith(start) &&
            key.endsWith(end) &&
            isNamed(key.slice(start.length, key.length - end.length), all),
        );
      return !isSaid && text;
    });
    expect(problems).to.deep.equal([]);
  });

  it('have a line for each case where one would be long', () => {
    const problems = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
      .filter((file) => /^(?:fr|en|ru)\/.*\.ts$/.test(file))
      .flatMap((file) =>
        readFileSync(join(import.meta.dirname, file), 'utf8')
          .split('\n')
          .filter((line) => line.length > 300 && /, (?:plural|select),/.test(line))
          .map((line) => `${file}: ${line}`),
      );
    expect(problems, 'Write them with plural() and select()').to.deep.equal([]);
  });

  // The linter checks text between tags.
  it('are written nowhere else', () => {
    const others = sources().filter(([file]) => !file.startsWith('i18n/'));
    const problems = others.flatMap(([file, source]) => {
      const code = source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      return [
        ...code.matchAll(/\b(?:aria-label|title|alt|placeholder|label|text)="[^"]*\p{L}.*/gu),
        ...code.matchAll(/(['"`])[^'"`\n]*[À-ÿ\p{Script=Cyrillic}][^'"`\n]*\1/gu),
      ].map(([text]) => `${file}: ${text}`);
    });
    expect(problems).to.deep.equal([]);
  });
});

/** A form for millions, which no text needs. */
function isForMillions(form: Intl.LDMLPluralRule, locale: Locale): boolean {
  return locale === 'fr' && form === 'many';
}

/** Whether a name occurs as a string, in a list of choices, or as a key. */
function isNamed(name: string, code: string): boolean {
  return new RegExp(`['"]${name}['"]|\\b${name}:`).test(code);
}
