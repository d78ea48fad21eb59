import { idSchema } from '@cine/contract/primitives';
import * as z from 'zod';

/** Where a page of evenings ends: epoch milliseconds and id. */
export const eveningCursor = z.tuple([z.int(), idSchema]);
