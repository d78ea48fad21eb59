import * as z from 'zod';
import { operation } from '../../operation.ts';
import { formed, idSchema, instantSchema, localeSchema, regionSchema } from '../../primitives.ts';
import { plainText } from '../../text/shown-text.ts';

/** The longest title, so that a push shows it whole. */
export const maxBroadcastTitle = 80;
/** The longest text, so that a push shows it whole. */
export const maxBroadcastBody = 200;

const textSchema = z.strictObject({
  title: plainText(1, maxBroadcastTitle),
  body: plainText(1, maxBroadcastBody),
});

/** A broadcast's text in each language. */
const writtenTextsSchema = z.record(localeSchema, textSchema);
export type BroadcastTexts = z.infer<typeof writtenTextsSchema>;

/** A page of the dashboard, by its address without the site's. */
export const pagePathSchema = formed(/^(?!\/api|\/__)(?:\/[\w-]+)+$|^\/$/, { example: '/challenges' })
  .max(100)
  .describe('a page of the dashboard, such as `/challenges`');

/** What an operator tells all members, or those of a region. */
export const broadcastSchema = z.strictObject({
  id: idSchema,
  state: z.enum(['draft', 'sending', 'stopped', 'sent']),
  texts: z.record(localeSchema, z.strictObject({ title: z.string(), body: z.string() })),
  /** The region whose members get it; null for all. */
  region: z.string().nullable(),
  /** The page it opens; null for the list of notifications. */
  opens: z.string().nullable(),
  /** The operators who wrote it, sent it and stopped it; `unnamedUid` once they are erased. */
  writtenBy: z.string(),
  sentBy: z.string().nullable(),
  stoppedBy: z.string().nullable(),
  writtenAt: instantSchema,
  sentAt: instantSchema.nullable(),
  endedAt: instantSchema.nullable(),
  /** Members told so far. */
  told: z.int().min(0),
  /** Members who want no such notifications, or were deleted meanwhile. */
  skipped: z.int().min(0),
  /** Members who couldn't be told, however often it was tried. */
  failed: z.int().min(0),
});
export type Broadcast = z.infer<typeof broadcastSchema>;

const ofBroadcast = z.strictObject({ broadcastId: idSchema });
const path = '/api/broadcasts/{broadcastId}' as const;

export const writeBroadcast = operation({
  name: 'broadcasts-write',
  summary: 'Writes a draft under an id that the caller chooses, or replaces it. Nobody is told yet.',
  caller: 'operator',
  input: ofBroadcast.extend({
    texts: writtenTextsSchema,
    region: regionSchema.nullable().default(null),
    opens: pagePathSchema.nullable().default(null),
  }),
  output: broadcastSchema.extend({
    /** Whether this call created it. */
    isNew: z.boolean(),
  }),
  limit: { perTenMinutes: 100, counted: 'strict' },
  ceiling: { reads: 4, writes: 3 },
  refusals: ['broadcast-begun'],
  rest: { method: 'PUT', path },
  creates: { path: '/api/broadcasts/{id}', isNew: ({ isNew }) => isNew },
});

export const showBroadcast = operation({
  name: 'broadcasts-show',
  summary: 'Returns a broadcast; of a draft also how many members there are now to be told.',
  caller: 'operator',
  input: ofBroadcast,
  output: broadcastSchema.extend({
    /** Null once it was sent. */
    members: z.int().nullable(),
  }),
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 1005, writes: 1, with: 'a million members, who are counted' },
  refusals: ['broadcast-not-found'],
  rest: { method: 'GET', path, unkept: true },
});

export const sendBroadcast = operation({
  name: 'broadcasts-send',
  summary: 'Sends a draft, or goes on with a broadcast that was stopped; each member is told once.',
  caller: 'operator',
  input: ofBroadcast,
  output: broadcastSchema,
  limit: { perTenMinutes: 20, counted: 'strict' },
  ceiling: { reads: 100, writes: 100, perPerson: { reads: 4, writes: 3 }, with: 'each member told' },
  refusals: ['broadcast-not-found'],
  rest: { method: 'POST', path: `${path}/send` },
});

export const stopBroadcast = operation({
  name: 'broadcasts-stop',
  summary: 'Stops a broadcast that is being sent; those already told stay told.',
  caller: 'operator',
  input: ofBroadcast,
  output: broadcastSchema,
  limit: { perTenMinutes: 20, counted: 'strict' },
  ceiling: { reads: 4, writes: 3 },
  refusals: ['broadcast-not-found'],
  rest: { method: 'POST', path: `${path}/stop` },
});

export const discardBroadcast = operation({
  name: 'broadcasts-discard',
  summary: 'Deletes a draft. What was sent stays in the list.',
  caller: 'operator',
  input: ofBroadcast,
  output: z.strictObject({ discarded: z.literal(true) }),
  limit: { perTenMinutes: 100, counted: 'strict' },
  ceiling: { reads: 4, writes: 3 },
  refusals: ['broadcast-not-found', 'broadcast-begun'],
  rest: { method: 'DELETE', path },
});

export const listBroadcasts = operation({
  name: 'broadcasts-list',
  summary: 'Lists drafts and broadcasts with who sent them and how far they are, the newest first.',
  caller: 'operator',
  input: z.strictObject({ cursor: z.string().max(200).optional() }),
  output: z.strictObject({ broadcasts: z.array(broadcastSchema), nextCursor: z.string().nullable() }),
  limit: { perTenMinutes: 1_200, counted: 'leased' },
  ceiling: { reads: 25, writes: 1, with: '20 on a page' },
  refusals: ['cursor-invalid'],
  rest: { method: 'GET', path: '/api/broadcasts', unkept: true },
});

/** Broadcasts on a page. */
export const broadcastsPageSize = 20;
