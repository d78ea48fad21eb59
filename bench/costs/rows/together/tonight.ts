import { listMoods, tonight } from '@cine/contract/operations/together/tonight';
import { byMember, type Row } from '../../row.ts';
import { inSession } from '../../situations.ts';

export const tonightRows: Row[] = [
  byMember(listMoods, '', (user) => user.call(listMoods, {})),
  ...[5, 20].map((size) =>
    inSession(tonight, `${size} present`, size, (host, { sessionId }) => host.call(tonight, { sessionId })),
  ),
];
