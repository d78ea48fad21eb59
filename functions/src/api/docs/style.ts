/** The pages' style, in its own file, as our pages allow no inline styles. */
export const docsStyle = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; scroll-padding: 1rem; --line: color-mix(in srgb, currentcolor 20%, transparent); --shade: color-mix(in srgb, currentcolor 7%, transparent); }
*, ::before, ::after { box-sizing: border-box; }
body { max-width: 76rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; overflow-wrap: anywhere; }
header, main { max-width: 48rem; }
h1 { margin: 0 0 1rem; line-height: 1.2; }
h2 { margin: 3rem 0 0; padding-top: 0.5rem; border-top: 2px solid var(--line); line-height: 1.3; }
h3 { margin: 0 0 0.25rem; font-size: 1.1rem; }
h4 { margin: 0.75rem 0 0.25rem; font-size: 0.9rem; }
p, ul, dl, dd { margin: 0.25rem 0; }
header p, header ul { margin: 0 0 0.75rem; }
header li { margin-bottom: 0.25rem; }
article { margin: 2rem 0; }
code { padding: 0.1em 0.3em; border-radius: 0.25em; background: var(--shade); font-family: "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: 0.9em; }
p code, main li code:not(.pattern) { display: inline-block; max-width: 100%; }
a code { text-decoration: underline; }
h3 code, nav code { padding: 0; background: none; font-weight: inherit; text-decoration: inherit; }
h3 .method { padding: 0.1em 0.4em; border: 1px solid; border-radius: 0.25em; }
em { font-size: 0.85em; opacity: 0.75; }
ul { padding-left: 1.25rem; }
.parts { padding: 0; list-style: none; }
.parts > li { padding: 0.25rem 0 0.25rem 0.75rem; border-left: 2px solid var(--line); }
.parts > li > code:first-child { font-weight: 600; }
.choices > li { margin: 0.5rem 0; }
summary { padding: 0.25rem 0; cursor: pointer; }
nav ul { padding: 0; list-style: none; }
nav a { display: inline-block; padding: 0.25rem 0; }
nav ul ul { display: none; }
dl > div { margin: 1rem 0; }
dt { font-weight: 600; }
dd { padding-left: 0.75rem; }
:target { outline: 2px solid; outline-offset: 0.5rem; }
@media (width < 64rem) {
  nav > ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; }
}
@media (width >= 64rem) {
  body { display: grid; grid-template-columns: 22rem minmax(0, 1fr); gap: 0 2.5rem; }
  header { grid-column: 2; }
  nav { grid-row: 1 / 3; position: sticky; top: 0; height: 100vh; margin-top: -1.5rem; padding: 1.5rem 0; overflow-y: auto; font-size: 0.9rem; }
  nav h2 { margin: 0; border: 0; padding: 0; font-size: 1rem; }
  nav > ul > li { margin-top: 0.5rem; }
  nav > ul > li > a { font-weight: 600; }
  nav ul ul { display: block; }
  nav ul ul a { padding: 0.1rem 0; }
  nav a:not(:hover, :focus-visible) { text-decoration: none; }
}
`;
