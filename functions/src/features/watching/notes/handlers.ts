import { aiSecrets } from '#config.ts';
import type { Handlers } from '#platform/endpoints/feature.ts';
import { withOptions } from '#platform/endpoints/serve.ts';
import { setNoteSharing, showNoteSharing } from './use-cases/share-notes.ts';
import { dismissTag, suggestTags } from './use-cases/suggest-tags.ts';

const asking = { secrets: aiSecrets };

export const handlers: Handlers = {
  operations: [
    withOptions(asking, suggestTags),
    dismissTag,
    withOptions(asking, showNoteSharing),
    withOptions(asking, setNoteSharing),
  ],
};
