/** Loaded into the Firebase CLI: makes the Auth emulator start sooner and workers load less. */
import './interrupt-with-parent.ts';
import './lazy-modules.ts';
import { extname } from 'node:path';
import { tune } from './environment.ts';
import { trustAuthSchemas } from './quick-auth.ts';
import { changeSpawned } from './spawned.ts';

const forScript = tune(process.env);
trustAuthSchemas(process.argv[1]!);
changeSpawned(new URL(`./lazy-modules${extname(import.meta.url)}`, import.meta.url).href, forScript);
