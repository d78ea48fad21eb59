import type { Handlers } from '#platform/endpoints/feature.ts';
import { findByPicture } from './use-cases/find-by-picture.ts';

export const handlers: Handlers = {
  operations: [findByPicture],
};
