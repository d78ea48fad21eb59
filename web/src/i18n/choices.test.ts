import { operatorsByField, type RuleField } from '@cine/contract/game/challenge-rules';
import { rarities } from '@cine/contract/game/rarity';
import { countryCodes, genreNames, languageCodes } from '@cine/contract/movies/tmdb-codes';
import { reportedKindSchema } from '@cine/contract/operations/faces/moderation';
import { expect } from 'chai';
import { IntlMessageFormat } from 'intl-messageformat';
import { fields, inputKindOf } from '#components/challenge/rules/rule-draft.ts';
import { allWords } from './all.test-support.ts';

const { fr, en, ru } = allWords;

/** The values that need a branch of their own, and those that may be left to `other`. */
type Choice = { own: readonly string[]; others: readonly string[] };

const typed = fields.filter((field) => inputKindOf(field) !== 'choice');
const picked = fields.filter((field) => inputKindOf(field) === 'choice');
const names = fields.filter((field) => inputKindOf(field) === 'text');
/** What moderation can hide; a person is suspended. */
const hidden = reportedKindSchema.options.filter((kind) => kind !== 'person');
const filters = Object.keys(en.challenges).flatMap((key) => /^filter_(\w+)$/.exec(key)?.[1] ?? []);

/** Every `select` by its key and argument; with only the argument, it is the same in all messages. */
const choices: Record<string, Choice> = {
  ...Object.fromEntries(fields.map((field) => [`rules.${field} operator`, operatorsOf(field)])),
  'rules.released operator': operatorsOf('year'),
  'challengeBuilder.example field': { own: typed, others: picked },
  'challengeBuilder.valueMissing field': {
    own: typed.filter((field) => !names.includes(field)),
    others: [...names, ...picked],
  },
  // Which of these need another phrase differs between languages.
  'rules.whole first': { own: [], others: [...typed, ...picked, 'none'] },
  'rules.item field': { own: [], others: [...typed, ...picked] },
  'rules.others field': { own: [], others: [...typed, ...picked] },
  'rules.item code': { own: ['xx'], others: [...languageCodes] },
  'countries.name code': { own: [], others: [...countryCodes] },
  'countries.from code': { own: [], others: [...countryCodes] },
  'countries.tongue code': { own: ['xx', 'cn'], others: [...languageCodes] },
  'session.fromAge age': { own: ['0'], others: ['6'] },
  'session.fromAgeElsewhere age': { own: ['0'], others: ['6'] },
  'nextTime.name day': { own: ['0', '1', '2', '3', '4', '5'], others: ['6'] },
  'notifications.body_tip named': { own: ['yes'], others: ['no'] },
  'notifications.body_new-device named': { own: ['yes'], others: ['no'] },
  'notifications.title_way-in done': { own: ['added'], others: ['removed'] },
  'notifications.body_way-in way': { own: ['passkey'], others: ['account'] },
  'notifications.title_duel-answered answer': { own: ['declined', 'won', 'lost'], others: ['drawn'] },
  'notifications.body_duel-answered answer': { own: ['declined', 'won'], others: ['lost', 'drawn'] },
  'challengeDrafts.byTerms because': { own: ['none', 'unproven', 'spent'], others: ['fault'] },
  'challengeDrafts.sure by': { own: ['model', 'vectors'], others: ['terms'] },
  'challengeDrafts.sure fits': { own: ['yes'], others: ['no'] },
  'challengeDrafts.fromBy by': { own: ['model', 'vectors', 'terms'], others: ['maker'] },
  'challengeDrafts.whyBy by': { own: ['model', 'vectors', 'terms'], others: ['maker'] },
  'challenges.none filter': { own: filters.filter((filter) => filter !== 'all'), others: ['all'] },
  'challenges.noneHint filter': {
    own: filters.filter((filter) => filter !== 'all' && filter !== 'seasonal'),
    others: ['all', 'seasonal'],
  },
  'challenge.rarity rarity': {
    own: rarities.filter((rarity) => rarity !== 'legendary'),
    others: ['legendary'],
  },
  'challenge.difficulty difficulty': { own: ['easy', 'medium'], others: ['hard'] },
  'challenge.weekEnds when': { own: ['today'], others: ['tomorrow'] },
  kind: { own: ['date'], others: ['number'] },
  sign: { own: ['less'], others: ['more'] },
  starts: { own: ['vowel'], others: ['consonant'] },
  adjective: { own: ['no'], others: [] },
  'notifications.body_friend-completed-challenge of': { own: ['everyone'], others: ['group'] },
  offered: { own: ['yes'], others: ['no'] },
  'notifications.title_moderation done': { own: [...hidden, 'suspended', 'ended'], others: ['shown'] },
  'notifications.body_moderation done': { own: ['ended', 'shown'], others: [...hidden, 'suspended'] },
  'notifications.body_moderation cause': {
    own: ['impersonation', 'insult', 'sexual', 'spam', 'private'],
    others: ['other'],
  },
  'notifications.body_invitation to': { own: ['group'], others: ['evening', 'friend'] },
  'notifications.title_invitation to': { own: ['group', 'friend'], others: ['evening'] },
  'notifications.title_group-news news': { own: ['offered'], others: ['joined'] },
  'notifications.body_group-news news': { own: ['offered'], others: ['joined'] },
  news: { own: ['soon', 'asked', 'cancelled'], others: ['chosen'] },
  dated: { own: ['yes'], others: ['no'] },
  known: { own: ['yes'], others: ['no'] },
  inGroup: { own: ['yes'], others: ['no'] },
  isMe: { own: ['yes'], others: ['no'] },
  many: { own: ['yes'], others: ['no'] },
  'notifications.title_task-evaluated many': { own: ['yes', 'failed'], others: ['no'] },
  'notifications.body_task-evaluated many': { own: ['yes', 'failed'], others: ['no'] },
  'notifications.title_streak-at-risk freeze': { own: ['no'], others: ['yes', 'next'] },
  'tasks.youngHint soon': { own: ['yes'], others: ['no'] },
  won: { own: ['yes'], others: ['no'] },
  over: { own: ['yes'], others: ['no'] },
  freeze: { own: ['yes', 'next'], others: ['no'] },
  'habits.week more': { own: ['yes'], others: ['no'] },
  'notifications.body_report-decided cause': {
    own: ['impersonation', 'insult', 'sexual', 'spam', 'private'],
    others: ['other'],
  },
  'notifications.body_report-decided done': { own: ['acted'], others: ['left'] },
  thing: { own: ['name', 'title', 'text', 'picture'], others: ['person'] },
};

