import { profileSchema } from '../operations/core/account.ts';
import { type DocumentOf, documentCodec } from './codec.ts';

/** `profiles/{uid}`, read by its owner: a member's names. */
export const profileDocument = documentCodec('profiles', profileSchema);
export type ProfileDocument = DocumentOf<typeof profileDocument>;
