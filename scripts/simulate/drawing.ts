import { mostForGreed, ratiosOf, type Series, type Simulated, spentBy } from './simulated.ts';

const panel = { width: 300, height: 260, left: 64, top: 40, gap: 90 };
const honestColours = ['#8a6d00', '#3d6b8e', '#2f7d4f', '#7a4f9a', '#1b1b1b', '#b0653a'];
const greedyColour = '#c0392b';
const dashes = ['', '6 3', '2 3'];

/** What a part of the drawing shows: a line of values, day by day, for each player. */
type Figure = { title: string; lines: { style: string; values: readonly number[] }[]; limit?: number };

/**
 * XP, level and coins of everybody, day by day, and how many times the XP of who does everything the greedy have, as an SVG:
 * honest players' lines are plain, greedy ones' red and dashed.
 */
export function drawingOf(simulated: Simulated): string {
  const { series } = simulated;
  const styles = stylesOf(series);
  const of = (title: string, values: (each: Series) => number[]): Figure => ({
    title,
    lines: series.map((each, at) => ({ style: styles[at]!, values: values(each) })),
  });
  const ratios = ratiosOf(simulated).map(({ name, ratios }) => ({
    style: styles[series.findIndex((each) => each.name === name)]!,
    values: ratios.map((ratio) => Math.min(ratio, shownRatio)),
  }));
  const figures: Figure[] = [
    of('XP', ({ days }) => days.map(({ xp }) => xp)),
    of('Level', ({ days }) => days.map(({ level }) => level)),
    of('Coins, with those that were spent', ({ days, paid }) =>
      days.map(({ coins }, at) => coins + spentBy(paid, at + 1)),
    ),
    { title: 'XP for each one of who does everything', lines: ratios, limit: mostForGreed },
  ];
  const columns = 2;
  const rowHeight = panel.top + panel.height + 40;
  const width = panel.left + columns * (panel.width + panel.gap);
  const legendTop = (rowHeight * figures.length) / columns + 30;
  const panels = figures.map((figure, at) => {
    const x = panel.left + (at % columns) * (panel.width + panel.gap);
    const y = panel.top + Math.floor(at / columns) * rowHeight;
    return `<g transform="translate(${x} ${y})">${panelOf(figure)}</g>`;
  });
  const legend = series.map(({ name }, at) => {
    const y = legendTop + 22 * at;
    const line = `<line x1="${panel.left}" x2="${panel.left + 40}" y1="${y - 4}" y2="${y - 4}" ${styles[at]}/>`;
    return `${line}<text x="${panel.left + 52}" y="${y}">${name}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${legendTop + 22 * series.length}" font-family="sans-serif" font-size="13" fill="#1b1b1b">
<rect width="100%" height="100%" fill="#fffdf7"/>
${[...panels, ...legend].join('\n')}
</svg>
`;
}

/** First days, on which little was earned at all, would make all others flat. */
const shownRatio = 4;

function stylesOf(series: readonly Series[]): string[] {
  let [honest, greedy] = [0, 0];
  return series.map(({ plays }) =>
    plays === 'honest'
      ? `fill="none" stroke-width="2" stroke="${honestColours[honest++ % honestColours.length]}"`
      : `fill="none" stroke-width="2" stroke="${greedyColour}" stroke-dasharray="${dashes[greedy++ % dashes.length]}"`,
  );
}

function panelOf({ title, lines, limit }: Figure): string {
  const days = Math.max(...lines.map(({ values }) => values.length));
  const most = niceAbove(Math.max(...lines.flatMap(({ values }) => values)));
  const x = (day: number) => ((day * panel.width) / Math.max(1, days - 1)).toFixed(1);
  const y = (value: number) => (panel.height - (value * panel.height) / most).toFixed(1);
  const grid = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const value = share * most;
    return `<line x2="${panel.width}" y1="${y(value)}" y2="${y(value)}" stroke="#e0dccf"/><text x="-8" y="${Number(y(value)) + 4}" text-anchor="end">${value.toLocaleString('en')}</text>`;
  });
  const drawn = lines.map(({ style, values }) => {
    const points = values.map((value, day) => `${x(day)},${y(value)}`).join(' ');
    return `<polyline points="${points}" ${style}/>`;
  });
  const limited =
    limit === undefined
      ? ''
      : `<line x2="${panel.width}" y1="${y(limit)}" y2="${y(limit)}" stroke="#1b1b1b"/><text x="${panel.width + 6}" y="${Number(y(limit)) + 4}">${limit}</text>`;
  const ends = `<text y="${panel.height + 20}">day 1</text><text x="${panel.width}" y="${panel.height + 20}" text-anchor="end">day ${days}</text>`;
  return `<text y="-14" font-weight="bold">${title}</text>${[...grid, limited, ...drawn].join('')}${ends}`;
}

/** The next of 1, 2, 4, 8 times a power of ten, so that quarters are whole. */
function niceAbove(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(4, value)));
  return [1, 2, 4, 8, 12, 20].map((times) => times * power).find((each) => each >= value)!;
}
