import type { CharacterClass } from '@cine/contract/game/characters/classes';
import type { Palette } from '../draw/palette.ts';
import { both, fill, fine, line, type Parts, path } from '../draw/parts.tsx';
import { type Frame, shadedTrunk, skirt } from './frame.ts';
import type { Garment } from './garment.ts';
import { boots, bootTops, trousers } from './legs.ts';

export type Outfit = Garment & { palette: Palette };

/** A belt with a buckle. */
const belt = ({ waist }: Frame, y = 219): Parts => [
  fill(
    'leatherShade',
    path`M${148 - waist} ${y}Q150 ${y + 5} ${152 + waist} ${y}V${y + 11}Q150 ${y + 17} ${148 - waist} ${y + 11}Z`,
  ),
  fill(
    'leather',
    path`M${148 - waist} ${y}Q150 ${y + 5} ${150 + waist * 0.5} ${y + 2}V${y + 13}Q150 ${y + 16} ${148 - waist} ${y + 11}Z`,
  ),
  fill('gold', path`M141 ${y + 1}H159V${y + 16}H141Z`),
  fill('leatherDeep', path`M146 ${y + 5}H154V${y + 12}H146Z`),
];

/** A short tunic, a mantle of fur and bare arms. */
const warrior: Outfit = {
  palette: { cloth: '#b8402c', trim: '#c7a27a' },
  legs: (frame) => [
    ...trousers(frame, 'leather'),
    ...boots(frame, 'dark', 0.55),
    ...bootTops(frame, 'trim', 0.56),
  ],
  trunk: (frame) => [
    fill('clothShade', skirt(frame, 288, 6)),
    fill('cloth', skirt(frame, 288, 6, 0.55)),
    fill(
      'gold',
      path`M${150 - frame.hip - 6} 282Q150 291 ${150 + frame.hip + 6} 282V288Q150 297 ${150 - frame.hip - 6} 288Z`,
    ),
    ...shadedTrunk(frame, 'cloth', 240),
    fill('skinShade', 'M138 150L150 180L162 150Z'),
    line('gold', 3, 'M137 150L150 181L163 150'),
    line('leatherShade', 10, path`M${150 - frame.shoulder + 10} 160L${150 + frame.waist - 2} 216`),
    line('leather', 6, path`M${150 - frame.shoulder + 9} 160L${150 + frame.waist - 4} 216`),
    ...belt(frame),
  ],
  sleeves: { fore: 'leather', cuff: 'gold' },
  shoulder: ({ shoulder }, x) => [
    fill(
      'trimShade',
      path`M${x(9)} 154C${x(20)} 144 ${x(shoulder)} 144 ${x(shoulder + 9)} 164L${x(shoulder + 11)} 176L${x(shoulder + 4)} 173L${x(shoulder + 1)} 183L${x(shoulder - 7)} 175L${x(shoulder - 13)} 184L${x(shoulder - 18)} 173L${x(16)} 174Z`,
    ),
    fill(
      'trim',
      path`M${x(9)} 152C${x(20)} 142 ${x(shoulder - 1)} 143 ${x(shoulder + 6)} 160L${x(shoulder + 6)} 170L${x(shoulder)} 166L${x(shoulder - 4)} 175L${x(shoulder - 11)} 167L${x(shoulder - 17)} 174L${x(shoulder - 20)} 165L${x(16)} 164Z`,
    ),
  ],
};

