import { genreNames } from '@cine/contract/movies/tmdb-codes';
import { expect } from 'chai';
import fc from 'fast-check';
import { deep, rounds } from '../../../../../scripts/test/deep.ts';
import { type Scene, type Subject, sceneOf } from './scene.ts';
import { box, circle, frame, type Point, polygon } from './shapes.ts';

const genres: readonly string[] = genreNames;
const subject = fc.record({
  movieId: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  year: fc.option(fc.integer({ min: 1888, max: 2100 })),
  genres: fc.shuffledSubarray([...genres, 'No such genre'], { maxLength: 4 }),
});

const paths = ({ shapes }: Scene) => shapes.map(({ d }) => d);

describe('A drawn poster', () => {
  it('is the same each time it is drawn', () => {
    fc.assert(
      fc.property(subject, (movie) => {
        expect(sceneOf(movie)).to.deep.equal(sceneOf({ ...movie }));
      }),
      rounds(25, 200),
    );
  });

  it('differs from that of any other movie, of the same genres and year too', () => {
    for (const genre of [...genres, 'No such genre']) {
      const movies = Array.from(
        { length: deep(60, 400) },
        (_, index): Subject => ({
          movieId: index + 1,
          year: 1999,
          genres: [genre],
        }),
      );
      const drawn = movies.map((movie) => JSON.stringify(paths(sceneOf(movie))));
      expect(new Set(drawn).size, genre).to.equal(movies.length);
    }
  });

  it('shows what says most about the movie, in whatever order its genres come', () => {
    const motifOf = (all: string[]) => sceneOf({ movieId: 33, year: 1992, genres: all }).motif;
    expect(motifOf(['Drama', 'Western'])).to.equal(motifOf(['Western', 'Drama']));
    expect(motifOf(['Drama', 'Western'])).to.be.oneOf(['desert', 'road']);
    expect(motifOf([])).to.equal('projector');
  });

  it('is one of many pictures where a genre is that of many movies', () => {
    const motifsOf = (...all: string[]) =>
      new Set(
        Array.from({ length: 80 }, (_, movieId) => sceneOf({ movieId, year: 2001, genres: all }).motif),
      );
    expect(motifsOf('Animation', 'Family', 'Comedy')).to.have.property('size', 6);
    expect(motifsOf('Animation', 'Family')).to.have.property('size', 4);
    expect(motifsOf('Science Fiction', 'Action', 'Adventure')).to.have.property('size', 9);
    expect(motifsOf('Comedy', 'Romance', 'Drama')).to.have.property('size', 7);
    expect(motifsOf('Western', 'Drama')).to.have.property('size', 2);
  });

  it('is small: few shapes, and paths of a few kilobytes without a number that is none', () => {
    fc.assert(
      fc.property(subject, (movie) => {
        const scene = sceneOf(movie);
        expect(scene.shapes.length).to.be.within(3, 18);
        expect(paths(scene).join('').length).to.be.below(8_000);
        expect(paths(scene).join('')).to.not.match(/NaN|undefined|Infinity/);
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

  it('has ground down to its lower edge', () => {
    const edge = frame.y + frame.height;
    const lineHeight = 30;
    fc.assert(
      fc.property(subject, (movie) => {
        for (const path of paths(sceneOf(movie)))
          for (const [, top, down] of path.matchAll(/M-20 ([\d.]+)h240v([\d.]+)h-240Z/g))
            if (Number(down) > lineHeight) expect(Number(top) + Number(down)).to.be.at.least(edge);
      }),
    );
  });

  it('loses its colour the older the movie is', () => {
    const chroma = (year: number) => sceneOf({ movieId: 1, year, genres: ['Comedy'] }).chroma;
    expect(chroma(1925)).to.be.below(chroma(1960));
    expect(chroma(1960)).to.be.below(chroma(2020));
  });
});
