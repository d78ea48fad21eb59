import { svgOf } from '../drawing/svg.ts';
import { maxForGreed, ratiosOf, type Series, type Simulated, spentBy } from './simulated.ts';

const honestColours = ['#8a6d00', '#3d6b8e', '#2f7d4f', '#7a4f9a', '#1b1b1b', '#b0653a'];
const greedyColour = '#c0392b';
const unbroken = [1, 0];
const dashes = [
  [6, 3],
  [2, 3],
];

/** First days, on which little was earned at all, would make all others flat. */
const shownRatio = 4;
/** A year day by day would be more than a line can show. */
const pointsAtMost = 120;

type Point = { panel: string; player: string; day: number; value: number };

/**
 * An SVG of everybody's XP, level and coins, day by day, and of the greedy players' XP as multiples of that
 * of the one who does everything: honest players' lines are plain, greedy ones' red, and dashed or dotted.
 */
export function drawingOf(simulated: Simulated): Promise<string> {
  const { series } = simulated;
  const ofEverybody = (panel: string, values: (each: Series) => number[]) =>
    series.flatMap((each) => pointsOf(panel, each.name, values(each)));
  const compared = 'XP for each one of who does everything';
  const points = [
    ...ofEverybody('XP', ({ days }) => days.map(({ xp }) => xp)),
    ...ofEverybody('Level', ({ days }) => days.map(({ level }) => level)),
    ...ofEverybody('Coins, with those that were spent', ({ days, paid }) =>
      days.map(({ coins }, at) => coins + spentBy(paid, at + 1)),
    ),
    ...ratiosOf(simulated).flatMap(({ name, ratios }) =>
      pointsOf(
        compared,
        name,
        ratios.map((ratio) => Math.min(ratio, shownRatio)),
      ),
    ),
  ];
  const { names, colours, strokes } = stylesOf(series);
  return svgOf({
    data: { values: points },
    facet: {
      field: 'panel',
      type: 'nominal',
      sort: [...new Set(points.map(({ panel }) => panel))],
      title: null,
    },
    columns: 2,
    resolve: { scale: { y: 'independent' } },
    spec: {
      width: 300,
      height: 260,
      layer: [
        {
          mark: 'line',
          encoding: {
            x: { field: 'day', type: 'quantitative', title: 'day' },
            y: { field: 'value', type: 'quantitative', title: null },
            color: { field: 'player', scale: { domain: names, range: colours }, title: null },
            strokeDash: { field: 'player', scale: { domain: names, range: strokes }, title: null },
          },
        },
        {
          transform: [
            { filter: { field: 'panel', equal: compared } },
            { aggregate: [{ op: 'count', as: 'points' }] },
          ],
          mark: 'rule',
          encoding: { y: { datum: maxForGreed } },
        },
      ],
    },
  });
}

function pointsOf(panel: string, player: string, values: readonly number[]): Point[] {
  const every = Math.ceil(values.length / pointsAtMost);
  return values
    .map((value, at) => ({ panel, player, day: at + 1, value }))
    .filter(({ day }) => day % every === 1 % every || day === values.length);
}

function stylesOf(series: readonly Series[]): { names: string[]; colours: string[]; strokes: number[][] } {
  let honest = 0;
  let greedy = 0;
  const styles = series.map(({ plays }) =>
    plays === 'honest'
      ? { colour: honestColours[honest++ % honestColours.length]!, stroke: unbroken }
      : { colour: greedyColour, stroke: [unbroken, ...dashes][greedy++ % 3]! },
  );
  return {
    names: series.map(({ name }) => name),
    colours: styles.map(({ colour }) => colour),
    strokes: styles.map(({ stroke }) => stroke),
  };
}
