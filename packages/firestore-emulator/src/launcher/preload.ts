/** Loaded into the Firebase CLI: Auth's emulator starts sooner and revokes, workers load less. */
import './interrupt-with-parent.ts';
import './lazy-modules.ts';
import { extname } from 'node:path';
import { tune } from './environment.ts';
import { trustAuthSchemas } from './quick-auth.ts';
import { refuseRevokedTokens } from './revoked-tokens.ts';
import { changeSpawned } from './spawned.ts';

const forScript = tune(process.env);
trustAuthSchemas(process.argv[1]!);
refuseRevokedTokens(process.argv[1]!);
changeSpawned(new URL(`./lazy-modules${extname(import.meta.url)}`, import.meta.url).href, forScript);
