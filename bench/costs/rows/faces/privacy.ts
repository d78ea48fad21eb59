import { deleteAccount, exportAccount } from '@cine/contract/operations/faces/privacy';
import { forBothTurns, type Row } from '../../row.ts';
import { newLife } from '../../situations.ts';

export const privacyRows: Row[] = [
  ...[1, 5].map(
    (watches): Row => ({
      operation: exportAccount,
      label: `with a session, a challenge and ${watches} watches`,
      prepare: async (stage) => {
        const user = await newLife(stage, watches);
        return () => user.call(exportAccount, {});
      },
    }),
  ),
  ...[1, 5].map(
    (watches): Row => ({
      operation: deleteAccount,
      label: `with a session, a challenge and ${watches} watches`,
      prepare: async (stage) => {
        const users = await forBothTurns(() => newLife(stage, watches));
        return (turn) => users[turn].call(deleteAccount, {});
      },
    }),
  ),
];
