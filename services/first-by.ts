type Key = number | string;
/** What takes some work to find is a function: it is called only where the keys before it tie. */
type Keys = readonly (Key | (() => Key))[];

/** The item whose keys come first; the first key weighs most, a later one only breaks a tie. Undefined when there are none. */
export function firstBy<Item>(items: readonly Item[], keysOf: (item: Item) => Keys): Item | undefined {
  const keyed = items.map((item) => ({ item, keys: keysOf(item) }));
  const [one, ...others] = keyed;
  return others.reduce((first, other) => (first && compare(other.keys, first.keys) < 0 ? other : first), one)?.item;
}

/** By code unit, never by locale: the same order on every machine. */
function compare(some: Keys, others: Keys): number {
  for (const [index, key] of some.entries()) {
    const [one, other] = [found(key), found(others[index])];
    if (one === undefined || other === undefined) return 0;
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

const found = (key: Keys[number] | undefined): Key | undefined => (typeof key === 'function' ? key() : key);
