import { Scene } from './scene.tsx';

/** A critic's notebook without a line. */
export function BlankReview() {
  return (
    <Scene>
      <rect
        x="72"
        y="20"
        width="84"
        height="108"
        rx="6"
        fill="var(--raised)"
        stroke="var(--line)"
        strokeWidth="3"
      />
      <path d="M84 20v108" stroke="var(--plush)" strokeWidth="4" />
      <g fill="none" stroke="var(--glow)" strokeWidth="3">
        <path d="M104 40l3.5 7 7.5 1-5.5 5.5 1.3 7.5-6.8-3.5-6.8 3.5 1.3-7.5L93 48l7.5-1zM132 40l3.5 7 7.5 1-5.5 5.5 1.3 7.5-6.8-3.5-6.8 3.5 1.3-7.5-5.5-5.5 7.5-1z" />
      </g>
      <path d="M96 78h46M96 92h46M96 106h28" stroke="var(--line)" strokeWidth="3" />
      <path d="M150 112l44-56 10 8-44 56-14 6z" fill="var(--brass)" />
      <path d="M194 56l10 8 5-6a6 6 0 0 0-10-8z" fill="var(--plush)" />
    </Scene>
  );
}
