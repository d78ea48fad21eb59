import { Scene } from './scene.tsx';

/** A trophy's place on a shelf that is still empty. */
export function EmptyShelf() {
  return (
    <Scene>
      <path d="M30 78h180M30 118h180" stroke="var(--brass)" strokeWidth="6" />
      <path d="M42 78v54M198 78v54" stroke="var(--line)" strokeWidth="4" />
      <path d="M64 118V92h16v26zM84 118V98h12v20z" fill="var(--plush)" />
      <path d="M102 118l8-26 11 4-7 22z" fill="var(--line)" />
      <path d="M150 118v-18h30v18z" fill="var(--raised)" stroke="var(--line)" strokeWidth="3" />
      <path
        d="M98 12h44v18a22 22 0 0 1-44 0zM98 18H82c0 16 6 22 18 23M142 18h16c0 16-6 22-18 23M120 52v12M104 68h32"
        fill="none"
        stroke="var(--glow)"
        strokeWidth="3.5"
        strokeDasharray="1 7"
      />
    </Scene>
  );
}
