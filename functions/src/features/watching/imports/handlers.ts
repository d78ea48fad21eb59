import { searchSecrets } from '#config.ts';
import type { Handlers } from '#platform/endpoints/feature.ts';
import { withOptions } from '#platform/endpoints/serve.ts';
import { applyImport } from './apply-service.ts';
import { listImports } from './list-service.ts';
import { matchImported } from './match-service.ts';
import { undoImport } from './undo-service.ts';

export const handlers: Handlers = {
  operations: [withOptions({ secrets: searchSecrets }, matchImported), applyImport, listImports, undoImport],
};
