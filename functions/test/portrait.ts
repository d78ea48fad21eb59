import sharp from 'sharp';

/** A picture that a user may have taken of themselves, as a JPEG in base64. */
export async function portrait(): Promise<string> {
  const drawn = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600">
    <rect width="600" height="600" fill="#83283f"/><circle cx="300" cy="230" r="120" fill="#f8dfa4"/>
    <ellipse cx="300" cy="560" rx="210" ry="190" fill="#0a558f"/></svg>`;
  return (await sharp(Buffer.from(drawn)).jpeg().toBuffer()).toString('base64');
}
