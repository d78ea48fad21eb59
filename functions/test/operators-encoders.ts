import { startEncoders } from '@cine/encoders/stand-in';
import { createEncoders } from '#clients/encoders/client.ts';
import { context } from '#context.ts';

/** Has all calls use encoders as an operator may provide them, until they are taken away. */
export async function provideEncoders() {
  const { encoders: none } = context();
  const server = await startEncoders();
  const encoders = createEncoders({ url: server.url, now: () => 0 });
  context().encoders = encoders;
  return {
    encoders,
    takeAway: () => {
      context().encoders = none;
      server.close();
    },
  };
}
