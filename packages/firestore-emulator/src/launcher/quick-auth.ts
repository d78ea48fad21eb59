import { createRequire } from 'node:module';

/**
 * Makes this process compile a schema of the Auth emulator when it is first used, and without validating it:
 * both take most of the suite's start. Input is validated as before. False if this version of the CLI lacks
 * these schemas.
 */
export function trustAuthSchemas(cli: string): boolean {
  try {
    const exegesis = createRequire(createRequire(cli).resolve('exegesis'));
    const { default: Ajv } = exegesis('ajv/dist/core') as {
      default: { prototype: { validateSchema: () => boolean } };
    };
    const options = exegesis('./options.js') as { compileOptions: (options: object) => object };
    const { compileOptions } = options;
    Ajv.prototype.validateSchema = () => true;
    options.compileOptions = (settings) =>
      compileOptions({ ...settings, lazyCompileValidationSchemas: true });
    return true;
  } catch {
    return false;
  }
}
