import { expect } from 'chai';
import { findZones, timeIn, zoneOf } from './time-zones.ts';

describe('Time zones', () => {
  it('are found by city, country or name, in the language of the page, accents or not', () => {
    const first = (sought: string, locale: 'fr' | 'en' | 'ru' = 'fr') => findZones(sought, locale)[0]?.id;
    expect(first('tokyo')).to.equal('Asia/Tokyo');
    expect(first('JAPON')).to.equal('Asia/Tokyo');
    expect(first('new york')).to.equal('America/New_York');
    expect(first('moscow', 'en')).to.equal('Europe/Moscow');
    expect(first('япония', 'ru')).to.equal('Asia/Tokyo');
    expect(first('москва', 'ru')).to.equal('Europe/Moscow');
  });

  it('are limited, cities of that name first; an empty text finds none', () => {
    expect(findZones('europe', 'fr')).to.have.length(8);
    expect(findZones('paris', 'fr').map(({ id }) => id)).to.include('Europe/Paris');
    expect(findZones('  ', 'fr')).to.deep.equal([]);
    expect(findZones('nulle part', 'fr')).to.deep.equal([]);
  });

  it('have their city, name and current time', () => {
    expect(zoneOf('America/Argentina/Buenos_Aires', 'en')).to.deep.include({ city: 'Buenos Aires' });
    expect(zoneOf('Asia/Tokyo', 'fr').name).to.equal('heure normale du Japon');
    expect(timeIn('Asia/Tokyo', 'fr', Date.UTC(2026, 0, 1, 12))).to.equal('21:00');
  });
});
