import type { GenreName } from '@cine/contract/movies/tmdb-codes';

/** Colours that go together, as hues of OKLCH in degrees: where light is, and where it isn't. */
export const palettes = {
  ember: [35, 15],
  sunset: [55, 355],
  desert: [70, 35],
  gold: [88, 60],
  dawn: [45, 285],
  meadow: [125, 160],
  fir: [150, 200],
  lagoon: [190, 230],
  sky: [215, 255],
  midnight: [255, 285],
  violet: [295, 265],
  plum: [325, 290],
  rose: [5, 330],
  coral: [25, 345],
  copper: [60, 225],
  mint: [168, 240],
  neon: [340, 275],
} as const satisfies Readonly<Record<string, readonly [from: number, to: number]>>;
export type Palette = keyof typeof palettes;

/** The palettes of each genre. */
export const palettesOf: Readonly<Record<GenreName, readonly [Palette, ...Palette[]]>> = {
  Action: ['ember', 'copper', 'sky', 'gold', 'coral', 'midnight', 'dawn'],
  Adventure: ['desert', 'meadow', 'lagoon', 'copper', 'sunset', 'sky', 'fir'],
  Animation: ['sky', 'coral', 'meadow', 'gold', 'plum', 'lagoon', 'mint', 'dawn'],
  Comedy: ['gold', 'coral', 'mint', 'sky', 'rose', 'sunset', 'meadow'],
  Crime: ['ember', 'midnight', 'copper', 'fir', 'plum', 'coral', 'sky'],
  Documentary: ['lagoon', 'fir', 'desert', 'sky', 'copper', 'mint'],
  Drama: ['dawn', 'violet', 'copper', 'lagoon', 'rose', 'fir', 'desert', 'midnight', 'sunset', 'mint'],
  Family: ['meadow', 'sky', 'gold', 'coral', 'mint', 'sunset', 'lagoon'],
  Fantasy: ['violet', 'plum', 'lagoon', 'fir', 'dawn', 'gold', 'midnight'],
  History: ['desert', 'ember', 'copper', 'gold', 'fir', 'rose'],
  Horror: ['ember', 'fir', 'violet', 'midnight', 'coral', 'meadow', 'plum'],
  Music: ['neon', 'gold', 'plum', 'coral', 'sky', 'dawn'],
  Mystery: ['midnight', 'fir', 'plum', 'copper', 'violet', 'lagoon'],
  Romance: ['rose', 'coral', 'dawn', 'plum', 'sunset', 'lagoon', 'neon'],
  'Science Fiction': ['midnight', 'lagoon', 'neon', 'copper', 'violet', 'mint', 'ember'],
  'TV Movie': ['sky', 'mint', 'gold', 'plum'],
  Thriller: ['midnight', 'ember', 'fir', 'copper', 'violet', 'mint', 'coral'],
  War: ['meadow', 'desert', 'ember', 'copper', 'fir', 'sky'],
  Western: ['desert', 'gold', 'sunset', 'copper', 'ember', 'dawn', 'coral'],
};
