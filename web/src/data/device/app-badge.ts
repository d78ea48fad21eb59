import { useEffect } from 'react';

type Badges = { setAppBadge?: (count: number) => Promise<void>; clearAppBadge?: () => Promise<void> };

/** Whether this is the installed app, in a window of its own: only its icon has a badge. */
export function hasAppBadge(): boolean {
  return 'setAppBadge' in navigator && !matchMedia('(display-mode: browser)').matches;
}

/** Puts a number on the installed app's icon; null leaves what is there. */
export function useAppBadge(count: number | null): void {
  useEffect(() => {
    if (count !== null) showAppBadge(navigator, count);
  }, [count]);
}

/** Shows a number on the app's icon, where the browser has that; none for 0, as after signing out. */
export function showAppBadge(badges: Badges, count: number): void {
  const badgeSet = count > 0 ? badges.setAppBadge?.(count) : badges.clearAppBadge?.();
  // Only installed apps have one.
  badgeSet?.catch(() => {});
}
