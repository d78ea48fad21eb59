/** What a browser with `launch_handler` (web/pwa.ts) tells of a start of the installed app. */
type LaunchQueue = { setConsumer: (consume: (launch: { targetURL?: string }) => void) => void };

type LaunchWindow = Pick<Window, 'location' | 'history' | 'sessionStorage' | 'performance'> & {
  launchQueue?: LaunchQueue;
};

const lastLaunchKey = 'last-launch';

/** Follows links and shortcuts into the window that is open. The icon alone leaves its page as it is. */
export function followLaunches(launchWindow: LaunchWindow = window): void {
  const { location, history, sessionStorage, performance, launchQueue } = launchWindow;
  if (!launchQueue) return;
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  // The launch that opened this window is told, too, and the last one again after a reload.
  const lastLaunch = navigation?.type === 'reload' ? sessionStorage.getItem(lastLaunchKey) : null;
  let toldAlready = [location.href, lastLaunch];
  sessionStorage.removeItem(lastLaunchKey);
  launchQueue.setConsumer(({ targetURL }) => {
    if (targetURL === undefined) return;
    const isTold = toldAlready.includes(targetURL);
    toldAlready = [];
    sessionStorage.setItem(lastLaunchKey, targetURL);
    if (isTold) return;
    const { origin, pathname, search, hash } = new URL(targetURL);
    const path = pathname + search + hash;
    if (origin === location.origin && path !== '/') history.pushState(null, '', path);
  });
}
