import type { Handlers } from '#platform/endpoints/feature.ts';
import { removeAvatar, setAvatar } from './avatar/avatar-service.ts';
import { writeBio } from './bio-service.ts';
import { chooseFavourites } from './favourites-service.ts';
import { listHistory } from './history/history-service.ts';
import { showProfile } from './service.ts';
import { compareTastes } from './taste-service.ts';
import { wearTitle } from './title-service.ts';

export const handlers: Handlers = {
  operations: [
    showProfile,
    compareTastes,
    listHistory,
    wearTitle,
    writeBio,
    chooseFavourites,
    setAvatar,
    removeAvatar,
  ],
};
