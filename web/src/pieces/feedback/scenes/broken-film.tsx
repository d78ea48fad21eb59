import { Scene } from './scene.tsx';

/** A strip of film that came off its reel. */
export function BrokenFilm() {
  return (
    <Scene>
      <circle cx="78" cy="80" r="50" fill="var(--raised)" stroke="var(--brass)" strokeWidth="4" />
      <g fill="var(--sunken)">
        <circle cx="78" cy="52" r="13" />
        <circle cx="104.6" cy="71.3" r="13" />
        <circle cx="94.5" cy="102.7" r="13" />
        <circle cx="61.5" cy="102.7" r="13" />
        <circle cx="51.4" cy="71.3" r="13" />
      </g>
      <circle cx="78" cy="80" r="6" fill="var(--brass)" />
      <path
        d="M84 130c34 0 40-30 66-30 14 0 20 10 30 12"
        fill="none"
        stroke="var(--line)"
        strokeWidth="20"
        strokeLinecap="butt"
      />
      <path
        d="M84 130c34 0 40-30 66-30 14 0 20 10 30 12"
        fill="none"
        stroke="var(--sunken)"
        strokeWidth="12"
        strokeDasharray="14 4"
        strokeLinecap="butt"
      />
      <path d="M191 104l9 6-4 6 8 5" fill="none" stroke="var(--glow)" strokeWidth="3" />
      <path d="M196 90l6-8M208 98l10-4" stroke="var(--glow)" strokeWidth="3" />
    </Scene>
  );
}
