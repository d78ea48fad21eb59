/** A dark cinema: a velvet curtain at either side of the screen, and a projector's beam from above. */
export const backdrop = `<defs>
<linearGradient id="floor" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#1b1d2c"/><stop offset="0.55" stop-color="#12131f"/><stop offset="1" stop-color="#0c0d16"/></linearGradient>
<linearGradient id="beam" x1="1" y1="0" x2="0.2" y2="1"><stop offset="0" stop-color="#ffe9be" stop-opacity="0.34"/><stop offset="0.7" stop-color="#ffe9be" stop-opacity="0.04"/><stop offset="1" stop-color="#ffe9be" stop-opacity="0"/></linearGradient>
<linearGradient id="fold" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="#2b101b"/><stop offset="0.45" stop-color="#83283f"/><stop offset="1" stop-color="#2b101b"/></linearGradient>
</defs>
<rect width="1200" height="630" fill="url(#floor)"/>
<path d="M1130 -20 L1190 -20 L760 650 L-60 650 Z" fill="url(#beam)"/>
<rect y="618" width="1200" height="12" fill="#c99a4b"/>`;
