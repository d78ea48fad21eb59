import type { itemShapes } from '@cine/contract/game/items/shapes';
import { circle } from '../../movie/poster/shapes.ts';
import { both, fill, fine, line, type Parts, path, ring, sheer } from '../draw/parts.tsx';
import { type Frame, restingArm } from '../figure/frame.ts';
import type { Box } from './box.ts';

/** Where an accessory is on a figure; most are in one place. */
export type Accessory = {
  /** Behind the whole figure. */
  back?: (frame: Frame) => Parts;
  /** Over what is worn on the trunk. */
  trunk?: (frame: Frame) => Parts;
  /** Around the neck, over collars. */
  neck?: (frame: Frame) => Parts;
  /** Before the eyes, under a helmet. */
  face?: Parts;
  /** On the hand that hangs. */
  hand?: (frame: Frame) => Parts;
  /** How it is drawn where nobody wears it, if that isn't the same. */
  alone?: Parts;
  box: Box;
};

const square = (x: number) =>
  path`M${x - 13} 97Q${x} 94 ${x + 13} 97Q${x + 14} 118 ${x} 119Q${x - 14} 118 ${x - 13} 97Z`;

/** One of two wings; the other one is in shade. */
function wing(x: (out: number) => number, isLit: boolean): Parts {
  const feathers = [
    [118, 110, 96, 90],
    [126, 144, 92, 118],
    [122, 178, 86, 148],
    [106, 210, 76, 176],
    [84, 234, 62, 198],
  ] as const;
  return [
    ...feathers.flatMap(([tipX, tipY, midX, midY]) => [
      line(
        'firstShade',
        3,
        path`M${x(20)} 190C${x(midX - 30)} ${midY - 14} ${x(midX + 10)} ${midY - 12} ${x(tipX)} ${tipY}C${x(midX + 12)} ${midY + 26} ${x(midX - 20)} ${midY + 32} ${x(20)} 204Z`,
      ),
      fill(
        isLit ? 'first' : 'firstShade',
        path`M${x(20)} 190C${x(midX - 30)} ${midY - 14} ${x(midX + 10)} ${midY - 12} ${x(tipX)} ${tipY}C${x(midX + 12)} ${midY + 26} ${x(midX - 20)} ${midY + 32} ${x(20)} 204Z`,
      ),
      fill(
        isLit ? 'second' : 'secondShade',
        path`M${x(tipX)} ${tipY}C${x(tipX - 10)} ${tipY - 14} ${x(tipX - 18)} ${tipY - 18} ${x(tipX - 24)} ${tipY - 16}Q${x(tipX - 20)} ${tipY + 6} ${x(tipX - 16)} ${tipY + 12}Q${x(tipX - 8)} ${tipY + 8} ${x(tipX)} ${tipY}Z`,
      ),
      line(
        'firstDeep',
        1.6,
        path`M${x(24)} 196C${x(midX - 24)} ${midY + 10} ${x(midX)} ${midY + 4} ${x(tipX - 14)} ${tipY}`,
      ),
    ]),
    fill(
      isLit ? 'firstLit' : 'first',
      path`M${x(18)} 200C${x(30)} 150 ${x(66)} 110 ${x(104)} 94C${x(112)} 92 ${x(116)} 100 ${x(110)} 106C${x(76)} 130 ${x(58)} 166 ${x(34)} 206Z`,
    ),
  ];
}

/** A ray around 0, 0. */
function ray(angle: number): string {
  const x = Math.cos((angle * Math.PI) / 180);
  const y = Math.sin((angle * Math.PI) / 180);
  return path`M${x * 56} ${y * 56}L${x * 82} ${y * 82}`;
}

/** Motes of dust in a beam. */
const dust = [
  [56, 120, 3],
  [78, 60, 2.4],
  [110, 26, 3],
  [188, 22, 2.4],
  [226, 64, 3.4],
  [250, 130, 2.6],
  [264, 206, 3],
  [40, 200, 2.6],
  [48, 268, 3.2],
  [76, 318, 2.4],
  [246, 282, 3.4],
  [226, 330, 2.4],
  [70, 160, 1.8],
  [238, 170, 1.8],
] as const;

