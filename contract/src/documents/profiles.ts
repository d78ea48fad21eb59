import { profileSchema } from '../operations/account.ts';
import { type DocumentOf, documentCodec } from './codec.ts';

/** `profiles/{uid}`, read by everybody signed in: the public half of a member. */
export const profileDocument = documentCodec('profiles', profileSchema);
export type ProfileDocument = DocumentOf<typeof profileDocument>;
