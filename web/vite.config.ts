import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { pwa } from './pwa.ts';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), VitePWA(pwa)],
  build: {
    outDir: '../build/web',
    emptyOutDir: true,
    target: 'es2022',
    reportCompressedSize: false,
    // Inlined fonts would be refused by the page's own policy.
    assetsInlineLimit: 0,
  },
});
