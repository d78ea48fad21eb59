/** Draws a challenge's emblem. */
import type { Rule } from '@cine/contract/game/challenge-rules';
import type { PaintedScene } from '../../movie/poster/painting.tsx';
import { type Random, randomFrom } from '../../movie/poster/random.ts';
import type { Shape } from '../../movie/poster/shapes.ts';
import { genreHues } from './genre-hues.ts';
import { umbrella } from './scenes/home.ts';
import { claws, hauntedHill } from './scenes/horror.ts';
import { desert, mountains } from './scenes/land.ts';
import { castle, temple } from './scenes/legends.ts';
import { blinds, stairs, streetLamp } from './scenes/night-streets.ts';
import { kite, paperHills } from './scenes/play.ts';
import { lens, projector, television } from './scenes/screens.ts';
import { planet } from './scenes/space.ts';
import { bowlerHat, marquee, record } from './scenes/stage.ts';
import { explosion, spiral } from './scenes/thrill.ts';
import { searchlights } from './scenes/war.ts';
import { sea } from './scenes/water.ts';
import { type EmblemSubject, genreOf, lastYearOf, subjectOf } from './subject.ts';
import symbols from './symbols.svg?sheet';

export type Drawing = EmblemSubject & Required<PaintedScene>;

type Hour = Drawing['hour'];

/** Landscapes, and their hours. */
const scenes = {
  day: { desert, paperHills, kite, bowlerHat, mountains, lens },
  dusk: { castle, temple, record, explosion, sea, television, umbrella, marquee, projector, claws, spiral },
  night: { hauntedHill, planet, searchlights, stairs, streetLamp, blinds },
};

/** Own colours of scenes without a genre; symbols have theirs in the sheet. */
const sceneHues: Readonly<Record<string, readonly [from: number, to: number]>> = {
  blinds: [250, 270],
  projector: [70, 60],
};

/** Hues by decade, at the index of a year's third digit. */
const decadeHues = [215, 260, 30, 55, 75, 50, 70, 45, 330, 185];

export function drawingOf(rules: readonly Rule[]): Drawing {
  const about = subjectOf(rules);
  const seed = seedOf(JSON.stringify(rules));
  const random = randomFrom(seed);
  const [hour, shapes] = drawnMotif(about.motif, random);
  return { ...about, hour, shapes, hues: huesOf(rules, about, random), chroma: chromaOf(rules, about) };
}

export function drawnMotif(motif: string, random: Random): [hour: Hour, shapes: readonly Shape[]] {
  for (const hour of ['day', 'dusk', 'night'] as const) {
    const scene = Object.entries(scenes[hour]).find(([name]) => name === motif);
    if (scene) return [hour, scene[1](random).shapes];
  }
  const { hour, parts } = symbols[motif] ?? symbols.keyhole;
  return [hour, parts.map(({ paint, ...part }) => ({ ...part, tone: paint }))];
}

function huesOf(rules: readonly Rule[], { motif }: EmblemSubject, random: Random): Drawing['hues'] {
  const era = lastYearOf(rules);
  const eraHue = era === null ? null : decadeHues[Math.floor((era % 100) / 10)]!;
  const genre = genreOf(rules.filter(({ field }) => field === 'genre').flatMap(({ value }) => value));
  if (genre) {
    const [from, to] = genreHues([genre]);
    return [from, eraHue ?? to];
  }
  const own = sceneHues[motif] ?? symbols[motif]?.hues;
  if (own) return own;
  const from = eraHue ?? random.whole(0, 17) * 20;
  return [from, (from + random.between(25, 60)) % 360];
}

/** Older movies are paler; so is what is called noir. */
function chromaOf(rules: readonly Rule[], { motif }: EmblemSubject): number {
  if (motif === 'blinds') return 0.35;
  const era = lastYearOf(rules);
  if (era === null || era > 1970) return 1;
  return era <= 1930 ? 0.35 : 0.85;
}

function seedOf(text: string): number {
  let seed = 7;
  for (const letter of text) seed = (Math.imul(seed, 31) + letter.codePointAt(0)!) | 0;
  return seed;
}
