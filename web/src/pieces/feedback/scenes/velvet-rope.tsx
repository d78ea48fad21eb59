import { Scene } from './scene.tsx';

/** A rope between two posts, before a closed door. */
export function VelvetRope() {
  return (
    <Scene>
      <path d="M86 132V40a34 34 0 0 1 68 0v92z" fill="var(--raised)" stroke="var(--line)" strokeWidth="3" />
      <circle cx="142" cy="86" r="4" fill="var(--brass)" />
      <path d="M120 8v124" stroke="var(--line)" strokeWidth="3" />
      <path d="M46 66c20 52 128 52 148 0" fill="none" stroke="var(--plush)" strokeWidth="10" />
      <g fill="var(--brass)">
        <rect x="42" y="62" width="8" height="66" rx="2" />
        <rect x="190" y="62" width="8" height="66" rx="2" />
        <circle cx="46" cy="56" r="9" />
        <circle cx="194" cy="56" r="9" />
        <path d="M30 134a16 8 0 0 1 32 0zM178 134a16 8 0 0 1 32 0z" />
      </g>
    </Scene>
  );
}
