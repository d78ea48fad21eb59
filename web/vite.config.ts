import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { preload } from './preload.ts';
import { pwa } from './pwa.ts';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), preload(), VitePWA(pwa)],
  build: {
    outDir: '../build/web',
    emptyOutDir: true,
    target: 'es2022',
    reportCompressedSize: false,
    // Inlined fonts would be refused by the page's own policy.
    assetsInlineLimit: 0,
    // What the first page needs is one file, not one for each set of pages that share something with it.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
  },
});
