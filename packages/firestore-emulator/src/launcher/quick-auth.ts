import { createRequire } from 'node:module';

/**
 * Lets this process compile the Auth emulator's schemas without validating them first, which takes most of the
 * suite's start. What users send is validated as before. Returns whether this version of the CLI has these schemas.
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
