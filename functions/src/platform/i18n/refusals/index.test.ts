import { readdirSync, readFileSync } from 'node:fs';
import { codeByReason, type Reason } from '@cine/contract/errors';
import { ruleFaultSchema } from '@cine/contract/game/challenge-rules';
import { causeSchema } from '@cine/contract/operations/faces/moderation';
import { type Locale, localeSchema } from '@cine/contract/primitives';
import { expect } from 'chai';
import { IntlMessageFormat } from 'intl-messageformat';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { type Messages, sayFault, sayReason } from './index.ts';
import { ru } from './ru.ts';

const catalogues: Record<Locale, Messages> = { fr, en, ru };
const locales = localeSchema.options;
const reasons = Object.keys(codeByReason) as Reason[];
const faults = Object.keys(en.faults) as (keyof Messages['faults'])[];

type Element = { type: number; value?: string; options?: Record<string, { value: Element[] }> };

/** The arguments of an ICU message, with sample numbers and choices. */
function blanksOf(message: string, locale: Locale): Map<string, (string | number)[]> {
  const blanks = new Map<string, (string | number)[]>();
  const visit = (elements: Element[]): void => {
    for (const { type, value, options } of elements) {
      // A literal is 0 and the number of a plural 7; the others are arguments: a select 5, a plural 6.
      if (type === 0 || type === 7 || value === undefined) continue;
      const samples = { 5: Object.keys(options ?? {}), 6: [0, 1, 2, 5, 11, 21, 1_000] }[type];
      blanks.set(value, samples ?? ['Léa', 8]);
      for (const option of Object.values(options ?? {})) visit(option.value);
    }
  };
  visit(new IntlMessageFormat(message, locale).getAst() as Element[]);
  return blanks;
}

function sayAll(message: string, locale: Locale, say: (params: Record<string, string | number>) => string) {
  const blanks = blanksOf(message, locale);
  const first = Object.fromEntries([...blanks].map(([name, samples]) => [name, samples[0]!]));
  const texts = [...blanks].flatMap(([name, samples]) =>
    samples.map((sample) => say({ ...first, [name]: sample })),
  );
  return blanks.size === 0 ? [say({})] : texts;
}

