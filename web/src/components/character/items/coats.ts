import { circle } from '../../movie/poster/shapes.ts';
import { both, fill, fine, line, type Part, type Parts, path } from '../draw/parts.tsx';
import { shadedTrunk, skirt } from '../figure/frame.ts';
import type { Armor } from './armors.ts';

/** Two lapels from the neck to a button. */
const lapels = (paint: Part['paint'], low: number): Part =>
  fill(
    paint,
    path`M134 148L118 166L126 176L120 180L150 ${low}L180 180L174 176L182 166L166 148L150 ${low - 12}Z`,
  );

/** What a shirt shows between lapels. */
const shirtFront = (low: number): Parts => [
  fill('ivoryShade', path`M134 148L150 ${low}L166 148Q150 158 134 148Z`),
  fill('ivory', path`M134 148L150 ${low}L156 ${low - 28}L158 152Q146 156 134 148Z`),
];

/** Armour of cloth and leather. */
export const coats = {
  uniform: {
    trunk: (frame) => [
      ...shadedTrunk(frame, 'first', 244),
      fill('firstShade', path`M${150 - 12} 236L150 258L${150 + 12} 236Z`),
      fill('first', path`M${150 - 12} 236L150 258V236Z`),
      line('firstDeep', 2.4, 'M150 158V250'),
      ...[176, 192, 208, 224].flatMap((y, row) =>
        both((x) => [
          fill('second', circle(x(17 - row * 1.5), y, 4)),
          fine(fill('secondLit', circle(x(17 - row * 1.5) - 1, y - 1, 1.4))),
        ]),
      ),
      line('second', 2.6, path`M${150 - frame.hip} 243H${150 - 14}M${150 + 14} 243H${150 + frame.hip}`),
    ],
    sleeves: { upper: 'first', fore: 'first', cuff: 'second' },
    shoulder: ({ shoulder }, x) => [
      fill(
        'secondShade',
        path`M${x(20)} 155Q${x(shoulder - 6)} 152 ${x(shoulder + 4)} 164Q${x(shoulder + 2)} 171 ${x(shoulder - 4)} 171Q${x(shoulder - 12)} 162 ${x(20)} 162Z`,
      ),
      line(
        'second',
        2.4,
        path`M${x(shoulder + 4)} 166V177M${x(shoulder - 1)} 168V178M${x(shoulder - 6)} 167V176`,
      ),
    ],
    collar: () => [
      fill('firstShade', 'M131 142Q150 158 169 142L172 157Q150 172 128 157Z'),
      fill('first', 'M131 142Q150 158 158 150V165Q140 166 128 157Z'),
      line('second', 2.4, 'M128 157Q150 172 172 157'),
    ],
    box: [70, 130, 160],
  },
  apron: {
    trunk: (frame) => [
      fill(
        'firstShade',
        path`M${150 - 24} 178Q150 186 ${150 + 24} 178L${150 + frame.waist - 1} 214L${150 + frame.hip + 4} 304Q150 316 ${150 - frame.hip - 4} 304L${150 - frame.waist + 1} 214Z`,
      ),
      fill(
        'first',
        path`M${150 - 24} 178Q150 186 ${150 + 12} 181L${150 + frame.waist * 0.45} 214L${150 + frame.hip * 0.4} 309Q${150 - 10} 312 ${150 - frame.hip - 4} 304L${150 - frame.waist + 1} 214Z`,
      ),
      line('firstLit', 2.4, path`M${150 - 23} 183Q150 190 ${150 + 23} 183`),
      line(
        'second',
        6,
        path`M${150 - 22} 180L${150 - frame.neck - 5} 152M${150 + 22} 180L${150 + frame.neck + 5} 152`,
      ),
      line('second', 6, path`M${150 - frame.waist} 219Q150 226 ${150 + frame.waist} 219`),
      fill('secondShade', 'M124 236Q150 242 176 236L174 266Q150 276 126 266Z'),
      fill('second', 'M124 236Q150 242 166 239L164 271Q144 273 126 266Z'),
      line('secondDeep', 2, 'M150 241V272M125 244Q150 250 175 244'),
    ],
    box: [66, 146, 168],
  },
  'trench-coat': {
    trunk: (frame) => [
      fill('secondShade', skirt(frame, 334, 14)),
      fill(
        'firstShade',
        path`M${150 + frame.waist} 222C${150 + frame.waist + 2} 240 ${150 + frame.hip + 16} 260 ${150 + frame.hip + 18} 336Q${150 + frame.hip} 344 ${150 + 16} 342L150 232Z`,
      ),
      fill(
        'first',
        path`M${150 - frame.waist} 222C${150 - frame.waist - 2} 240 ${150 - frame.hip - 16} 260 ${150 - frame.hip - 18} 336Q${150 - frame.hip} 344 ${150 - 14} 342L150 232Z`,
      ),
      ...shadedTrunk(frame, 'first', 240),
      lapels('firstLit', 206),
      line('firstShade', 2.4, 'M134 148L118 166L126 176L120 180L150 206L180 180L174 176L182 166L166 148'),
      ...[214, 246, 268].flatMap((y) => both((x) => [fill('secondDeep', circle(x(11), y, 3.2))])),
      fill(
        'secondShade',
        path`M${148 - frame.waist} 222Q150 229 ${152 + frame.waist} 222V233Q150 241 ${148 - frame.waist} 233Z`,
      ),
      fill(
        'second',
        path`M${148 - frame.waist} 222Q150 229 ${150 + frame.waist * 0.4} 226V237Q150 240 ${148 - frame.waist} 233Z`,
      ),
      line('goldLit', 2.4, 'M143 226H157V239H143Z'),
      fill('second', 'M157 236L172 254L164 258L152 240Z'),
    ],
    sleeves: { upper: 'first', fore: 'first', cuff: 'second' },
    shoulder: ({ shoulder }, x) => [
      fill(
        'firstLit',
        path`M${x(22)} 156Q${x(shoulder - 4)} 154 ${x(shoulder + 2)} 165L${x(shoulder - 6)} 170Q${x(shoulder - 12)} 164 ${x(22)} 163Z`,
      ),
    ],
    collar: () => [
      fill(
        'firstShade',
        'M150 168L126 132Q116 142 116 160L134 176ZM150 168L174 132Q184 142 184 160L166 176Z',
      ),
      fill('first', 'M150 168L126 132Q116 142 116 160L134 176Z'),
      line('secondShade', 2.6, 'M126 133L150 168L174 133'),
    ],
    box: [44, 130, 212],
  },
  jacket: {
    trunk: (frame) => [
      ...shadedTrunk(frame, 'first', 246),
      ...shirtFront(204),
      fill('firstDeep', path`M${150 - frame.hip} 236H${150 + frame.hip}V247H${150 - frame.hip}Z`),
      lapels('firstLit', 204),
      line('firstDeep', 2.2, 'M134 148L118 166L126 176L120 180L150 204L180 180L174 176L182 166L166 148'),
      line('second', 3.2, 'M153 204L158 246'),
      line(
        'secondShade',
        2.6,
        path`M${150 - frame.waist + 4} 222L${150 - 12} 214M${150 + frame.waist - 4} 222L${150 + 16} 214`,
      ),
      ...both((x) => [fill('secondLit', `${circle(x(26), 167, 2.4)}${circle(x(24), 179, 2.4)}`)]),
    ],
    sleeves: { upper: 'first', fore: 'first' },
    shoulder: ({ shoulder }, x) => [
      ...[0, 1, 2].map((index) =>
        fill('secondLit', circle(x(shoulder - 12 + index * 7), 156 + index * 4.5, 2.2)),
      ),
    ],
    box: [70, 130, 160],
  },
  tuxedo: {
    trunk: (frame) => [
      fill(
        'firstShade',
        path`M${150 - frame.waist} 222L${150 - frame.hip - 3} 284Q${150 - 24} 280 ${150 - 8} 244H${150 + 8}Q${150 + 24} 280 ${150 + frame.hip + 3} 284L${150 + frame.waist} 222Z`,
      ),
      fill(
        'first',
        path`M${150 - frame.waist} 222L${150 - frame.hip - 3} 284Q${150 - 24} 280 ${150 - 8} 244V222Z`,
      ),
      ...shadedTrunk(frame, 'first', 242),
      fill('secondShade', 'M132 149Q150 160 168 149L158 222L150 234L142 222Z'),
      fill('second', 'M132 149Q146 158 158 154L152 232L150 234L142 222Z'),
      ...[176, 192, 208].map((y) => fill('ink', circle(150, y, 2.2))),
      fill('firstDeep', 'M133 147L116 168L124 174L119 179L148 236L140 200Z'),
      fill('firstDeep', 'M167 147L184 168L176 174L181 179L152 236L160 200Z'),
      line('firstLit', 1.8, 'M133 147L140 200L148 236M167 147L160 200L152 236'),
      fill('second', path`M${150 + 22} 186L${150 + 32} 184L${150 + 30} 190L${150 + 22} 192Z`),
    ],
    sleeves: { upper: 'first', fore: 'first', cuff: 'second' },
    collar: () => [fill('second', 'M134 146L150 162L138 170L130 152ZM166 146L150 162L162 170L170 152Z')],
    box: [68, 138, 164],
  },
} as const satisfies Readonly<Record<string, Armor>>;
