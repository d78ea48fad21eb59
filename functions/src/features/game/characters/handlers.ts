import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { allotPoints, resetPoints } from './use-cases/allot-points.ts';
import { changeCharacter } from './use-cases/change-character.ts';
import { createCharacter } from './use-cases/create-character.ts';
import { equipItem, unequipItem } from './use-cases/equip-item.ts';
import { showCharacter } from './use-cases/show-character.ts';

export const handlers: Handlers = {
  operations: [
    createCharacter,
    showCharacter,
    changeCharacter,
    allotPoints,
    resetPoints,
    equipItem,
    unequipItem,
  ],
};
