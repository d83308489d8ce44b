/** Words of an element and those that it shares; each call is marked pure, so that bundlers drop what nobody shows. */
export function join<A extends object, B extends object>(own: A, shared: B): A & B {
  return { ...own, ...shared }
}