/** A robe down to the ground with wide sleeves. */
const mage: Outfit = {
  palette: { cloth: '#4f3f9c', trim: '#f0b13d' },
  legs: (frame) => boots(frame, 'dark', 0.8),
  trunk: (frame) => [
    fill('clothShade', skirt(frame, 362, 24)),
    fill('cloth', skirt(frame, 362, 24, 0.5)),
    fill(
      'clothDeep',
      path`M${150 + 12} 240L${150 + 20} 366H${150 + 30}L${150 + 22} 240ZM${150 - 14} 250L${150 - 22} 366H${150 - 16}Z`,
    ),
    fill(
      'trim',
      path`M${150 - frame.hip - 23} 350Q150 361 ${150 + frame.hip + 23} 350L${150 + frame.hip + 24} 362Q150 373 ${150 - frame.hip - 24} 362Z`,
    ),
    ...shadedTrunk(frame, 'cloth', 240),
    fill('trimShade', 'M136 150L150 190L164 150L158 148L150 170L142 148Z'),
    fill(
      'trim',
      path`M${149 - frame.waist} 216Q150 222 ${151 + frame.waist} 216V228Q150 235 ${149 - frame.waist} 228Z`,
    ),
    fill('trimShade', 'M156 226L170 224L176 292L164 288L160 294Z'),
    fill('trim', 'M148 226L160 225L158 276L150 271L142 276Z'),
    ...[
      [118, 300],
      [178, 318],
      [136, 336],
      [108, 336],
      [188, 342],
    ].map(([x, y]) => fine(fill('trimLit', star(x!, y!, 5)))),
  ],
  sleeves: { upper: 'cloth', fore: 'cloth', cuff: 'trim' },
  mantle: ({ shoulder }) => [
    fill(
      'clothDeep',
      path`M${150 - shoulder + 4} 160Q${150 - 26} 140 150 166Q${150 + 26} 140 ${150 + shoulder - 4} 160Q${150 + 24} 180 150 186Q${150 - 24} 180 ${150 - shoulder + 4} 160Z`,
    ),
    line(
      'trim',
      3,
      path`M${150 - shoulder + 4} 160Q${150 - 24} 180 150 186Q${150 + 24} 180 ${150 + shoulder - 4} 160`,
    ),
    fill('trim', star(150, 180, 8)),
  ],
};

function star(x: number, y: number, r: number): string {
  const i = r * 0.3;
  return path`M${x} ${y - r}L${x + i} ${y - i}L${x + r} ${y}L${x + i} ${y + i}L${x} ${y + r}L${x - i} ${y + i}L${x - r} ${y}L${x - i} ${y - i}Z`;
}

/** A jerkin with a jagged hem, a short hooded mantle, high boots and a quiver. */
const ranger: Outfit = {
  palette: { cloth: '#3f7a4e', trim: '#d9b36a' },
  back: ({ shoulder }) =>
    [
      line('leatherShade', 22, path`M${150 + shoulder - 12} 190L${150 + shoulder + 4} 138`),
      line('leather', 14, path`M${150 + shoulder - 15} 190L${150 + shoulder} 140`),
      ...[-6, 2, 10].flatMap((out) => [
        line('wood', 2.6, path`M${150 + shoulder + out} 132L${150 + shoulder + out + 5} 112`),
        // Feathers in the colour of the cloth: pale ones look like fingers.
        fill(
          'cloth',
          path`M${150 + shoulder + out + 1} 120L${150 + shoulder + out + 4} 104L${150 + shoulder + out + 10} 106L${150 + shoulder + out + 7} 121Z`,
        ),
      ]),
    ].map(fine),
  legs: (frame) => [
    ...trousers(frame, 'trim'),
    ...boots(frame, 'leather', 0.42),
    ...bootTops(frame, 'leather', 0.42),
  ],
  trunk: (frame) => {
    const { hip, waist } = frame;
    const out = hip + 9;
    return [
      fill(
        'clothShade',
        path`M${150 - waist} 222L${150 - out} 280L${150 - out * 0.62} 268L${150 - out * 0.36} 290L150 270L${150 + out * 0.36} 290L${150 + out * 0.62} 268L${150 + out} 280L${150 + waist} 222Z`,
      ),
      fill(
        'cloth',
        path`M${150 - waist} 222L${150 - out} 280L${150 - out * 0.62} 268L${150 - out * 0.36} 290L150 270L${150 + 8} 222Z`,
      ),
      ...shadedTrunk(frame, 'cloth', 240),
      line(
        'trim',
        2.6,
        'M143 176L157 184M157 176L143 184M143 190L157 198M157 190L143 198M143 204L157 211M157 204L143 211',
      ),
      ...belt(frame),
      fill(
        'leatherShade',
        path`M${150 - waist + 2} 228H${150 - waist + 20}V248Q${150 - waist + 11} 256 ${150 - waist + 2} 248Z`,
      ),
      fill(
        'leatherLit',
        path`M${150 - waist + 2} 228H${150 - waist + 20}V237Q${150 - waist + 11} 243 ${150 - waist + 2} 237Z`,
      ),
    ];
  },
  sleeves: { upper: 'trim', fore: 'leather', hand: 'leather' },
  mantle: ({ shoulder }) => [
    fill(
      'clothDeep',
      path`M${150 - shoulder - 6} 178C${150 - shoulder} 152 ${150 - 30} 140 ${150 - 26} 136C${150 - 14} 160 ${150 + 14} 160 ${150 + 26} 136C${150 + 30} 140 ${150 + shoulder} 152 ${150 + shoulder + 6} 178L${150 + shoulder - 12} 172L${150 + shoulder - 24} 186L150 176L${150 - shoulder + 24} 186L${150 - shoulder + 12} 172Z`,
    ),
    fill(
      'cloth',
      path`M${150 - shoulder - 6} 178C${150 - shoulder} 152 ${150 - 30} 140 ${150 - 26} 136C${150 - 14} 160 ${150 + 4} 160 ${150 + 6} 162L150 174L${150 - shoulder + 24} 184L${150 - shoulder + 12} 170Z`,
    ),
    fill('gold', 'M144 164A6 6 0 1 0 156 164A6 6 0 1 0 144 164Z'),
  ],
};

