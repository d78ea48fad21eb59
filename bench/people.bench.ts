// Business events would stand among the figures.
console.info = () => undefined;

const { measureTelling } = await import('./people/telling.ts');
const { measureArrivals } = await import('./people/arrivals.ts');
await measureTelling();
await measureArrivals();

export {};
