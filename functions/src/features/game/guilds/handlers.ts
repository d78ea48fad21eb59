import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { background } from './background.ts';
import { chooseGuild, leaveGuild } from './use-cases/choose-guild.ts';
import { changeBanner, foundGuild } from './use-cases/found-guild.ts';
import { showGuild } from './use-cases/show-guild.ts';

export const handlers: Handlers = {
  operations: [foundGuild, changeBanner, chooseGuild, leaveGuild, showGuild],
  background,
};