/** A long surcoat with a sun, a high collar and a cape. */
const paladin: Outfit = {
  palette: { cloth: '#f1e4c8', trim: '#2f6fae' },
  back: ({ shoulder, hip }) => [
    fill(
      'trimDeep',
      path`M${150 - shoulder} 160C${150 - shoulder - 14} 230 ${150 - hip - 34} 300 ${150 - hip - 26} 350Q150 372 ${150 + hip + 26} 350C${150 + hip + 34} 300 ${150 + shoulder + 14} 230 ${150 + shoulder} 160Z`,
    ),
    fill(
      'trimShade',
      path`M${150 - shoulder} 160C${150 - shoulder - 14} 230 ${150 - hip - 34} 300 ${150 - hip - 26} 350Q${150 - 40} 360 ${150 - hip} 358L${150 - 12} 200Z`,
    ),
  ],
  legs: (frame) => [...trousers(frame, 'steel'), ...boots(frame, 'steel', 0.5)],
  trunk: (frame) => {
    const { hip, waist } = frame;
    return [
      ...shadedTrunk(frame, 'steel'),
      fill(
        'clothShade',
        path`M${150 - waist + 4} 160Q150 176 ${150 + waist - 4} 160L${150 + waist + 2} 222L${150 + hip - 2} 322L150 336L${150 - hip + 2} 322L${150 - waist - 2} 222Z`,
      ),
      fill(
        'cloth',
        path`M${150 - waist + 4} 160Q150 174 ${150 + waist * 0.4} 166L${150 + waist * 0.4} 222L${150 + hip * 0.3} 329L150 336L${150 - hip + 2} 322L${150 - waist - 2} 222Z`,
      ),
      fill(
        'trim',
        path`M${150 - hip + 3} 312L150 326L${150 + hip - 3} 312L${150 + hip - 2} 322L150 336L${150 - hip + 2} 322Z`,
      ),
      line(
        'gold',
        3,
        'M150 180V174M150 204V210M138 192H132M162 192H168M141.500 183.500L137 179M158.500 183.500L163 179M141.500 200.500L137 205M158.500 200.500L163 205',
      ),
      fill('gold', 'M141 192A9 9 0 1 0 159 192A9 9 0 1 0 141 192Z'),
      ...belt(frame, 221),
    ];
  },
  sleeves: { upper: 'steel', fore: 'steel', hand: 'steel', cuff: 'gold' },
  shoulder: ({ shoulder }, x) => [
    fill(
      'steelShade',
      path`M${x(20)} 156C${x(30)} 144 ${x(shoulder + 4)} 146 ${x(shoulder + 10)} 168Q${x(shoulder + 2)} 184 ${x(shoulder - 16)} 180Q${x(22)} 174 ${x(20)} 156Z`,
    ),
    fill(
      'steelLit',
      path`M${x(21)} 155C${x(30)} 145 ${x(shoulder + 1)} 147 ${x(shoulder + 6)} 164Q${x(shoulder - 8)} 160 ${x(21)} 155Z`,
    ),
    line(
      'gold',
      2.6,
      path`M${x(22)} 164Q${x(28)} 178 ${x(shoulder - 14)} 180Q${x(shoulder + 4)} 182 ${x(shoulder + 9)} 168`,
    ),
  ],
  collar: () => [
    fill('trimShade', 'M130 140Q150 156 170 140L172 160Q150 176 128 160Z'),
    fill('trim', 'M130 140Q150 156 158 150V170Q140 170 128 160Z'),
    line('gold', 2.6, 'M128 160Q150 176 172 160'),
  ],
};

