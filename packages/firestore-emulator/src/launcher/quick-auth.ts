import { createRequire } from 'node:module';

/**
 * Makes this process compile the Auth emulator's schemas without validating them, which takes most of the
 * suite's start; input is validated as before. False if this version of the CLI lacks these schemas.
 */
export function trustAuthSchemas(cli: string): boolean {
  try {
    const exegesis = createRequire(createRequire(cli).resolve('exegesis'));
    const { default: Ajv } = exegesis('ajv/dist/core') as {
      default: { prototype: { validateSchema: () => boolean } };
    };
    Ajv.prototype.validateSchema = () => true;
    return true;
  } catch {
    return false;
  }
}
