import { expect } from 'chai';
import { fileOf, readAll } from '../reading.test-support.ts';
import { readImdbId, readTmdbId } from './ids.ts';
import { statusOf } from './status.ts';
import { kindOf } from './title-kind.ts';
import { readTitle, readYear } from './titles.ts';

describe('A title', () => {
  it('gives up the year behind it', () => {
    expect(readTitle('Fight Club (1999)')).to.deep.equal({
      titles: ['Fight Club'],
      year: 1999,
      isSeries: false,
    });
    expect(readTitle('Орудия (2025)')).to.deep.equal({ titles: ['Орудия'], year: 2025, isSeries: false });
    for (const title of [
      '(1999)',
      '2001: A Space Odyssey',
      '1917',
      'Brazil (Final Cut)',
      'Room (237)',
      '(500) Days',
    ])
      expect(readTitle(title), title).to.deep.equal({ titles: [title], year: null, isSeries: false });
  });

  it('has the signs for which its table has entities', () => {
    const { titles } = readTitle('Ocean&#039;s &quot;Eleven&quot; &amp; Co. (2001)');
    expect(titles).to.deep.equal([`Ocean's "Eleven" & Co.`]);
    expect(readTitle('AT&T; <3').titles).to.deep.equal(['AT&T; <3']);
  });

  it('gives up a year in square brackets, which are its own otherwise', () => {
    const paradis = { titles: ['Les Enfants du paradis'], year: 1945, isSeries: false };
    expect(readTitle('Les Enfants du paradis [1945]')).to.deep.equal(paradis);
    expect(readYear('[1945]')).to.deep.equal({ year: 1945, isSeries: false });
    expect(readTitle('[REC]')).to.deep.equal({ titles: ['[REC]'], year: null, isSeries: false });
  });

  it('says by what stands in brackets that it is a series', () => {
    const series = [
      'Имя (мини-сериал, 2026)',
      'Name (TV Series 2002–2005)',
      'Name (2002 – ...)',
      'Name (сериал, 2020 – 2021)',
      'Чернобыль (мини-сериал)',
      'Breaking Bad (TV series) (2008)',
      'Name (Mini-Série)',
    ];
    for (const title of series) expect(readTitle(title).isSeries, title).to.equal(true);
    expect(readTitle('A Movie (Series Finale)').isSeries).to.equal(false);
  });

  it('has its article in front, and another title that stands in brackets', () => {
    expect(readTitle('Dog Stars, The').titles).to.deep.equal(['The Dog Stars', 'Dog Stars, The']);
    expect(readTitle('Avventura, L’').titles[0]).to.equal('L’Avventura');
    expect(readTitle('Vadrouille (La Grande) (1966)').titles).to.deep.equal([
      ...['La Grande Vadrouille', 'Vadrouille (La Grande)'],
    ]);
    expect(readTitle('Grande Vadrouille (La)').titles[0]).to.equal('La Grande Vadrouille');
    expect(readTitle('Avventura (L’)').titles[0]).to.equal('L’Avventura');
    expect(readTitle('Brazil (The Final Cut)').titles[0]).to.equal('Brazil (The Final Cut)');
    expect(readTitle('City of Lost Children, The (Cité des enfants perdus, La) (1995)').titles).to.deep.equal(
      [
        ...['The City of Lost Children', 'City of Lost Children, The'],
        ...['La Cité des enfants perdus', 'Cité des enfants perdus, La'],
        'City of Lost Children, The (Cité des enfants perdus, La)',
      ],
    );
    expect(readTitle('Seven (a.k.a. Se7en) (1995)').titles.slice(0, 2)).to.deep.equal(['Seven', 'Se7en']);
    expect(readTitle('Blade Runner (Final Cut) (1982)').titles).to.deep.equal(['Blade Runner (Final Cut)']);
  });
});

