import type { Candidate } from '@cine/contract/operations/together/tonight';
import { expect } from 'chai';
import { type ComponentProps, createElement } from 'react';
import { rendered } from '#test/support/render.tsx';
import { UnknownMovie } from './movie-not-found.tsx';

const suggestion = (movieId: number, title: string): Candidate => ({
  movieId,
  title,
  titles: {},
  year: 1964,
  runtime: 99,
  genres: [],
  directors: [],
  rating: null,
  certificate: null,
  otherCertificate: null,
  posterPath: null,
  places: [],
  checkedAt: new Date().toISOString(),
  stale: false,
  expected: [],
  advances: [],
  seenBy: [],
  points: { challenges: 0, taste: 0, unseen: 0, runtime: 0, acclaim: 0, freshness: 0 },
  about: null,
});

const props: ComponentProps<typeof UnknownMovie> = {
  movies: [suggestion(391, 'A Fistful of Dollars'), suggestion(1398, 'Stalker')],
  isAsking: false,
  me: 'lea',
  name: 'Léa',
};

describe('The page of an unknown movie', () => {
  it('says so and links to movies on the reader’s services, in each language', () => {
    for (const [locale, title, why, instead] of [
      ['fr', 'On n’a pas ce film', 'Il n’est pas dans notre catalogue.', 'Sur tes services, il y a'],
      ['en', 'We don’t have this movie', 'It’s not in our catalogue.', 'On your services you’ll find'],
      ['ru', 'Этого фильма у нас нет', 'В нашем каталоге его нет.', 'На твоих сервисах есть'],
    ] as const) {
      const { texts, markup } = rendered(createElement(UnknownMovie, props), locale);
      expect(texts.slice(0, 3)).to.deep.equal([title, why, instead]);
      expect(markup).to.contain(`<h1>${title}</h1>`);
      expect(markup).to.match(/<a [^>]*href="\/movies\/391"[^>]*>A Fistful of Dollars</);
      expect(markup).to.match(/<a [^>]*href="\/movies\/1398"[^>]*>Stalker</);
    }
  });

  it('announces no others if there are none, or while they load', () => {
    for (const isAsking of [false, true]) {
      const { texts, markup } = rendered(createElement(UnknownMovie, { ...props, movies: [], isAsking }));
      expect(texts).not.to.include('Sur tes services, il y a');
      expect(markup).not.to.contain('<article');
    }
  });
});
