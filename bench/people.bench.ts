// Business events would stand among the figures.
console.info = () => undefined;

const { measureTelling } = await import('./people/telling.ts');
await measureTelling();

export {};
