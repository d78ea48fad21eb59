import { createCustomMovie } from '@cine/contract/operations/movies/custom-movies';
import type { MovieCard } from '@cine/contract/operations/movies/movies';
import { findMovies, readSentence } from '@cine/contract/operations/movies/smart-search';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { readCatalogue, samplePath } from '@cine/dev-tmdb/catalogue';
import { expect } from 'chai';
import { member, services } from '#test/builders.ts';
import { type TestUser, user } from '#test/client.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';

const { movies, offers } = readCatalogue(samplePath);
const factsOf = new Map(movies.map((movie) => [movie.id, movie]));
const facts = ({ movieId }: MovieCard) => factsOf.get(movieId)!;

const find = async (person: TestUser, sentence: string) => {
  const { asked, notUnderstood } = await person.call(readSentence, { sentence });
  expect(notUnderstood, sentence).to.deep.equal([]);
  return person.call(findMovies, { ...asked, pageSize: 50 });
};

describe('A sentence about movies', () => {
  let lea: TestUser;
  before(async () => {
    await suite();
    lea = await member('Lea', [services.netflix]);
  });

  it('finds the movies that meet all that it asks, in French, English and Russian', async () => {
    const sentences = [
      'comédies des années 90 notées plus de 7',
      'comedies of the 90s rated over 7',
      'комедии 90-х с рейтингом выше 7',
    ];
    const answers = await Promise.all(sentences.map((sentence) => find(lea, sentence)));
    for (const { movies: matches, total } of answers) {
      expect(matches).to.have.lengthOf.above(0);
      expect(total).to.equal(matches.length);
      for (const { genres, year, rating } of matches.map(facts)) {
        expect(genres).to.include('Comedy');
        expect(year).to.be.within(1990, 1999);
        expect(rating).to.be.above(7);
      }
      expect(matches).to.deep.equal(answers[0]!.movies);
    }
  });

  it('returns the words that it doesn’t understand, and whom it names as typed', async () => {
    const { asked, notUnderstood } = await lea.call(readSentence, {
      sentence: 'a western without subtitles, bogart',
    });
    expect(asked.rules).to.deep.equal([{ field: 'genre', operator: 'eq', value: 'Western' }]);
    expect(asked.text).to.equal('bogart');
    expect(notUnderstood.join(' ')).to.include('subtitles');
  });

  it('may name services, what the caller hasn’t seen, a mood and an order', async () => {
    const onNetflix = await find(lea, 'movies on Netflix, the shortest first');
    for (const { movieId } of onNetflix.movies)
      expect(offers[String(movieId)]?.FR?.flatrate).to.include(services.netflix);
    const runtimes = onNetflix.movies.map(({ runtime }) => runtime ?? Number.POSITIVE_INFINITY);
    expect(runtimes).to.deep.equal(runtimes.toSorted((one, other) => one - other));
    const [seen] = onNetflix.movies;
    await lea.call(recordOwnWatch, { movieId: seen!.movieId });
    await running.settled();
    const unseen = await find(lea, 'movies on Netflix that I haven’t seen');
    expect(unseen.total).to.equal(onNetflix.total - 1);
    expect((await find(lea, 'un film léger pour ce soir')).total).to.be.below(onNetflix.total);
  });

  it('names people and titles, which are looked for among what it asks besides', async () => {
    const { movies: matches } = await lea.call(findMovies, {
      text: 'hitchcock',
      rules: [{ field: 'year', operator: 'gte', value: 1955 }],
      order: 'oldest',
    });
    expect(matches.map(facts).every(({ directors }) => directors.includes('Alfred Hitchcock'))).to.equal(
      true,
    );
    const years = matches.map(({ year }) => year!);
    expect(years).to.have.lengthOf.above(1);
    expect(years).to.deep.equal(years.toSorted((one, other) => one - other));
    expect(years[0]).to.be.at.least(1955);
  });

  it('that is a movie’s title, or the beginning of one, is only looked for', async () => {
    for (const sentence of ['Arsenic et vieilles dentelles', 'ARSENIC AND OLD LASE', 'короткая встр']) {
      const { asked } = await lea.call(readSentence, { sentence });
      expect(asked).to.include({ text: sentence, mood: null, order: null });
      expect(asked.rules).to.deep.equal([]);
      const filters = await lea.call(readSentence, { sentence: 'arsenic and old lace', mayBeTitle: false });
      expect(filters.asked.rules).to.deep.equal([{ field: 'year', operator: 'lt', value: 1980 }]);
    }
  });

  it('finds what the caller added, too, by text and by filters, unless it names services', async () => {
    const mia = await member('Mia', [services.netflix]);
    const added = { title: 'Qwzrtx Vvkkjj', year: 1998, genres: ['Western' as const] };
    const { movieId } = (await mia.call(createCustomMovie, added)).movie;
    const first = async (sentence: string, text = '', by = mia) => {
      const { asked } = await by.call(readSentence, { sentence });
      return (await by.call(findMovies, { ...asked, text })).movies[0]?.movieId;
    };
    for (const text of ['', 'qwzrtx vvk']) {
      expect(await first('westerns from 1998', text), text).to.equal(movieId);
      expect(await first('westerns from 1998', text, lea), text).to.not.equal(movieId);
      for (const sentence of ['westerns from 1997', 'westerns from 1998 on Netflix'])
        expect(await first(sentence, text), sentence).to.not.equal(movieId);
    }
  });

  it('is answered page by page, each movie once', async () => {
    const [first, all] = await Promise.all([
      lea.call(findMovies, { pageSize: 30 }),
      lea.call(findMovies, { pageSize: 50 }),
    ]);
    const second = await lea.call(findMovies, { pageSize: 30, cursor: first.nextCursor! });
    const ids = [...first.movies, ...second.movies].map(({ movieId }) => movieId);
    expect(new Set(ids).size).to.equal(60);
    expect(ids.slice(0, 50)).to.deep.equal(all.movies.map(({ movieId }) => movieId));
  });

  it('is refused with a mood or cursor that doesn’t exist, and to find movies without an account', async () => {
    await expectRefusal(lea.call(findMovies, { mood: 'grumpy' }), 'mood-unknown');
    await expectRefusal(lea.call(findMovies, { cursor: 'x' }), 'cursor-invalid');
    const nobody = user(running.url, 'nobody-yet');
    await expectRefusal(nobody.call(findMovies, {}), 'account-missing');
  });
});
