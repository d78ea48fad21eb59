import * as z from 'zod';
import { fixedCost } from '../../causes.ts';
import { operation } from '../../operation.ts';
import { instantSchema } from '../../primitives.ts';

/** A weekly e-mail, Mondays at nine in the reader's time zone: recommended movies and where to watch them. */
const newsletterStateSchema = z.strictObject({
  subscribed: z.boolean(),
  /** Whether the newsletter is available: the operator has configured mail. */
  available: z.boolean(),
  /** The address it is sent to; null without a verified one. */
  email: z.string().nullable(),
  /** When the next issue is due; null while unsubscribed. */
  nextAt: instantSchema.nullable(),
});
export type NewsletterState = z.infer<typeof newsletterStateSchema>;

const path = '/api/account/newsletter' as const;

export const showNewsletter = operation({
  name: 'newsletter-show',
  summary:
    'Returns whether the caller is subscribed to the weekly newsletter, the address, and the date of the next issue.',
  caller: 'member',
  input: z.strictObject({}),
  output: newsletterStateSchema,
  limit: { perTenMinutes: 300, counted: 'leased' },
  ceiling: { reads: 4, writes: 1 },
  refusals: ['account-missing'],
  rest: { method: 'GET', path },
});

export const subscribeToNewsletter = operation({
  name: 'newsletter-subscribe',
  summary:
    'Subscribes the caller to the weekly newsletter, at the address they sign in with, if it is confirmed.',
  caller: 'member',
  input: z.strictObject({}),
  output: newsletterStateSchema,
  limit: { perTenMinutes: 100, counted: 'leased' },
  ceiling: { reads: 5, writes: 4 },
  refusals: ['account-missing', 'mail-unavailable', 'email-unverified', 'guest-already-merged'],
  rest: { method: 'PUT', path },
  causes: fixedCost(5, 4),
});

export const unsubscribeFromNewsletter = operation({
  name: 'newsletter-unsubscribe',
  summary: 'Unsubscribes the caller from the newsletter; an issue that waits to be sent is cancelled.',
  caller: 'member',
  input: z.strictObject({}),
  output: newsletterStateSchema,
  limit: { perTenMinutes: 100, counted: 'leased' },
  ceiling: { reads: 6, writes: 4 },
  refusals: ['account-missing', 'guest-already-merged'],
  rest: { method: 'DELETE', path },
  isUrgent: true,
});
