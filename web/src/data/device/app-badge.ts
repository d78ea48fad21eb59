import { useEffect } from 'react';

type Badges = { setAppBadge?: (count: number) => Promise<void>; clearAppBadge?: () => Promise<void> };

/** Puts a number on the installed app's icon, where the browser has that; it is gone with the component. */
export function useAppBadge(count: number): void {
  useEffect(() => showAppBadge(navigator, count), [count]);
  useEffect(() => () => showAppBadge(navigator, 0), []);
}

export function showAppBadge(badges: Badges, count: number): void {
  const badgeSet = count > 0 ? badges.setAppBadge?.(count) : badges.clearAppBadge?.();
  // Only installed apps have one.
  badgeSet?.catch(() => {});
}
