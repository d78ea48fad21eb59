/** `npm run client`: makes the types in client/src where the contract has changed. */
import { makeClient } from './client/make.ts';
import { readCommand } from './terminal/read-command.ts';

readCommand({ usage: 'npm run client\n\nMakes the types in client/src where the contract has changed.' });
await makeClient();
