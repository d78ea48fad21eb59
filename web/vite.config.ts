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
    // The page's policy refuses inlined fonts.
    assetsInlineLimit: 0,
    // Puts the first page's code in one file, instead of one for each set of pages that share code with it.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
  },
});
