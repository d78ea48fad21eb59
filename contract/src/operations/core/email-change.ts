/** A new address to sign in with, which the former and the new one both confirm. */
import * as z from 'zod';
import { operation } from '../../operation.ts';
import { instantSchema } from '../../primitives.ts';
import { emailSchema } from './auth.ts';

/**
 * `waiting` until both have confirmed, `confirmed` until it is made; `taken` where another account had the
 * new address by then, `failed` where it couldn't be made in its time.
 */
export const emailChangeStateSchema = z.enum([
  'waiting',
  'confirmed',
  'done',
  'taken',
  'failed',
  'refused-by-former',
  'refused-by-new',
]);

const changeSchema = z.strictObject({
  /** The new address. */
  email: z.string(),
  state: emailChangeStateSchema,
  /** True also where no former address has to confirm. */
  confirmedByFormer: z.boolean(),
  confirmedByNew: z.boolean(),
  expiresAt: instantSchema,
});
export type EmailChange = z.infer<typeof changeSchema>;

const ownChangeSchema = changeSchema.extend({
  /** The address that has to confirm besides; null if the account has none that is certain. */
  formerEmail: z.string().nullable(),
});
export type OwnEmailChange = z.infer<typeof ownChangeSchema>;

export const changeEmail = operation({
  name: 'account-changeEmail',
  summary:
    'Mails links to the caller’s address and a new one, which replaces it once both have confirmed. Takes a sign-in of the last five minutes. The answer doesn’t tell whether another account has the address.',
  caller: 'member',
  input: z.strictObject({ email: emailSchema }),
  output: z.strictObject({ change: ownChangeSchema }),
  limit: { perTenMinutes: 10, counted: 'strict' },
  ceiling: { reads: 40, writes: 14 },
  refusals: [
    'sign-in-too-old',
    'email-same',
    'email-change-under-way',
    'mail-unavailable',
    'account-deleted',
  ],
  rest: { method: 'POST', path: '/api/account/email' },
  causes: () => ({ reads: 10, writes: 10 }),
  bySignInOnly: true,
});

export const showEmailChange = operation({
  name: 'account-showEmailChange',
  summary: 'The change of address that the caller asked for in the last day, and how far it is.',
  caller: 'member',
  input: z.strictObject({}),
  output: z.strictObject({ change: ownChangeSchema.nullable() }),
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 3, writes: 1 },
  refusals: ['account-deleted'],
  rest: { method: 'GET', path: '/api/account/email' },
  whileSuspended: true,
  bySignInOnly: true,
});

export const cancelEmailChange = operation({
  name: 'account-cancelEmailChange',
  summary: 'Cancels the change of address that the caller asked for; its links lead nowhere any more.',
  caller: 'member',
  input: z.strictObject({}),
  output: z.strictObject({}),
  limit: { perTenMinutes: 60, counted: 'strict' },
  ceiling: { reads: 6, writes: 5 },
  refusals: ['email-change-unknown', 'email-change-under-way', 'account-deleted'],
  rest: { method: 'DELETE', path: '/api/account/email' },
  isUrgent: true,
  bySignInOnly: true,
});

export const answerEmailChange = operation({
  name: 'account-answerEmailChange',
  summary:
    'Confirms or refuses a change of address by a mailed token; without an answer, shows what is asked. The last confirmation changes the address and signs the account out everywhere.',
  caller: 'anybody',
  input: z.strictObject({
    token: z.string().min(1).max(100).describe('from the mail’s link'),
    answer: z.enum(['confirm', 'refuse']).exactOptional(),
  }),
  output: z.strictObject({
    change: changeSchema.extend({
      /** Whose token it is. */
      asks: z.enum(['former', 'new']),
    }),
  }),
  limit: { perTenMinutes: 60, counted: 'strict' },
  ceiling: { reads: 180, writes: 125 },
  refusals: [
    'email-change-unknown',
    'email-taken',
    'address-suspended',
    'account-suspended',
    'account-deleted',
  ],
  rest: { method: 'POST', path: '/api/auth/email-change' },
  // Where it signs out, pages see that in the account.
  causes: () => ({ reads: 140, writes: 100 }),
});
