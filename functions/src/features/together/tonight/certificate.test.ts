import { expect } from 'chai';
import { certificateIn, otherCertificateFor, suitableAnywhereFrom, suitableFrom } from './certificate.ts';

describe('The age from which a movie is suitable', () => {
  const cases: [string, Record<string, string>, string, number | null][] = [
    ["the region's own certificate", { FR: '12', US: 'NC-17' }, 'FR', 12],
    ["the region's own, though others are stricter", { FR: 'U', US: 'R', GB: '15' }, 'FR', 0],
    ['the strictest of the others where the region has none', { US: 'PG-13', GB: '15', FR: 'U' }, 'RU', 15],
    ['the others where the region says only that it is not rated', { US: 'NR', GB: 'PG' }, 'US', 8],
    ['the others where the region writes what we do not know', { FR: 'XXL', DE: '16' }, 'FR', 16],
    ['nothing without a certificate', {}, 'FR', null],
    ['nothing where no certificate is known to us', { US: 'NR', ZW: 'AA' }, 'FR', null],
  ];
  for (const [what, certificates, region, age] of cases) {
    it(`follows ${what}`, () => expect(suitableAnywhereFrom(certificates, region)).to.equal(age));
  }

  it('is unknown without the region’s own certificate, whatever others say', () => {
    expect(suitableFrom({ FR: '12', US: 'G' }, 'FR')).to.equal(12);
    for (const certificates of [{ US: 'G', GB: 'PG' }, { FR: 'XXL', GB: 'U' }, {}])
      expect(suitableFrom(certificates, 'FR')).to.equal(null);
  });

  it('names whose certificate it goes by, which is nobody’s where the region has its own', () => {
    const gb = { country: 'GB', certificate: 'PG', age: 8 };
    expect(otherCertificateFor({ US: 'G', GB: 'PG', ZW: 'AA' }, 'FR')).to.deep.equal(gb);
    expect(otherCertificateFor({ US: 'PG', GB: 'PG' }, 'FR')).to.deep.equal(gb);
    expect(otherCertificateFor({ FR: 'TP', GB: '18' }, 'FR')).to.equal(null);
    expect(otherCertificateFor({ ZW: 'AA' }, 'FR')).to.equal(null);
  });

  it('names the strictest of those that several regions go by, unless it is the one that is shown anyway', () => {
    const named = (certificates: Record<string, string>, ...regions: string[]) =>
      otherCertificateFor(certificates, 'FR', regions);
    const gb = { country: 'GB', certificate: '15', age: 15 };
    expect(named({ FR: 'U', GB: '15' }, 'FR', 'RU')).to.deep.equal(gb);
    expect(named({ FR: 'U', GB: '15', US: 'R' }, 'FR', 'GB')).to.deep.equal(gb);
    expect(named({ GB: '15' }, 'FR', 'RU')).to.deep.equal(gb);
    expect(named({ FR: '16', GB: '15' }, 'FR', 'RU')).to.equal(null);
    expect(named({ DE: '12', FR: '12' }, 'DE', 'FR')).to.equal(null);
    expect(named({ FR: 'U', GB: '15' }, 'FR')).to.equal(null);
    expect(named({ FR: 'U', GB: '15' }, 'GB')).to.deep.equal(gb);
    expect(named({}, 'FR', 'RU')).to.equal(null);
  });

  it("shows the region's own certificate, or none", () => {
    expect(certificateIn({ FR: '12', US: 'R' }, 'US')).to.equal('R');
    expect(certificateIn({ FR: '12' }, 'US')).to.equal(null);
  });
});
