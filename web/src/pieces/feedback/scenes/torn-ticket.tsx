import { Scene } from './scene.tsx';

/** A ticket in two halves. */
export function TornTicket() {
  return (
    <Scene>
      <g fill="var(--glow)" fillRule="evenodd">
        <path
          transform="rotate(-11 80 84)"
          d="M34 52h72l-7 11 8 11-9 11 8 11-8 11 6 9H34a6 6 0 0 1-6-6V95a11 11 0 0 0 0-22V58a6 6 0 0 1 6-6zM50 72v24h24V72z"
        />
        <path
          transform="rotate(13 166 76)"
          d="M132 44h66a6 6 0 0 1 6 6v15a11 11 0 0 0 0 22v15a6 6 0 0 1-6 6h-70l-6-9 8-11-8-11 9-11-8-11zM184 54v5M184 68v5M184 82v5M184 96v4"
        />
      </g>
      <path
        transform="rotate(13 166 76)"
        d="M184 54v46"
        stroke="var(--sunken)"
        strokeWidth="4"
        strokeDasharray="1 9"
      />
      <path d="M116 118l5 4M126 112l3 6M112 128l7 1" stroke="var(--glow)" strokeWidth="3" />
    </Scene>
  );
}
