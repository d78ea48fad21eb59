/** A fold of a curtain and the shade beside it, in pixels. */
function fold(x: number, width: number): string {
  return `<rect x="${x}" width="${width}" height="630" fill="url(#fold)"/>`;
}

const folds = [0, 26, 49, 69].map((x, at) => fold(x, 30 - 3 * at)).join('');

/** A dark cinema: a velvet curtain, a projector's beam, the stage's brass edge. */
export const backdrop = `<defs>
<linearGradient id="hall" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#1d2032"/><stop offset="0.6" stop-color="#12131f"/><stop offset="1" stop-color="#0b0c14"/></linearGradient>
<linearGradient id="beam" x1="0.95" y1="0" x2="0.2" y2="1"><stop offset="0" stop-color="#ffe9be" stop-opacity="0.3"/><stop offset="0.75" stop-color="#ffe9be" stop-opacity="0.05"/><stop offset="1" stop-color="#ffe9be" stop-opacity="0"/></linearGradient>
<linearGradient id="fold" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="#3b1020"/><stop offset="0.4" stop-color="#8d2c45"/><stop offset="0.62" stop-color="#6b2036"/><stop offset="1" stop-color="#260c17"/></linearGradient>
<linearGradient id="shade" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="#000" stop-opacity="0.5"/><stop offset="1" stop-color="#000" stop-opacity="0"/></linearGradient>
<linearGradient id="dusk" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity="0.45"/></linearGradient>
<linearGradient id="brass" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="#7b5520"/><stop offset="0.3" stop-color="#f8dfa4"/><stop offset="0.55" stop-color="#c99a4b"/><stop offset="0.8" stop-color="#f8dfa4"/><stop offset="1" stop-color="#7b5520"/></linearGradient>
<g id="curtain">${folds}<rect x="87" width="46" height="630" fill="url(#shade)"/></g>
</defs>
<rect width="1200" height="630" fill="url(#hall)"/>
<path d="M1010 -10 L1070 -10 L900 640 L60 640 Z" fill="url(#beam)"/>
<use href="#curtain"/>
<use href="#curtain" transform="matrix(-1 0 0 1 1200 0)"/>
<rect width="1200" height="630" fill="url(#dusk)"/>
<rect y="620" width="1200" height="10" fill="url(#brass)"/>`;
