import { expect } from 'chai';
import { buildIndex, type SearchIndex } from '../inverted-index/search-index.ts';
import { movieOf } from '../movie.test-support.ts';
import type { Movie } from '../movie.ts';
import { filterOf } from './filters.ts';
import { search } from './search.ts';

let nextId = 1;
const movie = (title: string, more: Partial<Movie> = {}) => movieOf(nextId++, title, more);
const words = ['river', 'night', 'house', 'summer', 'winter', 'stone', 'garden', 'letter', 'silver', 'road'];
const others = words.flatMap((one) =>
  words.flatMap((other) => [movie(`The ${one} ${other}`), movie(`${one} of ${other}`)]),
);

function hits(segments: Movie[][], query: string, limit = 10): string[] {
  const titles = new Map(segments.flat().map(({ id, title }) => [id, title]));
  const indexes = segments.map(buildIndex);
  return search(indexes, query, { limit }).map(({ segment, movie: at }) => titles.get(segment.ids[at]!)!);
}

describe('search', () => {
  it('finds a title in the smallest segment as in the largest', () => {
    for (const size of [1, 2, 3, 10]) {
      const few = Array.from({ length: size }, (_, at) => movie(`The Lighthouse Keeper ${at}`));
      for (const { title } of few) expect(hits([others, few], title)[0], `${size}`).to.equal(title);
    }
  });

  it('finds the same however the movies are spread over segments', () => {
    const all = [...others, movie('The Lighthouse'), movie('Lighthouse Keepers', { popularity: 50 })];
    const dealt = Array.from({ length: 7 }, (_, part) => all.filter((_movie, at) => at % 7 === part));
    for (const query of ['lighthouse', 'the lighthose', 'river night', 'stone of'])
      expect(hits(dealt, query, 1), query).to.deep.equal(hits([all], query, 1));
  });

  it('ranks the popular one of equal titles first, whichever segment it is in', () => {
    const remakes = [
      movie('Solaris', { popularity: 2, year: 2002 }),
      movie('Solaris', { popularity: 90, year: 1972 }),
    ];
    const years = (segments: Movie[][]) =>
      search(segments.map(buildIndex), 'solaris').map(({ segment, movie: at }) => segment.years[at]);
    expect(years([remakes])).to.deep.equal([1972, 2002]);
    expect(years([[remakes[0]!], [...others, remakes[1]!]])).to.deep.equal([1972, 2002]);
  });

  it('keeps the longest runtime that fits for a longer one', () => {
    const { runtimes } = buildIndex([movie('Endless', { runtime: 70_000 }), movie('Short', { runtime: 7 })]);
    expect([...runtimes]).to.deep.equal([65_535, 7]);
  });

  it('considers all candidates, even more than it can hold at once', () => {
    // More than are held at once, the wanted one last.
    const many = Array.from({ length: 11_000 }, (_, at) => {
      const titles = { fr: `The${at} b`, ru: `The${at} c` };
      return movie(`The${at} a`, { titles, year: 1990 });
    });
    const meant = movie('The', { year: 2020 });
    const segments = [many.slice(0, 6_000), many.slice(6_000), [meant]].map(buildIndex);
    expect(search(segments, 'the').map(({ segment, movie: at }) => segment.ids[at])[0]).to.equal(meant.id);
    const filtered = search(segments, 'th', { accept: (segment, at) => segment.years[at] === 2020 });
    expect(filtered.map(({ segment, movie: at }) => segment.ids[at])).to.deep.equal([meant.id]);
  });

  it('tells a year typed besides a title from one that is part of the title', () => {
    const all = [
      movie('2001: A Space Odyssey', { year: 1968 }),
      movie('A Space Odyssey', { year: 2001 }),
      movie('1917', { year: 2019 }),
      movie('Dune', { year: 1984 }),
      movie('Dune', { year: 2021 }),
      ...others,
    ];
    expect(hits([all], '2001 a space odyssey')[0]).to.equal('2001: A Space Odyssey');
    expect(hits([all], '1917 2019')[0]).to.equal('1917');
    expect(hits([all], '1917')[0]).to.equal('1917');
    const [first] = search([buildIndex(all)], 'dune 1984');
    expect(first!.segment.years[first!.movie]).to.equal(1984);
  });

  it('finds a title with or without its article, in any language', () => {
    const meant = {
      'The Godfather': 'godf',
      'Le Samouraï': 'samou',
      'L’Avventura': 'avvent',
      'Les Diaboliques': 'diabol',
      'Un prophète': 'prophe',
      'Der Himmel über Berlin': 'himmel ub',
      'Die Blechtrommel': 'blecht',
    };
    // More distractors than are kept, with the same letters elsewhere in the title.
    const like = Object.values(meant).flatMap((typed) =>
      Array.from({ length: 12 }, (_, at) => movie(`Night of ${typed} ${words[at % 10]} ${at}`)),
    );
    const all = [...others, ...like, ...Object.keys(meant).map((title) => movie(title))];
    for (const [title, typed] of Object.entries(meant)) expect(hits([all], typed)[0], typed).to.equal(title);
    expect(hits([all], 'the godf')[0]).to.equal('The Godfather');
    expect(hits([[...all, movie('Godfather')]], 'godfather').slice(0, 2)).to.deep.equal([
      'Godfather',
      'The Godfather',
    ]);
  });

  it('ranks popular titles first after a few letters, below the exact title', () => {
    const all = [
      ...others,
      ...words.map((word) => movie(`Up ${word}`)),
      ...words.map((word) => movie(`Upon ${word}`)),
      movie('The Uprising of Them All', { popularity: 300 }),
      movie('Up'),
    ];
    expect(hits([all], 'up').slice(0, 2)).to.deep.equal(['Up', 'The Uprising of Them All']);
    // More letters leave less doubt.
    expect(hits([all], 'upon stone')[0]).to.equal('Upon stone');
  });

  it('ranks the exact title of a typed year above popular titles that are longer or of another year', () => {
    const segments = [
      buildIndex([
        movie('Back to the Future Part II', { year: 1989, popularity: 20 }),
        movie('Back to the Future Part III', { year: 1990, popularity: 300 }),
        movie('Pi', { year: 1998, popularity: 5 }),
        movie('The Fifth Element', { year: 1997, popularity: 500, keywords: ['pi'] }),
        movie('The War', { year: 1994, popularity: 3 }),
        movie('The War Room', { year: 1994, popularity: 90 }),
        movie('Frankenstein', { year: 1931, popularity: 8 }),
        movie("Mary Shelley's Frankenstein", { year: 1994, popularity: 80 }),
      ]),
    ];
    const first = (query: string) => {
      const { segment, movie: at } = search(segments, query)[0]!;
      return segment.years[at];
    };
    expect(first('back to the future part ii 1989')).to.equal(1989);
    expect(first('pi 1998')).to.equal(1998);
    expect(first('the war 1994')).to.equal(1994);
    expect(search(segments, 'the war 1994')[0]!.movie).to.not.equal(
      search(segments, 'the war room 1994')[0]!.movie,
    );
    // The exact title wins with the year two off.
    expect(first('frankenstein 1933')).to.equal(1931);
  });

  it('lists the popular movies of a year when only the year is typed', () => {
    const all = [
      ...others,
      movie('1995', { year: 2003, popularity: 300 }),
      movie('Summer 1994'),
      ...words.map((word, at) => movie(`So ${word}`, { year: 1994, popularity: at })),
    ];
    const half = all.filter((_movie, at) => at % 2 === 0);
    const rest = all.filter((_movie, at) => at % 2 === 1);
    const expected = ['Summer 1994', ...words.toReversed().map((word) => `So ${word}`)];
    for (const segments of [[all], [half, rest]])
      expect(hits(segments, '1994', 11), String(segments.length)).to.deep.equal(expected);
  });

  it('finds the movies of a person whose name is also a title', () => {
    const made = ['Psycho', 'Vertigo', 'Rope'].map((title) =>
      movie(title, { directors: ['Alfred Hitchcock'] }),
    );
    const all = [...others, ...made, movie('Hitchcock')];
    expect(hits([all], 'hitchcock')[0]).to.equal('Hitchcock');
    expect(hits([all], 'hitchcock')).to.include.members(['Psycho', 'Vertigo', 'Rope']);
    expect(hits([all], 'hitchcok alfred')).to.include.members(['Psycho', 'Vertigo', 'Rope']);
    expect(hits([all], 'rope hitchcock')[0]).to.equal('Rope');
  });

  it('finds the movies of a person by parts of the name, misspelt too, in every segment', () => {
    const by = (name: string, title: string) => movie(title, { cast: [name] });
    const segments = [
      [...others, by('Jean Gabin', 'La Bête humaine'), by('Jean Marais', 'Orphée')],
      [by('Michèle Morgan', 'Le Quai des brumes'), by('Jean Gabin', 'Pépé le Moko')],
    ];
    for (const query of ['jean gabin', 'gabin jean', 'gabin', 'gabni', 'jean gabn', 'gabi'])
      expect(hits(segments, query).slice(0, 2), query).to.have.members(['La Bête humaine', 'Pépé le Moko']);
    expect(hits(segments, 'jean')).to.include.members(['La Bête humaine', 'Pépé le Moko', 'Orphée']);
    expect(hits(segments, 'moko gabin')[0]).to.equal('Pépé le Moko');
    // A search leaves nothing behind for the next.
    expect(hits(segments, 'morgan')).to.deep.equal(['Le Quai des brumes']);
    expect(hits(segments, 'one two three four five six gabin')).to.not.include('Orphée');
  });

  it('finds a title by a part of it in scripts without spaces', () => {
    const all = [
      ...others,
      ...[
        '千と千尋の神隠し',
        'となりのトトロ',
        '七人の侍',
        '天空の城ラピュタ',
        '火垂るの墓',
        '君の名は。',
      ].map((title) => movie('', { originalTitle: title, title })),
      ...['ลุงบุญมีระลึกชาติ', 'ດີທີ່ສຸດ', 'រឿងភាពយន្ត', 'မြန်မာရုပ်ရှင်'].map((title) => movie(title)),
    ];
    for (const [query, title] of [
      ['千尋', '千と千尋の神隠し'],
      ['神隠し', '千と千尋の神隠し'],
      ['千尋 神隠し', '千と千尋の神隠し'],
      ['トトロ', 'となりのトトロ'],
      ['侍', '七人の侍'],
      ['ラピュタ', '天空の城ラピュタ'],
      ['墓', '火垂るの墓'],
      ['名は', '君の名は。'],
      ['บุญมี', 'ลุงบุญมีระลึกชาติ'],
      ['ສຸດ', 'ດີທີ່ສຸດ'],
      ['ភាពយន្ត', 'រឿងភាពយន្ត'],
      ['ရုပ်ရှင်', 'မြန်မာရုပ်ရှင်'],
    ] as const)
      expect(hits([all], query), query).to.deep.equal([title]);
    expect(hits([all], '尋千')).to.deep.equal([]);
  });

  it('finds people by "Jr.", "Junior", "Sr." and "Senior" alike', () => {
    const all = [
      ...others,
      movie('Iron Man', { cast: ['Robert Downey Jr.'] }),
      movie('Pound', { directors: ['Robert Downey Sr.'] }),
      movie('Campo', { cast: ['Edson Celulari Junior'] }),
      movie('Hapi', { cast: ['Ken Griffey Senior'] }),
    ];
    for (const [name, title] of [
      ['Robert Downey Jr', 'Iron Man'],
      ['Robert Downey Junior', 'Iron Man'],
      ['robert downey senior', 'Pound'],
      ['Edson Celulari Jr.', 'Campo'],
      ['ken griffey sr', 'Hapi'],
    ] as const)
      expect(hits([all], name, 1), name).to.deep.equal([title]);
  });

  it('finds a title however its "and", numbers and abbreviations are written, and by signs alone', () => {
    const titles = [
      ...[
        'Pride & Prejudice',
        'Bonnie and Clyde',
        'Jules et Jim',
        'Twelve Angry Men',
        "Ocean's Eleven",
        'Rocky II',
      ],
      ...['Sherlock Jr.', '—', '¿¡'],
      ...['Doctor Strange', 'E.T. the Extra-Terrestrial', 'Extraterrestrial', '$', '?', '…', '❤', 'π'],
      ...["Rock'n Roll", '8½', '9½ Weeks', '七人の侍', 'No. 5', 'Numéro 9'],
    ];
    const all = [...others, ...titles.map((title) => movie(title))];
    for (const [query, title] of [
      ['pride and prejudice', 'Pride & Prejudice'],
      ['pride und prejudice', 'Pride & Prejudice'],
      ['bonnie & clyde', 'Bonnie and Clyde'],
      ['bonnie &', 'Bonnie and Clyde'],
      ['bonnie und', 'Bonnie and Clyde'],
      ['jules and jim', 'Jules et Jim'],
      ['12 angry men', 'Twelve Angry Men'],
      ['oceans 11', "Ocean's Eleven"],
      ['rocky 2', 'Rocky II'],
      ['rocky two', 'Rocky II'],
      ['dr strange', 'Doctor Strange'],
      ['sherlock junior', 'Sherlock Jr.'],
      ['-', '—'],
      ['¡', '¿¡'],
      ['et the extra', 'E.T. the Extra-Terrestrial'],
      ['ET extraterrestrial', 'E.T. the Extra-Terrestrial'],
      ['e.t. extraterrestrial', 'E.T. the Extra-Terrestrial'],
      ['rock and roll', "Rock'n Roll"],
      ['rock & roll', "Rock'n Roll"],
      ['eight and a half', '8½'],
      ['huit et demi', '8½'],
      ['8.5', '8½'],
      ['nine and a half weeks', '9½ Weeks'],
      ['7人の侍', '七人の侍'],
      ['number 5', 'No. 5'],
      ['n°5', 'No. 5'],
      ['№ 9', 'Numéro 9'],
      ['no. 9', 'Numéro 9'],
      ['$', '$'],
      ['?', '?'],
      ['...', '…'],
      ['❤️', '❤'],
      ['pi', 'π'],
    ] as const)
      expect(hits([all], query)[0], query).to.equal(title);
  });

  it('ranks what is written as it was typed first, however popular what is spelled alike', () => {
    const popular = ['Rocky III', '1', 'Twelve', 'Y y Z', '3 Idiots'].map((title) =>
      movie(title, { popularity: 500 }),
    );
    const exact = ['Rocky II', '+1', '12', 'Y & Z', 'Three Idiots'].map((title) => movie(title));
    for (const { title } of exact) expect(hits([[...popular, ...exact]], title)[0], title).to.equal(title);
  });

  it('ranks a title typed letter by letter first, then by popularity those that differ in accents only', () => {
    const all = [
      movie('Café', { popularity: 500 }),
      movie('Cafe'),
      movie('Cäfe', { popularity: 5 }),
      movie('Cafe!', { popularity: 50 }),
    ];
    expect(hits([all], 'cafe')).to.deep.equal(['Cafe', 'Café', 'Cäfe', 'Cafe!']);
    expect(hits([all], 'CAFÉ')[0]).to.equal('Café');
    expect(hits([all], 'cafe\u0301')[0]).to.equal('Café');
    expect(
      hits([[movie('L’Été', { popularity: 1 }), movie("L'ete", { popularity: 9 })]], "l'été")[0],
    ).to.equal('L’Été');
  });

  it('understands the keys of the other layout where nothing else is found', () => {
    const all = [...others, movie('The Pianist', { titles: { ru: 'Пианист' } }), movie('The Matrix')];
    expect(hits([all], 'gbfybcn')).to.deep.equal(['The Pianist']);
    expect(hits([all], 'ьфекшч')).to.deep.equal(['The Matrix']);
  });

  it('finds nothing without letters, without movies, or when nothing is similar', () => {
    expect(hits([], 'alien')).to.deep.equal([]);
    expect(hits([[]], 'alien')).to.deep.equal([]);
    for (const query of ['', '  ', '!?', '🎬', 'qqqq zzzz'])
      expect(hits([others], query), query).to.deep.equal([]);
    expect(hits([others], 'x'.repeat(500))).to.deep.equal([]);
  });

  it('applies filters, none of which accepts an unknown value', () => {
    const all = [
      movie('Solaris', { year: 1972, runtime: 167, language: 'ru', genres: ['Science Fiction'] }),
      movie('Solaris', { year: 2002, runtime: 99, language: 'en', genres: ['Drama', 'Science Fiction'] }),
      movie('Solaris'),
    ];
    const index: SearchIndex = buildIndex(all);
    const years = (filters: Parameters<typeof filterOf>[0]) =>
      search([index], 'solaris', { accept: filterOf(filters) })
        .map(({ movie: at }) => index.years[at]!)
        .sort((one, other) => one - other);
    expect(years({})).to.deep.equal([0, 1972, 2002]);
    expect(years({ fromYear: 1980 })).to.deep.equal([2002]);
    expect(years({ toYear: 1980 })).to.deep.equal([1972]);
    expect(years({ minRuntime: 120 })).to.deep.equal([1972]);
    expect(years({ maxRuntime: 120 })).to.deep.equal([2002]);
    expect(years({ language: 'ru' })).to.deep.equal([1972]);
    expect(years({ genres: ['Drama', 'Western'] })).to.deep.equal([2002]);
    expect(years({ genres: ['Science Fiction'], fromYear: 2000 })).to.deep.equal([2002]);
  });
});
