import { documentCodec } from '@cine/contract/documents/codec';
import * as z from 'zod';

/** `stocks/{itemId}`: how many of a limited item were sold. Nobody reads it but the server. */
export const stockDocument = documentCodec('stocks', z.strictObject({ sold: z.int().min(0) }));
