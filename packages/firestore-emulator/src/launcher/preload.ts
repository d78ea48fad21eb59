// Preloaded into the Firebase CLI.
import './interrupt-with-parent.ts';
import './lazy-modules.ts';
import { extname } from 'node:path';
import { trustAuthSchemas } from './quick-auth.ts';
import { preloadIntoWorkers } from './quick-workers.ts';

trustAuthSchemas(process.argv[1]!);
preloadIntoWorkers(new URL(`./lazy-modules${extname(import.meta.url)}`, import.meta.url).href);