describe('A year', () => {
  it('is four digits, and a series’ if it is several', () => {
    expect(readYear('1979')).to.deep.equal({ year: 1979, isSeries: false });
    expect(readYear('(1979)')).to.deep.equal({ year: 1979, isSeries: false });
    expect(readYear('1979.0')).to.deep.equal({ year: 1979, isSeries: false });
    for (const year of ['1997 г.', '1997г', '1997 год'])
      expect(readYear(year), year).to.deep.equal({ year: 1997, isSeries: false });
    expect(readYear('2002–2005 гг.')).to.deep.equal({ year: 2002, isSeries: true });
    expect(readTitle('Брат (1997 г.)')).to.deep.equal({ titles: ['Брат'], year: 1997, isSeries: false });
    for (const years of ['2002 – 2005', '2002–', '2002-2005', '2002 – ...'])
      expect(readYear(years), years).to.deep.equal({ year: 2002, isSeries: true });
    for (const none of ['', '0', '-', 'null'])
      expect(readYear(none)).to.deep.equal({ year: null, isSeries: false });
    for (const other of ['79', '19790', 'soon', '2502']) expect(readYear(other), other).to.equal(undefined);
  });
});

describe('The type of a title', () => {
  it('is understood in several languages', () => {
    const types: Record<string, string> = {
      movie:
        'movie|Movie|Film|фильм|TV Movie|tvMovie|Film TV|Téléfilm|video|Short|tvShort|short-film|Короткометражка|TV Special',
      series:
        'tvSeries|TV Series|Serie TV|Mini serie TV|Série télévisée|сериал|мини-сериал|TV Mini Series|show|tv|season|Fernsehserie|anime',
      episode: 'episode|tvEpisode|Épisode|эпизод|Folge|Episodio TV',
      game: 'videoGame|Video Game|Jeu vidéo|Видеоигра|Videospiel|Videojuego',
      other:
        'podcastSeries|Music Video|Musikvideo|Video musicale|MusicAlbum|book|manga|BoxSet|person|CollectionFolder',
    };
    for (const [kind, names] of Object.entries(types))
      for (const name of names.split('|')) expect(kindOf(name), name).to.equal(kind);
    for (const genre of ['Comic book movie', 'Music documentary', 'Musical film', 'Concert film'])
      expect(kindOf(genre), genre).to.equal('movie');
    const genres = ['Musical', 'Music', 'Game show', 'Comic book', 'Book adaptation', 'Serial killers'];
    for (const unknown of [...genres, '', 'Color', '35 mm']) expect(kindOf(unknown), unknown).to.equal(null);
  });

  it('is no more than a state where it is one', () => {
    expect(
      ['Completed', 'Planning', 'In progress', 'Dropped', 'à voir', '', 'odd'].map(statusOf),
    ).to.deep.equal([...['watched', 'planned', 'unfinished', 'unfinished', 'planned', null, null]]);
  });
});

describe('An id', () => {
  it('is found in addresses, and completed in a column of ids', () => {
    expect(readImdbId('https://www.imdb.com/title/tt0078748/?ref=1', false)).to.equal('tt0078748');
    expect(readImdbId('imdb://tt10872600', false)).to.equal('tt10872600');
    expect([readImdbId('78748', true), readImdbId('0078748.0', true)]).to.deep.equal([
      'tt0078748',
      'tt0078748',
    ]);
    expect([readImdbId('78748', false), readImdbId('0', true), readImdbId('nm0000631', true)]).to.deep.equal([
      null,
      null,
      null,
    ]);
    expect(readTmdbId('https://www.themoviedb.org/movie/348-alien', false)).to.equal(348);
    expect([readTmdbId('tmdb://348', false), readTmdbId('348.0', true)]).to.deep.equal([348, 348]);
    expect([readTmdbId('348', false), readTmdbId('0', true), readTmdbId('tv', true)]).to.deep.equal([
      null,
      null,
      null,
    ]);
  });
});

describe('Titles and directors', () => {
  it('whose letters the file’s encoding lacked are left out where a whole title is beside them', () => {
    const text = 'Title,Original title,Director,Rating\nЛеон,L?on,Luc Besson,8\nЖить,???,Akira Kurosawa,9\n';
    const more = 'La Double Vie de V?ronique,,"Krzysztof Kie?lowski, Ann Other",7\nЧто? Где? Когда?,,,6\n';
    expect(
      readAll(fileOf(`${text}${more}`)).rows.map(({ movie }) => [movie.titles, movie.directors]),
    ).to.deep.equal([
      [['Леон'], ['Luc Besson']],
      [['Жить'], ['Akira Kurosawa']],
      [['La Double Vie de V?ronique'], ['Ann Other']],
      [['Что? Где? Когда?'], []],
    ]);
  });
});
