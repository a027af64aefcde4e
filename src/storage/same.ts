/** Whether two values of JSON say the same. The order of keys means nothing. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) || Array.isArray(other)) return isSameList(one, other)
  const [fields, others] = [Object.entries(one), Object.entries(other)]
  if (fields.length !== others.length) return false
  return fields.every(
    ([field, value]) => Object.hasOwn(other, field) && isSame(value, Reflect.get(other, field)),
  )
}

function isSameList(one: object, other: object): boolean {
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false
  return one.every((entry, i) => isSame(entry, other[i]))
}
