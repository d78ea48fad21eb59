import { documentCodec } from '@cine/contract/documents/codec';
import { uidSchema } from '@cine/contract/primitives';
import * as z from 'zod';

/** `usernames/{username}`, folded: its owner. */
export const usernameDocument = documentCodec('usernames', z.strictObject({ uid: uidSchema }));
