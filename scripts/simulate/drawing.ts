import type { Series, Simulated } from './simulated.ts';

const panel = { width: 300, height: 260, left: 64, top: 40, gap: 90 };
const figures = ['xp', 'level', 'coins'] as const;
const names = { xp: 'XP', level: 'Level', coins: 'Coins' } as const;
const honestColours = ['#8a6d00', '#3d6b8e', '#2f7d4f', '#7a4f9a', '#1b1b1b'];
const greedyColour = '#c0392b';
const dashes = ['', '6 3', '2 3'];

/** XP, level and coins of everybody, day by day, as an SVG: honest players' lines are plain, greedy ones' red. */
export function drawingOf({ series }: Simulated): string {
  const styles = stylesOf(series);
  const width = panel.left + figures.length * (panel.width + panel.gap);
  const height = panel.top + panel.height + 60 + 22 * series.length;
  const panels = figures.map((figure, index) => {
    const x = panel.left + index * (panel.width + panel.gap);
    return `<g transform="translate(${x} ${panel.top})">${panelOf(series, styles, figure)}</g>`;
  });
  const legend = series.map(({ name }, index) => {
    const y = panel.top + panel.height + 60 + 22 * index;
    const line = `<line x1="${panel.left}" x2="${panel.left + 40}" y1="${y - 4}" y2="${y - 4}" ${styles[index]}/>`;
    return `${line}<text x="${panel.left + 52}" y="${y}">${name}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="13" fill="#1b1b1b">
<rect width="${width}" height="${height}" fill="#fffdf7"/>
${[...panels, ...legend].join('\n')}
</svg>
`;
}

function stylesOf(series: readonly Series[]): string[] {
  let [honest, greedy] = [0, 0];
  return series.map(({ plays }) =>
    plays === 'honest'
      ? `fill="none" stroke-width="2" stroke="${honestColours[honest++ % honestColours.length]}"`
      : `fill="none" stroke-width="2" stroke="${greedyColour}" stroke-dasharray="${dashes[greedy++ % dashes.length]}"`,
  );
}

function panelOf(
  series: readonly Series[],
  styles: readonly string[],
  figure: (typeof figures)[number],
): string {
  const days = Math.max(...series.map((each) => each.days.length));
  const most = niceAbove(Math.max(...series.flatMap((each) => each.days.map((day) => day[figure]))));
  const x = (day: number) => ((day * panel.width) / Math.max(1, days - 1)).toFixed(1);
  const y = (value: number) => (panel.height - (value * panel.height) / most).toFixed(1);
  const grid = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const value = share * most;
    return `<line x2="${panel.width}" y1="${y(value)}" y2="${y(value)}" stroke="#e0dccf"/><text x="-8" y="${Number(y(value)) + 4}" text-anchor="end">${value.toLocaleString('en')}</text>`;
  });
  const lines = series.map(({ days: own }, index) => {
    const points = own.map((day, number) => `${x(number)},${y(day[figure])}`).join(' ');
    return `<polyline points="${points}" ${styles[index]}/>`;
  });
  const ends = `<text y="${panel.height + 20}">day 1</text><text x="${panel.width}" y="${panel.height + 20}" text-anchor="end">day ${days}</text>`;
  return `<text y="-14" font-weight="bold">${names[figure]}</text>${[...grid, ...lines].join('')}${ends}`;
}

/** The next of 1, 2, 4, 8 times a power of ten, so that quarters are whole. */
function niceAbove(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(4, value)));
  return [1, 2, 4, 8, 10, 20].map((times) => times * power).find((each) => each >= value)!;
}
