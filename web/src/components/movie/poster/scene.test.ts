import { depictableSubjects, withDepicted } from '@cine/contract/movies/depicted';
import { type GenreName, genreNames } from '@cine/contract/movies/tmdb-codes';
import { readCatalogue, samplePath } from '@cine/dev-tmdb';
import { expect } from 'chai';
import fc from 'fast-check';
import { deep, rounds } from '../../../../../scripts/test/deep.ts';
import { tall, wide } from './compositions.ts';
import { drawings } from './drawings/index.ts';
import { landmarkOf, motifsOf } from './motifs.ts';
import { isDrawable, type Scene, type Subject, sceneOf, shapesOf } from './scene.ts';
import { box, circle, type Point, polygon } from './shapes.ts';

const subject = fc.record({
  movieId: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  year: fc.option(fc.integer({ min: 1888, max: 2100 })),
  genres: fc.shuffledSubarray([...genreNames], { minLength: 1, maxLength: 4 }),
  depicts: fc.shuffledSubarray([...depictableSubjects, 'FR', 'JP', 'US', 'ZW'], { maxLength: 4 }),
});
const stage = fc.constantFrom(tall, wide);

const paths = (scene: Scene, on = tall) => shapesOf(scene, on, drawings).map(({ d }) => d);
const popular: readonly GenreName[] = [
  'Action',
  'Adventure',
  'Animation',
  'Comedy',
  'Crime',
  'Drama',
  'Family',
  'Fantasy',
  'Horror',
  'Mystery',
  'Romance',
  'Science Fiction',
  'Thriller',
  'War',
  'Western',
];

describe('A drawn poster', () => {
  it('is the same each time it is drawn, in whatever order its genres come', () => {
    fc.assert(
      fc.property(subject, (movie) => {
        const scene = sceneOf(movie);
        expect(sceneOf({ ...movie, genres: movie.genres.toReversed() })).to.deep.equal(scene);
        expect(paths(sceneOf({ ...movie }))).to.deep.equal(paths(scene));
      }),
      rounds(25, 200),
    );
  });

  it('waits until a genre is known, so that it never changes', () => {
    expect(isDrawable({ genres: [] })).to.equal(false);
    expect(isDrawable({ genres: ['No such genre'] })).to.equal(false);
    expect(isDrawable({ genres: ['No such genre', 'Drama'] })).to.equal(true);
  });

  it('differs from that of any other movie, of the same genres and year too', () => {
    for (const genre of genreNames) {
      const scenes = Array.from({ length: deep(60, 400) }, (_, index) =>
        JSON.stringify(sceneOf({ movieId: index + 1, year: 1999, genres: [genre] })),
      );
      expect(new Set(scenes).size, genre).to.equal(scenes.length);
    }
  });

  it('has a drawing for all that may stand on it', () => {
    for (const names of Object.values(motifsOf)) expect(drawings).to.include.all.keys(...names.split(' '));
    expect(drawings).to.include.all.keys(...depictableSubjects);
    for (const country of [
      'FR',
      'GB',
      'US',
      'JP',
      'IT',
      'RU',
      'DE',
      'ES',
      'IN',
      'CN',
      'SE',
      'MX',
      'BR',
      'IE',
      'AU',
    ])
      expect(drawings, country).to.have.property(landmarkOf(country, ['Drama'])!);
    expect(drawings).to.have.property(landmarkOf('US', ['Western'])!);
    expect(landmarkOf('ZW', [])).to.equal(null);
  });

  it('is one of eight pictures at least where a genre is that of many movies', () => {
    for (const genre of popular) {
      const motifs = Array.from(
        { length: 200 },
        (_, movieId) => sceneOf({ movieId, year: 2001, genres: [genre] }).motif,
      );
      expect(new Set(motifs).size, genre).to.be.at.least(8);
    }
  });

  it('shows a western, a war or a horror before a drama', () => {
    for (const genre of ['Western', 'War', 'Horror'] as const) {
      const { motif } = sceneOf({ movieId: 33, year: 1992, genres: ['Drama', genre] });
      expect(motif).to.be.oneOf(motifsOf[genre].split(' '));
    }
  });

  it('is small: few shapes, and paths of a few kilobytes without a number that is none', () => {
    fc.assert(
      fc.property(subject, stage, (movie, on) => {
        const all = paths(sceneOf(movie), on);
        expect(all.length).to.be.within(3, 32);
        expect(all.join('').length).to.be.below(9_000);
        expect(all.join('')).to.not.match(/NaN|undefined|Infinity/);
      }),
    );
  });

  it('has no holes where its shapes overlap, since all of them run clockwise', () => {
    expect(circle(5, 5, 5)).to.equal('M0 5A5 5 0 1 1 10 5A5 5 0 1 1 0 5Z');
    expect(box(0, 0, 9, 9)).to.equal('M0 0h9v9h-9Z');
    const corners: Point[] = [
      [0, 0],
      [9, 0],
      [9, 9],
    ];
    expect(polygon(corners)).to.equal('M0 0L9 0L9 9Z');
    expect(polygon(corners.toReversed())).to.equal(polygon(corners));
  });

  it('loses its colour the older the movie is', () => {
    const chroma = (year: number) => sceneOf({ movieId: 1, year, genres: ['Comedy'] }).chroma;
    expect(chroma(1925)).to.be.below(chroma(1960));
    expect(chroma(1960)).to.be.below(chroma(2020));
  });
});

describe('Drawn posters side by side', () => {
  const { movies } = readCatalogue(samplePath);
  const scenes = new Map(
    movies.map((movie): [Subject, Scene] => {
      const about = { ...movie, movieId: movie.id, ...withDepicted(movie) };
      return [movie as unknown as Subject, sceneOf(about)];
    }),
  );
  const ordered = (['popularity', 'rating'] as const).flatMap((by) => {
    const all = movies.toSorted((one, other) => (other[by] ?? 0) - (one[by] ?? 0) || one.id - other.id);
    return [all, ...genreNames.map((genre) => all.filter(({ genres }) => genres.includes(genre)))];
  });
  const neighbours = ordered.flatMap((list) =>
    list.flatMap((movie, at) =>
      list.slice(at + 1, at + 10).map((other): [Scene, Scene] => {
        const sceneFor = (of: object) => scenes.get(of as Subject)!;
        return [sceneFor(movie), sceneFor(other)];
      }),
    ),
  );
  const sameBuild = (one: Scene, other: Scene) => one.composition === other.composition;
  const sameColours = (one: Scene, other: Scene) => one.palette === other.palette && one.hour === other.hour;
  const twins = neighbours.filter(([one, other]) => one.motif === other.motif);

  it('are never alike within ten of the sample’s lists, by popularity or rating, of all or of a genre', () => {
    const alike = twins.filter(([one, other]) => sameBuild(one, other) && sameColours(one, other));
    const names = alike.map(([{ motif, composition, palette }]) => `${motif} ${composition} ${palette}`);
    expect(names).to.deep.equal([]);
  });

  it('seldom share what stands on them, and then mostly neither their composition nor their colours', () => {
    expect(twins.length / neighbours.length).to.be.below(0.03);
    const close = twins.filter(([one, other]) => sameBuild(one, other) || sameColours(one, other));
    expect(close.length / neighbours.length).to.be.below(0.004);
  });
});
