import { Scene } from './scene.tsx';

/** A cat asleep on a projector that is still warm. */
export function CatOnProjector() {
  return (
    <Scene>
      <path d="M150 84l74-34v74l-74-22z" fill="var(--beam)" />
      <rect
        x="52"
        y="72"
        width="92"
        height="46"
        rx="8"
        fill="var(--raised)"
        stroke="var(--line)"
        strokeWidth="3"
      />
      <rect x="142" y="82" width="14" height="22" rx="3" fill="var(--brass)" />
      <path d="M66 118l-10 14M130 118l10 14" stroke="var(--line)" strokeWidth="5" />
      <circle cx="74" cy="95" r="12" fill="none" stroke="var(--brass)" strokeWidth="4" />
      <circle cx="74" cy="95" r="3" fill="var(--brass)" />
      <path d="M98 90h28M98 100h20" stroke="var(--line)" strokeWidth="4" />
      <path
        d="M58 72c0-24 20-34 40-34 14 0 20 6 24 12l1-11 9 8c8 2 12 8 12 14s-6 11-14 11z"
        fill="var(--ink-soft)"
      />
      <path d="M60 70c-14 2-22 12-20 22 1 7 8 8 9 3 1-6 4-12 14-13z" fill="var(--ink-soft)" />
      <path d="M126 59c3 3 6 3 8 0" fill="none" stroke="var(--sunken)" strokeWidth="2.5" />
      <path d="M152 32h10l-10 12h10M172 14h8l-8 10h8" fill="none" stroke="var(--glow)" strokeWidth="3" />
    </Scene>
  );
}
