import type { Appearance } from '@cine/contract/game/characters/appearance';
import { circle } from '../../movie/poster/shapes.ts';
import { fill, fine, line, type Part, type Parts, sheer } from '../draw/parts.tsx';

export type HairStyle = {
  /** Behind the body. */
  back?: Parts;
  /** Over the head. */
  front: Parts;
  /** What hangs out under any helmet. */
  lock?: Parts;
  /** Whether what is behind hangs low enough to show under a closed helmet. */
  hangs?: true;
  /** Where it is highest. */
  top: number;
};

const balls = (at: readonly (readonly [x: number, y: number, r: number])[]) =>
  at.map(([x, y, r]) => circle(x, y, r)).join('');

/** A cap of hair that lies close, with a hairline. */
const cap = (hairline: string) =>
  `M107 104C104 62 122 48 150 48C178 48 196 62 193 104L187 106C188 98 188 92 186 88${hairline}C112 92 112 98 113 106Z`;
const shine: Part = fine(sheer(0.75, line('hairLit', 4, 'M121 72C126 61 136 56 147 55')));

export const hairStyles: Readonly<Record<Appearance['hair'], HairStyle>> = {
  shaved: {
    front: [
      fill(
        'stubble',
        'M110 98C106 68 122 54 150 54C178 54 194 68 190 98L185 96C185 84 178 78 166 76C155 74 145 74 134 76C122 78 115 84 115 96Z',
      ),
    ],
    top: 54,
  },
  cropped: {
    front: [
      fill('hair', cap('C180 80 174 76 168 80L160 75L151 81L142 75L133 80C126 76 118 80 114 88')),
      fill('hairShade', 'M176 56C190 64 195 80 193 104L187 106C188 98 188 92 186 88C184 76 182 66 176 56Z'),
      shine,
    ],
    top: 48,
  },
  quiff: {
    front: [
      fill(
        'hairShade',
        'M108 102C104 74 110 60 122 54L180 56C192 64 195 80 192 102L187 104C188 94 186 86 180 80L120 80C114 86 112 94 113 104Z',
      ),
      fill(
        'hair',
        'M112 82C108 58 116 46 130 40C140 26 170 22 186 34C198 44 196 64 184 70C174 78 160 76 148 76C134 76 122 76 112 82Z',
      ),
      fill('hairLit', 'M122 66C122 50 140 34 172 36C150 40 136 50 132 66C128 68 124 68 122 66Z'),
      fine(line('hairShade', 3, 'M146 70C146 56 160 46 180 46')),
    ],
    top: 27,
  },
  curls: {
    back: [
      fill(
        'hairShade',
        balls([
          [104, 84, 17],
          [102, 108, 16],
          [110, 130, 14],
          [196, 84, 17],
          [198, 108, 16],
          [190, 130, 14],
          [122, 56, 18],
          [178, 56, 18],
          [150, 48, 20],
        ]),
      ),
    ],
    front: [
      fill(
        'hair',
        balls([
          [110, 90, 11],
          [113, 74, 13],
          [126, 60, 15],
          [143, 53, 15],
          [160, 52, 15],
          [175, 60, 15],
          [187, 74, 13],
          [190, 90, 11],
          [126, 76, 12],
          [141, 71, 12],
          [157, 70, 12],
          [172, 75, 12],
        ]),
      ),
      fine(
        fill(
          'hairLit',
          balls([
            [123, 57, 5],
            [141, 49, 5],
            [113, 72, 4],
            [158, 48, 4],
          ]),
        ),
      ),
      fine(
        line(
          'hairShade',
          2.6,
          'M133 72A9 9 0 0 0 148 74M150 72A9 9 0 0 0 165 73M167 74A8 8 0 0 0 181 74M117 74A8 8 0 0 0 131 78',
        ),
      ),
    ],
    top: 28,
  },
  bob: {
    back: [
      fill(
        'hairShade',
        'M150 46C98 46 96 92 96 138Q97 150 108 150H192Q203 150 204 138C204 92 202 46 150 46Z',
      ),
    ],
    front: [
      fill(
        'hair',
        'M150 45C108 45 98 74 97 112Q96 134 99 145Q108 149 115 143C113 124 112 106 117 91C134 95 166 95 183 91C188 106 187 124 185 143Q192 149 201 145Q204 134 203 112C202 74 192 45 150 45Z',
      ),
      fill(
        'hairShade',
        'M183 91C181 74 178 60 168 48C193 54 202 78 203 112Q204 134 201 145Q192 149 185 143C187 124 188 106 183 91Z',
      ),
      shine,
      fine(line('hairShade', 2.4, 'M134 93C133 84 134 76 138 68M158 94C158 84 158 78 156 70')),
    ],
    hangs: true,
    top: 45,
  },
  afro: {
    back: [
      fill(
        'hairShade',
        balls([
          [150, 82, 62],
          [98, 66, 22],
          [202, 66, 22],
          [94, 98, 22],
          [206, 98, 22],
          [106, 126, 20],
          [194, 126, 20],
          [122, 38, 22],
          [178, 38, 22],
          [150, 28, 20],
        ]),
      ),
    ],
    front: [
      fill(
        'hair',
        `${balls([
          [112, 72, 17],
          [126, 56, 18],
          [144, 46, 18],
          [164, 50, 18],
          [180, 60, 16],
          [190, 76, 13],
          [108, 88, 12],
          [128, 72, 12],
          [144, 67, 12],
          [160, 68, 12],
          [174, 74, 11],
        ])}`,
      ),
      fine(
        fill(
          'hairLit',
          balls([
            [106, 60, 5],
            [122, 42, 6],
            [142, 34, 5],
            [128, 58, 4],
          ]),
        ),
      ),
    ],
    top: 8,
  },
  bun: {
    back: [
      fill('hairShade', circle(150, 38, 19)),
      fill('hair', circle(147, 36, 15)),
      fine(line('hairLit', 3, 'M138 34C140 28 146 26 152 27')),
    ],
    front: [
      fill('hair', cap('C180 76 166 70 150 70C134 70 120 76 114 88')),
      fill('hairShade', 'M172 54C190 62 195 80 193 104L187 106C188 98 188 92 186 88C183 74 180 64 172 54Z'),
      fill('trim', 'M136 50Q150 56 164 50L162 57Q150 62 138 57Z'),
      fine(line('hairShade', 2.2, 'M128 72Q136 60 146 56M172 72Q164 60 154 56')),
    ],
    top: 19,
  },
  braid: {
    back: [fill('hairShade', 'M150 50C104 50 100 84 108 108H192C200 84 196 50 150 50Z')],
    front: [
      fill(
        'hair',
        'M106 112C102 62 120 47 150 47C180 47 198 62 194 112L186 108C187 98 186 88 178 82C160 82 142 76 134 66C130 80 116 84 114 108Z',
      ),
      fill('hairShade', 'M170 51C192 58 198 78 194 112L186 108C187 98 186 88 178 82C180 70 178 60 170 51Z'),
      shine,
    ],
    lock: [
      fill(
        'hair',
        'M104 104C96 112 96 122 104 130C94 134 94 148 104 152C94 158 95 170 104 174C96 180 98 190 106 194L112 196L118 190C124 184 122 176 116 172C124 166 124 156 117 150C125 144 124 134 117 128C122 122 120 112 114 106Z',
      ),
      line(
        'hairShade',
        2.6,
        'M104 130L117 128M104 152L117 150M104 174L116 172M99 118L112 124M98 142L113 146M99 164L112 168',
      ),
      fill('trim', 'M103 191Q111 197 119 189L120 196Q112 203 103 198Z'),
      fill('hair', 'M104 199Q112 203 119 197C121 206 116 214 110 219C105 213 102 206 104 199Z'),
    ],
    top: 47,
  },
  long: {
    back: [
      fill(
        'hairShade',
        'M150 46C100 46 98 90 98 120C98 160 88 186 92 214Q104 224 116 214H184Q196 224 208 214C212 186 202 160 202 120C202 90 200 46 150 46Z',
      ),
    ],
    front: [
      fill(
        'hair',
        'M152 46C108 44 99 74 98 112C97 140 92 158 94 178Q102 184 110 178C116 160 116 140 113 118C112 98 132 88 152 64C164 84 186 94 187 118C184 140 186 160 192 176Q200 180 206 174C208 154 203 138 202 112C201 74 192 46 152 46Z',
      ),
      fill(
        'hairShade',
        'M187 118C186 94 164 84 152 64C156 58 158 52 156 46C193 46 201 76 202 112C203 138 208 154 206 174Q200 180 192 176C186 160 184 140 187 118Z',
      ),
      shine,
      fine(line('hairLit', 3, 'M105 108C104 130 101 148 101 168')),
    ],
    hangs: true,
    top: 45,
  },
};
