/** The points of the scales, from 1 up. Each set reads as an answer to its question: "Hoe goed …?" "Heel goed." */
export const howWell = ['helemaal niet', 'een beetje', 'redelijk', 'goed', 'heel goed'] as const;
export const howItWent = ['heel moeizaam', 'moeizaam', 'redelijk', 'goed', 'heel goed'] as const;
/** Of something that can be counted on its own: "niets", where `howMuchOf` says "geen (energie)". */
export const howMuch = ['niets', 'weinig', 'wel wat', 'veel', 'heel veel'] as const;
export const howMuchOf = ['geen', 'weinig', 'wel wat', 'veel', 'heel veel'] as const;
export const howMuchCloser = ['niet dichterbij', 'een beetje', 'wel wat', 'veel', 'heel veel'] as const;
export const howStrongly = ['helemaal niet', 'een beetje', 'redelijk', 'erg', 'heel erg'] as const;
export const howFar = ['helemaal niet', 'een beetje', 'deels', 'grotendeels', 'helemaal'] as const;
export const howEasily = ['heel moeilijk', 'moeilijk', 'redelijk makkelijk', 'makkelijk', 'heel makkelijk'] as const;
export const howClear = [
  'onduidelijk',
  'een beetje duidelijk',
  'redelijk duidelijk',
  'duidelijk',
  'heel duidelijk',
] as const;
export const howFair = ['helemaal niet', 'een beetje', 'redelijk', 'eerlijk', 'heel eerlijk'] as const;

/** Three choices. */
export const meetingForm = ['online', 'op één plek', 'maakt niet uit'] as const;
export const ambition = ['klopt nog', 'bijstellen', 'bespreken'] as const;

export const noLabels = [] as const;

/** The points of a network's own questions, by what they ask. */
export const ownLabels = { well: howWell, much: howMuch, strongly: howStrongly } as const;
