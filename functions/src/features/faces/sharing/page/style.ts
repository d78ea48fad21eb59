import { hues } from '../content.ts';
import { fontFiles, stackOf } from '../fonts.ts';

/** The style of shared pages: the dashboard's colours and fonts, dark or light as the device wants. */
export const pageStyle = `${fontFiles
  .map(
    ({ family, weight, file }) =>
      `@font-face { font-family: "${family}"; font-weight: ${weight}; font-display: swap; src: url("/s/fonts/${file}.woff2") format("woff2"); }`,
  )
  .join('\n')}
:root {
  color-scheme: dark light;
  --ground: #12131f; --raised: #1b1d2c; --line: #34384f; --ink: #f6f1e7; --ink-soft: #c3bdb0;
  --act: #ffb84d; --on-act: #241500; --velvet: #2b101b; --fold: rgb(0 0 0 / 0.24); --glow: #ffb84d; --live: #7cc4ff;
}
@media (prefers-color-scheme: light) {
  :root {
    --ground: #faf5ea; --raised: #fffdf8; --line: #cfc3ac; --ink: #1d1a16; --ink-soft: #5a5348;
    --act: #8a4a00; --on-act: #fffaf0; --velvet: #f5dcd6; --fold: rgb(140 40 40 / 0.07); --glow: #eda02f; --live: #0a558f;
  }
}
*, ::before, ::after { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 400 1.0625rem/1.5 ${stackOf('text')}; font-variant-numeric: tabular-nums; -webkit-text-size-adjust: 100%; }
h1, h2, p, ul, ol { margin: 0; padding: 0; }
ul, ol { list-style: none; }
a { color: var(--act); text-underline-offset: 0.2em; }
:focus-visible { outline: 3px solid var(--live); outline-offset: 2px; border-radius: 0.5rem; }
.top, main, footer { max-width: 60rem; margin: 0 auto; padding: 1.25rem; }
.wordmark { display: inline-flex; align-items: center; gap: 0.5rem; min-height: 2.75rem; color: var(--ink); font: 800 1.5rem/1 ${stackOf('display')}; text-decoration: none; }
.wordmark svg { width: 2.25rem; fill: var(--glow); }
main { display: grid; gap: 2rem; padding-block: 0; }
.screen { display: grid; gap: 1.25rem; padding: clamp(1.75rem, 6vw, 4rem) clamp(1.25rem, 5vw, 3.5rem); border-radius: 1.5rem; background: repeating-linear-gradient(to right, var(--fold) 0, transparent 0.7rem 1.1rem, var(--fold) 1.9rem), var(--velvet); }
.eyebrow { color: var(--act); font-weight: 700; }
.over { font: 700 1.1875rem/1.3 ${stackOf('text')}; }
.hero { font: 800 clamp(3rem, 1.6rem + 6vw, 6.5rem)/0.95 ${stackOf('display')}; letter-spacing: 0.005em; word-spacing: 0.04em; text-wrap: balance; overflow-wrap: anywhere; }
.hero li + li { margin-top: 0.15em; }
.facts { color: var(--ink-soft); font-weight: 700; font-size: 1.1875rem; }
.cast { display: flex; flex-wrap: wrap; gap: 0.75rem 1.25rem; }
.cast li { display: inline-flex; align-items: center; gap: 0.625rem; font-weight: 700; }
.face { display: inline-grid; place-items: center; width: 3.25rem; height: 3.25rem; border-radius: 50%; background: var(--raised); font: 800 1.5rem/1 ${stackOf('display')}; }
${hues.map((hue, at) => `.hue-${at} { background: light-dark(hsl(${hue} 55% 84%), hsl(${hue} 34% 30%)); }`).join('\n')}
.chart { display: grid; gap: 1rem; margin-top: 2rem; }
.chart h2 { font: 800 2rem/1.05 ${stackOf('display')}; }
.chart ol { display: grid; gap: 0.75rem; }
.chart li { display: grid; grid-template-columns: minmax(8rem, 1fr) 3fr 2.5rem; align-items: center; gap: 1rem; }
.chart svg { width: 100%; height: 0.625rem; border-radius: 1rem; }
.rail { fill: var(--line); }
.part { fill: var(--glow); }
.chart strong { text-align: end; }
.invitation { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 1.25rem; padding: 1.5rem; border-radius: 0.875rem; background: var(--raised); }
.invitation p { flex: 1 1 20rem; color: var(--ink-soft); }
.act { display: inline-flex; align-items: center; min-height: 3rem; padding: 0.5rem 1.5rem; border-radius: 999px; background: var(--act); color: var(--on-act); font-weight: 700; text-decoration: none; }
footer { display: grid; gap: 0.75rem; color: var(--ink-soft); font-size: 0.8125rem; }
footer nav { display: flex; gap: 1.25rem; }
footer nav a { display: inline-flex; align-items: center; min-height: 2.75rem; font-size: 1rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 30rem) { .chart li { grid-template-columns: 1fr 2.5rem; } .chart svg { grid-column: 1 / -1; grid-row: 2; } .act { justify-content: center; width: 100%; } }
@media (forced-colors: active) { .act, .face { border: 1px solid; } }
`;
