/** On which five points an own prompt is answered: those of "how well", "how much" or "how strongly". */
export const ownScales = ['well', 'much', 'strongly'] as const;
