import * as z from 'zod';
import { refuse } from '../primitives.ts';

/** Room for a code with spaces and signs; what is longer isn't read. */
const longest = 20;

/**
 * A code as people type or paste it, in any case, with spaces and signs. `clean` returns its normal form, or
 * null; `isMisread` says whether only letters that codes don't use stand in the way.
 */
export function typedCode(
  clean: (typed: string) => string | null,
  example: string,
  isMisread: (typed: string) => boolean = () => false,
) {
  return z
    .string()
    .meta({ maxLength: longest })
    .transform((typed, ctx) => {
      const code = typed.length > longest ? null : clean(typed);
      if (code !== null) return code;
      ctx.addIssue(isMisread(typed) ? refuse('code-letter-unused') : refuse('form', { example }));
      return z.NEVER;
    });
}
