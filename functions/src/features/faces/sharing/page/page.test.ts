import { expect } from 'chai';
import { tellerIn } from '../words/index.ts';
import { sharedPage } from './page.ts';

describe('A shared page', () => {
  const contentOf = (hero: string[], why: string[] = []) => ({
    eyebrow: '',
    title: 'Westerns',
    hero,
    description: '',
    faces: [],
    why,
    bars: [],
    barsTitle: '',
    facts: [],
    action: { label: '', path: '/' },
    isPublic: false,
  });
  const pageOf = (hero: string[], why?: string[]) =>
    sharedPage(
      { content: contentOf(hero, why), teller: tellerIn('fr') },
      { origin: 'https://cine.example', token: '0', locale: 'fr', styleVersion: '1' },
    );

  it('keeps French punctuation on the line of the word before it', () => {
    expect(pageOf(['Alien : Covenant', 'Qui a tué ?'])).to.include(
      '<li>Alien\u00a0: Covenant</li><li>Qui a tué\u00a0?</li>',
    );
  });

  it('ends the title with one mark where its picture is described', () => {
    const content = { ...contentOf([]), title: 'Une soirée avec Léa B.', description: 'Ils ont vu Heat.' };
    const place = { origin: 'https://cine.example', token: '0', locale: 'fr', styleVersion: '1' } as const;
    expect(sharedPage({ content, teller: tellerIn('fr') }, place)).to.include(
      'og:image:alt" content="Une soirée avec Léa B. Ils ont vu Heat."',
    );
  });

  it('says what a collection is about below its movies, with whatever is in it as text', () => {
    expect(pageOf(['Rango'], ['Poussière & <b>silences</b>'])).to.match(
      /<li>Rango<\/li><\/ul>\s*<p class="facts">Poussière &amp; &lt;b&gt;silences/,
    );
  });
});
