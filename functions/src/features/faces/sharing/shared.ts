import type { ShareDocument } from './documents.ts';

/** A link, with what it keeps of what is shared. */
export type Shared = ShareDocument & { token: string };

/** What a link keeps of a thing; of some kinds nothing. */
export type Kept = ShareDocument['kept'];
export type KeptOf<Kind extends Kept['kind']> = Extract<Kept, { kind: Kind }>;
