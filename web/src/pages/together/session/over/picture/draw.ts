import { tall } from '#components/movie/poster/compositions.ts';
import { type EveningPicture, linesOf } from './evening-picture.ts';

export const size = { width: 1080, height: 1350 } as const;

const margin = 84;
const inner = size.width - 2 * margin;

type Fonts = { display: string; text: string };
type Colours = { ink: string; soft: string; act: string };

/** Draws an evening over the page's picture of its movie, in the page's fonts and colours. */
export async function draw(
  canvas: HTMLCanvasElement,
  { brand, night, titles, faces, names, facts }: EveningPicture,
  scenery: HTMLElement,
  hueOf: (uid: string) => number,
): Promise<void> {
  const context = canvas.getContext('2d')!;
  const style = getComputedStyle(canvas);
  const token = (name: string) => style.getPropertyValue(name).trim();
  const fonts: Fonts = { display: token('--font-display'), text: token('--font-text') };
  const colours: Colours = { ink: token('--ink'), soft: token('--ink-soft'), act: token('--act') };
  await Promise.all([
    document.fonts.load(`850 100px ${fonts.display}`, titles.join('')),
    document.fonts.load(`600 40px ${fonts.text}`, `${night}${names ?? ''}`),
  ]);
  drawScenery(context, scenery);
  drawShade(context);
  context.textBaseline = 'alphabetic';
  const { display, text } = fonts;
  write(context, brand, margin + 44, `850 62px ${display}`, colours.act);
  write(context, night, margin + 104, `600 34px ${text}`, colours.ink);

  // From the bottom up, so that what is there stands on one line.
  let y = size.height - margin;
  if (facts.length > 0) {
    write(context, facts.join(' · '), y, `750 58px ${display}`, colours.act);
    y -= 92;
  }
  if (names !== null) y = writeUp(context, names, y, `600 36px ${text}`, 50, colours.ink) - 6;
  y = drawFaces(context, faces, y, fonts, hueOf) - 48;
  const large = titles.length === 1 ? 150 : 96;
  for (const title of titles.toReversed()) {
    const height = title.length > 24 ? large * 0.72 : large;
    y = writeUp(context, title, y, `850 ${height}px ${display}`, height * 0.94, colours.ink) - 12;
  }
}

function write(context: CanvasRenderingContext2D, text: string, y: number, font: string, colour: string) {
  context.font = font;
  context.fillStyle = colour;
  context.fillText(text, margin, y);
}

/** Writes a text in as many lines as it needs, the last one at `y`; returns where the line above them is. */
function writeUp(
  context: CanvasRenderingContext2D,
  text: string,
  y: number,
  font: string,
  lineHeight: number,
  colour: string,
): number {
  context.font = font;
  const lines = linesOf(text, inner, (part) => context.measureText(part).width).reverse();
  for (const [at, line] of lines.entries()) write(context, line, y - at * lineHeight, font, colour);
  return y - lines.length * lineHeight;
}

/** Darkens the scenery where texts are. */
function drawShade(context: CanvasRenderingContext2D): void {
  const shade = context.createLinearGradient(0, 0, 0, size.height);
  const stops: [at: number, alpha: number][] = [
    [0, 0.72],
    [0.16, 0.3],
    [0.34, 0.2],
    [0.62, 0.86],
    [1, 0.95],
  ];
  for (const [at, alpha] of stops) shade.addColorStop(at, `rgb(8 9 16 / ${alpha})`);
  context.fillStyle = shade;
  context.fillRect(0, 0, size.width, size.height);
}

/** The shapes of a drawn poster, in the colours that the page gives them. */
function drawScenery(context: CanvasRenderingContext2D, scenery: HTMLElement): void {
  const style = getComputedStyle(scenery);
  const sky = context.createLinearGradient(0, 0, 0, size.height);
  sky.addColorStop(0, style.getPropertyValue('--sky-top'));
  sky.addColorStop(0.72, style.getPropertyValue('--sky-low'));
  context.fillStyle = sky;
  context.fillRect(0, 0, size.width, size.height);
  const { frame } = tall;
  const scale = Math.max(size.width / frame.width, size.height / frame.height);
  context.save();
  context.translate(
    (size.width - frame.width * scale) / 2 - frame.x * scale,
    (size.height - frame.height * scale) / 2 - frame.y * scale,
  );
  context.scale(scale, scale);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const shape of scenery.querySelectorAll('svg:first-of-type path')) {
    const { fill, fillOpacity, stroke, strokeOpacity, strokeWidth } = getComputedStyle(shape);
    const path = new Path2D(shape.getAttribute('d') ?? '');
    if (fill !== 'none') {
      context.globalAlpha = Number(fillOpacity);
      context.fillStyle = fill;
      context.fill(path);
    }
    if (stroke !== 'none') {
      context.globalAlpha = Number(strokeOpacity);
      context.strokeStyle = stroke;
      context.lineWidth = Number.parseFloat(strokeWidth);
      context.stroke(path);
    }
  }
  context.restore();
}

const face = { radius: 48, step: 116, inRow: 8 } as const;

/** Initials in rows that end above a line; returns the top of the first row. */
function drawFaces(
  context: CanvasRenderingContext2D,
  faces: EveningPicture['faces'],
  bottom: number,
  { text }: Fonts,
  hueOf: (uid: string) => number,
): number {
  const rows = Math.ceil(faces.length / face.inRow);
  const top = bottom - rows * face.step + (face.step - 2 * face.radius);
  context.save();
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.font = `650 38px ${text}`;
  faces.forEach(({ uid, initials }, at) => {
    const x = margin + face.radius + (at % face.inRow) * face.step;
    const y = top + face.radius + Math.floor(at / face.inRow) * face.step;
    context.beginPath();
    context.arc(x, y, face.radius, 0, 2 * Math.PI);
    context.fillStyle = `oklch(0.42 0.09 ${hueOf(uid)})`;
    context.fill();
    context.fillStyle = '#fff';
    context.fillText(initials, x, y + 2);
  });
  context.restore();
  return top;
}
