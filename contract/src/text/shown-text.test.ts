import { expect } from 'chai';
import fc from 'fast-check';
import * as z from 'zod';
import { titlesSchema } from '../operations/together/challenges.ts';
import { isReservedUsername } from './reserved-names.ts';
import { displayNameSchema, mendLines, mendText, plainLines, shownLines, shownText } from './shown-text.ts';

type Schema = { safeParse: (value: unknown) => { error?: { issues: object[] } | undefined } };

/** The reason why a text is refused; null if it isn't. */
function faultOf(schema: Schema, text: string): unknown {
  const issue = schema.safeParse(text).error?.issues[0] as
    | { code: string; params?: { reason: string } }
    | undefined;
  return issue ? (issue.params?.reason ?? issue.code) : null;
}

const names =
  'Léa|Zoé-Inès|O’Neil|d’Artagnan|Łukasz Żak|Đặng Thị Thuỷ|Nguyễn Phương|Þórir Ægisson|José María|Ağça|Iľja|' +
  'Олег|Лёша Щёткин|Їжак Ґалаґан|Жанна д’Арк|Ωμέγα Νίκος|Αλέξης|Հայկ Ավետիսյան|ნინო|李小龍|葛󠄀城|さくら|ガンダム|김민준|' +
  'نجمة محمد|می‌خواهم|שָׁלוֹם|बृहस्पति|क्‍ष|শ্রীজাত|தமிழ்|สมชาย|བསྒྲུབས|ကြွေးမြော်|ᠮᠣᠩᠭᠣᠯ|ⵎⴰⵔⵢⴰⵎ|' +
  'DJ Лёша|Joe Root|Mali|Admira Lee|Aidé Díaz|Team Rocket|Lea 2|Zoé 👩‍👩‍👧|👩🏽‍🚒|🏴󠁧󠁢󠁳󠁣󠁴󠁿 Mac|1️⃣|???|La';

/** Ways to write a letter so that it still looks like it. */
const lookAlikes: Record<string, string> = {
  a: 'aAäáａ𝐚𝔸ⓐ🅰🄰аΑ@4ᴀ',
  c: 'cCçｃ𝐜ⓒ🅲сϹᴄ',
  d: 'dDďｄ𝕕ⓓ🅳ԁᴅ',
  e: 'eEéｅ𝐞ⓔ🅴еΕ3',
  i: 'iIíï1l|!ｉ𝐢ⓘ🅸іΙɪ',
  m: 'mMｍ𝐦ⓜ🅼мΜᴍ',
  n: 'nNñｎ𝐧ⓝ🅽ոɴ',
  o: 'oOöｏ𝐨ⓞ🅾оΟ0ᴏ',
  p: 'pPｐ𝐩ⓟ🅿рΡᴘ',
  r: 'rRｒ𝐫ⓡ🆁гʀ',
  t: 'tTｔ𝐭ⓣ🆃тΤ7ᴛ',
  g: 'gGｇ𝐠ⓖ🅶ɡɢ9',
};

/** A word with each letter written in some way. */
function lookingLike(word: string, between: string[] = ['']): fc.Arbitrary<string> {
  const letters = [...word].map((letter) => fc.constantFrom(...(lookAlikes[letter] ?? letter)));
  const gaps = fc.array(fc.constantFrom(...between), { minLength: word.length, maxLength: word.length });
  return fc
    .tuple(fc.tuple(...letters), gaps)
    .map(([written, gap]) => written.map((letter, index) => letter + gap[index]!).join(''));
}

function refusesName(name: string): void {
  expect(faultOf(displayNameSchema, name), name).not.to.equal(null);
}

