import * as operations from '@cine/contract/operations/game/characters';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { allot, resetPoints } from './use-cases/allot.ts';
import { change } from './use-cases/change.ts';
import { create } from './use-cases/create.ts';
import { equip, unequip } from './use-cases/equip.ts';
import { show } from './use-cases/show.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.createCharacter, create),
    serve(operations.showCharacter, show),
    serve(operations.changeCharacter, change),
    serve(operations.allotPoints, allot),
    serve(operations.resetPoints, resetPoints),
    serve(operations.equipItem, equip),
    serve(operations.unequipItem, unequip),
  ],
};
