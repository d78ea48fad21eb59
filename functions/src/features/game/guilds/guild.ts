import type { DocumentOf } from '@cine/contract/documents/codec';
import type { guildDocument } from './documents.ts';

/** `guilds/{groupId}`: a guild as its table shows it. */
export type Guild = DocumentOf<typeof guildDocument>;