/** Close-fitting, with wraps and a scarf whose ends fly. */
const assassin: Outfit = {
  palette: { cloth: '#4a4270', trim: '#c23350' },
  tail: ({ shoulder }) => [
    fill(
      'trimShade',
      path`M${150 - 10} 152C${150 - shoulder - 10} 150 ${150 - shoulder - 20} 176 ${150 - shoulder - 58} 168C${150 - shoulder - 50} 176 ${150 - shoulder - 54} 184 ${150 - shoulder - 62} 190C${150 - shoulder - 30} 200 ${150 - shoulder - 4} 184 ${150 - 8} 176Z`,
    ),
    fill(
      'trim',
      path`M${150 - 10} 150C${150 - shoulder - 6} 140 ${150 - shoulder - 18} 158 ${150 - shoulder - 50} 142C${150 - shoulder - 46} 152 ${150 - shoulder - 50} 160 ${150 - shoulder - 60} 166C${150 - shoulder - 26} 178 ${150 - shoulder} 172 ${150 - 8} 168Z`,
    ),
  ],
  legs: (frame) => [
    ...trousers(frame, 'cloth'),
    ...boots(frame, 'dark', 0.62),
    ...both((x) => {
      const at = frame.hip * 0.5 + 4;
      const half = frame.leg / 2;
      return [
        line(
          'trim',
          3,
          path`M${x(at - half)} 322L${x(at + half + 2)} 316M${x(at - half)} 334L${x(at + half + 2)} 328`,
        ),
      ];
    }),
  ],
  trunk: (frame) => [
    fill(
      'clothDeep',
      path`M${150 - frame.waist} 222L${150 - frame.hip - 4} 292L${150 - 10} 262L150 306L${150 + 10} 262L${150 + frame.hip + 4} 282L${150 + frame.waist} 222Z`,
    ),
    ...shadedTrunk(frame, 'cloth', 240),
    line(
      'clothDeep',
      4,
      path`M${150 - frame.shoulder + 14} 158L${150 + frame.waist - 6} 214M${150 + frame.shoulder - 14} 158L${150 - frame.waist + 6} 214`,
    ),
    fill(
      'trimShade',
      path`M${148 - frame.waist} 214Q150 220 ${152 + frame.waist} 214V230Q150 237 ${148 - frame.waist} 230Z`,
    ),
    fill(
      'trim',
      path`M${148 - frame.waist} 214Q150 220 ${150 + frame.waist * 0.5} 217V233Q150 236 ${148 - frame.waist} 230Z`,
    ),
    fill(
      'trim',
      path`M${150 - frame.waist + 4} 230L${150 - frame.waist + 14} 232L${150 - frame.waist + 10} 268L${150 - frame.waist + 2} 262L${150 - frame.waist - 6} 266Z`,
    ),
    fill('steel', 'M147 222A3 3 0 1 0 153 222A3 3 0 1 0 147 222Z'),
  ],
  sleeves: { upper: 'cloth', fore: 'dark', hand: 'dark' },
  collar: () => [
    fill('trimShade', 'M118 142Q150 132 182 142C188 158 178 172 150 174C122 172 112 158 118 142Z'),
    fill('trim', 'M118 142Q150 134 176 141C172 158 160 164 146 168C122 170 112 158 118 142Z'),
    fine(line('trimShade', 3, 'M122 154Q148 166 174 150M128 164Q150 170 168 162')),
  ],
};

/** What each class wears under its armour. */
export const outfits: Readonly<Record<CharacterClass, Outfit>> = { warrior, mage, ranger, paladin, assassin };
