// Holds documents against a JSON Schema (2020-12). Reads {schema, documents: {name: document}} and prints {name: ["path: message"]}.
import { readFileSync } from 'node:fs'
import Ajv2020 from 'ajv/dist/2020.js'

const { schema, documents } = JSON.parse(readFileSync(0, 'utf8'))
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true })
// Editors show it in place of the pattern.
ajv.addKeyword('patternErrorMessage')
const validate = ajv.compile(schema)

console.log(JSON.stringify(Object.fromEntries(Object.entries(documents).map(([name, document]) =>
  [name, validate(document) ? [] : validate.errors.map(e => `${e.instancePath}: ${e.message}`)]))))