export const accessories: Readonly<Record<(typeof itemShapes.accessory)[number], Accessory>> = {
  ring: {
    hand: (frame) => {
      const [x, y] = restingArm(frame)[2];
      return [
        line('firstShade', 6, path`M${x - 9} ${y + 5}Q${x} ${y + 11} ${x + 7} ${y + 5}`),
        line('first', 4, path`M${x - 9} ${y + 4.5}Q${x} ${y + 10} ${x + 6} ${y + 5}`),
        fill(
          'secondShade',
          path`M${x - 11} ${y + 2}L${x - 6} ${y - 4}H${x + 4}L${x + 9} ${y + 2}L${x - 1} ${y + 14}Z`,
        ),
        fill('second', path`M${x - 11} ${y + 2}L${x - 6} ${y - 4}H${x + 2}L${x - 1} ${y + 14}Z`),
        fill('secondLit', path`M${x - 11} ${y + 2}L${x - 6} ${y - 4}L${x - 3} ${y + 2}Z`),
      ];
    },
    alone: [
      ring('firstShade', `${circle(0, 14, 34)}${circle(0, 14, 24)}`),
      ring('first', `${circle(-1.5, 12.5, 32)}${circle(0, 14, 24)}`),
      line('firstLit', 3, 'M-27 2A30 30 0 0 0 -28 22'),
      fill('firstDeep', 'M-17 -20H17L12 -10H-12Z'),
      fill('secondShade', 'M-22 -34L-12 -46H12L22 -34L0 -12Z'),
      fill('second', 'M-22 -34L-12 -46H4L0 -12Z'),
      fill('secondLit', 'M-22 -34L-12 -46L-6 -34Z'),
      line('secondLit', 2, 'M-22 -34H22'),
    ],
    box: [-52, -50, 104],
  },
  glasses: {
    face: [
      ...both((x) => [
        sheer(0.42, fill('second', square(x(18)))),
        line('first', 4, square(x(18))),
        line('first', 3.4, path`M${x(31)} 101L${x(41)} 99`),
      ]),
      line('first', 3.6, 'M145 103Q150 99 155 103'),
      fine(sheer(0.8, line('ivory', 2.4, 'M123 112L131 100M129 113L134 105M160 112L168 100'))),
    ],
    box: [102, 60, 96],
  },
  mask: {
    face: [
      ring(
        'second',
        'M108 92C122 86 140 90 150 97C160 90 178 86 192 92C196 112 184 124 170 122C160 120 156 114 150 112C144 114 140 120 130 122C116 124 104 112 108 92ZM121 106C123 114 138 115 140 106C138 98 124 98 121 106ZM160 106C162 115 177 114 179 106C176 98 162 98 160 106Z',
      ),
      ring(
        'first',
        'M111 95C124 90 140 93 150 100C160 93 176 90 189 95C191 109 182 120 170 119C161 117 157 111 150 109C143 111 139 117 130 119C118 120 109 109 111 95ZM119 106C121 117 140 118 142 106C140 95 122 95 119 106ZM158 106C160 118 179 117 181 106C178 95 160 95 158 106Z',
      ),
      fine(line('firstLit', 2, 'M116 98Q126 94 138 97')),
    ],
    box: [102, 58, 96],
  },
  'bow-tie': {
    neck: () => [
      fill('firstShade', 'M150 161L124 148Q119 161 124 175ZM150 161L176 148Q181 161 176 175Z'),
      fill('first', 'M150 160L125 148Q120 156 121 165ZM150 160L175 148Q180 156 179 165Z'),
      fine(
        fill(
          'second',
          `${circle(129, 156, 2)}${circle(135, 164, 2)}${circle(128, 167, 2)}${circle(171, 156, 2)}${circle(165, 164, 2)}${circle(172, 167, 2)}`,
        ),
      ),
      fill('firstDeep', 'M143 154Q150 151 157 154V168Q150 171 143 168Z'),
      fill('firstLit', 'M144.500 155Q150 152.500 152 154V167H145Z'),
    ],
    box: [112, 123, 76],
  },
  scarf: {
    back: ({ shoulder }) => [
      fill(
        'firstShade',
        path`M146 152C${150 - shoulder - 8} 146 ${150 - shoulder - 24} 176 ${150 - shoulder - 56} 160L${150 - shoulder - 64} 184C${150 - shoulder - 28} 200 ${150 - shoulder} 184 146 178Z`,
      ),
      fill(
        'second',
        path`M${150 - shoulder - 34} 166L${150 - shoulder - 44} 164L${150 - shoulder - 50} 188L${150 - shoulder - 40} 190Z`,
      ),
      line(
        'second',
        3,
        path`M${150 - shoulder - 57} 164L${150 - shoulder - 68} 160M${150 - shoulder - 59} 171L${150 - shoulder - 71} 170M${150 - shoulder - 61} 178L${150 - shoulder - 73} 180M${150 - shoulder - 63} 184L${150 - shoulder - 72} 189`,
      ),
    ],
    neck: () => [
      fill('firstShade', 'M158 160L178 166L184 222L164 226Z'),
      fill('first', 'M158 160L172 164L176 223L164 226Z'),
      fill('second', 'M161.500 196L181.500 193L182.500 203L162.500 206Z'),
      line('second', 2.6, 'M166 226V234M172 225L173 233M178 223L180 231'),
      fill('firstShade', 'M118 144Q150 160 182 144C190 156 184 172 150 178C116 172 110 156 118 144Z'),
      fill('first', 'M118 144Q150 160 170 151C174 162 164 170 146 177C116 172 110 156 118 144Z'),
      fill('second', 'M128 149L138 153L136 176L126 172ZM164 153L172 149L176 171L166 175Z'),
    ],
    box: [30, 118, 160],
  },
  lanyard: {
    neck: () => [
      line('firstShade', 4.4, 'M132 152L150 204L168 152'),
      line('first', 3, 'M131 152L149 204'),
      fill('firstDeep', 'M146 200H154V208H146Z'),
      fill(
        'secondDeep',
        'M134 207H166Q168 207 168 209V245Q168 247 166 247H134Q132 247 132 245V209Q132 207 134 207Z',
      ),
      fill('second', 'M134 207H164V243H132V209Q132 207 134 207Z'),
      fill('secondDeep', 'M138 215H152V229H138Z'),
      fill('secondLit', `${circle(145, 220, 3)}M139.500 229C140 223 150 223 150.500 229Z`),
      fine(line('secondDeep', 2.2, 'M155 217H160M155 223H160M138 236H160')),
    ],
    box: [96, 148, 108],
  },
  'pocket-watch': {
    trunk: ({ waist }) => [
      line('first', 2.8, path`M${150 + 2} 212Q${150 + waist * 0.5} 236 ${150 + waist - 4} 216`),
      fine(
        line(
          'firstShade',
          2.8,
          path`M${150 + 8} 220L${150 + 9} 222M${150 + waist * 0.6} 226L${150 + waist * 0.62} 225`,
        ),
      ),
      line('first', 3, path`M${150 + waist * 0.45} 224V236`),
      fill('firstShade', circle(150 + waist * 0.45, 250, 15)),
      fill('first', circle(149 + waist * 0.45, 249, 13)),
      fill('second', circle(150 + waist * 0.45, 250, 10.5)),
      line('firstDeep', 2, path`M${150 + waist * 0.45} 243V250L${155 + waist * 0.45} 253`),
      fill('first', circle(150 + waist * 0.45, 234, 3.6)),
    ],
    box: [130, 206, 66],
  },
  'folding-chair': {
    back: ({ shoulder }) => {
      const left = 150 - shoulder - 34;
      const right = 150 + shoulder + 34;
      const legs = (aside: number) =>
        path`M${left + 8 - aside} 284L${right - 2 - aside} 150M${right - 8 - aside} 284L${left + 2 - aside} 150`;
      return [
        line('firstShade', 8, legs(0)),
        line('first', 4.6, legs(1.4)),
        fill('secondShade', path`M${left} 108H${right}V146H${left}Z`),
        fill('second', path`M${left} 108H${right - 14}V140H${left}Z`),
        fine(line('secondLit', 2, path`M${left + 6} 114H${right - 6}`)),
        line('firstShade', 8, path`M${left} 102V156M${right} 102V156`),
        line('first', 5, path`M${left - 1} 102V156M${right - 1} 102V156`),
        fill('secondShade', path`M${left + 6} 232H${right - 6}V248H${left + 6}Z`),
        fill('second', path`M${left + 6} 232H${right - 18}V244H${left + 6}Z`),
      ];
    },
    trunk: ({ shoulder }) => [
      line(
        'firstDeep',
        5,
        path`M${150 - shoulder + 12} 156Q${150 - shoulder + 20} 186 ${150 - shoulder + 8} 208M${150 + shoulder - 12} 156Q${150 + shoulder - 20} 186 ${150 + shoulder - 8} 208`,
      ),
    ],
    box: [50, 92, 200],
  },
  wings: {
    back: () => both((x, side) => wing(x, side === -1)),
    trunk: ({ shoulder, waist }) => [
      line(
        'leatherDeep',
        5,
        path`M${150 - shoulder + 12} 157L150 190L${150 + shoulder - 12} 157M150 190L${150 - waist} 208M150 190L${150 + waist} 208`,
      ),
      fill('gold', circle(150, 190, 5.5)),
    ],
    box: [24, 44, 252],
  },
  aura: {
    back: () => [
      sheer(
        0.2,
        fill(
          'first',
          path`M150 6C246 6 290 110 290 204C290 300 236 384 150 384C64 384 10 300 10 204C10 110 54 6 150 6Z`,
        ),
      ),
      sheer(
        0.28,
        fill(
          'first',
          path`M150 24C232 24 270 116 270 206C270 296 222 370 150 370C78 370 30 296 30 206C30 116 68 24 150 24Z`,
        ),
      ),
      sheer(
        0.36,
        fill(
          'firstLit',
          path`M150 44C218 44 248 126 248 208C248 292 208 354 150 354C92 354 52 292 52 208C52 126 82 44 150 44Z`,
        ),
      ),
      ...dust.map(([x, y, r]) => fill('second', circle(x, y, r))),
    ],
    alone: [
      sheer(0.3, fill('first', circle(0, 0, 92))),
      sheer(0.4, fill('first', circle(0, 0, 70))),
      sheer(0.7, fill('firstLit', circle(0, 0, 48))),
      line('first', 7, Array.from({ length: 12 }, (_, index) => ray(index * 30)).join('')),
      fill('second', dust.map(([x, y, r]) => circle((x - 150) * 0.6, (y - 190) * 0.42, r * 1.5)).join('')),
      fill('second', circle(0, 0, 26)),
    ],
    box: [-104, -104, 208],
  },
};
