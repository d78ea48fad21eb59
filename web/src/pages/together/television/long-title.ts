/** Titles with more letters have smaller type. */
export const longTitle = 28;
