import * as operations from '@cine/contract/operations/together/sessions';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { assertMayMeet, isHidden } from '../attendance.ts';
import { readSessionByCode } from '../store.ts';

/** Returns the code if the caller may join by it. Throws `join-code-unknown`, also if the session is over. */
export const checkCode = serve(operations.checkCode, async (context, { uid }, { code }, guess) =>
  guess(async (tx, _once, blocks) => {
    const session = await readSessionByCode(context.db, tx, code);
    const apart = await blocks.among(Object.keys(session?.attendees ?? {}));
    if (!session || session.expiresAt <= context.now() || isHidden(session, uid, apart))
      throw new AppError('join-code-unknown', { code });
    assertMayMeet(session, uid, apart);
    return { code };
  }),
);
