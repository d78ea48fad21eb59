import { listBadges } from '@cine/contract/operations/game/badges';
import { byMember, type Row } from '../../row.ts';

export const badgesRows: Row[] = [byMember(listBadges, '', (user) => user.call(listBadges, {}))];
