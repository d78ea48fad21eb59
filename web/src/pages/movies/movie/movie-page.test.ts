import { serviceOf } from '@cine/contract/availability/providers';
import type { MovieView } from '@cine/contract/operations/movies/movies';
import type { Locale } from '@cine/contract/primitives';
import { hour } from '@cine/contract/time';
import { expect } from 'chai';
import { type ComponentProps, createElement } from 'react';
import { Attribution } from '#components/movie/attribution.tsx';
import { rendered } from '#test/support/render.tsx';
import { Credits } from './credits.tsx';
import { ImportedNotes } from './imported-notes.tsx';
import { MovieHeader } from './movie-header.tsx';
import { Offers } from './offers.tsx';

const fistful = {
  movieId: 391,
  title: 'A Fistful of Dollars',
  titles: { fr: 'Pour une poignée de dollars' },
  originalTitle: 'Per un pugno di dollari',
  year: 1964,
  runtime: 99,
  certificate: '12',
  otherCertificate: null,
  rating: 7.9,
  genres: ['Western'],
  directors: ['Sergio Leone'],
  posterPath: null,
  language: 'it',
  countries: ['IT', 'ES'],
  cast: ['Clint Eastwood', 'Marianne Koch'],
  releaseDate: '1964-01-18',
  overviews: { en: 'A stranger comes to town.', fr: 'Un étranger arrive en ville.' },
  people: [
    { name: 'Clint Eastwood', job: 'Actor', character: 'Joe' },
    { name: 'Ennio Morricone', job: 'Original Music Composer' },
  ],
  externalIds: {},
  collection: null,
  leftTmdb: false,
  seen: false,
  custom: null,
  promotions: [],
  availability: {
    region: 'FR',
    knowledge: 'fresh',
    checkedAt: new Date(Date.now() - 3 * hour).toISOString(),
    sampleOffers: true,
    offers: [
      { provider: 381, service: serviceOf(381), kind: 'flatrate', mine: true },
      { provider: 11, service: serviceOf(11), kind: 'flatrate', mine: false },
      { provider: 2, kind: 'rent', mine: false },
    ],
  },
  viewers: [],
  tonight: null,
  advances: [],
} as unknown as MovieView;

const headOf = (movie: Partial<MovieView>, locale?: Locale) => {
  const props: ComponentProps<typeof MovieHeader> = { movie: { ...fistful, ...movie }, children: null };
  return rendered(createElement(MovieHeader, props), locale);
};
const offersOf = (availability: Partial<MovieView['availability']>, canReport = true) =>
  rendered(
    createElement(Offers, {
      movie: { ...fistful, availability: { ...fistful.availability, ...availability } },
      canReport,
    }),
  );

describe('The head of a movie’s page', () => {
  it('has its title in the reader’s language, its year, runtime, certificate, genres and director', () => {
    const { texts } = headOf({});
    for (const text of [
      'Pour une poignée de dollars',
      'Per un pugno di dollari',
      '1964',
      '99 min',
      '12',
      'Western',
      'Réalisé par Sergio Leone',
    ])
      expect(texts).to.include(text);
    expect(texts.join(' ')).not.to.contain('TMDB');
  });

  it('shows the overview in the reader’s language, otherwise in English, marked as English', () => {
    expect(headOf({}).texts).to.include('Un étranger arrive en ville.');
    const { texts, markup } = headOf({}, 'ru');
    expect(texts).to.include('A stranger comes to town.');
    expect(markup).to.match(/<p class="overview" lang="en">/);
  });

  it('links to the trailer in the reader’s language, otherwise in English, in a new tab', () => {
    const trailers = { en: 'a-fake-key1', fr: 'a-fake-key2' };
    const french = headOf({ trailers });
    expect(french.texts.join(' ')).to.contain('Voir la bande-annonce');
    expect(french.markup).to.match(
      /<a [^>]*href="https:\/\/www\.youtube\.com\/watch\?v=a-fake-key2" hrefLang="fr" target="_blank" rel="noreferrer">/,
    );
    expect(headOf({ trailers }, 'ru').markup).to.match(/watch\?v=a-fake-key1" hrefLang="en"/);
    for (const none of [{}, { trailers: {} }, { trailers: { ru: 'a-fake-key3' } }])
      expect(headOf(none).markup).to.not.contain('youtube');
  });

  it('says that the reader has seen it, and that TMDB no longer has it', () => {
    const { texts } = headOf({ seen: true, leftTmdb: true });
    expect(texts).to.include('déjà vu');
    expect(texts.join(' ')).to.contain('TMDB n’a plus ce film');
  });

  it('leaves out unknown facts', () => {
    const { texts } = headOf({ year: null, runtime: null, certificate: null, rating: null, directors: [] });
    expect(texts.join(' ')).not.to.match(/1964|min|réalisé/);
  });
});

describe('The credits of a movie', () => {
  it('name actors with their roles, the composer, countries and language', () => {
    const texts = rendered(createElement(Credits, { movie: fistful })).texts.join(' | ');
    expect(texts).to.match(/Clint Eastwood.*Joe.*, Marianne Koch/);
    for (const text of ['Ennio Morricone', 'Italie et Espagne', 'italien']) expect(texts).to.contain(text);
  });
});

describe('Imported notes on a movie', () => {
  it('show what was written, its tags, from which service and when', () => {
    const importedAt = '2021-03-12T12:00:00.000Z';
    const notes = [
      { source: 'kinopoisk' as const, importedAt, note: 'Le duel, encore et encore', tags: [] },
      { source: 'table' as const, importedAt, note: null, tags: ['western', 'avec Tom'] },
    ];
    const { texts } = rendered(createElement(ImportedNotes, { notes }));
    expect(texts).to.deep.equal([
      'Tes remarques',
      'Le duel, encore et encore',
      'Kinopoisk · importé le 12 mars 2021',
      'western',
      'avec Tom',
      'Un tableau · importé le 12 mars 2021',
      'Personne d’autre ne les voit.',
    ]);
  });
});

describe('Where a movie can be watched', () => {
  it('lists ways to watch by price, with the reader’s own services marked', () => {
    const { texts } = offersOf({});
    const at = texts.indexOf('Avec un abonnement');
    expect(texts.slice(at, at + 4)).to.deep.equal(['Avec un abonnement', 'Canal+', '(à toi)', 'MUBI']);
    expect(texts).to.include('À louer');
    expect(texts.filter((text) => text === '(à toi)')).to.have.length(1);
  });

  it('says when that was checked, that offers are samples, and links to TMDB’s page of the region', () => {
    const { texts, markup } = offersOf({});
    expect(texts.join(' ')).to.match(/Vérifié .*3.*offres fictives/);
    expect(markup).to.contain('href="https://www.themoviedb.org/movie/391/watch?locale=FR"');
  });

  it('says that offers are unknown, or that there are none', () => {
    const none = { offers: [], checkedAt: null };
    const unknown = offersOf({ ...none, knowledge: 'unknown' }).texts;
    const nowhere = offersOf({ ...none, knowledge: 'fresh' }).texts;
    expect(unknown).not.to.deep.equal(nowhere);
    expect(unknown).not.to.include('Avec un abonnement');
  });

  it('can be reported as wrong by members, and not by guests', () => {
    expect(offersOf({}).texts).to.include('Une erreur ?');
    expect(offersOf({}, false).texts).to.not.include('Une erreur ?');
  });

  it('comes with TMDB’s attribution', () => {
    const { texts } = rendered(createElement(Attribution));
    expect(texts.join(' ')).to.contain('n’est ni approuvé ni certifié par TMDB');
  });
});
