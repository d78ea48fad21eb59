/** Checks a call before its use case: app, caller, input, and floods of useless calls. */
import type { IncomingHttpHeaders } from 'node:http';
import { listJobRuns } from '@cine/contract/operations/core/jobs';
import type { Firestore } from 'firebase-admin/firestore';
import { enforceAppCheck, notesSignIns, signOutsAskedEveryMs } from '#config.ts';
import { context } from '#context.ts';
import { createSeenSignIns } from '../callers/seen-sign-ins.ts';
import { createSignOuts } from '../callers/sign-outs.ts';
import { AppError } from '../errors/app-error.ts';
import { preferredLocale } from '../i18n/locale.ts';
import { clientNetwork } from '../limits/client-network.ts';
import { createUselessCalls } from '../limits/useless-calls.ts';
import { heldBy } from '../memory/held-by.ts';
import type { Accounts } from './accounts.ts';
import { assertSparse } from './body.ts';
import { browserOf, type Caller, callerOf, type Identity, type Visitor } from './caller.ts';
import type { Handler } from './serve.ts';

/** A call over any transport, with verified tokens. */
export type Call = {
  identity: Identity | null;
  appVerified: boolean;
  headers: IncomingHttpHeaders;
  /** Its input, once it is parsed. */
  data: unknown;
  /** A long body, which is parsed only once its caller and their limit are checked. */
  late?: { body: Buffer; parse: () => unknown };
};

const uselessCalls = createUselessCalls(() => context().now());
const signOutsOf = heldBy((db: Firestore) => createSignOuts(db, () => context().now(), signOutsAskedEveryMs));
const seenSignInsOf = heldBy((_db: Firestore) =>
  heldBy((noteSignIn: Accounts['noteSignIn']) => createSeenSignIns(noteSignIn)),
);

/**
 * The caller, and the use case prepared with their input; `noted` resolves once their sign-in is kept, and
 * never rejects. Beyond the limit of useless calls, only urgent ones pass.
 */
export async function checkCall(
  handler: Handler,
  call: Call,
  { admit, checkLateAddress, noteSignIn }: Accounts,
): Promise<{ caller: Caller | Visitor; run: ReturnType<Handler['prepare']>; noted: Promise<void> }> {
  const { operation } = handler;
  const { appVerified, identity, headers } = call;
  if (identity && !operation.isUrgent) uselessCalls.assertAllowed(identity.uid);
  try {
    // Programs can't attest themselves; a member made the token for one.
    if (enforceAppCheck.value() && !appVerified && !identity?.personal)
      throw new AppError('app-check-required');
    const browser = browserOf(headers);
    const network = clientNetwork(headers);
    const locale = preferredLocale(headers['accept-language']);
    const prefers = locale === null ? {} : { prefers: locale };
    if (operation.caller === 'anybody')
      return {
        caller: { browser, network, ...prefers },
        run: prepared(handler, call),
        noted: Promise.resolve(),
      };
    const caller = {
      ...callerOf(identity, operation, admit, context().now()),
      ...prefers,
      ...(browser !== null && { browser }),
      network,
    };
    const run = prepared(handler, call);
    const { createdAt: provedSince = caller.signedInAt } = identity?.personal ?? {};
    await signOutsOf(context().db).assertSignedIn(caller.uid, provedSince);
    if (caller.address !== undefined && identity?.token.unproved === true && !operation.whileSuspended)
      await checkLateAddress(caller.uid, caller.address);
    const isSignIn = !caller.isGuest && caller.signedInAt > 0;
    const isNoted = isSignIn && (notesSignIns() || caller.address !== undefined);
    const seeSignIn = seenSignInsOf(context().db)(noteSignIn);
    const noted = isNoted ? seeSignIn(caller, headers) : Promise.resolve();
    return { caller, run, noted };
  } catch (refusal) {
    throw refusalAfterCounting(identity, refusal);
  }
}

/** The use case with a call's input; a long one is parsed only once it runs. */
function prepared({ prepare }: Handler, call: Call): ReturnType<Handler['prepare']> {
  const { late } = call;
  if (!late) return prepare(call.data);
  return (...parts) => {
    assertSparse(late.body);
    call.data = late.parse();
    return prepare(call.data)(...parts);
  };
}

/**
 * Refuses everybody but operators where no operation is called, as one of theirs would. Throws what
 * `callerOf` does, and `sign-in-invalid`.
 */
export async function assertOperator(identity: Identity | null, { admit }: Accounts): Promise<void> {
  const { uid, signedInAt } = callerOf(identity, listJobRuns, admit, context().now());
  await signOutsOf(context().db).assertSignedIn(uid, signedInAt);
}

/** Counts a call that is refused before its limit is checked, without a read; returns what to throw. */
export function refusalAfterCounting(identity: Identity | null, refusal: unknown): unknown {
  if (!identity) return refusal;
  try {
    uselessCalls.assertAllowed(identity.uid);
  } catch (tooMany) {
    return tooMany;
  }
  uselessCalls.count(identity.uid);
  return refusal;
}
