export const results = {
  title: 'Zo keken we terug',
  about: (moment: string) => `Overleg van ${moment}.`,
  value: (words: string, value: string) => `Gemiddeld: ${words} (${value} van 5).`,
  /** Of a question whose words, and so its scale, are gone. */
  valueAlone: (value: string) => `Gemiddeld: ${value} van 5.`,
  between: (low: string, high: string) => `tussen ${low} en ${high}`,
  spread: {
    united: 'De antwoorden liggen dicht bij elkaar.',
    mixed: 'De antwoorden lopen wat uiteen.',
    divided: 'De antwoorden lopen sterk uiteen.',
  },
  allAlike: 'De antwoorden liggen dicht bij elkaar. Het getal laten we weg, zodat niemand te herkennen is.',
  counts: (low: number, middle: number, high: number) => `Laag ${low}, midden ${middle}, hoog ${high}.`,
  /** Of three choices. */
  chosen: {
    most: (choice: string) => `De meesten kozen: ${choice}.`,
    all: (choice: string) => `Iedereen koos: ${choice}.`,
    allAlike: 'Iedereen koos hetzelfde. Welke keuze dat is laten we weg, zodat niemand te herkennen is.',
    divided: 'De keuzes lopen uiteen. Geen ervan kreeg meer dan de helft.',
    uncounted: 'Hoeveel mensen wat kozen, tonen we vanaf acht antwoorden.',
    counts: (counts: readonly string[]) => `Aantallen: ${counts.join(', ')}.`,
  },
  tooFewForPrompt: 'Te weinig antwoorden om te tonen.',
  answered: (count: number) => (count === 1 ? '1 antwoord.' : `${count} antwoorden.`),
  tooFewTitle: 'Te weinig antwoorden om te tonen',
  tooFew: (count: number) =>
    `${count === 0 ? 'Er zijn deze keer geen antwoorden' : count === 1 ? 'Er is 1 antwoord' : `Er zijn ${count} antwoorden`}. We tonen pas iets als er meer zijn, zodat niemand te herkennen is. Samen erover praten kan altijd.`,
  askAloud: 'Om samen over te praten',
  trend: 'Trend',
  fallback: 'De resultaten van de terugblik. Open deze kaart in Teams.',
};
