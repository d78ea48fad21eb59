import { showPlayer } from '@cine/contract/operations/players';
import { byMember, type Row } from '../row.ts';

export const playersRows: Row[] = [byMember(showPlayer, '', (user) => user.call(showPlayer, {}))];
