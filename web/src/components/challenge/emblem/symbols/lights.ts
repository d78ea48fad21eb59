import { box, burst, circle, ellipse, polygon, type Shape } from '../../../movie/poster/shapes.ts';

/** Two spotlights that meet on a stage; the initials of a person stand in them. */
export function spotlights(): Shape[] {
  const cone = (x: number, foot: number) =>
    polygon([
      [x - 5, 84],
      [x + 5, 84],
      [foot + 34, 232],
      [foot - 34, 232],
    ]);
  return [
    { tone: 'light', d: cone(40, 116), opacity: 0.3 },
    { tone: 'light', d: cone(160, 84), opacity: 0.3 },
    { tone: 'near', d: box(0, 226, 200, 60) },
    { tone: 'spark', d: ellipse(100, 228, 52, 7) },
  ];
}

/** A star on the pavement, for actors. */
export function walkOfFame(): Shape[] {
  return [
    { tone: 'far', d: circle(100, 168, 70), opacity: 0.6 },
    { tone: 'near', d: burst(100, 174, 5, 66, 27, -90) },
    { tone: 'light', d: burst(100, 174, 5, 56, 23, -90) },
    { tone: 'near', d: circle(100, 174, 12) },
  ];
}

/** Light through a keyhole, for what a keyword names. */
export function keyhole(): Shape[] {
  return [
    { tone: 'far', d: circle(100, 168, 68) },
    { tone: 'light', d: circle(100, 168, 54) },
    {
      tone: 'near',
      d:
        circle(100, 152, 22) +
        polygon([
          [90, 160],
          [110, 160],
          [120, 208],
          [80, 208],
        ]),
    },
  ];
}

/** A screen with two lines of subtitles, for a language. */
export function subtitles(): Shape[] {
  return [
    { tone: 'near', d: box(38, 118, 124, 92) },
    { tone: 'light', d: box(45, 125, 110, 78) },
    { tone: 'far', d: `M45 170L74 142L98 164L122 136L155 172V203H45Z` },
    { tone: 'near', d: box(56, 178, 88, 7) + box(70, 190, 60, 7) },
    { tone: 'near', d: `M100 210v16M76 228h48`, stroke: 6 },
  ];
}

/** A telephone off its hook, for spies. */
export function telephone(): Shape[] {
  return [
    { tone: 'light', d: circle(100, 168, 62), opacity: 0.5 },
    {
      tone: 'spark',
      d: `M68 166Q100 140 132 166L146 214Q146 222 138 222H62Q54 222 54 214Z`,
    },
    { tone: 'near', d: circle(100, 190, 21) },
    { tone: 'light', d: circle(100, 190, 8) },
    {
      tone: 'near',
      d: `M44 148Q42 128 62 120Q100 106 138 120Q158 128 156 148Q154 158 146 158L132 156Q124 154 126 140Q100 132 74 140Q76 154 68 156L54 158Q46 158 44 148Z`,
    },
  ];
}

/** A tree with a star and baubles, in snow. */
export function fir(): Shape[] {
  const tier = (y: number, half: number, tall: number) =>
    polygon([
      [100 - half, y],
      [100, y - tall],
      [100 + half, y],
    ]);
  return [
    { tone: 'near', d: tier(150, 30, 46) + tier(184, 42, 56) + tier(222, 54, 64) + box(93, 220, 14, 18) },
    { tone: 'spark', d: burst(100, 104, 5, 15, 6.5, -90) },
    {
      tone: 'spark',
      d: circle(88, 146, 5) + circle(116, 174, 5.5) + circle(82, 206, 6) + circle(122, 212, 6),
    },
    { tone: 'light', d: `M0 236Q60 222 100 232T200 230V290H0Z` },
    {
      tone: 'light',
      d: [
        [44, 128],
        [60, 168],
        [38, 198],
        [150, 122],
        [162, 166],
        [146, 198],
      ]
        .map(([x, y]) => circle(x!, y!, 4))
        .join(''),
    },
  ];
}
