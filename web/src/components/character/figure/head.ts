import { both, fill, fine, line, type Parts, path } from '../draw/parts.tsx';
import type { Frame } from './frame.ts';

/** A skull from y 57 to a chin at 144; `right` narrows the right half: what is in light. */
const skull = (jaw: number, right = 1) =>
  path`M111 94C111 68 128 57 150 57C${150 + 22 * right} 57 ${150 + 39 * right} 68 ${150 + 39 * right} 94C${150 + 39 * right} 116 ${150 + (jaw + 10) * right} 132 ${150 + jaw * right} 138Q150 149 ${150 - jaw} 138C${140 - jaw} 132 111 116 111 94Z`;

/** Neck and ears, which are behind what is worn. */
export const neck = ({ neck: half }: Frame): Parts => [
  fill('skinShade', path`M${150 - half} 128H${150 + half}V154Q150 166 ${150 - half} 154Z`),
];

export const head = ({ jaw }: Frame): Parts => [
  ...both((x) => [
    fill(
      'skinShade',
      path`M${x(36)} 96C${x(46)} 92 ${x(49)} 102 ${x(45)} 112C${x(43)} 118 ${x(37)} 118 ${x(35)} 114Z`,
    ),
  ]),
  fill('skinShade', skull(jaw)),
  fill('skin', skull(jaw, 0.84)),
  fine(fill('skinLit', 'M120 74C126 64 140 60 148 62C136 65 126 72 122 82C120 82 119 78 120 74Z')),
  ...both((x) => [fill('blush', path`M${x(31)} 119A8 5 0 1 0 ${x(15)} 119A8 5 0 1 0 ${x(31)} 119Z`)]),
];

/** Eyes, brows, nose and mouth. */
export const face: Parts = [
  ...both((x, side) => [
    fill(
      'ivory',
      path`M${x(10)} 106C${x(10)} 97 ${x(25)} 96 ${x(26)} 106C${x(26)} 114 ${x(10)} 115 ${x(10)} 106Z`,
    ),
    fill('eyes', path`M${x(18) - 6.4} 106A6.4 7 0 1 0 ${x(18) + 6.4} 106A6.4 7 0 1 0 ${x(18) - 6.4} 106Z`),
    fill('ink', path`M${x(18) - 3.3} 106A3.3 3.8 0 1 0 ${x(18) + 3.3} 106A3.3 3.8 0 1 0 ${x(18) - 3.3} 106Z`),
    fill('ivory', path`M${x(18) - 4} 103A2 2 0 1 0 ${x(18)} 103A2 2 0 1 0 ${x(18) - 4} 103Z`),
    line('ink', 2.6, path`M${x(9.5)} 103C${x(13)} 97.5 ${x(22)} 97 ${x(27)} 103`),
    line(
      'hairDeep',
      3.4,
      path`M${x(10)} ${side === 1 ? 91 : 92}Q${x(18)} ${side === 1 ? 86 : 88} ${x(27)} 93`,
    ),
  ]),
  line('skinDeep', 2.4, 'M151 113Q155 120 149 121'),
  fill('ink', 'M139 127Q150 131 162 125.5Q159 135.5 150 135.5Q142 135.5 139 127Z'),
  fill('ivory', 'M141 128.6Q150 131.5 160 127Q158 131 150 132Q144 131.5 141 128.6Z'),
];
