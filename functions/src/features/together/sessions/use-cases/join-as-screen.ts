import * as operations from '@cine/contract/operations/together/sessions';
import { serve } from '../../../../platform/endpoints/serve.ts';
import * as attendance from '../attendance.ts';
import { save } from './change.ts';
import { readOpenByCode } from './codes.ts';

/** Shows the session on the caller’s screen; repeated it changes nothing. */
export const joinAsScreen = serve(operations.joinAsScreen, async (context, caller, { code }, guess) =>
  guess(async (tx, _once, blocks) => {
    const session = await readOpenByCode(context, tx, caller.uid, blocks, code);
    return save(context, tx, session, attendance.showOn(session, caller.uid));
  }),
);
