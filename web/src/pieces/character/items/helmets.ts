import type { itemShapes } from '@cine/contract/game/items/shapes';
import { circle } from '../../movie/poster/shapes.ts';
import { both, fill, fine, line, type Parts, path, sheer } from '../draw/parts.tsx';
import type { Box } from './box.ts';

export type Helmet = {
  /** Behind the head. */
  back?: Parts;
  parts: Parts;
  /**
   * What it does to hair: under a hat's rim it shows from `from` downwards, a ring lets it show behind, too,
   * a closed helmet leaves what hangs below, in a bowl it is as large as the bowl; a `free` one changes
   * nothing.
   */
  hair: { how: 'free' | 'bowl' } | { how: 'rim' | 'ring' | 'closed'; from: number };
  /** Where it is highest. */
  top: number;
  box: Box;
};

/** Pieces of popcorn. */
const corn = (x: number, y: number): Parts => [
  fill('ivoryShade', `${circle(x, y, 5)}${circle(x + 6, y + 2, 4.6)}${circle(x + 2, y + 5, 4.6)}`),
  fill('ivory', `${circle(x - 0.6, y - 0.8, 4.2)}${circle(x + 5, y + 1, 3.6)}`),
  fine(fill('gold', circle(x + 2.4, y + 2.6, 1.6))),
];

