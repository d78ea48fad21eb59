import * as operations from '@cine/contract/operations/game/guilds';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { background } from './background.ts';
import { chooseGuild, leaveGuild } from './use-cases/choose-guild.ts';
import { changeBanner, foundGuild } from './use-cases/found-guild.ts';
import { showGuild } from './use-cases/show-guild.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.foundGuild, foundGuild),
    serve(operations.changeBanner, changeBanner),
    serve(operations.chooseGuild, chooseGuild),
    serve(operations.leaveGuild, leaveGuild),
    serve(operations.showGuild, showGuild),
  ],
  background,
};
