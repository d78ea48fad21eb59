import { searchSecrets } from '../../config.ts';
import { context } from '../../context.ts';
import { onTimer } from '../../platform/endpoints/scheduled.ts';
import { updateIndex } from './service.ts';

/** New movies of the catalogue are found a few minutes later. */
export const updateSearch = onTimer(
  'every 10 minutes',
  async () => {
    await updateIndex(context());
  },
  { secrets: searchSecrets },
);
