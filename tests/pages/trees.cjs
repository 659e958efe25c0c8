// The file that is named holds [[name, text, other text], …]. Prints the names whose texts are not the
// same program: their syntax trees differ by more than places and private names.
const { readFileSync } = require('node:fs')
const { Linter } = require('../node_modules/eslint')

const PLACES = ['start', 'end', 'range', 'loc', 'parent', 'tokens', 'comments']
const MODULE = [{ languageOptions: { ecmaVersion: 'latest', sourceType: 'module' } }]

const treeOf = text => {
  const linter = new Linter({ configType: 'flat' })
  const [problem] = linter.verify(text, MODULE).filter(({ fatal }) => fatal)
  if (problem) return problem.message
  const names = new Map()
  return JSON.stringify(linter.getSourceCode().ast, (key, value) => {
    if (PLACES.includes(key)) return undefined
    if (value?.type !== 'PrivateIdentifier') return value
    if (!names.has(value.name)) names.set(value.name, names.size)
    return names.get(value.name)
  })
}

const texts = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const differing = texts.filter(([, text, other]) => treeOf(text) !== treeOf(other))
console.log(JSON.stringify(differing.map(([name]) => name)))