describe('Text that others read', () => {
  it('is normalised to one line in composed form, without surrounding spaces', () => {
    expect(displayNameSchema.parse('  Le\u0301a \n\t B  ')).to.equal('Léa B');
  });

  it('keeps its lines where it may have several, with at most one empty between them', () => {
    const text = ' One \r\n  two\t2\n\n\n\nthree\n';
    expect(plainLines(1, 80).parse(text)).to.equal('One\ntwo 2\n\nthree');
    expect(mendLines(`${text}\u0007`, 80)).to.equal('One\ntwo 2\n\nthree');
    expect(mendText(text, 80)).to.equal('One two 2 three');
    for (const schema of [plainLines(1, 80), shownLines(1, 80)])
      expect([faultOf(schema, 'a\u0007b'), faultOf(schema, ' \n ')]).to.deep.equal([
        ...['character-invisible', 'too_small'],
      ]);
  });

  it('has its length checked after normalisation', () => {
    expect(faultOf(shownText(3, 5), ' ab ')).to.equal('too_small');
    expect(faultOf(shownText(3, 5), `  ab   cd${' '.repeat(100)}`)).to.equal(null);
    expect(faultOf(shownText(3, 5), 'abcdef')).to.equal('too_big');
    expect(faultOf(shownText(3, 5), ' '.repeat(201))).to.equal('too_big');
    for (const name of ['', ' ', 'x'.repeat(31)]) refusesName(name);
  });

  it('names its true limit however long it is, and in its schema', () => {
    for (const length of [101, 200, 201, 300, 100_000])
      expect(shownText(3, 100).safeParse('x'.repeat(length)).error?.issues).to.deep.include({
        code: 'too_big',
        origin: 'string',
        maximum: 100,
        inclusive: true,
        path: [],
        message: 'Too big: expected string to have <=100 characters',
      });
    expect(z.toJSONSchema(shownText(3, 100), { io: 'input' })).to.include({ type: 'string', maxLength: 100 });
  });

  it('may be in any script, with emoji', () => {
    for (const name of names.split('|')) {
      expect(faultOf(displayNameSchema, name), name).to.equal(null);
      expect(displayNameSchema.parse(name)).to.equal(name.normalize('NFC'));
    }
  });

  it('is refused if it is invisible or has invisible characters', () => {
    const hiding = [
      'a\u202Ecba',
      'abc\u200B',
      'abc\ud800',
      'abc\u0000',
      '\u2066abc\u2069',
      'a\u3164b',
      'a\u2800b',
      '\u{1D159}',
      'a\u{13430}',
      'a\u{16FE4}b',
      'a\u{1BCA0}b',
    ];
    const strays = [
      'ab\u200Dc',
      'Зо\u200Cя',
      '\u200Dabc',
      '👩\u200D',
      'a\uFE0Fbc',
      'abc\u{E0061}',
      'a\u034Fbc',
    ];
    for (const text of [...hiding, ...strays]) {
      expect(faultOf(displayNameSchema, text), JSON.stringify(text)).to.equal('character-invisible');
      expect(faultOf(shownText(1, 80), text), JSON.stringify(text)).to.equal('character-invisible');
      expect(titlesSchema.safeParse({ fr: text }).success, JSON.stringify(text)).to.equal(false);
    }
    refusesName('\u0301\u0301\u0301');
  });

  it('stacks no more marks on a letter than any script needs', () => {
    expect(faultOf(displayNameSchema, `Le${'\u0323\u0302\u0301'.repeat(3)}a`)).to.equal('marks-stacked');
  });

  it('stays as it is when it is entered again', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 30 });
    fc.assert(
      fc.property(text, (typed) => {
        const parsed = displayNameSchema.safeParse(typed);
        if (parsed.success) expect(displayNameSchema.parse(parsed.data)).to.equal(parsed.data);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('A name', () => {
  it('that looks like that of the product or its team is refused, however it is written', () => {
    const written = fc.oneof(
      lookingLike('admin', ['', ' ', '.', '_', '-']),
      lookingLike('moderator'),
      lookingLike('cinecompagnon', ['', ' ', '-', '’']),
    );
    fc.assert(fc.property(written, refusesName), { numRuns: 1000 });
  });

  it('that says what only the team may say is refused, with other words, too', () => {
    for (const name of [
      'Admin Léa|Léa (admin)|Administratrice|ADMIN2026|adminlea|Modératrice Zoé|Official Léa|Админ Олег|Модератор',
      'The Support Team|L’équipe|Support|Staff|Security|Служба поддержки|Équipe de modération|Operator|0perator 7',
      'Ciné-Compagnon|Cine Companion|Team CinéCompagnon|TheAdmin|superadmin2|RealModerator|СуперАдмин',
      'ꓮꓓꓟꓲꓠ|ᗩᗪᗰᓰᑎ|aɗmin|ⲁⲇⲙⲓⲛ',
    ].flatMap((each) => each.split('|')))
      expect(faultOf(displayNameSchema, name), name).to.equal('name-reserved');
  });

  it('has no word with letters of two alphabets', () => {
    for (const name of ['Lеa', 'Оleg', 'Νikos', 'Paυl', 'ᗩᗪᗰIᑎ'])
      expect(faultOf(displayNameSchema, name), name).to.equal('alphabets-mixed');
  });

  it('that a user is found by is reserved in the same way, and where it is part of an address', () => {
    for (const name of [
      'admin',
      'the_siteadmin',
      'ADMIN',
      'adm1n',
      'A_d_m_i_n',
      'admin_lea',
      'CineC0mpagnon',
      'support_team',
      'Null',
      'me',
    ])
      expect(isReservedUsername(name), name).to.equal(true);
    for (const name of ['lea', 'mali', 'Team_Rocket', 'joe_root', 'null_pointer', 'admiral', 'badminton_fan'])
      expect(isReservedUsername(name), name).to.equal(false);
  });
});

describe('A title', () => {
  it('may name roles and mix alphabets, as titles of movies do', () => {
    for (const title of ['Духless', 'Admin', 'The Support Team', 'Official Competition'])
      expect(faultOf(shownText(1, 80), title), title).to.equal(null);
  });

  it('can’t be in the name of the product', () => {
    fc.assert(
      fc.property(lookingLike('cinecompagnon', ['', ' ', '-']), (name) => {
        expect(faultOf(shownText(1, 80), `Picks of ${name}`)).to.equal('name-reserved');
      }),
    );
  });
});
