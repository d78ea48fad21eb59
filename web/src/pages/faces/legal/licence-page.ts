/** The licences of all deployed packages; the build puts them in this place (web/licences.ts). */
export type LicencePage = {
  packages: {
    name: string;
    version: string;
    licence: string;
    /** Where it runs. */
    parts: ('functions' | 'web')[];
    /** Lines of its licence that name its authors. */
    copyright: string[];
    /** Which of the texts it has; null if no package with its licence comes with one. */
    text: number | null;
  }[];
  texts: string[];
};

export const licencePage: LicencePage = { packages: [], texts: [] };
