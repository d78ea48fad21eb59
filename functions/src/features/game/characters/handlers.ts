import type { Handlers } from '#platform/endpoints/feature.ts';
import {
  allotPoints,
  changeCharacter,
  createCharacter,
  equipItem,
  resetPoints,
  showCharacter,
  unequipItem,
} from './service.ts';

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
