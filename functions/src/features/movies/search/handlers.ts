import { searchSecrets } from '#config.ts';
import type { Handlers } from '#platform/endpoints/feature.ts';
import { needing } from '#platform/endpoints/serve.ts';
import { customIndexOf } from '../custom-movies/index.ts';
import { background } from './background.ts';
import { searchWith } from './service.ts';

export const handlers: Handlers = {
  operations: [needing({ secrets: searchSecrets }, searchWith(customIndexOf))],
  background,
};
