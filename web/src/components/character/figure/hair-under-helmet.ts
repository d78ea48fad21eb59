import { type Parts, path } from '../draw/parts.tsx';
import type { Helmet } from '../items/drawn.ts';

export type HairStyle = {
  /** Behind the body. */
  back?: Parts;
  /** Over the head. */
  parts: Parts;
  /** What hangs out under any helmet. */
  lock?: Parts;
  /** Whether what is behind hangs low enough to show under a closed helmet. */
  hangs?: true;
  /** Where it is highest. */
  top: number;
};

/** What is seen of hair, and the paths that it is cut along. */
export type SeenHair = { back: Parts; front: Parts; lock: Parts; backCut?: string; frontCut?: string };

/** Below a hat's rim, with round shoulders where hair swells out beside it. */
const belowRim = (y: number) =>
  path`M108 ${y}C86 ${y} 70 ${y + 20} 66 ${y + 62}V420H234V${y + 62}C230 ${y + 20} 214 ${y} 192 ${y}Z`;
const below = (y: number) => path`M-40 ${y}H340V420H-40Z`;
const bowl = 'M92 94A58 58 0 1 0 208 94A58 58 0 1 0 92 94Z';

/** Hair as a helmet leaves it. */
export function hairUnder(style: HairStyle, helmet: Helmet | undefined): SeenHair {
  const { back = [], parts: front, lock = [], hangs } = style;
  const how = helmet?.hair ?? { how: 'free' };
  switch (how.how) {
    case 'free':
      return { back, front, lock };
    case 'ring':
      return { back, front, lock, frontCut: below(how.from) };
    case 'rim':
      return { back, front, lock, backCut: belowRim(how.from), frontCut: belowRim(how.from) };
    case 'closed':
      return { back: hangs ? back : [], front: [], lock, backCut: below(how.from) };
    case 'bowl':
      return { back, front, lock: [], backCut: bowl, frontCut: bowl };
  }
}
