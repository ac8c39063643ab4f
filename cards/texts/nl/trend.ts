export const trend = {
  title: 'Hoe gaat onze samenwerking?',
  anchors: { 'SAM-1': 'Samenwerken', 'BET-2': 'Betrokkenheid', 'DOE-1': 'Doel' } as Record<string, string>,
  axis: 'Van 1 tot 5',
  direction: {
    up: (anchor: string) => `${anchor}: gaat omhoog.`,
    down: (anchor: string) => `${anchor}: gaat omlaag.`,
    level: (anchor: string) => `${anchor}: blijft ongeveer gelijk.`,
  },
  /** In the legend, for a line that goes on after a gap. */
  continued: 'vervolg',
  numbers: 'De cijfers, het laatste overleg bovenaan',
  gap: '–',
  tooFew: 'te weinig antwoorden',
  gapMeans: 'Een streepje betekent: te weinig antwoorden, of iedereen gaf hetzelfde antwoord.',
  noLineYet: 'Vanaf vier rondes met genoeg antwoorden komt hier een lijn.',
  empty: 'Er zijn nog geen gesloten rondes. Na het eerste overleg komt hier wat we samen vinden.',
  rounded:
    'Gemiddelden, afgerond op halven. Bij kleine groepen schommelt zo’n getal snel: kijk naar de lijn, niet naar één punt.',
  fallback: 'De trend van onze samenwerking. Open deze kaart in Teams.',
};
