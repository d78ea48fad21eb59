import type { ShareDocument } from './documents.ts';

/** A link, with what it keeps of what is shared; it never ends by itself: its owner ends it. */
export type Shared = ShareDocument & { token: string };

/** What a link keeps of a thing; nothing of some kinds, which are looked up when the page is shown. */
export type KeptByLink = ShareDocument['kept'];
export type KeptOf<Kind extends KeptByLink['kind']> = Extract<KeptByLink, { kind: Kind }>;
