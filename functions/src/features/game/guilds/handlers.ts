import * as operations from '@cine/contract/operations/game/guilds';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { background } from './background.ts';
import { choose, leave } from './use-cases/choose.ts';
import { changeBanner, found } from './use-cases/found.ts';
import { show } from './use-cases/show.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.foundGuild, found),
    serve(operations.changeBanner, changeBanner),
    serve(operations.chooseGuild, choose),
    serve(operations.leaveGuild, leave),
    serve(operations.showGuild, show),
  ],
  background,
};
