type Keys = readonly (number | string)[];

/** The item whose keys come first; the first key weighs most, a later one only breaks a tie. Undefined when there are none. */
export function firstBy<Item>(items: readonly Item[], keysOf: (item: Item) => Keys): Item | undefined {
  const keyed = items.map((item) => ({ item, keys: keysOf(item) }));
  return keyed.sort((a, b) => compare(a.keys, b.keys))[0]?.item;
}

/** By code unit, never by locale: the same order on every machine. */
function compare(some: Keys, others: Keys): number {
  const at = some.findIndex((key, index) => key !== others[index]);
  const [one, other] = [some[at], others[at]];
  if (one === undefined || other === undefined) return 0;
  return one < other ? -1 : 1;
}
