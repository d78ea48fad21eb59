/** What is deployed as a bill of materials: CycloneDX 1.6, as JSON. */
import { type Lock, readManifest } from '../deploy-lock.ts';
import { type DeployedPackage, deployedPackages, encodersPackages, type Part } from './deployed-packages.ts';

/** The bill of a part. The same lock gives the same bill, so it has no date or serial number. */
export function billOfMaterials(part: Part) {
  return billOf(part, readManifest(part).version, deployedPackages(part));
}

/** The bill of the function of encoders, by the lock that its packages were installed with. */
export function billOfEncoders(installed: Lock) {
  return billOf('encoders', installed.version, encodersPackages(installed));
}

function billOf(part: string, version: string, packages: readonly DeployedPackage[]) {
  const refs = new Map(packages.map((each) => [`${each.name}@${each.version}`, purlOf(each)]));
  const ref = `cine-${part}@${version}`;
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      lifecycles: [{ phase: 'build' }],
      component: { type: 'application', 'bom-ref': ref, name: `cine-${part}`, version },
    },
    components: packages.map(componentOf),
    dependencies: [
      { ref, dependsOn: topOf(packages).map(purlOf) },
      ...packages.map((each) => ({
        ref: purlOf(each),
        dependsOn: each.needs.flatMap((id) => refs.get(id) ?? []),
      })),
    ],
  };
}

function componentOf(each: DeployedPackage) {
  const [scope, bare] = each.name.startsWith('@') ? each.name.split('/') : [null, each.name];
  const [algorithm, digest = ''] = each.integrity.split('-');
  const isExpression = / (?:AND|OR|WITH) /.test(each.licence);
  return {
    type: 'library',
    'bom-ref': purlOf(each),
    ...(scope !== null && { group: scope }),
    name: bare,
    version: each.version,
    scope: each.isOptional ? 'optional' : 'required',
    ...(algorithm === 'sha512' && {
      hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }],
    }),
    licenses: [isExpression ? { expression: each.licence } : { license: { id: each.licence } }],
    purl: purlOf(each),
  };
}

/** A package's address by the specification of package URLs. */
function purlOf({ name, version }: DeployedPackage): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

/** What no other package needs: what our own code names. */
function topOf(packages: readonly DeployedPackage[]): DeployedPackage[] {
  const needed = new Set(packages.flatMap(({ needs }) => needs));
  return packages.filter(({ name, version }) => !needed.has(`${name}@${version}`));
}
