import type { Handlers } from '#platform/endpoints/feature.ts';
import { changeBanner, chooseGuild, foundGuild, leaveGuild, showGuild } from './service.ts';

export const handlers: Handlers = {
  operations: [foundGuild, changeBanner, chooseGuild, leaveGuild, showGuild],
};