/** `eq` and `in` are the plain phrase, and so is `contains` where a field's values are chosen from a list. */
function operatorsOf(field: RuleField): Choice {
  const others = ['eq', 'in', ...(picked.includes(field) ? ['contains'] : [])];
  return { own: operatorsByField[field].filter((operator) => !others.includes(operator)), others };
}

type Element = ReturnType<IntlMessageFormat['getAst']>[number];
type Select = { type: 5; value: string; options: Record<string, { value: Element[] }> };

/** All selects of a message, nested ones included. */
function selectsOf(elements: readonly Element[]): Select[] {
  return elements.flatMap((element) => {
    if (!('options' in element)) return [];
    const inside = Object.values(element.options).flatMap(({ value }) => selectsOf(value));
    return element.type === 5 ? [element as unknown as Select, ...inside] : inside;
  });
}

function faultsIn(key: string, text: string): string[] {
  return selectsOf(new IntlMessageFormat(text, 'en').getAst()).flatMap(({ value: argument, options }) => {
    const choice = choices[`${key} ${argument}`] ?? choices[argument];
    if (!choice) return [`${key} chooses by {${argument}}: list its values in \`choices\` of this test`];
    const values = [...choice.own, ...choice.others, 'other'];
    return [
      ...choice.own
        .filter((value) => !(value in options))
        .map((value) => `${key} lacks a branch ${value} {…}`),
      ...Object.keys(options)
        .filter((value) => !values.includes(value))
        .map((value) => `${key} has a branch ${value} {…}, which {${argument}} never is`),
    ];
  });
}

describe('The texts of the dashboard that depend on a choice', () => {
  for (const [locale, words] of Object.entries({ en, fr, ru })) {
    it(`have a branch for each value that needs one in ${locale}`, () => {
      const problems = Object.entries(words).flatMap(([page, texts]) =>
        Object.entries(texts as Record<string, string>).flatMap(([name, text]) =>
          faultsIn(`${page}.${name}`, text),
        ),
      );
      expect(problems, `Mend web/src/i18n/${locale}`).to.deep.equal([]);
    });

    it(`have a noun for each genre in ${locale}`, () => {
      expect(Object.keys(words.genreNouns), `Mend web/src/i18n/${locale}/names`).to.have.members(genreNames);
    });
  }
});
