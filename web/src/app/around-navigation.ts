import type { AroundNavHandler } from 'wouter';
import { dialogEntries } from '#components/layout/going-back/dialog-entries.ts';
import { withViewTransition } from '#components/layout/view-transition.ts';

/** Fades into another page, taking along the poster of its movie. Going back is immediate. */
export const aroundNavigation: AroundNavHandler = (navigate, to, options) => {
  dialogEntries().navigateFromPage(() => show(navigate, to, options));
};

const show: AroundNavHandler = (navigate, to, options) => {
  const { pathname } = new URL(to, location.href);
  const go = () => navigate(to, options);
  if (options?.replace || pathname === location.pathname) go();
  else withViewTransition(go, movieAt(pathname) ?? movieAt(location.pathname), 'page');
};

function movieAt(pathname: string): number | null {
  const [, id] = /^\/movies\/(\d+)$/.exec(pathname) ?? [];
  return id === undefined ? null : Number(id);
}
