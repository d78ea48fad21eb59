/** What a badge's picture may show: the motifs of posters and emblems. */
export const badgeMotifs = [
  'desert',
  'paperHills',
  'kite',
  'bowlerHat',
  'mountains',
  'lens',
  'castle',
  'temple',
  'record',
  'explosion',
  'sea',
  'television',
  'umbrella',
  'marquee',
  'projector',
  'claws',
  'spiral',
  'hauntedHill',
  'planet',
  'searchlights',
  'stairs',
  'streetLamp',
  'blinds',
  'stopwatch',
  'torii',
  'taj',
  'arches',
  'tower',
  'clockTower',
  'camera',
  'hourglass',
  'laurel',
  'globe',
  'filmStrip',
  'subtitles',
  'pennant',
  'keyhole',
  'domes',
  'telephone',
  'spotlights',
  'walkOfFame',
  'fir',
  'gem',
  'lanterns',
  'sputnik',
  'skyline',
] as const;
export type BadgeMotif = (typeof badgeMotifs)[number];

/** A badge's picture: a motif, its two colours as OKLCH hues, and up to three letters or numerals on it. */
export type BadgeArt = {
  motif: BadgeMotif;
  hues: readonly [from: number, to: number];
  letters?: string;
};
