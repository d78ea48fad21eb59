import type { SharedContent } from '../tell-service.ts';
import { cardOf } from './layout.ts';

/** The picture for previews, as a PNG. What draws it is loaded with the first. */
export async function pictureOf({ content, teller }: SharedContent): Promise<Buffer> {
  const { drawCard: draw } = await import('./draw.ts');
  return draw(cardOf(content, teller.say('name')));
}
