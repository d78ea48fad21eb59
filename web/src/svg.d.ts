/** The types of drawings imported from SVG files. */

declare module '*.svg?drawing' {
  /** What is in the file, for an `<svg>` of a page. */
  const markup: { __html: string };
  export default markup;
}

declare module '*/weapons.svg?sheet' {
  const sheet: Record<
    typeof import('@cine/contract/game/items/shapes').itemShapes.weapon[number],
    import('./components/character/items/drawn.ts').Weapon
  >;
  export default sheet;
}

declare module '*/helmets.svg?sheet' {
  const sheet: Record<
    typeof import('@cine/contract/game/items/shapes').itemShapes.helmet[number],
    import('./components/character/items/drawn.ts').Helmet
  >;
  export default sheet;
}

declare module '*/pets.svg?sheet' {
  const sheet: Record<
    typeof import('@cine/contract/game/items/shapes').itemShapes.pet[number],
    import('./components/character/items/drawn.ts').Pet
  >;
  export default sheet;
}

declare module '*/snacks.svg?sheet' {
  /** Each around the hand that holds it, whose middle is at 0, 0. */
  const sheet: Record<
    string,
    Pick<import('./components/character/items/drawn.ts').Weapon, 'parts' | 'box'> & {
      palette: import('./components/character/draw/palette.ts').Palette;
    }
  >;
  export default sheet;
}

declare module '*/hair.svg?sheet' {
  const sheet: Record<
    import('@cine/contract/game/characters/appearance').Appearance['hair'],
    import('./components/character/figure/hair-under-helmet.ts').HairStyle
  >;
  export default sheet;
}

declare module '*/symbols.svg?sheet' {
  type Symbol = Pick<import('./components/challenge/emblem/drawing.ts').Drawing, 'hour'> & {
    parts: readonly (Omit<import('./components/movie/poster/shapes.ts').Shape, 'tone'> & {
      paint: import('./components/movie/poster/shapes.ts').Tone;
    })[];
    hues?: readonly [from: number, to: number];
  };
  const sheet: Readonly<Record<string, Symbol>> & { keyhole: Symbol };
  export default sheet;
}

declare module '*/animals.svg?sheet' {
  const sheet: import('./components/movie/poster/drawings.ts').Drawings;
  export default sheet;
}

declare module '*/landmarks.svg?sheet' {
  const sheet: import('./components/movie/poster/drawings.ts').Drawings;
  export default sheet;
}

declare module '*/machines.svg?sheet' {
  const sheet: import('./components/movie/poster/drawings.ts').Drawings;
  export default sheet;
}

declare module '*/outdoors.svg?sheet' {
  const sheet: import('./components/movie/poster/drawings.ts').Drawings;
  export default sheet;
}

declare module '*/places.svg?sheet' {
  const sheet: import('./components/movie/poster/drawings.ts').Drawings;
  export default sheet;
}

declare module '*/things.svg?sheet' {
  const sheet: import('./components/movie/poster/drawings.ts').Drawings;
  export default sheet;
}
