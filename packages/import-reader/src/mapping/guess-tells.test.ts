import { expect } from 'chai';
import { fileOf, readAll } from '../reading.test-support.ts';
import { rowsOf } from '../rows/rows-of.ts';
import {
  facts,
  imdbList,
  letterboxdFiles,
  letterboxdList,
  traktFiles,
  zipOf,
} from '../samples.test-support.ts';

const tellsOf = (header: string, name: string, row = 'Alien,1979') => {
  const { mapping, doubts } = readAll(fileOf(`${header}\n${row}\n`, name)).tables[0]!;
  return [mapping.tells, doubts.includes('tells')];
};

describe('What a table’s columns hold', () => {
  const guessOf = (text: string) => {
    const { mapping, doubts } = readAll(fileOf(text)).tables[0]!;
    return { scale: mapping.ratingScale, roles: mapping.roles.join(), doubts };
  };

  it('isn’t sure where ratings of several scales are mixed', () => {
    const mixed = guessOf('Title;Year;Rating\nAlien;1979;"9,5"\nAliens;1986;8.5/10\nHeat;1995;85%\n');
    expect([mixed.scale, mixed.doubts]).to.deep.equal([10, ['rating-scale']]);
    const same = guessOf('Title;Year;Rating\nAlien;1979;9\nAliens;1986;8/10\n');
    expect([same.scale, same.doubts]).to.deep.equal([10, []]);
    const percent = guessOf('Title;Year;Rating\nAlien;1979;9%\nAliens;1986;85%\n');
    expect([percent.scale, percent.doubts]).to.deep.equal([100, []]);
    const spaced = guessOf('Titre;Année;Note\nAlien;1979;9 %\nAliens;1986;85\u00a0%\n');
    expect([spaced.scale, spaced.roles, spaced.doubts]).to.deep.equal([100, 'title,year,rating', []]);
  });

  it('is what plain words of several languages say', () => {
    const french = guessOf(
      'Oeuvre;An;Quand;Pts;Vu\nAlien;1979;13/05/2024;9;oui\nHeat;1995;14/06/2024;8;oui\n',
    );
    expect(french.roles).to.equal('title,year,watchedAt,rating,seen');
    const german = guessOf('Titel;Jahr;Bewertung;Bemerkung\nAlien;1979;9;Spannend\nHeat;1995;8;Sehr lang\n');
    expect([german.roles, german.doubts]).to.deep.equal(['title,year,rating,note', []]);
  });

  it('has titles in a full column of words, rather than longer notes in an emptier one', () => {
    const rows = 'Alien;1979;4;\nAliens;1986;3,5;An excellent sequel to it\nHeat;1995;5;\n';
    expect(guessOf(`Nom du film;Sortie;Ma note;Mes impressions\n${rows}`)).to.deep.equal({
      scale: 5,
      roles: 'title,releaseDate,rating,note',
      doubts: [],
    });
    const unknown = guessOf(`Truc;Sortie;Ma note;Bla bla\n${rows}`);
    expect([unknown.roles, unknown.doubts]).to.deep.equal([
      ...['title,releaseDate,rating,ignored', ['columns']],
    ]);
    expect(guessOf(`Наименование фильма;Премьера;Моя оценка;Мысли\n${rows}`).roles).to.equal(
      'title,releaseDate,rating,note',
    );
    expect(guessOf(`Name of the film;Release;My rating;My thoughts\n${rows}`).roles).to.equal(
      'title,releaseDate,rating,note',
    );
  });

  it('has the scale of its service, whatever single cells exceed it', () => {
    const header = 'kinopoiskId;title;year;rating\n';
    const of = (rating: string) =>
      [...rowsOf(readAll(fileOf(`${header}1;Alien;1979;${rating}\n2;Heat;1995;8\n`)).tables[0]!)].map(
        (row) => ('fault' in row ? row.fault : 'says' in row && row.says.rating?.value),
      );
    expect(of('11')).to.deep.equal(['rating-unreadable', 80]);
    expect(of('7')).to.deep.equal([70, 80]);
  });

  it('has the scale of each column’s cells, were it to hold ratings', () => {
    const { tables } = readAll(fileOf('Film;Mine;Theirs\nAlien;4,5;80\nHeat;5;75\n'));
    expect(tables[0]!.scales.slice(1)).to.deep.equal([5, 100]);
  });

  it('isn’t sure where years stand under a word for a tick', () => {
    const { roles, doubts } = guessOf('titre;an;note;vu\nAlien;2021;79;1979\nHeat;2022;85;1995\n');
    expect(roles).to.not.include('seen');
    expect(doubts).to.include('columns');
  });
});

