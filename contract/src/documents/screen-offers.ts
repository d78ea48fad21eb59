import * as z from 'zod';
import { type DocumentOf, documentCodec } from './codec.ts';
import { storedInstant } from './stored-values.ts';

/** `users/{uid}/screenOffers/latest`, read by its screen: an offer to show what a phone chooses. */
export const screenOfferDocument = documentCodec(
  'screenOffers',
  z.strictObject({
    /** The secret half of the token that its QR code has. */
    secret: z.string(),
    /** The session that somebody chose for it; null until then. */
    sessionId: z.string().nullable(),
    expiresAt: storedInstant,
  }),
);
export type ScreenOfferDocument = DocumentOf<typeof screenOfferDocument>;
