import { documentCodec } from '@cine/contract/documents/codec';
import { storedInstant } from '@cine/contract/documents/stored-values';
import * as z from 'zod';

/** `inboxes/{uid}/devices/{id}`: a browser that gets pushes. The id is a digest of the endpoint. */
export const deviceDocument = documentCodec(
  'devices',
  z.strictObject({
    endpoint: z.string(),
    p256dh: z.string(),
    auth: z.string(),
    addedAt: storedInstant,
  }),
);
