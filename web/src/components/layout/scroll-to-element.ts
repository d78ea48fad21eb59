/** Scrolls to an element: smoothly, except for users who prefer reduced motion. */
export function scrollToElement(element: Element, block: 'start' | 'center'): void {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block, behavior: isStill ? 'instant' : 'smooth' });
}
