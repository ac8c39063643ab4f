/** All that people typed or are called in the samples of cards: the only words that may be the same in both languages. */
export const usualWords = {
  name: 'Hans de Boer',
  otherName: 'Fatima el Amrani',
  organisation: 'huisartsen-noord.nl',
  otherOrganisation: 'Thuiszorg Zuid',
  teamsId: '29:1hans',
  network: 'Wijknetwerk Overvecht-Noord',
  otherNetwork: 'Palliatief netwerk Zuid',
  purpose: 'Wie thuis wil sterven, kan dat in onze regio.',
  ambition: 'In 2028 krijgt iedereen in de wijk binnen een week hulp.',
  agreement: 'We proberen één formulier voor de intake.',
  otherAgreement: 'Een avond over nachtzorg voorbereiden.',
  remark: 'Fijn dat iedereen er was.',
  otherRemark: 'Meer tijd voor casus 2.',
};
export type PeoplesWords = Readonly<typeof usualWords>;

let said: PeoplesWords = usualWords;

/** What people say in a sample. Read it when the card is made, not before: the injection test puts other words in it. */
export const say: PeoplesWords = Object.defineProperties(
  {} as PeoplesWords,
  Object.fromEntries(
    (Object.keys(usualWords) as (keyof PeoplesWords)[]).map((name) => [
      name,
      { get: () => said[name], enumerable: true },
    ]),
  ),
);

/** What `make` makes when people say these words. */
export function saying<Made>(words: PeoplesWords, make: () => Made): Made {
  said = words;
  try {
    return make();
  } finally {
    said = usualWords;
  }
}

/** Each of the words with something before it. */
export const allSaying = (word: (name: string) => string): PeoplesWords =>
  Object.fromEntries(Object.keys(usualWords).map((name) => [name, word(name)])) as PeoplesWords;
