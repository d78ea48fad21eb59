import * as z from 'zod';
import { refuse } from '../primitives.ts';

/** A code as people type it, in any case, with spaces and dashes; `clean` returns its normal form, or null. */
export function typedCode(clean: (typed: string) => string | null) {
  return z
    .string()
    .max(20)
    .transform((typed, ctx) => {
      const code = clean(typed);
      if (code !== null) return code;
      ctx.addIssue(refuse('not-accepted'));
      return z.NEVER;
    });
}
