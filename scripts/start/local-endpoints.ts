import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Endpoint } from '@cine/dev-clock';

type Endpoints = Readonly<Record<string, Endpoint>>;

/** Neither deployed nor watched. */
const file = '.endpoints.local';

export function writeEndpoints(folder: string, endpoints: Endpoints): void {
  writeFileSync(join(folder, file), JSON.stringify(endpoints));
}

/** What the built functions in this folder are, by their names. */
export function readEndpoints(folder: string): Endpoints {
  return JSON.parse(readFileSync(join(folder, file), 'utf8')) as Endpoints;
}
