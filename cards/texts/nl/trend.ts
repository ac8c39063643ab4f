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
  noNumber: { withheld: 'geen cijfer', reworded: 'oude vraag' },
  noNumbers: 'geen cijfers',
  spoken: 'samen besproken',
  gapMeans: 'Geen cijfer? Dan waren er te weinig antwoorden, of zou iemand te herkennen zijn.',
  rewordedMeans: 'Oude vraag? De vraag had toen andere woorden, dus dat cijfer telt niet mee.',
  noLineYet: 'Een vraag krijgt een lijn vanaf vier cijfers.',
  empty: 'Er zijn nog geen gesloten rondes. Na het eerste overleg komt hier wat we samen vinden.',
  rounded: 'Gemiddelden van 1 tot 5, afgerond op halven.',
  wobbles: 'In een kleine groep schommelt een cijfer snel: kijk naar het verloop, niet naar één cijfer.',
  fallback: 'De trend van onze samenwerking. Open deze kaart in Teams.',
};
