import { tonight } from '@cine/contract/operations/tonight';
import type { Row } from '../row.ts';
import { inSession } from '../situations.ts';

export const tonightRows: Row[] = [
  ...[5, 20].map((size) =>
    inSession(tonight, `${size} present`, size, (host, { sessionId }) => host.call(tonight, { sessionId })),
  ),
];
