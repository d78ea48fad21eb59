import { circle } from '../../movie/poster/shapes.ts';
import { both, fill, fine, line, type Parts, path, sheer } from '../draw/parts.tsx';
import { restingArm, shadedTrunk } from '../figure/frame.ts';
import { boots, bootTops, trousers } from '../figure/legs.ts';
import type { Armor } from './armors.ts';

/** Armour from a wardrobe of films. */
export const costumes = {
  breastplate: {
    trunk: (frame) => [
      line(
        'secondShade',
        8,
        path`M${150 - frame.shoulder + 12} 158L${150 - 20} 176M${150 + frame.shoulder - 12} 158L${150 + 20} 176`,
      ),
      fill(
        'firstShade',
        path`M${150 - frame.shoulder + 7} 164Q${150 - 24} 174 ${150 - 16} 158Q150 174 ${150 + 16} 158Q${150 + 24} 174 ${150 + frame.shoulder - 7} 164C${150 + frame.shoulder} 188 ${150 + frame.waist + 6} 204 ${150 + frame.waist + 3} 224Q150 240 ${150 - frame.waist - 3} 224C${150 - frame.waist - 6} 204 ${150 - frame.shoulder} 188 ${150 - frame.shoulder + 7} 164Z`,
      ),
      fill(
        'first',
        path`M${150 - frame.shoulder + 7} 164Q${150 - 24} 174 ${150 - 16} 158Q${150 - 8} 166 150 166L154 234Q${150 - 20} 232 ${150 - frame.waist - 3} 224C${150 - frame.waist - 6} 204 ${150 - frame.shoulder} 188 ${150 - frame.shoulder + 7} 164Z`,
      ),
      fill(
        'firstLit',
        path`M${150 - frame.shoulder + 11} 172Q${150 - 24} 180 ${150 - 8} 176Q${150 - 8} 192 ${150 - 26} 196Q${150 - frame.shoulder + 10} 190 ${150 - frame.shoulder + 11} 172Z`,
      ),
      line(
        'firstDeep',
        2.2,
        path`M150 168V234M${150 - frame.waist - 1} 206Q${150 - 20} 200 150 206Q${150 + 20} 200 ${150 + frame.waist + 1} 206`,
      ),
      fill(
        'firstShade',
        path`M${150 - frame.waist - 3} 226Q150 240 ${150 + frame.waist + 3} 226L${150 + frame.hip + 8} 262L${150 + 14} 274L150 250L${150 - 14} 274L${150 - frame.hip - 8} 262Z`,
      ),
      fill(
        'first',
        path`M${150 - frame.waist - 3} 226Q${150 - 10} 236 148 234L150 250L${150 - 14} 274L${150 - frame.hip - 8} 262Z`,
      ),
      line(
        'firstDeep',
        2.2,
        path`M${150 - frame.hip - 2} 246Q${150 - 26} 254 ${150 - 8} 254M${150 + frame.hip + 2} 246Q${150 + 26} 254 ${150 + 8} 254`,
      ),
      line('secondShade', 4, path`M${150 - frame.waist - 3} 226Q150 240 ${150 + frame.waist + 3} 226`),
      ...both((x) => [
        fill(
          'second',
          `${circle(x(frame.shoulder - 12), 172, 2.8)}${circle(x(frame.waist), 218, 2.8)}${circle(x(frame.hip), 256, 2.6)}`,
        ),
      ]),
    ],
    sleeves: { fore: 'first', hand: 'first' },
    shoulder: ({ shoulder }, x) => [
      fill(
        'firstDeep',
        path`M${x(shoulder - 16)} 168L${x(shoulder + 14)} 174Q${x(shoulder + 12)} 192 ${x(shoulder - 10)} 190Z`,
      ),
      fill(
        'firstShade',
        path`M${x(18)} 156C${x(28)} 142 ${x(shoulder + 4)} 144 ${x(shoulder + 14)} 172Q${x(shoulder)} 184 ${x(shoulder - 18)} 178Q${x(20)} 172 ${x(18)} 156Z`,
      ),
      fill(
        'firstLit',
        path`M${x(20)} 155C${x(30)} 144 ${x(shoulder + 1)} 146 ${x(shoulder + 8)} 164Q${x(shoulder - 10)} 160 ${x(20)} 155Z`,
      ),
      fill('second', circle(x(shoulder - 4), 170, 3)),
    ],
    box: [73, 136, 154],
  },
  cape: {
    back: ({ shoulder, hip }) => [
      fill(
        'secondDeep',
        path`M${150 - shoulder} 158C${150 - shoulder - 20} 230 ${150 - hip - 50} 310 ${150 - hip - 40} 362Q150 380 ${150 + hip + 40} 362C${150 + hip + 50} 310 ${150 + shoulder + 20} 230 ${150 + shoulder} 158Z`,
      ),
      fill(
        'secondShade',
        path`M${150 - shoulder} 158C${150 - shoulder - 20} 230 ${150 - hip - 50} 310 ${150 - hip - 40} 362Q${150 - 44} 372 ${150 - 22} 370L${150 - 8} 180Z`,
      ),
    ],
    trunk: ({ shoulder, hip }) => [
      fill(
        'first',
        path`M${150 - shoulder - 5} 164C${150 - shoulder - 26} 240 ${150 - hip - 58} 310 ${150 - hip - 46} 366Q${150 - hip - 34} 372 ${150 - hip - 22} 368C${150 - hip - 20} 300 ${150 - shoulder - 2} 240 ${150 - 14} 164Z`,
      ),
      fill(
        'firstShade',
        path`M${150 + shoulder + 5} 164C${150 + shoulder + 26} 240 ${150 + hip + 58} 310 ${150 + hip + 46} 366Q${150 + hip + 34} 372 ${150 + hip + 22} 368C${150 + hip + 20} 300 ${150 + shoulder + 2} 240 ${150 + 14} 164Z`,
      ),
      line(
        'firstLit',
        2.4,
        path`M${150 - shoulder - 8} 190C${150 - shoulder - 26} 250 ${150 - hip - 48} 310 ${150 - hip - 38} 362`,
      ),
    ],
    shoulder: ({ shoulder }, x) => [
      fill(
        x(1) < 150 ? 'first' : 'firstShade',
        path`M${x(8)} 158C${x(20)} 146 ${x(shoulder + 4)} 148 ${x(shoulder + 11)} 184Q${x(shoulder)} 192 ${x(shoulder - 12)} 186C${x(shoulder - 16)} 172 ${x(24)} 166 ${x(8)} 166Z`,
      ),
    ],
    collar: () => [
      fill(
        'firstDeep',
        'M150 162Q132 156 124 142Q118 152 120 162Q136 172 150 168Q164 172 180 162Q182 152 176 142Q168 156 150 162Z',
      ),
      fill('first', 'M150 162Q132 156 124 142Q118 152 120 162Q136 172 150 168Z'),
      fill('secondShade', circle(150, 167, 8)),
      fill('secondLit', circle(149, 166, 5)),
    ],
    box: [30, 136, 240],
  },
  spacesuit: {
    legs: (frame) => [
      ...trousers(frame, 'first'),
      ...boots(frame, 'first', 0.55),
      ...bootTops(frame, 'second', 0.58),
    ],
    trunk: (frame) => [
      ...shadedTrunk(frame, 'first'),
      line(
        'firstDeep',
        2.4,
        path`M${150 - frame.shoulder + 6} 196Q150 208 ${150 + frame.shoulder - 6} 196M${150 - frame.hip + 4} 250Q150 262 ${150 + frame.hip - 4} 250`,
      ),
      line('second', 5, path`M${150 - frame.waist} 224Q150 232 ${150 + frame.waist} 224`),
      fill(
        'firstDeep',
        'M128 174H172Q175 174 175 177V203Q175 206 172 206H128Q125 206 125 203V177Q125 174 128 174Z',
      ),
      fill('secondShade', 'M129 177H171V203H129Z'),
      fill('second', 'M129 177H164V203H129Z'),
      fill('firstLit', 'M133 181H150V190H133Z'),
      fill('firstDeep', `${circle(159, 184, 3)}${circle(159, 195, 3)}`),
      fine(line('firstLit', 2, 'M134 195H150M134 199H146')),
      line(
        'firstShade',
        7,
        path`M${150 + 24} 192C${150 + frame.waist + 12} 196 ${150 + frame.waist + 14} 220 ${150 + frame.waist} 236`,
      ),
    ],
    sleeves: { upper: 'first', fore: 'first', hand: 'second', cuff: 'second' },
    shoulder: ({ shoulder }, x) => [
      line('second', 4, path`M${x(shoulder - 18)} 190Q${x(shoulder - 4)} 196 ${x(shoulder + 10)} 188`),
    ],
    collar: () => [
      fill('firstShade', 'M124 146Q150 164 176 146L180 160Q150 178 120 160Z'),
      fill('first', 'M124 146Q150 164 164 157L166 171Q140 172 120 160Z'),
      line('second', 3, 'M122 153Q150 171 178 153'),
    ],
    box: [26, 132, 248],
  },
  'clapper-shield': {
    trunk: (frame) => [
      line('leatherShade', 8, path`M${150 - frame.shoulder + 9} 160L${150 + frame.waist - 2} 216`),
      line('leather', 5, path`M${150 - frame.shoulder + 8} 160L${150 + frame.waist - 4} 216`),
    ],
    shield: (frame) => clapper(restingArm(frame)[2][0] - 2, 226),
    box: [48, 175, 98],
  },
} as const satisfies Readonly<Record<string, Armor>>;

