import { unknownMovie } from '@cine/contract/movies/unknown-movie.test-support';
import { readCatalogue, samplePath } from '@cine/dev-tmdb/catalogue';
import { buildIndex, search, searchable, searchableForms } from '@cine/movie-search';
import anyAscii from 'any-ascii';
import { expect } from 'chai';
import { transliterate } from 'transliteration';

describe('The search engine on the sample catalogue', () => {
  it('spells over 98 % of the Russian titles like two independent romanisations', () => {
    const titles = readCatalogue(samplePath).movies.flatMap(({ titles: { ru } }) => ru ?? []);
    expect(titles).to.have.length.above(500);
    for (const romanise of [transliterate, anyAscii]) {
      const same = titles.filter((title) =>
        searchableForms(title).includes(searchable(romanise(title.normalize('NFC')))),
      );
      expect(same.length / titles.length).to.be.above(0.98);
    }
  });

  it('shows nothing for movies that it lacks', () => {
    const movies = readCatalogue(samplePath).movies.map((facts) => ({ ...unknownMovie, ...facts }));
    const index = buildIndex(movies);
    const missing = [
      'ёлки',
      'yolki',
      'love actually',
      'notting hill',
      'блондинка за углом',
      'matrix revolutions',
    ];
    for (const query of missing) expect(search([index], query), query).to.deep.equal([]);
  });

  it('finds a movie whose title has words beside it that only say what it is', () => {
    const movies = readCatalogue(samplePath).movies.map((facts) => ({ ...unknownMovie, ...facts }));
    const index = buildIndex(movies);
    const titles = new Map(movies.map(({ id, title }) => [id, title]));
    for (const [query, title] of [
      ['titanic film', 'Titanic'],
      ['le parrain film', 'The Godfather'],
      ['матрица фильм', 'The Matrix'],
      ['star wars episode iv', 'Star Wars'],
      ['titanic di caprio', 'Titanic'],
    ] as const) {
      const [first] = search([index], query);
      expect(first && titles.get(index.ids[first.movie]!), query).to.equal(title);
    }
  });

  it('ranks the only movie of a director and an actor first for both names', () => {
    const movies = readCatalogue(samplePath).movies.map((facts) => ({ ...unknownMovie, ...facts }));
    const index = buildIndex(movies);
    const people = new Map(movies.map(({ id, directors, cast }) => [id, new Set([...directors, ...cast])]));
    let count = 0;
    for (const { id, title, directors, cast } of movies) {
      const director = directors[0];
      const lead = cast[0];
      if (!director || !lead || director === lead) continue;
      const both = [...people.values()].filter((made) => made.has(director) && made.has(lead));
      if (both.length > 1) continue;
      const [first] = search([index], `${director} ${lead}`);
      expect(first && index.ids[first.movie], `${title} by ${director}, with ${lead}`).to.equal(id);
      count += 1;
    }
    expect(count).to.be.above(300);
    const titles = new Map(movies.map(({ id, title }) => [id, title]));
    const titlesFor = (query: string) =>
      search([index], query).map(({ movie }) => titles.get(index.ids[movie]!));
    expect(titlesFor('Leonardo DiCaprio Kate Winslet')[0]).to.equal('Titanic');
    expect(titlesFor('winslet dicaprio cameron')[0]).to.equal('Titanic');
    expect(titlesFor('pacino de niro').slice(0, 3)).to.include('Heat');
  });
});
