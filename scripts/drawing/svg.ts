import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';

/** Colours and fonts of every drawing in docs. */
const config: NonNullable<TopLevelSpec['config']> = {
  background: '#fffdf7',
  font: 'sans-serif',
  axis: {
    labelFontSize: 12,
    titleFontSize: 12,
    titleFontWeight: 'normal',
    gridColor: '#e0dccf',
    labelLimit: 320,
  },
  legend: { labelFontSize: 12, symbolStrokeWidth: 2, symbolSize: 400, labelLimit: 320 },
  title: { fontSize: 13, anchor: 'start' },
  view: { stroke: null },
};

/** A drawing that Vega-Lite describes, as an SVG, the same for the same description. */
export async function svgOf(drawing: TopLevelSpec): Promise<string> {
  const { spec } = compile({ ...drawing, config });
  const view = new View(parse(spec), { renderer: 'none' });
  const svg = await view.toSVG();
  view.finalize();
  return `${svg}\n`;
}
