import {
  listGenres,
  listMilestones,
  listRegions,
  listServices,
} from '@cine/contract/operations/movies/names';
import { byMember, type Row } from '../../row.ts';

export const namesRows: Row[] = [
  byMember(listServices, '', (user) => user.call(listServices, {})),
  byMember(listRegions, '', (user) => user.call(listRegions, {})),
  byMember(listGenres, '', (user) => user.call(listGenres, {})),
  byMember(listMilestones, '', (user) => user.call(listMilestones, {})),
];
