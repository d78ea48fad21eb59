import { day, second } from '@cine/contract/time';
import type { VitePWAOptions } from 'vite-plugin-pwa';

/** The dark theme's ground; dark is the default. */
const ground = '#12131f';

/** The manifest's texts in other languages than French, for the browsers that choose among them. */
const localized = {
  description_localized: {
    en: 'What are we watching tonight? And what’s in it for us?',
    ru: 'Что смотрим сегодня? И что мы за это получим?',
  },
};

function shortcut(url: string, name: string, others: { en: string; ru: string }) {
  return { name, name_localized: others, url, icons: [{ src: '/icons/icon-192.png', sizes: '192x192' }] };
}

/** Settings of the installable dashboard and its service worker's cache. */
export const pwa: Partial<VitePWAOptions> = {
  strategies: 'generateSW',
  filename: 'sw.js',
  // The user takes a new version (src/data/offline/service-worker.ts); the page's policy bars inline scripts.
  registerType: 'prompt',
  injectRegister: false,
  includeManifestIcons: false,
  manifest: {
    id: '/',
    name: 'Ciné-Compagnon',
    short_name: 'Ciné',
    description: 'On regarde quoi ce soir ? Et qu’est-ce qu’on y gagne ?',
    ...localized,
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
    // Another window would be a second device of the same evening.
    launch_handler: { client_mode: 'focus-existing' },
    // A title, or a page about a movie, shared from another app opens the movie.
    share_target: {
      action: '/share',
      method: 'GET',
      params: { title: 'title', text: 'text', url: 'url' },
    },
    shortcuts: [
      shortcut('/evening', 'Soirée', { en: 'Tonight', ru: 'Вечер' }),
      shortcut('/challenges', 'Défis', { en: 'Challenges', ru: 'Вызовы' }),
    ],
  },
  workbox: {
    inlineWorkboxRuntime: true,
    // Shows pushes: the rest of the worker is generated.
    importScripts: ['/push-worker.js'],
    sourcemap: false,
    cleanupOutdatedCaches: true,
    // From the first visit on, so that its pages work offline.
    clientsClaim: true,
    skipWaiting: false,
    globPatterns: ['index.html', 'icon.svg', 'assets/**/*.{js,css,woff2}'],
    // Alphabets that no supported language uses; long texts, licences and lists, which few ever need.
    globIgnores: [
      '**/*-{greek,vietnamese,math,symbols}-*.woff2',
      '**/{legal-fr,legal-en,legal-ru,licence-page,common-password}-*.js',
    ],
    // Their names contain a hash.
    dontCacheBustURLsMatching: /^assets\//,
    navigateFallback: '/index.html',
    // Hosting's own pages, such as the window for signing in with Google, and those of functions.
    navigateFallbackDenylist: [
      /^\/__\//,
      /^\/api\//,
      /^\/auth\/[^/]+\/(?:start|callback)\b/,
      /^\/coach\/advice$/,
      /^\/mcp$/,
      /^\/mcp$/,
      /^\/s\//,
    ],
    // Calls and the database always use the network; the database has its own cache.
    runtimeCaching: [
      {
        urlPattern: /^https:\/\/image\.tmdb\.org\/t\/p\//,
        handler: 'CacheFirst',
        options: {
          cacheName: 'posters',
          expiration: { maxEntries: 300, maxAgeSeconds: (60 * day) / second, purgeOnQuotaError: true },
          // Opaque responses can't be told from failures and count as several megabytes of quota.
          fetchOptions: { mode: 'cors', credentials: 'omit' },
          cacheableResponse: { statuses: [200] },
          plugins: [{ handlerDidError: async ({ request }) => fetch(request) }],
        },
      },
    ],
  },
};
