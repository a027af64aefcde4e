import { relative } from 'node:path'
import ts from 'typescript'

/**
 * Every place in the given files where something foreign to the database is awaited, as `path:line what`.
 *
 * An IndexedDB transaction ends as soon as nothing of its own is pending: a write path that waits for anything else
 * commits what it has done so far, and the rest fails. So the room that writes awaits only what Dexie returns, what
 * functions of the same room return, and `Promise.all` over such. What a function is handed as a callback counts as
 * the room's own: it is written in this room and checked like the rest.
 *
 * @param program the room's files with all that they import; its file names are absolute
 * @param files absolute paths of the room's files
 * @param outside files that deal with the world, and may wait for it outside `transaction(…)` callbacks
 */
export function foreignAwaits(
  program: ts.Program,
  files: readonly string[],
  outside: readonly string[],
): string[] {
  const checker = program.getTypeChecker()
  const found: string[] = []
  const isOwn = (node: ts.Node): boolean => files.includes(node.getSourceFile().fileName)

  const isFromDexie = (type: ts.Type): boolean => type.getSymbol()?.getName() === 'PromiseExtended'
  const isPromise = (type: ts.Type): boolean =>
    type.isUnion() ? type.types.some(isPromise) : type.getProperty('then') !== undefined

  const isNative = (expression: ts.Expression): boolean => {
    const node = withoutParentheses(expression)
    const type = checker.getTypeAtLocation(node)
    if (!isPromise(type) || isFromDexie(type)) return true
    if (ts.isConditionalExpression(node)) return isNative(node.whenTrue) && isNative(node.whenFalse)
    if (ts.isBinaryExpression(node)) return isNative(node.left) && isNative(node.right)
    if (!ts.isCallExpression(node)) return false
    if (node.expression.getText() === 'Promise.all') return node.arguments.every(areNative)
    const declaration = checker.getResolvedSignature(node)?.getDeclaration()
    return (
      declaration !== undefined &&
      isOwn(declaration) &&
      !outside.includes(declaration.getSourceFile().fileName)
    )
  }
  const areNative = (list: ts.Expression): boolean => {
    if (ts.isArrayLiteralExpression(list)) return list.elements.every(isNative)
    const callback = ts.isCallExpression(list) ? list.arguments[0] : undefined
    return (
      callback !== undefined &&
      ts.isArrowFunction(callback) &&
      !ts.isBlock(callback.body) &&
      isNative(callback.body)
    )
  }

  const report = (node: ts.Node, waitsFor: ts.Expression): void => {
    const file = node.getSourceFile()
    const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1
    found.push(`${relative('.', file.fileName)}:${line} ${waitsFor.getText().split('\n')[0] ?? ''}`)
  }
  const visit = (node: ts.Node, inTransaction: boolean): void => {
    if (inTransaction && ts.isAwaitExpression(node) && !isNative(node.expression))
      report(node, node.expression)
    if (inTransaction && ts.isForOfStatement(node) && node.awaitModifier) report(node, node.expression)
    const opens = ts.isCallExpression(node) && /\.transaction$/.test(node.expression.getText())
    ts.forEachChild(node, (child) => visit(child, inTransaction || opens))
  }
  for (const path of files) {
    const file = program.getSourceFile(path)
    if (file) visit(file, !outside.includes(path))
  }
  return found
}

function withoutParentheses(expression: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(expression) ? withoutParentheses(expression.expression) : expression
}
