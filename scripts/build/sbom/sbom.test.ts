import { expect } from 'chai';
import * as z from 'zod';
import { lockFor, readLock, readManifest } from '../deploy-lock.ts';
import { billOfEncoders, billOfMaterials } from './bill-of-materials.ts';
import { type DeployedPackage, deployedPackages, parts } from './deployed-packages.ts';
import { forbiddenIn, licencePage } from './licences.ts';

const reference = z.string().regex(/^pkg:npm\/(?:%40[^/@]+\/)?[^/@]+@\d[^@]*$/);

/** What CycloneDX 1.6 asks of the parts that the bill has. */
const billSchema = z.strictObject({
  $schema: z.literal('http://cyclonedx.org/schema/bom-1.6.schema.json'),
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.6'),
  version: z.literal(1),
  metadata: z.strictObject({
    lifecycles: z.tuple([z.strictObject({ phase: z.literal('build') })]),
    component: z.strictObject({
      type: z.literal('application'),
      'bom-ref': z.string().min(1),
      name: z.string().min(1),
      version: z.string().min(1),
    }),
  }),
  components: z.array(
    z.strictObject({
      type: z.literal('library'),
      'bom-ref': reference,
      group: z.string().startsWith('@').optional(),
      name: z.string().min(1),
      version: z.string().min(1),
      scope: z.enum(['required', 'optional']),
      hashes: z
        .tuple([z.strictObject({ alg: z.literal('SHA-512'), content: z.string().regex(/^[0-9a-f]{128}$/) })])
        .optional(),
      licenses: z.tuple([
        z.union([
          z.strictObject({ license: z.strictObject({ id: z.string().regex(/^[\w.-]+$/) }) }),
          z.strictObject({ expression: z.string().regex(/^[\w.() -]+$/) }),
        ]),
      ]),
      purl: reference,
    }),
  ),
  dependencies: z.array(z.strictObject({ ref: z.string(), dependsOn: z.array(reference) })),
});

describe('The bill of materials', () => {
  it('has the form of CycloneDX 1.6, with each package once, and depends on nothing it lacks', () => {
    for (const part of parts) {
      const { components, dependencies, metadata } = billSchema.parse(billOfMaterials(part));
      const references = components.map((component) => component['bom-ref']);
      expect(new Set(references).size, part).to.equal(references.length);
      expect(dependencies.map(({ ref }) => ref)).to.deep.equal([
        metadata.component['bom-ref'],
        ...references,
      ]);
      const missing = dependencies
        .flatMap(({ dependsOn }) => dependsOn)
        .filter((ref) => !references.includes(ref));
      expect(missing, part).to.deep.equal([]);
    }
  });

  it('has all that is installed where functions run, and what the web app and its service worker are made of', () => {
    const names = (part: (typeof parts)[number]) => new Set(deployedPackages(part).map(({ name }) => name));
    const installed = Object.entries(lockFor(readManifest('functions'), 'functions', readLock()).packages);
    const required = installed.filter(([path, { optional }]) => path !== '' && optional !== true);
    const functions = names('functions');
    expect(
      required.map(([path]) => path.split('node_modules/').at(-1)!).filter((name) => !functions.has(name)),
    ).to.deep.equal([]);
    // By our own packages, which are bundled; and for the machine that runs functions, no other.
    expect([...functions]).to.include.members(['croner', 'zod', '@img/sharp-linux-x64']);
    expect([...functions].filter((name) => /darwin|win32|arm64/.test(name))).to.deep.equal([]);
    expect([...names('web')]).to.include.members([
      'react',
      'firebase',
      'fflate',
      'papaparse',
      'workbox-precaching',
    ]);
    expect([...names('web')]).to.not.include.members(['vite', 'sharp']);
  });

  it('has what the function of encoders was installed with, and what is bundled in it', () => {
    const { lockfileVersion, requires } = readLock();
    const native = { version: '1.30.0', license: 'MIT', integrity: 'sha512-AA==', os: ['linux'] };
    const installed = { '': { name: 'cine-encoders' }, 'node_modules/onnxruntime-node': native };
    const lock = { name: 'cine-encoders', version: '0.1.0', lockfileVersion, requires, packages: installed };
    const { components, metadata } = billOfEncoders(lock);
    expect(metadata.component['bom-ref']).to.equal('cine-encoders@0.1.0');
    expect(components.map(({ purl }) => purl.replace(/@[\d.]+$/, ''))).to.have.members([
      ...['pkg:npm/%40huggingface/tokenizers', 'pkg:npm/onnxruntime-node', 'pkg:npm/zod'],
    ]);
  });

  it('names no licence that the use of a package forbids', () => {
    for (const part of parts) expect(forbiddenIn(part, deployedPackages(part)), part).to.deep.equal([]);
    const under = (licence: string): DeployedPackage[] => [
      { name: 'any', version: '1.0.0', licence, integrity: '', isOptional: false, needs: [] },
    ];
    for (const licence of ['', 'AGPL-3.0-only', 'GPL-3.0-or-later', 'MIT AND GPL-2.0-only'])
      for (const part of parts) expect(forbiddenIn(part, under(licence)), licence).to.have.length(1);
    expect(forbiddenIn('web', under('MPL-2.0'))).to.deep.equal(['any@1.0.0 (MPL-2.0)']);
    for (const licence of ['MPL-2.0', 'MIT OR GPL-3.0-or-later', 'Apache-2.0 AND MIT'])
      expect(forbiddenIn('functions', under(licence)), licence).to.deep.equal([]);
  });
});

describe('The page of licences', () => {
  it('has every deployed package, with the text of what is sent to browsers and its authors', () => {
    const { packages, texts } = licencePage();
    for (const part of parts)
      expect(packages.filter((each) => each.parts.includes(part))).to.have.length(
        deployedPackages(part).length,
      );
    const react = packages.find(({ name }) => name === 'react')!;
    expect(react.copyright.join()).to.match(/^Copyright \(c\) .+/);
    expect(texts[react.text!]).to.match(/Permission is hereby granted, free of charge/);
    // An Unlicense asks for nothing.
    const without = packages.filter((each) => each.parts.includes('web') && each.text === null);
    expect(without.map(({ licence }) => licence).filter((licence) => licence !== 'Unlicense')).to.deep.equal(
      [],
    );
  });
});
