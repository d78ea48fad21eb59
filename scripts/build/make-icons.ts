/** Makes the dashboard's PNG icons from web/public/icon.svg, by a Chromium of this machine. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../../dev/browser/src/index.ts';

const folder = join(import.meta.dirname, '../..', 'web', 'public');
const source = readFileSync(join(folder, 'icon.svg'), 'utf8');
/** Launchers crop maskable icons: the picture stays in a circle of 80 %, on a background to the edges. */
const maskable = source.replace('rx="14" ', '').replace('viewBox="0 0 64 64"', 'viewBox="-11 -11 86 86"');
const icons = [
  { name: 'icon-192.png', size: 192, svg: source },
  { name: 'icon-512.png', size: 512, svg: source },
  { name: 'maskable-512.png', size: 512, svg: maskable },
  // iOS rounds the corners itself.
  { name: 'apple-touch-icon.png', size: 180, svg: maskable },
];

const browser = await launchChromium();
mkdirSync(join(folder, 'icons'), { recursive: true });
for (const { name, size, svg } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const ground = svg === maskable ? '#12131f' : 'transparent';
  await page.setContent(
    `<style>body{margin:0;background:${ground}}svg{display:block;inline-size:100vw}</style>${svg}`,
  );
  await page.screenshot({ path: join(folder, 'icons', name), omitBackground: true });
  await page.close();
}
await browser.close();
console.log(`${icons.length} icons in web/public/icons.`);
