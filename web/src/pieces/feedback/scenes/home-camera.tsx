import { Scene } from './scene.tsx';

/** A camera on its tripod, ready for a movie of one's own. */
export function HomeCamera() {
  return (
    <Scene>
      <path d="M112 96l-34 36M118 96v36M124 96l34 36" stroke="var(--line)" strokeWidth="5" />
      <circle cx="96" cy="34" r="20" fill="var(--raised)" stroke="var(--brass)" strokeWidth="4" />
      <circle cx="96" cy="34" r="5" fill="var(--brass)" />
      <circle cx="134" cy="36" r="16" fill="var(--raised)" stroke="var(--brass)" strokeWidth="4" />
      <circle cx="134" cy="36" r="4" fill="var(--brass)" />
      <rect x="78" y="54" width="76" height="42" rx="7" fill="var(--line)" />
      <path d="M154 68l22-12v38l-22-12z" fill="var(--brass)" />
      <circle cx="92" cy="66" r="4" fill="var(--glow)" />
      <circle cx="92" cy="66" r="9" fill="var(--glow)" opacity="0.3" />
      <path d="M106 74h34M106 84h22" stroke="var(--sunken)" strokeWidth="4" />
    </Scene>
  );
}
