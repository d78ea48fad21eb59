/** How the dashboard is built and served while it is developed. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { ahead } from './ahead.ts';
import { chunkGroups } from './chunks.ts';
import { drawings } from './drawings.ts';
import { leanOperations } from './lean-operations.ts';
import { licences } from './licences.ts';
import { preload } from './preload.ts';
import { pwa } from './pwa.ts';
import { withoutJsonSchema } from './without-json-schema.ts';
import { withoutProbe } from './without-probe.ts';
import { withoutRegexes } from './without-regexes.ts';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    react(),
    drawings(),
    leanOperations(),
    licences(),
    withoutProbe(),
    withoutJsonSchema(),
    withoutRegexes(),
    preload(),
    ahead(),
    VitePWA(pwa),
  ],
  build: {
    outDir: '../build/web',
    emptyOutDir: true,
    target: 'es2022',
    reportCompressedSize: false,
    // A small picture isn't worth a request; the page's policy refuses inlined fonts.
    assetsInlineLimit: (file, content) => file.endsWith('.svg') && content.length < 1024,
    rolldownOptions: { output: { codeSplitting: { groups: chunkGroups } } },
  },
});
