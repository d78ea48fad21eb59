/** The process of one instance of the functions in `npm run chaos`, which may be killed at any moment. */
import { pathToFileURL } from 'node:url';
import { mount } from '../mount.ts';

// firebase-functions logs every valid token at level DEBUG.
console.debug = () => undefined;

const exported = (await import(pathToFileURL(process.env.CINE_ENTRY!).href)) as Record<string, unknown>;
const { url, triggers, endpoints } = await mount(exported);
process.on('disconnect', () => process.exit());
process.send!({ url, triggers, endpoints });
