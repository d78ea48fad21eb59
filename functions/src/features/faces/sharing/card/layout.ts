import { type Content, hues, type ShownPerson } from '../content.ts';
import { stackOf } from '../fonts.ts';
import { mark } from '../mark.ts';
import { drawableText } from './drawable.ts';

/** An element as satori takes it: a subset of HTML in which every box is a flexbox. */
export type Element = {
  type: string;
  props: { style?: object; children?: unknown; [attribute: string]: unknown };
};

export const cardSize = { width: 1200, height: 630 } as const;

const colours = { ink: '#f6f1e7', soft: '#c3bdb0', act: '#ffb84d', rail: '#34384f', shade: '#1b1d2c' };
/** Beside the curtains. */
const margin = 136;

/** The most of each that fits. */
const most = { titles: 3, faces: 9, bars: 5, barsBelowTwo: 3 } as const;

/** A page's picture: what it is above, the large lines, and below who or how much. */
export function cardOf(content: Content, brand: string): Element {
  const { eyebrow, hero, bars } = content;
  return box(
    {
      boxSizing: 'border-box',
      ...cardSize,
      flexDirection: 'column',
      justifyContent: 'space-between',
      padding: margin,
      paddingTop: 52,
      paddingBottom: 56,
      color: colours.ink,
      fontFamily: stackOf('text'),
    },
    [
      box({ alignItems: 'center', justifyContent: 'space-between' }, [
        wordmark(brand),
        words(eyebrow, { fontSize: 30, fontWeight: 700, color: colours.act, maxWidth: 700 }),
      ]),
      bars.length > 0
        ? box({ flexDirection: 'column', gap: 28 }, [
            headline(hero, 84, 2),
            chart(bars.slice(0, fitting(hero))),
          ])
        : headline(hero),
      bottom(content),
    ],
  );
}

/** How many bars fit below the large lines, a long one of which takes two lines. */
function fitting(hero: readonly string[]): number {
  return hero.join().length <= 30 ? most.bars : most.barsBelowTwo;
}

function wordmark(brand: string): Element {
  const ticket = element('path', {
    d: mark,
    fill: colours.act,
    fillRule: 'evenodd',
    transform: 'rotate(-12 32 32)',
  });
  return box({ alignItems: 'center', gap: 16 }, [
    element('svg', { width: 58, height: 58, viewBox: '4 4 56 56', children: [ticket] }),
    words(brand, { fontFamily: stackOf('display'), fontWeight: 800, fontSize: 46 }),
  ]);
}

/** Several lines are cut where they end; one may go on in further lines. */
function headline(hero: readonly string[], largest = 190, lines = 3): Element {
  const titles = hero.slice(0, most.titles).map(drawableText);
  const left = hero.length - titles.length;
  const longest = Math.max(...titles.map(({ length }) => length));
  const fontSize = Math.min(
    largest,
    titles.length === 1 ? sizeOf(longest) : Math.min(104, 2600 / Math.max(longest, 20)),
  );
  const drawn = titles.map((line, at) =>
    words(left > 0 && at === titles.length - 1 ? `${line} +${left}` : line, {
      fontSize,
      lineHeight: 1,
      display: 'block',
      lineClamp: titles.length === 1 ? lines : 1,
    }),
  );
  return box({ flexDirection: 'column', gap: 6, fontFamily: stackOf('display'), fontWeight: 800 }, drawn);
}

/** The largest size at which this many characters fill at most three lines. */
function sizeOf(characters: number): number {
  if (characters <= 14) return 190;
  if (characters <= 34) return 150;
  return characters <= 60 ? 118 : 92;
}

function chart(bars: Content['bars']): Element {
  const rows = bars.map(({ label, points, text }) =>
    box({ alignItems: 'center', gap: 24, fontSize: 28, fontWeight: 700 }, [
      words(label, { width: 300, display: 'block', lineClamp: 1 }),
      box({ flexGrow: 1, height: 16, borderRadius: 8, background: colours.rail }, [
        box(
          {
            width: `${points}%`,
            height: 16,
            borderRadius: 8,
            background: 'linear-gradient(to right, #c9862b, #ffb84d)',
          },
          [],
        ),
      ]),
      words(text, { width: 60, justifyContent: 'flex-end' }),
    ]),
  );
  return box({ flexDirection: 'column', gap: 12 }, rows);
}

function bottom({ faces, facts }: Content): Element {
  const names = faces.slice(0, faces.length > most.faces ? most.faces - 1 : most.faces);
  const left = faces.length - names.length;
  return box({ alignItems: 'center', justifyContent: 'space-between', minHeight: 84 }, [
    box({ gap: 16, ...(names.length === 0 && { display: 'none' }) }, [
      ...names.map((face, at) => circle(initialsIn(face), `hsl(${hues[at % hues.length]}, 34%, 30%)`)),
      ...(left > 0 ? [circle(`+${left}`, colours.shade)] : []),
    ]),
    words(facts.join(' · '), { fontSize: 34, fontWeight: 700, color: colours.soft }),
  ]);
}

function initialsIn({ initials }: ShownPerson): string {
  return (initials && drawableText(initials)) || '?';
}

function circle(text: string, background: string): Element {
  return words(text, {
    width: 84,
    height: 84,
    borderRadius: 42,
    alignItems: 'center',
    justifyContent: 'center',
    background,
    fontFamily: stackOf('display'),
    fontWeight: 800,
    fontSize: 42,
  });
}

function words(text: string, style: object): Element {
  return element('div', { style: { display: 'flex', ...style }, children: drawableText(text) });
}

function box(style: object, children: readonly Element[]): Element {
  return element('div', { style: { display: 'flex', ...style }, children });
}

function element(type: string, props: Element['props']): Element {
  return { type, props };
}
