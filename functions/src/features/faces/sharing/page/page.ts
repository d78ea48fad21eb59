import type { Locale } from '@cine/contract/primitives';
import { withNames } from '@cine/contract/text/typeset';
import { html, raw } from 'hono/html';
import { cardSize } from '../card/layout.ts';
import { type Content, hues, type ShownPerson } from '../content.ts';
import { mark } from '../mark.ts';
import type { Teller } from '../words/index.ts';

export type PageAddress = { origin: string; token: string; locale: Locale; styleVersion: string };

const languages: Record<Locale, string> = { fr: 'Français', en: 'English', ru: 'Русский' };
const territories: Record<Locale, string> = { fr: 'fr_FR', en: 'en_GB', ru: 'ru_RU' };

type Html = ReturnType<typeof html>;

/** A shared page: everything is in it, and nothing runs. */
export function sharedPage(
  { content, teller }: { content: Content; teller: Teller },
  place: PageAddress,
): string {
  const { say } = teller;
  const { eyebrow, title, hero, description, faces, why, bars, facts, action, isPublic } = content;
  const path = `${place.origin}/s/${place.token}/${place.locale}`;
  const properties = {
    'og:type': 'article',
    'og:site_name': say('name'),
    'og:locale': territories[place.locale],
    'og:title': title,
    'og:description': description,
    'og:url': path,
    'og:image': `${path}/card.png`,
    'og:image:type': 'image/png',
    'og:image:width': String(cardSize.width),
    'og:image:height': String(cardSize.height),
    'og:image:alt': withNames(place.locale, `${title}. ${description}`),
  };
  const lines = hero.length === 1 && hero[0] === title ? [] : hero;
  const head = html`<meta name="description" content="${description}">
${isPublic ? html`<link rel="canonical" href="${path}">` : html`<meta name="robots" content="noindex">`}
${Object.entries(properties).map(([name, value]) => html`<meta property="${name}" content="${value}">\n`)}<meta name="twitter:card" content="summary_large_image">`;
  return frame(place, teller, title, head, [
    html`<article>
<header class="screen">
<p class="eyebrow">${eyebrow}</p>
<h1 class="${lines.length > 0 ? 'over' : 'hero'}">${title}</h1>
${lines.length > 0 ? html`<ul class="hero" aria-label="${say('watched')}">${lines.map((line) => html`<li>${withoutBreaks(line)}</li>`)}</ul>` : ''}
${faces.length > 0 ? cast(faces, say('people'), say('somebody')) : ''}
${why.length > 0 ? html`<p class="facts">${why.join(' ')}</p>` : ''}
${facts.length > 0 ? html`<p class="facts">${facts.join(' · ')}</p>` : ''}
</header>
${bars.length > 0 ? chart(bars, content.barsTitle) : ''}
</article>
<section class="invitation">
<p>${say('pitch')}</p>
<a class="act" href="${action.path}">${action.label}</a>
</section>`,
  ]);
}

/** A title in which French punctuation stays on the line of the word before it. */
function withoutBreaks(title: string): string {
  return title.replaceAll(/ (?=[:;!?])/g, '\u00a0');
}

export function gonePage(teller: Teller, place: Omit<PageAddress, 'token'>): string {
  const { say } = teller;
  return frame(
    { ...place, token: null },
    teller,
    say('goneTitle'),
    html`<meta name="robots" content="noindex">`,
    [
      html`<article><header class="screen">
<h1 class="hero">${say('goneTitle')}</h1>
<p class="facts">${say('gone')}</p>
</header></article>
<section class="invitation"><a class="act" href="/">${say('goneAction')}</a></section>`,
    ],
  );
}

function frame(
  { token, locale, styleVersion }: Omit<PageAddress, 'token'> & { token: string | null },
  { say }: Teller,
  title: string,
  head: Html,
  body: Html[],
): string {
  const others = (Object.keys(languages) as Locale[]).filter((each) => each !== locale);
  return String(html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="dark light">
<title>${title} · ${say('name')}</title>
${head}
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/s/page.css?v=${styleVersion}">
</head>
<body>
<header class="top"><a class="wordmark" href="/"><svg viewBox="4 4 56 56" aria-hidden="true"><path d="${raw(mark)}" fill-rule="evenodd" transform="rotate(-12 32 32)"/></svg>${say('name')}</a></header>
<main>
${body}
</main>
<footer>
${token === null ? '' : html`<nav aria-label="${say('languages')}">${others.map((each) => html`<a href="/s/${token}/${each}" hreflang="${each}" lang="${each}">${languages[each]}</a>`)}</nav>`}
<p>${say('attribution')}</p>
</footer>
</body>
</html>
`);
}

function cast(faces: readonly ShownPerson[], label: string, somebody: string): Html {
  return html`<ul class="cast" aria-label="${label}">${faces.map((face, at) => html`<li>${faceIn(face, at, somebody)}</li>`)}</ul>`;
}

function faceIn({ initials, name }: ShownPerson, at: number, somebody: string): Html {
  const colour = `hue-${at % hues.length}`;
  if (initials === null)
    return html`<span class="face" aria-hidden="true">?</span><span class="unseen">${somebody}</span>`;
  if (name === null) return html`<span class="face ${colour}">${initials}</span>`;
  return html`<span class="face ${colour}" aria-hidden="true">${initials}</span>${name}`;
}

function chart(bars: Content['bars'], label: string): Html {
  const rows = bars.map(
    ({ label: name, points, text }) =>
      html`<li><span>${name}</span><svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect class="rail" width="100" height="4"/><rect class="part" width="${points}" height="4"/></svg><strong>${text}</strong></li>`,
  );
  return html`<section class="chart"><h2>${label}</h2><ol>${rows}</ol></section>`;
}
