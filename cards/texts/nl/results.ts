export const results = {
  title: 'Zo keken we terug',
  about: (moment: string) => `Over het overleg van ${moment}.`,
  value: (value: string) => `${value} van 5`,
  spread: {
    united: 'We zijn het eens.',
    mixed: 'De antwoorden lopen uiteen.',
    divided: 'We zijn verdeeld.',
  },
  allAlike: 'Iedereen gaf hetzelfde antwoord. Met zo weinig antwoorden laten we het getal weg.',
  counts: (low: number, middle: number, high: number) => `${low} laag, ${middle} midden, ${high} hoog.`,
  tooFewForPrompt: 'Te weinig antwoorden om te tonen.',
  answered: (count: number) => (count === 1 ? '1 antwoord.' : `${count} antwoorden.`),
  tooFewTitle: 'Te weinig antwoorden om te tonen',
  tooFew: (count: number) =>
    `${count === 0 ? 'Niemand heeft deze keer geantwoord' : count === 1 ? 'Er is 1 antwoord' : `Er zijn ${count} antwoorden`}. We tonen pas iets vanaf vijf, zodat niemand te herkennen is. Praat er samen over, bijvoorbeeld met deze vraag:`,
  askAloud: 'Om samen over te praten',
  trend: 'Trend',
  more: 'Meer',
  fallback: 'De resultaten van de terugblik. Open deze kaart in Teams.',
  remarksTitle: 'Opmerkingen bij deze ronde',
  remarksIntro: 'Alleen jij ziet ze. De volgorde is willekeurig en zegt niet wie wat schreef.',
  noRemarks: 'Er zijn geen opmerkingen om te tonen. Ze worden pas bewaard als minstens vijf mensen iets schreven.',
};
