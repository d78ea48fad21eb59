/** What the dashboard reports of its own visits: no messages, and nothing about the visitor. */
import * as z from 'zod';
import { className, maxFrames } from '../../error-traits.ts';
import { operation } from '../../operation.ts';
import { formed } from '../../primitives.ts';
import { minute } from '../../time.ts';

/** The longest loading time that a page reports: one in a background tab may take hours. */
export const longestToldMs = 10 * minute;

const msSchema = z.int().min(0).max(longestToldMs);

/** A code of ours or of a library, such as `internal`. */
export const reasonCode = /^[a-z][a-z/-]{0,60}$/;

const frameSchema = z.strictObject({
  file: formed(/^[\w./-]{1,100}\.(?:js|tsx?)$/, { example: 'assets/index-B1f2.js' }),
  line: z.int().min(0).max(9_999_999),
  column: z.int().min(0).max(9_999_999),
});

export const toldFaultSchema = z.strictObject({
  name: formed(className, { example: 'TypeError' }).describe('the error’s class'),
  reason: formed(reasonCode, { example: 'internal' })
    .optional()
    .describe('why, by a code of ours or of a library'),
  at: z.array(frameSchema).max(maxFrames).describe('the innermost call first'),
});
export type ToldFault = z.infer<typeof toldFaultSchema>;

export const tellVisit = operation({
  name: 'visits-tell',
  summary:
    'Tells the operators what failed in a page of the dashboard, or how long it took to open. It takes no words of an error, and nothing of who visits is kept.',
  caller: 'anybody',
  input: z.strictObject({
    page: formed(/^\/[A-Za-z/:?-]{0,60}$/, { example: '/movies/:id' }).describe(
      'the page’s address as a pattern, without what stands in it',
    ),
    release: formed(/^\d+\.\d+\.\d+$/, { example: '1.0.0' }).describe('the dashboard’s release'),
    fault: toldFaultSchema.optional(),
    opened: z
      .strictObject({ firstByteMs: msSchema, shownMs: msSchema, loadedMs: msSchema })
      .optional()
      .describe('milliseconds since the visit began'),
  }),
  output: z.strictObject({}),
  limit: { perTenMinutes: 60, counted: 'leased' },
  ceiling: { reads: 2, writes: 2 },
  refusals: [],
  rest: { method: 'POST', path: '/api/visits' },
  onlyReads: true,
  noTool: 'It is for the dashboard, which tells of itself.',
});
