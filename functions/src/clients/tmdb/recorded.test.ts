import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { movieDetailsSchema, movieFactsSchema, offersByRegionSchema } from '@cine/contract/movies/movie';
import { expect } from 'chai';
import { toChangesPage, toMovie, toMoviePage, toOffers, toProviders, toStillPaths } from './map.ts';
import {
  changesWire,
  configurationWire,
  failureWire,
  genresWire,
  imagesWire,
  movieListWire,
  movieWire,
  providersWire,
  watchProvidersWire,
} from './wire.ts';

const folder = join(import.meta.dirname, '../../../../../shared/data/tmdb');

describe('Answers recorded from TMDB (skipped: no recordings beside the project)', () => {
  before(function () {
    if (!existsSync(folder)) this.skip();
  });

  it('parse as stills', () => {
    const paths = toStillPaths(imagesWire.parse(recorded('movies/images')));
    for (const path of paths) expect(path).to.match(/^\/\w+\.jpg$/);
  });

  it('parse as a movie with everything appended', () => {
    const wire = movieWire.parse(recorded('movies/details_with_append_to_response'));
    const facts = movieFactsSchema.parse(toMovie(wire).facts);
    expect(facts).to.deep.include({
      id: 12313,
      title: 'Rock Crystal',
      originalTitle: 'Bergkristall',
      year: 2004,
      runtime: 92,
      language: 'de',
      genres: ['Adventure', 'Drama'],
      // Five people voted: too few.
      rating: null,
    });
    expect(facts.directors).to.have.length(1);
    offersByRegionSchema.parse(toOffers(wire['watch/providers']));
  });

  it('parse as a movie put together from its parts', () => {
    const wire = movieWire.parse({
      ...recorded('movies/details'),
      credits: recorded('movies/credits'),
      keywords: recorded('movies/keywords'),
      release_dates: recorded('movies/release_dates'),
      translations: recorded('movies/translations'),
      external_ids: recorded('movies/external_ids'),
      videos: recorded('movies/videos'),
      'watch/providers': recorded('movies/watch_providers'),
    });
    const facts = movieFactsSchema.parse(toMovie(wire).facts);
    const details = movieDetailsSchema.parse(toMovie(wire).details);
    expect(details.externalIds).to.deep.equal({ imdb: 'tt0137523' });
    expect(details.overviews).to.have.all.keys('en', 'fr', 'ru');
    expect(details.trailers).to.deep.equal({ en: 'BdJKm16Co6M' });
    expect(details.people[0]).to.deep.equal({
      id: 819,
      name: 'Edward Norton',
      job: 'Actor',
      character: 'The Narrator',
    });
    expect(facts.titles).to.deep.equal({ fr: 'Fight Club', ru: 'Бойцовский клуб' });
    expect(facts.directors).to.deep.equal(['David Fincher']);
    expect(facts.cast.slice(0, 2)).to.deep.equal(['Edward Norton', 'Brad Pitt']);
    expect(facts.certificates).to.include({ US: 'R', IE: '18' });
    expect(toOffers(wire['watch/providers']).US?.free).to.deep.equal([538]);
  });

  it('parse as the offers of a movie in many countries', () => {
    const offers = toOffers(watchProvidersWire.parse(recorded('movie_299536_watch_providers')));
    offersByRegionSchema.parse(offers);
    expect(offers.AD).to.deep.equal({ flatrate: [337] });
    expect(Object.keys(offers).length).to.be.greaterThan(50);
  });

  for (const list of [
    'movie_lists/popular',
    'movie_lists/upcoming',
    'discover/movies',
    'search/movie',
    'trending/movies',
    'movies/similar',
  ]) {
    it(`parse as a page of ${list}`, () => {
      const wire = movieListWire.parse(recorded(list));
      const { results } = toMoviePage(wire);
      expect(results).to.have.length.above(0);
      const years = wire.results.map((movie) => Number(movie.release_date?.slice(0, 4)) || null);
      expect(results.map((movie) => movie.year)).to.deep.equal(years);
    });
  }

  it('parse as changes, providers, genres, the configuration and failures', () => {
    expect(toChangesPage(changesWire.parse(recorded('changes/movie_list'))).results).to.have.length(100);
    expect(
      toProviders(providersWire.parse(recorded('watch_providers/movie_providers')), 'FR'),
    ).to.have.length(529);
    expect(genresWire.parse(recorded('genres/movie_list')).genres).to.have.length(19);
    expect(configurationWire.parse(recorded('configuration/details')).images.poster_sizes).to.include('w342');
    expect(failureWire.parse(recorded('errors/invalid_key_status7')).status_code).to.equal(7);
  });

  it('are refused without the fields that we use', () => {
    expect(movieWire.safeParse(recorded('movies/details')).success).to.equal(false);
    expect(watchProvidersWire.safeParse(recorded('watch_providers/empty_watch_providers')).success).to.equal(
      false,
    );
  });
});

function recorded(name: string): object {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
}
