/** What the kernel needs of WebAssembly: Node has it, but leaves its types to those of browsers. */

export {};

declare global {
  namespace WebAssembly {
    interface Module {}
    const Module: new (bytes: Uint8Array) => Module;

    interface Memory {
      readonly buffer: ArrayBufferLike;
    }
    const Memory: new (pages: { initial: number; maximum: number; shared: boolean }) => Memory;

    interface Instance {
      readonly exports: Readonly<Record<string, unknown>>;
    }
    const Instance: new (module: Module, imports: Record<string, Record<string, unknown>>) => Instance;
  }
}
