import { join } from 'node:path';
import { functionsRegion } from '@cine/contract/operation';
import { createServer, type ViteDevServer } from 'vite';
import type { Place } from '../start/place.ts';

const root = join(import.meta.dirname, '../..');

/** Serves the dashboard with hot reload in Hosting's place, and the API through the functions emulator. */
export async function serveSite({ project, ports }: Place): Promise<ViteDevServer> {
  process.env.VITE_LOCAL = JSON.stringify({ project, ports });
  const api = {
    target: `http://127.0.0.1:${ports.functions}`,
    rewrite: (path: string) => `/${project}/${functionsRegion}/api${path}`,
  };
  const server = await createServer({
    configFile: join(root, 'web', 'vite.config.ts'),
    cacheDir: join(root, 'build', 'dev', 'vite'),
    logLevel: 'warn',
    define: {
      'import.meta.env.APP_CHECK_SITE_KEY': '""',
      'import.meta.env.LEGAL': '{}',
      'import.meta.env.TRACED_SHARE': '0',
    },
    server: {
      host: '127.0.0.1',
      port: ports.hosting,
      strictPort: true,
      proxy: { '/api/': api, '/mcp': api },
      warmup: { clientFiles: ['./src/main.tsx'] },
    },
  });
  return server.listen();
}
