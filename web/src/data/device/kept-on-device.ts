/** All that the dashboard and its libraries store on a device, which the privacy page tells in words. */

/** What it is for; the words are in the texts about the law. */
export type DevicePurpose =
  | 'signInCookie'
  | 'signedIn'
  | 'look'
  | 'browser'
  | 'project'
  | 'pages'
  | 'toSend'
  | 'guests'
  | 'evening'
  | 'imports'
  | 'rating';

type Place = 'cookie' | 'localStorage' | 'sessionStorage' | 'indexedDB' | 'cache';

/** By purpose: where, under which name, and whether it stays when somebody signs out. */
export const keptOnDevice: readonly {
  purpose: DevicePurpose;
  stays: boolean;
  kept: readonly { place: Place; name: RegExp }[];
}[] = [
  { purpose: 'signInCookie', stays: false, kept: [{ place: 'cookie', name: /^__session$/ }] },
  {
    purpose: 'signedIn',
    stays: false,
    kept: [
      { place: 'indexedDB', name: /^firebase(?:LocalStorageDb|-heartbeat-database|-app-check-database)$/ },
      // Firebase makes it and deletes it at once, to find out whether there is a database at all.
      { place: 'indexedDB', name: /^validate-browser-context-for-indexeddb-analytics-module$/ },
      { place: 'localStorage', name: /^firebase:(?:authUser|host|pendingRedirect|persistence):/ },
      { place: 'localStorage', name: /^left-behind$/ },
      { place: 'sessionStorage', name: /^(?:firebase:.+|sign-in-attempt|last-launch)$/ },
    ],
  },
  { purpose: 'look', stays: true, kept: [{ place: 'localStorage', name: /^(?:language|theme|sounds)$/ }] },
  { purpose: 'browser', stays: true, kept: [{ place: 'localStorage', name: /^browser-id$/ }] },
  {
    purpose: 'project',
    stays: true,
    kept: [
      { place: 'localStorage', name: /^(?:firebase-options|providers)$/ },
      { place: 'cache', name: /^workbox-precache-/ },
    ],
  },
  {
    purpose: 'pages',
    stays: false,
    kept: [
      { place: 'indexedDB', name: /^(?:firestore\/.+|cine-answers|workbox-expiration)$/ },
      { place: 'localStorage', name: /^(?:firestore_.+|known-empty|language-chosen)$/ },
      { place: 'cache', name: /^posters$/ },
    ],
  },
  { purpose: 'toSend', stays: true, kept: [{ place: 'indexedDB', name: /^deferred-calls$/ }] },
  {
    purpose: 'guests',
    stays: false,
    kept: [
      { place: 'localStorage', name: /^seats$/ },
      { place: 'sessionStorage', name: /^(?:guest|evening)-token$/ },
    ],
  },
  {
    purpose: 'evening',
    stays: false,
    kept: [
      {
        place: 'localStorage',
        name: /^(?:revealed|revealed-on-screen|celebrated|just-recorded|credited|screen)$/,
      },
      { place: 'sessionStorage', name: /^(?:wanted-|votes-in$)/ },
    ],
  },
  {
    purpose: 'imports',
    stays: false,
    kept: [
      { place: 'indexedDB', name: /^cine-imports$/ },
      { place: 'localStorage', name: /^import-under-way$/ },
    ],
  },
  {
    purpose: 'rating',
    stays: false,
    kept: [{ place: 'localStorage', name: /^(?:rating-scale|set-aside .+)$/ }],
  },
];
