// Preloaded into the Firebase CLI.
import './interrupt-with-parent.ts';
import { trustAuthSchemas } from './quick-auth.ts';

trustAuthSchemas(process.argv[1]!);
