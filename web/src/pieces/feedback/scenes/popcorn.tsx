import { Scene } from './scene.tsx';

/** Popcorn, and nothing to watch with it. */
export function Popcorn() {
  return (
    <Scene>
      <g fill="var(--glow)">
        <circle cx="92" cy="52" r="13" />
        <circle cx="110" cy="38" r="14" />
        <circle cx="132" cy="40" r="13" />
        <circle cx="148" cy="54" r="12" />
        <circle cx="120" cy="54" r="14" />
      </g>
      <g fill="var(--beam)">
        <circle cx="106" cy="34" r="5" />
        <circle cx="136" cy="36" r="5" />
        <circle cx="92" cy="48" r="4" />
      </g>
      <path d="M78 60h84l-12 72H90z" fill="var(--raised)" stroke="var(--line)" strokeWidth="3" />
      <path d="M94 61h14l4 70H100zM132 61h14l-6 70h-12z" fill="var(--plush)" />
      <circle cx="184" cy="124" r="8" fill="var(--glow)" />
      <circle cx="52" cy="126" r="6" fill="var(--glow)" />
      <path d="M176 88c6-10 14-10 16-2" fill="none" stroke="var(--line)" strokeWidth="3" />
      <circle cx="168" cy="24" r="7" fill="var(--glow)" />
    </Scene>
  );
}
