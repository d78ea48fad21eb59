import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/**
 * What is in an SVG file, for a page's own `<svg>`: without its styles, which are for looking at it alone.
 * The classes `fill-name` and `stroke-name` become the page's colours.
 */
export function drawingIn(svg: string): string {
  const [, inner = ''] = /<svg[^>]*>(.*)<\/svg>/s.exec(svg.replace(/<style>.*?<\/style>/s, '')) ?? [];
  return inner
    .replace(/\s*\n\s*/g, '')
    .replace(/class="([^"]+)"/g, (_, names: string) =>
      names.replace(/(fill|stroke)-(\S+)/g, '$1="var(--$2)"'),
    );
}

/** The module of `import drawing from './some.svg?drawing'`. */
export function drawingModule(file: string): string {
  return `export default ${JSON.stringify(drawingIn(readFileSync(file, 'utf8')))}`;
}

/** Puts drawings into scripts: as pictures of their own they would not have the page's colours. */
export function drawings(): Plugin {
  return {
    name: 'drawings',
    enforce: 'pre',
    load: {
      filter: { id: /\.svg\?drawing$/ },
      handler(id) {
        const file = id.replace(/\?drawing$/, '');
        this.addWatchFile(file);
        return { code: drawingModule(file), map: null };
      },
    },
  };
}
