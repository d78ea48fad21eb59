import type { Plugin } from 'vite';
import { licencePage } from '../scripts/build/sbom/licences.ts';

/** Puts the licences of all deployed packages into the file that only their page loads. */
export function licences(): Plugin {
  return {
    name: 'licences',
    enforce: 'pre',
    load: (id) =>
      /pages\/faces\/legal\/licence-page\.ts$/.test(id)
        ? `export const licencePage = ${JSON.stringify(licencePage())}`
        : null,
  };
}
