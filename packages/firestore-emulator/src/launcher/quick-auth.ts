import { createRequire } from 'node:module';

/** Compiles the Auth emulator's schemas without validating them, which is slow. False if there are none. */
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
