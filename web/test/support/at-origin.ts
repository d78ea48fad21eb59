import { site } from './site.ts';

/** Sets the dashboard's address for the functions while a `describe` runs. */
export function atOrigin(origin: string): void {
  let former: string | undefined;
  before(async () => {
    await site();
    former = process.env.PUBLIC_ORIGIN;
    process.env.PUBLIC_ORIGIN = origin;
  });
  after(() => {
    process.env.PUBLIC_ORIGIN = former;
  });
}
