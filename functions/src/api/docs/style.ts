/** In a file of its own, because our pages show no style that is written into them. */
export const docsStyle = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0; }
main { max-width: 56rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
nav { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; }
nav a { padding: 0.25rem 0; }
h1 { line-height: 1.2; }
h2 { margin-top: 3rem; }
h3 { margin: 2rem 0 0.25rem; font-size: 1.1rem; overflow-wrap: anywhere; }
p { margin: 0.25rem 0; }
code, pre { font-family: ui-monospace, monospace; font-size: 0.9em; }
.method { padding: 0.1em 0.4em; border: 1px solid; border-radius: 0.25em; }
pre { max-height: 30rem; overflow: auto; padding: 0.75rem; border: 1px solid color-mix(in srgb, currentcolor 30%, transparent); }
summary { padding: 0.25rem 0; cursor: pointer; }
table { border-collapse: collapse; }
th, td { padding: 0.25rem 1rem 0.25rem 0; text-align: start; vertical-align: top; }
:target { outline: 2px solid; outline-offset: 0.25rem; }
`;
