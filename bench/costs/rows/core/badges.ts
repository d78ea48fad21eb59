import { listBadges } from '@cine/contract/operations/core/badges';
import { byMember, type Row } from '../../row.ts';

export const badgesRows: Row[] = [byMember(listBadges, '', (user) => user.call(listBadges, {}))];
