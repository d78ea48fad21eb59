/** What a browser with `launch_handler` (web/pwa.ts) tells of a start of the installed app. */
type LaunchQueue = { setConsumer: (consume: (launch: { targetURL?: string }) => void) => void };

type LaunchWindow = Pick<Window, 'location' | 'history'> & { launchQueue?: LaunchQueue };

/** Follows links and shortcuts into the window that is open. The icon alone leaves its page as it is. */
export function followLaunches({ location, history, launchQueue }: LaunchWindow = window): void {
  // The launch that opened this window is told, too.
  let openedWith: string | null = location.href;
  launchQueue?.setConsumer(({ targetURL }) => {
    const isOpening = targetURL === openedWith;
    openedWith = null;
    if (targetURL === undefined || isOpening) return;
    const { origin, pathname, search, hash } = new URL(targetURL);
    const path = pathname + search + hash;
    if (origin === location.origin && path !== '/') history.pushState(null, '', path);
  });
}