export const helmets: Readonly<Record<(typeof itemShapes.helmet)[number], Helmet>> = {
  pillbox: {
    parts: [
      line('second', 2.4, 'M113 84C114 118 126 146 150 148C174 146 186 118 187 84'),
      fill('firstShade', 'M110 78C106 60 110 44 116 38Q150 24 184 38C190 44 194 60 190 78Q150 62 110 78Z'),
      fill('first', 'M110 78C106 60 110 44 116 38Q146 26 166 32C172 40 174 56 172 69Q140 64 110 78Z'),
      fill('firstLit', 'M116 38Q150 24 184 38Q150 50 116 38Z'),
      line('second', 4, 'M110 75Q150 58 190 75'),
      line('second', 2.6, 'M113 45Q150 58 187 45'),
      fine(fill('second', 'M144 54L150 46L156 54L150 62Z')),
    ],
    hair: { how: 'rim', from: 73 },
    top: 26,
    box: [88, 28, 124],
  },
  'flat-cap': {
    parts: [
      fill('firstShade', 'M104 84C98 56 118 38 150 38C184 38 204 58 196 84Q150 64 104 84Z'),
      fill('first', 'M104 84C98 56 118 38 150 38C166 38 176 42 178 52C182 62 180 68 176 74Q140 66 104 84Z'),
      fill('firstLit', 'M112 64C114 50 132 42 150 44C134 48 122 56 116 70Q112 70 112 64Z'),
      fill('second', 'M104 85Q150 62 196 85L194 92Q150 71 106 92Z'),
      line('firstDeep', 2, 'M150 39C140 48 132 58 128 70M150 39C164 48 172 58 174 70'),
      fill('firstDeep', 'M138 79Q150 64 162 79Q150 74 138 79Z'),
      fill('firstLit', 'M146 38A4 3 0 1 0 154 38A4 3 0 1 0 146 38Z'),
    ],
    hair: { how: 'rim', from: 80 },
    top: 34,
    box: [96, 16, 108],
  },
  bowler: {
    parts: [
      fill('firstShade', 'M110 74C104 34 124 16 150 16C176 16 196 34 190 74Z'),
      fill('first', 'M110 74C104 34 124 16 148 16C166 18 176 40 174 74Z'),
      fill('firstLit', 'M118 48C118 32 130 22 144 22C132 28 126 38 125 52Q121 54 118 48Z'),
      fill('second', 'M108.500 58Q150 70 191.500 58L191 74Q150 86 109 74Z'),
      fill(
        'firstShade',
        'M86 66C84 76 92 76 108 74Q150 66 192 74C208 76 216 76 214 66C222 82 206 90 186 86Q150 76 114 86C94 90 78 82 86 66Z',
      ),
      fill('first', 'M86 66C84 76 92 76 108 74Q150 66 172 70L168 81Q140 78 114 86C94 90 78 82 86 66Z'),
      fine(fill('secondShade', 'M176 62L190 58V74L178 76Z')),
    ],
    hair: { how: 'rim', from: 80 },
    top: 16,
    box: [82, -4, 136],
  },
  'wide-hat': {
    parts: [
      fill('firstShade', 'M112 74C110 46 118 20 134 20Q142 20 150 27Q158 20 168 20C182 20 190 46 188 74Z'),
      fill('first', 'M112 74C110 46 118 20 134 20Q142 20 150 27C162 34 172 50 170 74Z'),
      fill('firstLit', 'M120 54C120 36 126 26 134 27C128 36 128 46 126 56Q122 60 120 54Z'),
      fill('second', 'M111.500 60Q150 72 188.500 60L189 74Q150 84 111 74Z'),
      fill(
        'firstShade',
        'M56 66C70 78 96 78 112 74Q150 64 188 74C204 78 230 78 244 66C242 86 210 92 184 86Q150 78 116 86C90 92 58 86 56 66Z',
      ),
      fill(
        'first',
        'M56 66C70 78 96 78 112 74Q150 64 178 71C176 78 174 82 170 83Q140 79 116 86C90 92 58 86 56 66Z',
      ),
      line('firstLit', 2, 'M62 75C84 88 106 84 118 80'),
    ],
    hair: { how: 'rim', from: 80 },
    top: 18,
    box: [54, -44, 192],
  },
  headphones: {
    parts: [
      line('firstShade', 10, 'M104 98C100 30 200 30 196 98'),
      line('first', 6, 'M103 98C99 30 196 28 194 84'),
      fine(line('firstLit', 2, 'M108 66C116 46 132 41 146 41')),
      ...both((x, side) => [
        fill('firstDeep', path`M${x(38)} 84H${x(46)}V124H${x(38)}Z`),
        fill(
          'secondShade',
          path`M${x(36)} 84C${x(46)} 82 ${x(47)} 126 ${x(36)} 124C${x(33)} 116 ${x(33)} 92 ${x(36)} 84Z`,
        ),
        fill(
          side === 1 ? 'firstShade' : 'first',
          path`M${x(44)} 82C${x(62)} 82 ${x(62)} 126 ${x(44)} 126C${x(41)} 116 ${x(41)} 92 ${x(44)} 82Z`,
        ),
        fill(
          'second',
          path`M${x(49)} 92C${x(57)} 92 ${x(57)} 116 ${x(49)} 116C${x(47)} 110 ${x(47)} 98 ${x(49)} 92Z`,
        ),
      ]),
    ],
    hair: { how: 'free' },
    top: 42,
    box: [90, 28, 120],
  },
  'popcorn-bucket': {
    parts: [
      fill('firstShade', 'M122 2H178L193 72Q150 86 107 72Z'),
      fill('first', 'M122 2H166L175 78Q140 82 107 72Z'),
      fill('second', 'M129 2H137L128 78L117 75.500ZM145 2H153L152 79L141 79Z'),
      fill('secondShade', 'M161 2H169L181 76L166 78.500Z'),
      fill('firstLit', 'M119 0Q150 -6 181 0V6Q150 0 119 6Z'),
      fill('firstLit', 'M104 68Q150 83 196 68L197 75Q150 91 103 75Z'),
      ...corn(103, 84),
      ...corn(189, 86),
      ...corn(177, 81),
      ...corn(115, 80),
    ],
    hair: { how: 'rim', from: 76 },
    top: -2,
    box: [92, -8, 116],
  },
  'crested-helmet': {
    back: [fill('firstDeep', 'M106 90C102 50 122 36 150 36C178 36 198 50 194 90L198 140Q150 160 102 140Z')],
    parts: [
      fill('secondShade', 'M142 44C138 20 128 12 122 8C142 -2 160 -2 178 8C172 12 162 20 158 44Z'),
      fill('second', 'M142 44C138 20 128 12 122 8C136 0 150 0 156 4C152 14 150 24 150 44Z'),
      fine(line('secondDeep', 2, 'M134 8C142 18 146 28 147 42M148 4V42M164 6C158 16 154 28 153 42')),
      fill(
        'firstShade',
        'M104 92C100 54 122 38 150 38C178 38 200 54 196 92L198 132Q190 144 172 142L170 120C176 108 176 100 172 94L154 90L152 116H148L146 90L128 94C124 100 124 108 130 120L128 142Q110 144 102 132Z',
      ),
      fill(
        'first',
        'M104 92C100 54 122 38 150 38C160 50 164 70 163 92L154 90L152 116H148L146 90L128 94C124 100 124 108 130 120L128 142Q110 144 102 132Z',
      ),
      fill('firstLit', 'M112 78C112 58 126 46 142 44C130 52 122 62 120 80Q116 84 112 78Z'),
      line('secondShade', 3.4, 'M107 84Q128 82 146 87H154Q172 82 193 84'),
      fine(
        fill(
          'second',
          `${circle(112, 124, 2.6)}${circle(188, 124, 2.6)}${circle(110, 104, 2.6)}${circle(190, 104, 2.6)}`,
        ),
      ),
    ],
    hair: { how: 'closed', from: 130 },
    top: 0,
    box: [72, -6, 156],
  },
  'space-helmet': {
    back: [
      sheer(0.35, fill('second', circle(150, 94, 64))),
      fill('firstDeep', 'M104 138H196V162Q150 178 104 162Z'),
    ],
    parts: [
      sheer(0.16, fill('ivory', circle(150, 94, 64))),
      line('first', 3, circle(150, 94, 64)),
      sheer(0.8, line('ivory', 6, 'M100 82C104 62 116 50 130 44')),
      sheer(0.8, line('ivory', 6, 'M98 100V96')),
      sheer(0.5, fill('second', 'M192 54C210 76 212 112 196 134C204 108 204 80 192 54Z')),
      fill('firstShade', 'M100 140Q150 172 200 140L204 158Q150 190 96 158Z'),
      fill('first', 'M100 140Q150 172 180 153L182 171Q136 182 96 158Z'),
      line('second', 4, 'M99 150Q150 182 201 150'),
      line('firstShade', 3, 'M206 60L216 34'),
      fill('second', circle(217, 31, 5)),
    ],
    hair: { how: 'bowl' },
    top: 24,
    box: [76, 22, 158],
  },
  'pointed-hat': {
    parts: [
      fill(
        'firstShade',
        'M108 72C122 44 130 14 152 -2C164 -12 184 -8 194 8C184 4 176 8 174 16C178 36 184 56 192 72Z',
      ),
      fill(
        'first',
        'M108 72C122 44 130 14 152 -2C162 -10 172 -8 178 -4C164 0 160 14 162 26C164 44 168 60 174 72Z',
      ),
      fill('firstLit', 'M124 58C134 36 140 16 154 4C146 20 142 38 136 60Q128 66 124 58Z'),
      line('firstDeep', 2, 'M150 22Q160 26 170 20'),
      fill('secondShade', 'M114 60Q150 72 187 59L192 73Q150 86 107 73Z'),
      fill('second', 'M114 60Q150 71 170 65L174 79Q140 83 107 73Z'),
      fill(
        'firstShade',
        'M70 78C84 72 98 70 108 72Q150 82 192 72C202 70 216 72 230 78C214 92 188 90 172 86Q150 82 128 86C112 90 86 92 70 78Z',
      ),
      fill('first', 'M70 78C84 72 98 70 108 72Q140 80 176 76L172 85Q150 82 128 86C112 90 86 92 70 78Z'),
      line('second', 2.4, 'M71 78C86 92 112 90 128 86Q150 82 172 86C188 90 214 92 229 78'),
    ],
    hair: { how: 'rim', from: 80 },
    top: -10,
    box: [66, -44, 168],
  },
  crown: {
    parts: [
      fill('firstDeep', 'M112 66Q150 50 188 66V58Q150 44 112 58Z'),
      fill('firstShade', 'M108 74L104 40L122 56L134 32L150 54L166 32L178 56L196 40L192 74Q150 60 108 74Z'),
      fill('first', 'M108 74L104 40L122 56L134 32L150 54L166 32L172 46L172 67Q140 62 108 74Z'),
      fill('firstLit', 'M108 74Q150 60 192 74V68Q150 54 108 68Z'),
      ...[
        [104, 38],
        [134, 30],
        [166, 30],
        [196, 38],
      ].flatMap(([x, y]) => [
        sheer(0.35, fill('second', circle(x!, y!, 9))),
        fill('second', circle(x!, y!, 5)),
        fine(fill('secondLit', circle(x! - 1.4, y! - 1.4, 2))),
      ]),
      ...[
        [118, 65],
        [134, 61],
        [150, 60],
        [166, 61],
        [182, 65],
      ].map(([x, y]) => fill('secondLit', circle(x!, y!, 2.8))),
    ],
    hair: { how: 'ring', from: 60 },
    top: 20,
    box: [94, 0, 112],
  },
};
