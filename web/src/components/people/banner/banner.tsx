import type { BannerColour, Banner as Look } from '@cine/contract/game/guilds/banner';
import { useId, useMemo } from 'react';
import { drawnMotif } from '../../challenge/emblem/drawing.ts';
import { Painting } from '../../movie/poster/painting.tsx';
import { randomFrom } from '../../movie/poster/random.ts';
import styles from './banner.module.css';

const cuts: Readonly<Record<Look['shape'], string>> = {
  straight: 'M8 10H112V142H8Z',
  swallowtail: 'M8 10H112V146L60 118L8 146Z',
  pennant: 'M8 10H112L60 148Z',
  shield: 'M8 10H112V82Q112 122 60 146Q8 122 8 82Z',
};
const hues: Readonly<Record<BannerColour, readonly [from: number, to: number]>> = {
  velvet: [20, 8],
  amber: [75, 60],
  fir: [155, 130],
  lagoon: [195, 215],
  midnight: [265, 250],
  plum: [325, 300],
  brick: [40, 25],
  ivory: [90, 70],
};
/** A fixed seed, so that a picture is the same on every banner that has it. */
const seed = 11;

type Props = { of: Look; size?: 's' | 'm' | 'l' };

/** A guild's banner. Decorative: its name stands beside it. */
export function Banner({ of: { shape, pattern, colours, emblem }, size = 'm' }: Props) {
  const clip = useId();
  const [hour, shapes] = useMemo(() => drawnMotif(emblem, randomFrom(seed)), [emblem]);
  const [first, second] = colours;
  return (
    <span className={styles.banner} data-size={size} data-shape={shape} aria-hidden>
      <svg className={styles.cloth} viewBox="0 0 120 150" aria-hidden>
        <clipPath id={clip}>
          <path d={cuts[shape]} />
        </clipPath>
        <g clipPath={`url(#${clip})`}>
          <path data-colour={first} d="M0 0H120V150H0Z" />
          {pattern === 'stripe' && <path data-colour={second} d="M38 0H82V150H38Z" />}
          {pattern === 'halves' && <path data-colour={second} d="M60 0H120V150H60Z" />}
          {pattern === 'border' && <path className={styles.border} data-colour={second} d={cuts[shape]} />}
        </g>
        <path className={styles.pole} d="M3 8H117" />
        <circle data-colour={second} cx="60" cy="58" r="32" />
      </svg>
      <Painting of={{ hour, shapes, hues: hues[first] }} className={styles.emblem} />
    </span>
  );
}
