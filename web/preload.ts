import type { HtmlTagDescriptor, Plugin } from 'vite';

/** Files that every first visit needs but the page discovers late: the French texts and the Latin fonts. */
const patterns = [
  /\/fr-[\w-]+\.js$/,
  /\/onest-latin-wght-normal-[\w-]+\.woff2$/,
  /\/sofia-sans-extra-condensed-latin-800-normal-[\w-]+\.woff2$/,
];

/** Preloads these files from the page's head. */
export function preload(): Plugin {
  return {
    name: 'preload',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) => {
        if (!bundle) return [];
        const files = Object.keys(bundle).map((file) => `/${file}`);
        return patterns.map((pattern) => {
          const matches = files.filter((file) => pattern.test(file));
          if (matches.length !== 1)
            throw new Error(`Expected one file to preload for ${pattern}, found ${matches.length}`);
          return linkTo(matches[0]!);
        });
      },
    },
  };
}

function linkTo(href: string): HtmlTagDescriptor {
  const attrs = href.endsWith('.js')
    ? { rel: 'modulepreload', href }
    : { rel: 'preload', as: 'font', type: 'font/woff2', href };
  return { tag: 'link', attrs: { ...attrs, crossorigin: true }, injectTo: 'head' };
}