describe('Messages', () => {
  for (const locale of locales) {
    it(`exist for every refusal, whatever their arguments: ${locale}`, () => {
      for (const reason of reasons) {
        for (const text of sayAll(catalogues[locale].reasons[reason], locale, (params) =>
          sayReason(locale, reason, params),
        )) {
          expect(text, reason)
            .to.match(/[.!?]$/)
            .and.not.match(/[{}#]|undefined|\s$|^\s/);
          expect(/[а-яё]/i.test(text.replaceAll('Léa', '')), text).to.equal(locale === 'ru');
        }
      }
    });

    it(`exist for every fault: ${locale}`, () => {
      for (const fault of faults) {
        for (const text of sayAll(catalogues[locale].faults[fault], locale, (params) =>
          sayFault(locale, fault, params),
        )) {
          expect(text, fault)
            .to.match(/\p{L}/u)
            .and.not.match(/[{}#]|undefined/);
          expect(/[а-яё]/i.test(text.replaceAll('Léa', '')), text).to.equal(locale === 'ru');
        }
      }
      expect(sayFault(locale, 'nobody-knows-this', {})).to.equal(catalogues[locale].faults['not-accepted']);
    });
  }

  it('differ between refusals', () => {
    for (const locale of locales) {
      const { reasons: words } = catalogues[locale];
      expect(new Set(Object.values(words)).size, locale).to.equal(reasons.length);
    }
  });

  it('have the same arguments in every language', () => {
    for (const locale of locales) {
      for (const part of ['reasons', 'faults'] as const) {
        for (const [name, message] of Object.entries(catalogues[locale][part])) {
          const english = (en[part] as Record<string, string>)[name]!;
          const blanks = [...blanksOf(message, locale).keys()].sort();
          expect(blanks, `${locale} ${name}`).to.deep.equal([...blanksOf(english, 'en').keys()].sort());
        }
      }
    }
  });

  it('have a line for each case where one would be long, as all texts do', () => {
    const source = new URL('../../..', import.meta.url);
    const problems = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\/(?:fr|en|ru)\.ts$/.test(name))
      .flatMap((name) =>
        readFileSync(new URL(name, source), 'utf8')
          .split('\n')
          .filter((line) => line.length > 300 && /, (?:plural|select),/.test(line))
          .map((line) => `${name}: ${line}`),
      );
    expect(problems, 'Write them with plural() and select()').to.deep.equal([]);
  });

  it('exist for every reason that refuses rules', () => {
    expect(faults).to.include.members(ruleFaultSchema.options);
  });

  it('get all their arguments wherever the code refuses', () => {
    const source = new URL('../../..', import.meta.url);
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /(?<!\.test)\.ts$/.test(name),
    );
    let refusals = 0;
    for (const file of files) {
      const text = readFileSync(new URL(file, source), 'utf8');
      for (const [, reason = '', params = ''] of text.matchAll(
        /new AppError\('([a-z-]+)'(?:, \{([^}]*)\})?/g,
      )) {
        refusals += 1;
        const blanks = [...params.matchAll(/(\w+)(?=\s*[:,}]|\s*$)/g)].map(([name]) => name);
        const needed = [...blanksOf(en.reasons[reason as Reason], 'en').keys()];
        expect(blanks, `${file}: ${reason}`).to.include.members(needed);
      }
    }
    expect(refusals).to.be.greaterThan(20);
  });

  for (const locale of locales) {
    it(`have every plural form of their language, and its branch for each value of a choice: ${locale}`, () => {
      // French has a form for millions, which no text needs.
      const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
      const forms = pluralCategories.filter((form) => form !== 'many' || locale !== 'fr');
      const choices: Record<string, string[]> = {
        because: ['unknown', 'other'],
        when: ['ahead', 'other'],
        friendsFor: ['group', 'other'],
        shared: ['collection', 'year', 'other'],
        whose: ['theirs', 'other'],
        left: ['owed', 'other'],
        way: ['password', 'other'],
        by: ['itself', 'other'],
        cause: causeSchema.options,
        expected: ['string', 'number', 'int', 'boolean', 'array', 'object', 'record', 'other'],
        known: ['none', 'other'],
        what: [
          ...[
            'depth',
            'breadth',
            'complexity',
            'ids',
            'introspection',
            'name',
            'kilobytes',
            'tokens',
            'nesting',
          ],
          'other',
        ],
      };
      const lacking = (path: string, elements: Element[]): string[] =>
        elements.flatMap(({ type, value = '', options }) => {
          if (!options) return [];
          const formsNeeded = type === 6 ? forms : choices[value];
          if (!formsNeeded)
            return [`${path} chooses by {${value}}: list its values in \`choices\` of this test`];
          return [
            ...formsNeeded.filter((form) => !(form in options)).map((form) => `${path} lacks ${form} {…}`),
            ...Object.values(options).flatMap((option) => lacking(path, option.value)),
          ];
        });
      const { reasons: refusals, faults: parts } = catalogues[locale];
      const faults = Object.entries({ ...refusals, ...parts }).flatMap(([name, message]) =>
        lacking(name, new IntlMessageFormat(message, locale).getAst() as Element[]),
      );
      expect(faults, `Mend functions/src/platform/i18n/refusals/${locale}.ts`).to.deep.equal([]);
    });
  }

  it('use the plurals of each language', () => {
    const wait = (locale: Locale, seconds: number, minutes = 0) =>
      /\d+\D\p{L}+/u.exec(sayReason(locale, 'too-many-calls', { seconds, minutes }))?.[0];
    expect([1, 2, 5, 11, 12, 21, 22, 111, 121].map((seconds) => wait('ru', seconds))).to.deep.equal([
      '1 секунду',
      '2 секунды',
      '5 секунд',
      '11 секунд',
      '12 секунд',
      '21 секунду',
      '22 секунды',
      '111 секунд',
      '121 секунду',
    ]);
    expect([1, 2, 5].map((minutes) => wait('ru', 60 * minutes, minutes))).to.deep.equal([
      '1 минуту',
      '2 минуты',
      '5 минут',
    ]);
    expect(['fr', 'en'].map((locale) => wait(locale as Locale, 564, 10))).to.deep.equal([
      '10 minutes',
      '10 minutes',
    ]);
    expect([0, 1, 2].map((seconds) => wait('fr', seconds))).to.deep.equal([
      '0 seconde',
      '1 seconde',
      '2 secondes',
    ]);
    expect([0, 1, 2].map((seconds) => wait('en', seconds))).to.deep.equal([
      '0 seconds',
      '1 second',
      '2 seconds',
    ]);
  });

  it("show users' text unchanged", () => {
    const username = "{x} '{'# <b>";
    expect(sayReason('en', 'username-taken', { username })).to.include(username);
  });
});