/** A clapperboard around a middle. */
function clapper(x: number, y: number): Parts {
  const stripe = (at: number, top: number) => path`M${x + at} ${y + top}h11l-7 13h-11Z`;
  return [
    fill(
      'firstDeep',
      path`M${x - 35} ${y - 26}H${x + 35}V${y + 42}Q${x + 35} ${y + 46} ${x + 31} ${y + 46}H${x - 31}Q${x - 35} ${y + 46} ${x - 35} ${y + 42}Z`,
    ),
    fill(
      'first',
      path`M${x - 35} ${y - 26}H${x + 31}V${y + 42}H${x - 31}Q${x - 35} ${y + 42} ${x - 35} ${y + 38}Z`,
    ),
    fill('firstDeep', path`M${x - 35} ${y - 26}H${x + 35}V${y - 13}H${x - 35}Z`),
    ...[-22, 0, 22].map((at) => fill('second', stripe(at, -26))),
    fill(
      'firstShade',
      path`M${x - 37} ${y - 27}L${x + 30} ${y - 50}L${x + 35} ${y - 37}L${x - 33} ${y - 14}Z`,
    ),
    ...[0, 1, 2].map((index) => {
      const left = x - 24 + index * 21;
      const top = y - 31.5 - index * 7.2;
      return fill('second', path`M${left} ${top}l10 -3.400l11 9.400l-10 3.400Z`);
    }),
    fill('secondLit', circle(x - 32, y - 22, 3)),
    line(
      'second',
      2.4,
      path`M${x - 26} ${y + 2}H${x + 24}M${x - 26} ${y + 16}H${x + 24}M${x - 4} ${y + 2}V${y + 34}M${x - 26} ${y + 34}H${x + 24}`,
    ),
    fine(
      sheer(
        0.7,
        line(
          'secondLit',
          3,
          path`M${x - 20} ${y + 9}H${x - 10}M${x + 4} ${y + 9}H${x + 16}M${x - 20} ${y + 25}H${x - 12}`,
        ),
      ),
    ),
  ];
}
