import type { GenreName } from '@cine/contract/movies/tmdb-codes';
import { genreHues } from './genre-hues.ts';
import { litWindow, umbrella } from './motifs/home.ts';
import { claws, hauntedHill } from './motifs/horror.ts';
import { desert, loneTree, mountains, road } from './motifs/land.ts';
import { castle, forest, temple } from './motifs/legends.ts';
import { robot, skyline } from './motifs/machines.ts';
import { blinds, corridor, stairs, streetLamp } from './motifs/night-streets.ts';
import type { Picture } from './motifs/picture.ts';
import { balloons, kite, paperHills } from './motifs/play.ts';
import { lens, projector, television } from './motifs/screens.ts';
import { planet, rocket, saucer, stars } from './motifs/space.ts';
import { bowlerHat, confetti, marquee, pianoKeys, record } from './motifs/stage.ts';
import { explosion, spiral } from './motifs/thrill.ts';
import { poppies, searchlights } from './motifs/war.ts';
import { sea, ship } from './motifs/water.ts';
import { embers, fog, petals, rain } from './motifs/weather.ts';
import { type Random, randomFrom } from './random.ts';
import type { Point, Shape } from './shapes.ts';

export type Subject = { movieId: number; year: number | null; genres: readonly string[] };

/** A drawn poster: shapes from back to front, where light comes from, and the colours, as OKLCH hues. */
export type Scene = {
  motif: string;
  shapes: Shape[];
  glow: Point;
  hour: Hour;
  hues: readonly [from: number, to: number];
  /** From grey to full colour, by the age of the movie. */
  chroma: number;
};

type Hour = 'day' | 'dusk' | 'night';
type Motif = (random: Random) => Picture;
type Motifs = readonly [Motif, ...Motif[]];

/**
 * Motifs of genres, from what says most about a movie to what says least: a western is one before a drama.
 */
const motifs: Readonly<Record<GenreName, Motifs>> = {
  Western: [desert, road],
  War: [searchlights, poppies],
  Horror: [hauntedHill, claws],
  'Science Fiction': [planet, rocket, saucer, robot, skyline],
  Animation: [paperHills, kite, forest],
  Music: [record, pianoKeys],
  Fantasy: [castle, forest],
  Documentary: [lens, projector],
  History: [temple, ship],
  Mystery: [blinds, streetLamp, stairs, corridor],
  Crime: [streetLamp, blinds, stairs],
  Thriller: [spiral, corridor, stairs],
  Action: [explosion, skyline],
  Adventure: [mountains, ship, road],
  Family: [kite, paperHills, balloons],
  Comedy: [bowlerHat, balloons, marquee],
  Romance: [sea, litWindow],
  'TV Movie': [television, litWindow],
  Drama: [umbrella, litWindow, loneTree],
};

const ranked = Object.keys(motifs) as GenreName[];

/** Genres that a poster always shows; others share their motifs with the movie’s further genres. */
const always: ReadonlySet<GenreName> = new Set(['Western', 'War', 'Horror']);

const weather: Partial<Record<GenreName, (random: Random) => Shape[]>> = {
  Drama: rain,
  Romance: petals,
  Family: petals,
  Action: embers,
  War: embers,
  Mystery: fog,
  Thriller: fog,
  Crime: fog,
  Horror: fog,
  Comedy: (random) => [{ tone: 'spark', d: confetti(random, 14), opacity: 0.8, isFine: true }],
  'Science Fiction': (random) => [{ tone: 'light', d: stars(random, 22), opacity: 0.8, isFine: true }],
  Fantasy: (random) => [{ tone: 'light', d: stars(random, 18), opacity: 0.8, isFine: true }],
};

const dark: ReadonlySet<GenreName> = new Set([
  'War',
  'Horror',
  'Science Fiction',
  'Mystery',
  'Crime',
  'Thriller',
]);
const bright: ReadonlySet<GenreName> = new Set([
  'Animation',
  'Family',
  'Comedy',
  'Adventure',
  'Western',
  'Music',
]);

/** Draws the poster of a movie, always the same for one movie and never the same for two. */
export function sceneOf({ movieId, year, genres }: Subject): Scene {
  const random = randomFrom(movieId);
  const ownGenres = ranked.filter((genre) => genres.includes(genre));
  const [main, second] = ownGenres;
  const motif = main ? random.pick(motifsOf(main, ownGenres)) : projector;
  const hour = hourOf(random, main);
  const { glow, shapes } = motif(random);
  const before = second && weather[second] ? weather[second](random) : [];
  const hues = main ? genreHues(second ? [main, second] : [main]) : genreHues([]);
  const shift = random.between(-14, 14);
  return {
    motif: motif.name,
    shapes: [...shapes, ...before],
    glow,
    hour,
    hues: [hues[0] + shift, hues[0] + shift + nearby(hues[1] - hues[0])],
    chroma: chromaOf(year),
  };
}

function motifsOf(main: GenreName, all: readonly GenreName[]): Motifs {
  if (always.has(main)) return motifs[main];
  const [first, ...others] = new Set(all.flatMap((genre) => motifs[genre]));
  return [first!, ...others];
}

/** The shorter way around the circle of hues, and not far: two colours that go together. */
function nearby(turn: number): number {
  const shorter = ((((turn + 180) % 360) + 360) % 360) - 180;
  return Math.max(-75, Math.min(75, shorter));
}

function hourOf(random: Random, main: GenreName | undefined): Hour {
  if (main && dark.has(main)) return random.pick(['night', 'night', 'dusk']);
  if (main && bright.has(main)) return random.pick(['day', 'day', 'dusk']);
  return random.pick(['dusk', 'day', 'night']);
}

function chromaOf(year: number | null): number {
  if (year === null || year >= 1970) return 1;
  return year < 1950 ? 0.3 : 0.75;
}
