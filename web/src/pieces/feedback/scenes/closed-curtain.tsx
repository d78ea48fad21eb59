import { Scene } from './scene.tsx';

/** A stage after its last act. */
export function ClosedCurtain() {
  return (
    <Scene>
      <path d="M28 18h184v114H28z" fill="var(--plush)" />
      <path
        d="M46 18v114M64 18v114M82 18v114M100 18v114M140 18v114M158 18v114M176 18v114M194 18v114"
        stroke="var(--sunken)"
        strokeWidth="3"
        opacity="0.35"
      />
      <path d="M120 18v114" stroke="var(--sunken)" strokeWidth="4" opacity="0.7" />
      <path
        d="M20 10h200v14c-12 14-28 14-40 0-12 14-28 14-40 0-12 14-28 14-40 0-12 14-28 14-40 0-12 14-28 14-40 0z"
        fill="var(--plush)"
        stroke="var(--brass)"
        strokeWidth="3"
      />
      <path d="M20 132h200" stroke="var(--brass)" strokeWidth="5" />
      <path d="M94 146a26 14 0 0 1 52 0z" fill="var(--glow)" opacity="0.85" />
    </Scene>
  );
}
