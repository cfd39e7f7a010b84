// Holds Kubernetes objects (a JSON list on standard input) against types made from the Kubernetes OpenAPI document and the operators' CRDs: the
// TypeScript compiler finds unknown and misplaced fields, the packages' own validation wrong formats. Prints {complaints, validated, unchecked}: kinds by
// the package that knows them, and the places in the list of objects that none does.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import ts from 'typescript'

const here = dirname(fileURLToPath(import.meta.url))
const modules = join(here, 'node_modules')
const companions = {
  'argoproj.io': 'argo-rollouts',
  'autoscaling.k8s.io': 'autoscaler',
  'cert-manager.io': 'cert-manager',
  'external-secrets.io': 'external-secrets',
  'gateway.envoyproxy.io': 'envoy-gateway',
  'gateway.networking.k8s.io': 'gateway-api',
  'karpenter.k8s.aws': 'karpenter',
  'karpenter.sh': 'karpenter',
  'monitoring.coreos.com': 'prometheus-operator',
  // Named like a group of Kubernetes' own, and not one: nobody publishes its types.
  'snapshot.storage.k8s.io': null,
}

const objects = JSON.parse(readFileSync(0, 'utf8'))
const nameOf = object => `${object.kind}/${object.metadata?.name}`

// Kubernetes' own groups have no dot or end in k8s.io; a group of an operator lies in that operator's package.
function packageOf(object) {
  const group = object.apiVersion.includes('/') ? object.apiVersion.split('/')[0] : ''
  if (group in companions) return companions[group] && `@kubernetes-models/${companions[group]}`
  return group === '' || !group.includes('.') || group.endsWith('.k8s.io') ? 'kubernetes-models' : null
}

const complaints = []
const unchecked = []
const known = []
const validated = {}
for (const [i, object] of objects.entries()) {
  const found = packageOf(object)
  const path = found && join(modules, found, object.apiVersion, object.kind)
  if (!found) unchecked.push(i)
  else if (!ts.sys.fileExists(`${path}.d.ts`)) complaints.push({ object: nameOf(object), message: `there is no ${object.apiVersion} ${object.kind}` })
  else {
    known.push({ object, path, from: `${found}/${object.apiVersion}/${object.kind}` })
    validated[`${object.apiVersion} ${object.kind}`] = found
  }
}

// Only a literal is searched for fields that its type does not have, so each object becomes the text of a file that is never written.
const files = new Map(known.map(({ object, from }, i) => [
  join(here, `object-${i}.ts`),
  `import type { I${object.kind} } from '${from}'\nexport const object: I${object.kind} = ${JSON.stringify(object, null, 1)}\n`,
]))
const options = {
  strict: true, noEmit: true, skipLibCheck: true, types: [],
  target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler,
}
const host = ts.createCompilerHost(options)
const { fileExists, readFile, getSourceFile } = host
host.fileExists = file => files.has(file) || fileExists(file)
host.readFile = file => files.get(file) ?? readFile(file)
host.getSourceFile = (file, ...rest) => files.has(file) ? ts.createSourceFile(file, files.get(file), ts.ScriptTarget.ES2022) : getSourceFile(file, ...rest)
const paths = [...files.keys()]
for (const problem of ts.getPreEmitDiagnostics(ts.createProgram(paths, options, host))) {
  const at = problem.file && paths.indexOf(problem.file.fileName)
  complaints.push({ object: at >= 0 ? nameOf(known[at].object) : 'typescript', message: ts.flattenDiagnosticMessageText(problem.messageText, ' ') })
}

for (const { object, path } of known) {
  const { [object.kind]: Kind } = await import(pathToFileURL(`${path}.js`))
  try {
    new Kind(object).validate()
  } catch (problem) {
    complaints.push({ object: nameOf(object), message: problem.message })
  }
}

console.log(JSON.stringify({ complaints, validated, unchecked }))
