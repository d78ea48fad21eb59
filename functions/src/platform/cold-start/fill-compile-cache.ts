/** Loads each file once while the image is built, so that instances find its code compiled. */
import { readdir } from 'node:fs/promises';
import { enableCompileCache, flushCompileCache } from 'node:module';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = import.meta.dirname;
// One cache for all folders.
enableCompileCache(join(process.cwd(), '.compile-cache'));
const files = (await readdir(folder)).filter((file) => file.endsWith('.js'));
// Leaves out what only a thread can load, and this file, whose import would wait for its own end.
const others = files.filter((file) => file !== basename(import.meta.filename) && file !== 'row-thread.js');
for (const file of others) await import(pathToFileURL(join(folder, file)).href);
flushCompileCache();
process.exit();
