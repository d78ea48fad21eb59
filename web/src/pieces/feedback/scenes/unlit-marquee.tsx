import { Scene } from './scene.tsx';

/** A cinema's marquee with nothing on it yet. */
export function UnlitMarquee() {
  return (
    <Scene>
      <path d="M74 78h92v54H74z" fill="var(--raised)" stroke="var(--line)" strokeWidth="3" />
      <path
        d="M120 88v44M86 132V94h22v38M132 132V94h22v38"
        fill="none"
        stroke="var(--line)"
        strokeWidth="3"
      />
      <path d="M106 10h28v26h-28z" fill="var(--plush)" />
      <path d="M34 34h172l10 44H24z" fill="var(--raised)" stroke="var(--brass)" strokeWidth="4" />
      <path d="M56 50h128M52 62h96" stroke="var(--line)" strokeWidth="4" strokeDasharray="10 7" />
      <g fill="var(--line)">
        <circle cx="46" cy="42" r="3" />
        <circle cx="70" cy="42" r="3" />
        <circle cx="94" cy="42" r="3" />
        <circle cx="118" cy="42" r="3" />
        <circle cx="142" cy="42" r="3" />
        <circle cx="166" cy="42" r="3" />
      </g>
      <circle cx="190" cy="42" r="4" fill="var(--glow)" />
      <circle cx="190" cy="42" r="10" fill="var(--glow)" opacity="0.25" />
    </Scene>
  );
}
