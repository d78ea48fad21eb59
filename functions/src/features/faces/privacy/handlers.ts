import type { Handlers } from '#platform/endpoints/feature.ts';
import { background } from './background.ts';
import { deleteOwnAccount } from './delete-service.ts';
import { exportMovies } from './export-movies-service.ts';
import { exportPage } from './export-service.ts';

export const handlers: Handlers = {
  operations: [exportPage, exportMovies, deleteOwnAccount],
  background,
};
