import { searchSecrets } from '../../config.ts';
import { context } from '../../context.ts';
import { onTimer } from '../../platform/endpoints/scheduled.ts';
import { updateIndex } from './service.ts';

/** What was added to the catalogue is found a few minutes later. */
export const updateSearch = onTimer(
  'every 10 minutes',
  async () => {
    await updateIndex(context());
  },
  { secrets: searchSecrets },
);
