// Prints how long importing a module takes, in milliseconds, from a process that has just begun.
const [, , url] = process.argv;
const start = performance.now();
await import(url);
process.stdout.write(String(performance.now() - start));
process.exit();
