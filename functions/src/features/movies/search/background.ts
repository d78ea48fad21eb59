import { searchSecrets } from '#config.ts';
import type { Background } from '#platform/endpoints/feature.ts';
import { onTimer } from '#platform/endpoints/scheduled.ts';
import { updateIndex } from '../search-engine/index.ts';

export const background: Background = {
  /** Updates the search index, so that new movies are found some minutes later. */
  update: onTimer('*/10 * * * *', updateIndex, { secrets: searchSecrets }),
};
