import { Scene } from './scene.tsx';

/** A row of seats, of which one is taken. */
export function EmptySeats() {
  return (
    <Scene>
      <path d="M60 12h120l14 42H46z" fill="var(--raised)" stroke="var(--line)" strokeWidth="3" />
      <g fill="var(--plush)">
        <path
          d="M30 132V92a12 12 0 0 1 12-12h20a12 12 0 0 1 12 12v40zM88 132V92a12 12 0 0 1 12-12h40a0 0 0 0 1 0 0a12 12 0 0 1 12 12v40zM166 132V92a12 12 0 0 1 12-12h20a12 12 0 0 1 12 12v40z"
          opacity="0.55"
        />
        <path d="M92 132V92a12 12 0 0 1 12-12h32a12 12 0 0 1 12 12v40z" />
      </g>
      <circle cx="120" cy="66" r="15" fill="var(--glow)" />
      <path d="M26 108h52M84 108h72M162 108h52" stroke="var(--brass)" strokeWidth="5" />
    </Scene>
  );
}
