/** Draws the picture (PNG) of a shared page. */
import { readFile } from 'node:fs/promises';
import { Resvg } from '@resvg/resvg-js';
import satori, { type Font } from 'satori';
import { fontFiles } from '../fonts.ts';
import { backdrop } from './backdrop.ts';
import { fontFileAt } from './font-files.ts';
import { cardSize, type Element } from './layout.ts';
import { withRussianForms } from './russian-forms.ts';

let fonts: Promise<Font[]> | undefined;

export async function drawCard(card: Element): Promise<Buffer> {
  fonts ??= loadFonts().catch((error: unknown) => {
    fonts = undefined;
    throw error;
  });
  const svg = await satori(card as Parameters<typeof satori>[0], { ...cardSize, fonts: await fonts });
  const behind = svg.replace(/^<svg [^>]*>/, (opening) => opening + backdrop);
  return new Resvg(behind, { font: { loadSystemFonts: false } }).render().asPng();
}

async function loadFonts(): Promise<Font[]> {
  return Promise.all(
    fontFiles.map(async (file) => ({
      name: file.family,
      weight: file.weight,
      data: withRussianForms(await readFile(fontFileAt(file, 'woff'))),
    })),
  );
}
