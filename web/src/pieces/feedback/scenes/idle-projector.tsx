import { Scene } from './scene.tsx';

/** A projector before a blank screen. */
export function IdleProjector() {
  return (
    <Scene>
      <path d="M132 18h88v70h-88z" fill="var(--raised)" stroke="var(--line)" strokeWidth="3" />
      <path d="M176 88v44M160 132h32" stroke="var(--line)" strokeWidth="3" />
      <path d="M84 96l48-70v56z" fill="var(--beam)" />
      <circle cx="34" cy="68" r="18" fill="none" stroke="var(--brass)" strokeWidth="4" />
      <circle cx="34" cy="68" r="4" fill="var(--brass)" />
      <circle cx="66" cy="62" r="12" fill="none" stroke="var(--brass)" strokeWidth="4" />
      <circle cx="66" cy="62" r="3" fill="var(--brass)" />
      <rect x="22" y="84" width="56" height="32" rx="6" fill="var(--line)" />
      <rect x="76" y="92" width="12" height="14" rx="3" fill="var(--brass)" />
      <path d="M34 116l-8 16M66 116l8 16" stroke="var(--line)" strokeWidth="5" />
      <path d="M164 44a12 12 0 1 1 16 11c-4 2-4 4-4 7" fill="none" stroke="var(--glow)" strokeWidth="4" />
      <circle cx="176" cy="72" r="3" fill="var(--glow)" />
    </Scene>
  );
}
