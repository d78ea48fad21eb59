/** Reads packed parts so that few of them are held unpacked. */
import { chunksOf } from '@cine/contract/chunks-of';

/** Packed parts that are fetched together. */
export const fetchedAtOnce = 8;

/** The parts of some places in their order: fetched together, but unpacked only as they are asked for. */
export async function* unpackInTurn<Place, Packed, Part>(
  places: readonly Place[],
  fetch: (place: Place) => Promise<Packed>,
  unpack: (packed: Packed) => Promise<Part>,
): AsyncGenerator<Part> {
  for (const some of chunksOf(places, fetchedAtOnce)) {
    const fetched = await Promise.all(some.map(fetch));
    for (const packed of fetched) yield await unpack(packed);
  }
}
