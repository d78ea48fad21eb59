/** `npm run reference`: writes docs/reference/, which a test compares with the code. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentsPage } from './reference/documents.ts';
import { readCommand } from './terminal/read-command.ts';

readCommand({ usage: 'npm run reference' });

const root = join(import.meta.dirname, '..');
writeFileSync(join(root, 'docs/reference/documents.md'), documentsPage(root));
