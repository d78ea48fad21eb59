import { expect } from 'chai';
import { knownZoneOfDevice, zoneOfDevice } from './zone-of-device.ts';

describe('The time zone of a device', () => {
  const own = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, 'resolvedOptions')!;
  const options = Intl.DateTimeFormat().resolvedOptions();
  afterEach(() => {
    Object.defineProperty(Intl.DateTimeFormat.prototype, 'resolvedOptions', own);
  });
  const inZone = (timeZone: string | undefined) => {
    const value = () => ({ ...options, timeZone });
    Object.defineProperty(Intl.DateTimeFormat.prototype, 'resolvedOptions', { ...own, value });
  };

  it('is what the browser says', () => {
    for (const zone of ['Asia/Tokyo', 'UTC', 'Etc/GMT-3']) {
      inZone(zone);
      expect([knownZoneOfDevice(), zoneOfDevice('FR')]).to.deep.equal([zone, zone]);
    }
  });

  it('is that of the region where the browser knows none that others know, or else UTC', () => {
    for (const unknown of ['Etc/Unknown', undefined, '', '+03:00', 'UTC+3', 'PST']) {
      inZone(unknown);
      expect(knownZoneOfDevice(), unknown).to.equal(null);
      expect(zoneOfDevice('FR'), unknown).to.equal('Europe/Paris');
    }
    expect(['JP', 'RU', 'US', 'ES'].map((region) => zoneOfDevice(region))).to.deep.equal([
      'Asia/Tokyo',
      'Europe/Moscow',
      'America/New_York',
      'Europe/Madrid',
    ]);
    expect(zoneOfDevice('ZZ')).to.equal('UTC');
    expect(zoneOfDevice()).to.be.a('string');
  });
});
