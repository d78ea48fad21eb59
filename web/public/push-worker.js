// Shows pushes and opens their pages. The service worker that Workbox generates imports it; it needs no sign-in.

self.addEventListener('push', (event) => {
  const { title = 'Ciné-Compagnon', body = '', tag, url = '/notifications', lang } = textOf(event.data);
  const shown = { body, tag, lang, icon: '/icons/icon-192.png', badge: '/icons/icon-192.png', data: { url } };
  event.waitUntil(self.registration.showNotification(title, shown));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(openPage(event.notification.data?.url));
});

// The settings register the new subscription, as that needs a sign-in.
self.addEventListener('pushsubscriptionchange', (event) => {
  const options = event.oldSubscription?.options;
  if (options && !event.newSubscription) event.waitUntil(self.registration.pushManager.subscribe(options));
});

/** What a push says; browsers require that something is shown even of one that can't be read. */
function textOf(data) {
  try {
    return data.json() ?? {};
  } catch {
    return {};
  }
}

/** Brings the window that is at a page to the front, telling it what opened it; otherwise takes one there, or opens one. */
async function openPage(path) {
  const { origin } = self.location;
  const url = new URL(path ?? '/notifications', origin);
  const page = url.origin === origin ? url : new URL('/notifications', origin);
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const open = windows.find((each) => new URL(each.url).pathname === page.pathname);
  if (!open) {
    // Null and an error are what a window says that this worker doesn't control.
    const taken = await windows[0]?.navigate(page.href).catch(() => null);
    return taken ? taken.focus() : self.clients.openWindow(page.href);
  }
  open.postMessage({ opens: page.pathname + page.search + page.hash });
  return open.focus();
}
