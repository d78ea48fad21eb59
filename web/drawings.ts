/** Compiles .svg files to drawings in the page's colours. */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** An SVG without its own styles; its classes `fill-name` and `stroke-name` become the page's colours. */
function drawingIn(svg: string): { __html: string } {
  const [, inner = ''] = /<svg[^>]*>(.*)<\/svg>/s.exec(svg.replace(/<style>.*?<\/style>/s, '')) ?? [];
  const markup = inner
    .replace(/\s*\n\s*/g, '')
    .replace(/class="([^"]+)"/g, (_, names: string) =>
      names.replace(/(fill|stroke)-(\S+)/g, '$1="var(--$2)"'),
    );
  // An object, since the bundler would repeat a text in every page that shows it.
  return { __html: markup };
}

/** One shape of a sheet, in the colour that its class names. */
type SheetPart = {
  paint: string;
  d: string;
  stroke?: number;
  opacity?: number;
  isFine?: true;
  hasHoles?: true;
};
/** One picture of a sheet: its square, what is on each of its layers, and its own values. */
type SheetPicture = { box: number[]; parts: SheetPart[] } & Record<string, unknown>;

/** A sheet's pictures by id: shapes, and groups for other layers. Values such as `data-tilt` may be JSON. */
function sheetIn(svg: string): Record<string, SheetPicture> {
  const sheet: Record<string, SheetPicture> = {};
  let picture: SheetPicture = { box: [], parts: [] };
  let layer = picture.parts;
  for (const [, end, tag, text = ''] of svg.matchAll(/<(\/?)(svg|g|path|circle)([^>]*)>/g)) {
    const { id, class: names = '', d = '', viewBox = '', ...values } = attributesIn(text);
    if (tag === 'svg' && id) {
      const own = Object.entries(values).filter(([name]) => name.startsWith('data-'));
      const data = Object.fromEntries(
        own.map(([name, value]) => [camelCased(name.slice(5)), readValue(value)]),
      );
      picture = { ...data, box: viewBox.split(' ').slice(0, 3).map(Number), parts: [] };
      sheet[id] = picture;
      layer = picture.parts;
    } else if (tag === 'g' && end) layer = picture.parts;
    else if (tag === 'g') picture[names] = layer = [];
    else if (tag === 'path') layer.push(partOf(names, d, values));
    else if (tag === 'circle') layer.push(partOf(names, circleOf(values), values));
  }
  return sheet;
}

/** A circle as a path of two arcs. */
function circleOf({ cx, cy, r }: Record<string, string>): string {
  const [left, right] = [Number(cx) - Number(r), Number(cx) + Number(r)].map((x) => Math.round(x * 10) / 10);
  return `M${left} ${cy}A${r} ${r} 0 1 1 ${right} ${cy}A${r} ${r} 0 1 1 ${left} ${cy}Z`;
}

function partOf(names: string, d: string, values: Record<string, string>): SheetPart {
  const { 'stroke-width': stroke, opacity, 'fill-rule': rule } = values;
  return {
    paint: /(?:fill|stroke)-(\w+)/.exec(names)?.[1] ?? '',
    d,
    ...(stroke && { stroke: Number(stroke) }),
    ...(opacity && { opacity: Number(opacity) }),
    ...(names.endsWith(' fine') && { isFine: true }),
    ...(rule === 'evenodd' && { hasHoles: true }),
  };
}

function attributesIn(tag: string): Record<string, string> {
  return Object.fromEntries(
    [...tag.matchAll(/([\w-]+)=(?:"([^"]*)"|'([^']*)')/g)].map(([, name, one, other]) => [
      name,
      one ?? other,
    ]),
  );
}

const camelCased = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

function readValue(text: string): unknown {
  return /^[a-z]+$/.test(text) && text !== 'true' ? text : JSON.parse(text);
}

const readers = { drawing: drawingIn, sheet: sheetIn };
const imported = /\.svg\?(drawing|sheet)$/;

/** The module of `import drawing from './some.svg?drawing'`, or of `?sheet`; null of others. */
export function drawingModule(id: string): { file: string; code: string } | null {
  const kind = imported.exec(id)?.[1] as keyof typeof readers | undefined;
  if (!kind) return null;
  const file = id.slice(0, id.lastIndexOf('?'));
  return { file, code: `export default ${JSON.stringify(readers[kind](readFileSync(file, 'utf8')))}` };
}

/** Puts drawings into scripts: as pictures of their own they would not have the page's colours. */
export function drawings(): Plugin {
  return {
    name: 'drawings',
    enforce: 'pre',
    load: {
      filter: { id: imported },
      handler(id) {
        const { file, code } = drawingModule(id)!;
        this.addWatchFile(file);
        return { code, map: null };
      },
    },
  };
}
