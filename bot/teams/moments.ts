/** Teams gives seven digits after the second, and UTC even where it does not say so. */
export function momentOf(text: unknown): Date | undefined {
  if (typeof text !== 'string') return undefined;
  const trimmed = text.trim().replace(/(\.\d{3})\d+/, '$1');
  const moment = new Date(/(z|[+-]\d\d:?\d\d)$/i.test(trimmed) ? trimmed : `${trimmed}Z`);
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}
