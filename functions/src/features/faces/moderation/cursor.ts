import { idSchema } from '@cine/contract/primitives';
import * as z from 'zod';

/** Firestore's range of instants. */
const instant = z.int().min(0).max(8e12);

/** The last case of a page: how many reported it, when the last did, and its id. */
export const caseCursor = z.tuple([z.int().min(0), instant, idSchema]);

/** The last entry of a page: when it was written, and its id. */
export const entryCursor = z.tuple([instant, idSchema]);
