import type { VitePWAOptions } from 'vite-plugin-pwa';

/** The colour around everything in the dark theme, which is the first one anybody sees. */
const ground = '#12131f';

/** How the dashboard installs, and what its worker keeps on the device. */
export const pwa: Partial<VitePWAOptions> = {
  strategies: 'generateSW',
  filename: 'sw.js',
  // A new version is offered, and taken when somebody says so (src/live/offline/service-worker.ts); the page's policy has no inline scripts.
  registerType: 'prompt',
  injectRegister: false,
  includeManifestIcons: false,
  manifest: {
    id: '/',
    name: 'Ciné-Compagnon',
    short_name: 'Ciné',
    description: 'Que pouvons-nous tous regarder ce soir, et qu’y gagnons-nous ?',
    lang: 'fr',
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: ground,
    theme_color: ground,
    categories: ['entertainment', 'lifestyle'],
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    shortcuts: [
      { name: 'Soirée', url: '/evening', icons: [{ src: '/icons/icon-192.png', sizes: '192x192' }] },
      { name: 'Défis', url: '/challenges', icons: [{ src: '/icons/icon-192.png', sizes: '192x192' }] },
    ],
  },
  workbox: {
    inlineWorkboxRuntime: true,
    sourcemap: false,
    cleanupOutdatedCaches: true,
    // From the first visit on, so that what is seen then is there without a network.
    clientsClaim: true,
    skipWaiting: false,
    globPatterns: ['index.html', 'icon.svg', 'assets/**/*.{js,css,woff2}'],
    // Alphabets of no language spoken here.
    globIgnores: ['**/*-{greek,vietnamese,math,symbols}-*.woff2'],
    // Their names change with what is in them.
    dontCacheBustURLsMatching: /^assets\//,
    navigateFallback: '/index.html',
    // Hosting's own, such as the window in which one signs in with Google.
    navigateFallbackDenylist: [/^\/__\//, /^\/api\//],
    // Nothing else is kept: calls and the database go to the network, and the database keeps its own.
    runtimeCaching: [
      {
        urlPattern: /^https:\/\/image\.tmdb\.org\/t\/p\//,
        handler: 'CacheFirst',
        options: {
          cacheName: 'posters',
          expiration: { maxEntries: 300, maxAgeSeconds: 60 * 24 * 3600, purgeOnQuotaError: true },
          // What is fetched without CORS can't be told from a failure and counts for several megabytes of the device's quota.
          fetchOptions: { mode: 'cors', credentials: 'omit' },
          cacheableResponse: { statuses: [200] },
          plugins: [{ handlerDidError: async ({ request }) => fetch(request) }],
        },
      },
    ],
  },
};
