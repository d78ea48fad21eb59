import * as operations from '@cine/contract/operations/game/characters';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { allotPoints, resetPoints } from './use-cases/allot-points.ts';
import { changeCharacter } from './use-cases/change-character.ts';
import { createCharacter } from './use-cases/create-character.ts';
import { equipItem, unequipItem } from './use-cases/equip-item.ts';
import { showCharacter } from './use-cases/show-character.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.createCharacter, createCharacter),
    serve(operations.showCharacter, showCharacter),
    serve(operations.changeCharacter, changeCharacter),
    serve(operations.allotPoints, allotPoints),
    serve(operations.resetPoints, resetPoints),
    serve(operations.equipItem, equipItem),
    serve(operations.unequipItem, unequipItem),
  ],
};
