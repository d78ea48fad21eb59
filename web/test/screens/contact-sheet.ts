import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileOf, heights, type Look, locales, shownIn, themes, widths } from './looks.ts';

/** Writes index.html, which shows all pictures in a folder; returns how many. */
export function writeContactSheet(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  const pictures = files.map(shownIn).filter((picture) => picture !== null);
  const pages = Map.groupBy(pictures, ({ page }) => page);
  const sections = [...pages]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(
      ([page, ofPage]) =>
        `<section data-page="${page}"><h2>${page}</h2>${[...Map.groupBy(ofPage, ({ state }) => state)]
          .map(([state, looks]) =>
            stateOf(
              page,
              state,
              looks.map(({ look }) => look),
            ),
          )
          .join('')}</section>`,
    );
  writeFileSync(join(folder, 'index.html'), sheet([...pages.keys()].sort(), sections, pictures.length));
  return pictures.length;
}

function stateOf(page: string, state: string, looks: readonly Look[]): string {
  const inOrder = looks.toSorted(
    (one, other) =>
      locales.indexOf(one.language) - locales.indexOf(other.language) ||
      themes.indexOf(one.theme) - themes.indexOf(other.theme) ||
      one.width - other.width,
  );
  const figures = inOrder.map((look) => {
    const { width, theme, language } = look;
    const file = fileOf(page, state, look);
    const thumbnail = Math.round(90 + width / 6);
    return `<figure data-width="${width}" data-theme="${theme}" data-language="${language}"><a href="${file}"><img src="${file}" alt="${page}, ${state}" loading="lazy" width="${thumbnail}" height="${Math.round((thumbnail * heights[width]) / width)}"></a><figcaption>${width} · ${theme} · ${language}</figcaption></figure>`;
  });
  return `<article><h3>${state}</h3><div>${figures.join('')}</div></article>`;
}

function choice(name: string, options: readonly (string | number)[]): string {
  const all = options.map((option) => `<option>${option}</option>`).join('');
  return `<label>${name} <select name="${name}"><option value="">all</option>${all}</select></label>`;
}

function sheet(pages: readonly string[], sections: readonly string[], count: number): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Screens · Ciné-Compagnon</title>
<style>
  :root { color-scheme: light dark; font: 15px/1.4 system-ui, sans-serif }
  body { margin: 0 1.5rem 3rem }
  header { position: sticky; top: 0; z-index: 1; padding: .75rem 0; background: Canvas; border-bottom: 1px solid GrayText }
  h1 { display: inline; font-size: 1.1rem; margin-right: 1rem }
  form { display: inline-flex; flex-wrap: wrap; gap: 1rem }
  h2 { margin: 2rem 0 .5rem } h3 { margin: 1rem 0 .25rem; font-weight: 500 }
  article > div { display: flex; flex-wrap: wrap; gap: .75rem; align-items: start }
  figure { margin: 0 } figcaption { font-size: .75rem; color: GrayText }
  img { display: block; object-fit: cover; object-position: top; border: 1px solid GrayText; border-radius: 4px }
  [hidden] { display: none }
</style>
<header>
  <h1>Screens</h1>
  <form>${choice('page', pages)}${choice('width', widths)}${choice('theme', themes)}${choice('language', locales)}</form>
  <p>${count} pictures of ${pages.length} pages in each of their states, made by <code>npm run screens</code>. A click opens one at full size; thumbnails show its top.</p>
</header>
${sections.join('\n')}
<script>
  const form = document.forms[0];
  const show = () => {
    const wanted = Object.fromEntries(new FormData(form));
    for (const section of document.querySelectorAll('section'))
      section.hidden = wanted.page !== '' && wanted.page !== section.dataset.page;
    for (const figure of document.querySelectorAll('figure'))
      figure.hidden = ['width', 'theme', 'language'].some((name) => wanted[name] !== '' && wanted[name] !== figure.dataset[name]);
    history.replaceState(null, '', '#' + new URLSearchParams(wanted));
  };
  for (const [name, value] of new URLSearchParams(location.hash.slice(1))) if (form.elements[name]) form.elements[name].value = value;
  form.addEventListener('change', show);
  show();
</script>
`;
}