describe('What a table tells', () => {
  it('follows from its name where its columns are silent, in several languages', () => {
    const names: [string, string][] = [
      ...([
        ['watchlist.csv', 'watchlist'],
        ['Films à voir.csv', 'watchlist'],
        ['Буду смотреть.csv', 'watchlist'],
      ] as [string, string][]),
      ...([
        ['favourites.csv', 'likes'],
        ['my likes.csv', 'likes'],
        ['Любимые.csv', 'likes'],
      ] as [string, string][]),
      ...([
        ['collection.csv', 'shelf'],
        ['dvds.csv', 'shelf'],
        ['seen.csv', 'watches'],
        ['Films vus.csv', 'watches'],
      ] as [string, string][]),
      ...([
        ['ratings.csv', 'ratings'],
        ['comments.csv', 'notes'],
        ['a list.csv', 'list'],
      ] as [string, string][]),
    ];
    for (const [name, tells] of names) expect(tellsOf('Title,Year', name)[0], name).to.equal(tells);
  });

  it('is that of a list where nothing says more', () => {
    expect(tellsOf('Title,Year', 'x.csv')).to.deep.equal(['list', true]);
    expect(tellsOf('Title,Medium', 'x.csv', 'Alien,DVD')).to.deep.equal(['shelf', true]);
    expect(tellsOf('Title,Date', 'x.csv', 'Alien,3/24/24')).to.deep.equal(['watches', true]);
    expect(tellsOf('Title,Date,Year', 'x.csv', 'Alien,3/24/24,1979')[0]).to.equal('list');
    expect(tellsOf('Title,Year,Rating', 'x.csv', 'Alien,1979,')).to.deep.equal(['ratings', true]);
    expect(tellsOf('Title,List', 'x.csv', 'Alien,Space')).to.deep.equal(['list', false]);
  });

  it('follows from the name in the archive, not from the archive’s', () => {
    const { tables } = readAll(zipOf('watchlist of ann.zip', letterboxdFiles(facts)));
    expect(tables.find(({ file }) => file.endsWith('/watched.csv'))!.mapping.tells).to.equal('watches');
  });

  it('isn’t mistaken for a list whose name has such a word', () => {
    const list = letterboxdList(facts, 'lists/watchlist-of-favourites.csv');
    expect(readAll(list).tables[0]!.mapping.tells).to.equal('list');
    const trakt = traktFiles(facts).find(({ name }) => name === 'lists-rainy-days.json')!;
    const mappingOf = (name: string) => readAll({ ...trakt, name }).tables[0]!.mapping;
    expect(mappingOf('lists-my-favorites.json')).to.deep.include({ tells: 'list', list: 'my-favorites' });
    expect(mappingOf('lists-watchlist-2.json').tells).to.equal('watchlist');
  });

  it('can’t be sure of a list of IMDb, which may be the watchlist', () => {
    const { mapping, doubts } = readAll(imdbList(facts, '0f3c2a1b.csv')).tables[0]!;
    expect([mapping.tells, doubts]).to.deep.equal(['list', ['tells']]);
    const rated = facts.filter(({ rating }) => rating !== null);
    const tellsOfRated = (name: string) => readAll(imdbList(rated, name)).tables[0]!.mapping.tells;
    expect(['ratings.csv', '0f3c2a1b.csv', 'my list.csv'].map(tellsOfRated)).to.deep.equal([
      ...['ratings', 'ratings', 'list'],
    ]);
  });
});
