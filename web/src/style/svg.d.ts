declare module '*.svg?drawing' {
  /** What is in the file, for an `<svg>` of a page. */
  const markup: string;
  export default markup;
}
