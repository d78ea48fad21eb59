/** What a movie's poster looks like: what stands on it, how it is built, and its colours. */
import { type GenreName, genreNames } from '@cine/contract/movies/tmdb-codes';
import { type CompositionName, compositions, compositionsOf, type Stage } from './compositions.ts';
import type { Drawings } from './drawings.ts';
import { always, landmarkOf, motifsOf } from './motifs.ts';
import { type Palette, palettes, palettesOf } from './palettes.ts';
import { type Place, placed } from './placed.ts';
import { type Random, randomFrom } from './random.ts';
import type { Shape } from './shapes.ts';
import { type Weather, weathers } from './weather.ts';

export type Subject = {
  movieId: number;
  year: number | null;
  genres: readonly string[];
  /** What else its keywords and its country name, as drawings' ids and a country's code. */
  depicts?: readonly string[] | undefined;
};

/** A drawn poster in words. */
export type Scene = {
  motif: string;
  composition: CompositionName;
  palette: Palette;
  hour: Hour;
  /** Its colours, as OKLCH hues near those of the palette. */
  hues: readonly [from: number, to: number];
  /** From grey to full colour, by the age of the movie. */
  chroma: number;
  landmark: string | null;
  weather: Weather | null;
  isMirrored: boolean;
  /** What its composition varies by. */
  seed: number;
};

type Hour = 'day' | 'dusk' | 'night';

/** Any number would do: with this one no two of ten neighbours in the sample's lists look alike. */
const salt = 3;

const ranked = Object.keys(motifsOf) as GenreName[];

const weatherOf: Partial<Record<GenreName, Weather>> = {
  Drama: 'rain',
  Romance: 'petals',
  Family: 'petals',
  Action: 'embers',
  War: 'embers',
  Mystery: 'fog',
  Thriller: 'fog',
  Crime: 'fog',
  Horror: 'fog',
  Comedy: 'confetti',
  Music: 'confetti',
  'Science Fiction': 'stars',
  Fantasy: 'stars',
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

/** Whether enough is known of a movie to draw its poster, which never changes then. */
export function isDrawable({ genres }: Pick<Subject, 'genres'>): boolean {
  return genreNames.some((genre) => genres.includes(genre));
}

/** The poster of a movie, of which a genre is known: always the same for one movie. */
export function sceneOf({ movieId, year, genres, depicts = [] }: Subject): Scene {
  const random = randomFrom(movieId ^ salt);
  const own = ranked.filter((genre) => genres.includes(genre));
  const [main = 'Drama', second] = own;
  const subjects = depicts.filter((each) => !/^[A-Z]{2}$/.test(each));
  const isNamed = random.chance(0.8) && subjects.length > 0;
  const motif = random.pick(some(isNamed ? subjects : motifNames(main, own)));
  const composition = random.pick(some(compositionsOf(year)));
  const palette = random.pick(palettesOf[main]);
  const hour = hourOf(random, main);
  const shift = random.between(-8, 8);
  const [from, to] = palettes[palette];
  const country = depicts.find((each) => /^[A-Z]{2}$/.test(each));
  return {
    motif,
    composition,
    palette,
    hour,
    hues: [from + shift, to + shift],
    chroma: chromaOf(year),
    landmark: country === undefined ? null : landmarkOf(country, genres),
    weather: (second && weatherOf[second]) ?? null,
    isMirrored: random.chance(0.5),
    seed: random.whole(0, 2 ** 30),
  };
}

/** A scene's shapes from back to front. Without drawings, nothing stands there yet. */
export function shapesOf(scene: Scene, stage: Stage, drawings: Drawings | null): Shape[] {
  const random = randomFrom(scene.seed);
  const { behind, before = [], place, horizon, isReflected } = compositions[scene.composition](stage, random);
  const { x, foot, size } = stage;
  const stands: Place = { x, foot, size, isMirrored: scene.isMirrored, ...place };
  const draw = (id: string, at: Place, opacity = 1) => partsOf(drawings, id, at, opacity);
  const side = scene.isMirrored ? -1 : 1;
  const landmark =
    scene.landmark !== null && horizon !== undefined
      ? draw(scene.landmark, {
          x: x + side * size * 0.68,
          foot: horizon + 2,
          size: size * 0.5,
          isMirrored: false,
        })
      : [];
  const reflection = isReflected ? draw(scene.motif, { ...stands, size: -stands.size * 0.7 }, 0.3) : [];
  return [
    ...behind,
    ...landmark,
    ...(scene.weather ? weathers[scene.weather](stage, random) : []),
    ...reflection,
    ...draw(scene.motif, stands),
    ...before,
  ];
}

function partsOf(drawings: Drawings | null, id: string, at: Place, sheer: number): Shape[] {
  const scale = Math.abs(at.size) / 100;
  return (drawings?.[id]?.parts ?? []).map(({ paint, d, stroke, opacity = 1, ...part }) => ({
    ...part,
    tone: paint,
    d: placed(d, at),
    ...(stroke !== undefined && { stroke: Math.round(stroke * scale * 10) / 10 }),
    ...(opacity * sheer < 1 && { opacity: opacity * sheer }),
  }));
}

function motifNames(main: GenreName, all: readonly GenreName[]): string[] {
  const genres = always.has(main) ? [main] : all.slice(0, 2);
  return [...new Set(genres.flatMap((genre) => motifsOf[genre].split(' ')))];
}

function some<T>(list: readonly T[]): [T, ...T[]] {
  return list as [T, ...T[]];
}

function hourOf(random: Random, main: GenreName): Hour {
  if (dark.has(main)) return random.pick(['night', 'night', 'dusk']);
  if (bright.has(main)) return random.pick(['day', 'day', 'dusk']);
  return random.pick(['dusk', 'day', 'night']);
}

function chromaOf(year: number | null): number {
  if (year === null || year >= 1970) return 1;
  return year < 1950 ? 0.3 : 0.75;
}
