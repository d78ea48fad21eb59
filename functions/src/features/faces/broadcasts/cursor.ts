import { idSchema } from '@cine/contract/primitives';
import * as z from 'zod';

/** The last broadcast of a page: when it was written, and its id. */
export const broadcastCursor = z.tuple([z.int().min(0).max(8e12), idSchema]);
