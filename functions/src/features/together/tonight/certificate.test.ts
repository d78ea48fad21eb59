import { expect } from 'chai';
import { coveredRegions } from '#config.ts';
import { certificateIn, otherCertificateFor, suitableAnywhereFrom, suitableFrom } from './certificate.ts';

describe('The age from which a movie is suitable', () => {
  const cases: [string, Record<string, string>, string, number | null][] = [
    ["the region's own certificate", { FR: '12', US: 'NC-17' }, 'FR', 12],
    ["the region's own, though others are stricter", { FR: 'U', US: 'R', GB: '15' }, 'FR', 0],
    ['the strictest of the others where the region has none', { US: 'PG-13', GB: '15', FR: 'U' }, 'RU', 15],
    ['the others where the region says only that it is not rated', { US: 'NR', GB: 'PG' }, 'US', 8],
    ["Spain's own, though abroad is stricter", { ES: '12', US: 'R' }, 'ES', 12],
    ['nothing where the region writes what we do not know', { FR: 'XXL', DE: '16' }, 'FR', null],
    ["the number of a country's certificate that has no words here", { NL: '16', US: 'R' }, 'NL', 16],
    ['no number of such a country abroad', { MY: '18PL', GB: 'PG' }, 'FR', 8],
    ['no number that is no age', { ES: '2012' }, 'ES', null],
    ['nothing without a certificate', {}, 'FR', null],
    ['nothing where no certificate is known to us', { US: 'NR', ZW: 'AA' }, 'FR', null],
  ];
  for (const [what, certificates, region, age] of cases) {
    it(`follows ${what}`, () => expect(suitableAnywhereFrom(certificates, region)).to.equal(age));
  }

  const byRegion: Record<string, Record<number, string>> = {
    FR: { 0: 'U TP', 10: '10', 12: '12 -12', 16: '16', 18: '18' },
    BE: { 0: 'AL KT KT/EA', 6: '6', 9: '9', 12: '12', 14: '14', 16: '16 KNT KNT/ENA', 18: '18' },
    CH: { 0: '0', 6: '6', 8: '8', 10: '10', 12: '12 6(12)', 14: '14', 16: '16', 18: '18' },
    CA: { 0: 'G', 8: 'PG', 13: '13+', 14: '14A', 16: '16+', 18: '18A 18+ R A' },
    GB: { 0: 'U', 8: 'PG', 12: '12 12A', 15: '15', 18: '18 R18' },
    IE: { 0: 'G', 8: 'PG', 12: '12 12A', 15: '15 15A', 16: '16', 18: '18' },
    US: { 0: 'G', 8: 'PG', 13: 'PG-13', 17: 'R', 18: 'NC-17' },
    DE: { 0: '0', 6: '6', 12: '12', 16: '16', 18: '18' },
    AT: { 0: '0 Unrestricted', 6: '6', 8: '8', 10: '10', 12: '12', 14: '14', 16: '16', 18: '18' },
    ES: { 0: 'APTA A Ai TP', 7: '7 7i', 12: '12', 16: '16', 18: '18 X' },
    IT: { 0: 'T', 6: '6+', 12: 'VM12', 14: 'VM14 14+', 18: 'VM18 18+' },
    RU: { 0: '0+', 6: '6+', 12: '12+', 16: '16+', 18: '18+' },
  };
  for (const [region, ages] of Object.entries(byRegion)) {
    it(`is read from all certificates of ${region}, where "not rated" is none`, () => {
      for (const [age, certificates] of Object.entries(ages))
        for (const certificate of certificates.split(' ')) {
          const abroad = region === 'GB' ? { US: 'PG-13' } : { GB: '15' };
          expect(suitableAnywhereFrom({ ...abroad, [region]: certificate }, region)).to.equal(Number(age));
        }
      for (const none of ['NR', 'Not Rated', 'E'])
        expect(suitableAnywhereFrom({ DE: '16', RU: '16+', [region]: none }, region)).to.equal(16);
    });
  }

  it('is read in each region that is covered by default', () => {
    expect(Object.keys(byRegion)).to.have.members(String(coveredRegions.options.default).split(','));
  });

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
