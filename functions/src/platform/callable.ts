import type { Operation, ParsedInputOf } from '@cine/contract/operation';
import {
  type CallableFunction,
  type CallableOptions,
  type CallableRequest,
  onCall,
} from 'firebase-functions/https';
import type { z } from 'zod';
import { enforceAppCheck } from '../config.ts';
import { context } from '../context.ts';
import { AppError } from './app-error.ts';
import { type Caller, callerOf } from './caller.ts';
import { toHttpsError } from './https-error.ts';
import { parseInput } from './input.ts';
import { createRateLimiter, type RateLimiter } from './rate-limiter.ts';

/** What an operation's callable does once its caller, limits and input are known to be right. */
export type Handle<O extends Operation> = (
  input: ParsedInputOf<O>,
  caller: Caller,
) => Promise<z.input<O['output']>>;

let limiter: RateLimiter | undefined;

/** The one way to expose an operation as a callable: checks the caller, the input and the limit, in that order. */
export function callable<O extends Operation>(
  operation: O,
  handle: Handle<O>,
  options: CallableOptions = {},
): CallableFunction<unknown, Promise<z.input<O['output']>>> {
  return onCall(options, async (request) => {
    try {
      return await answer(operation, handle, request);
    } catch (error) {
      throw await toHttpsError(error, operation.name, request);
    }
  });
}

async function answer<O extends Operation>(operation: O, handle: Handle<O>, request: CallableRequest) {
  if (enforceAppCheck.value() && !request.app) throw new AppError('app-check-required');
  const caller = callerOf(request.auth, operation.caller);
  const input = parseInput(operation.input, request.data) as ParsedInputOf<O>;
  limiter ??= createRateLimiter(context().db, context().now);
  return limiter(operation, caller.uid, () => handle(input, caller));
}
