/** For who leads the network: who takes part, and for which organisation. */
export const people = {
  title: 'Mensen',
  fallback: 'Wie er meedoen. Open deze kaart in Teams.',
  members: (count: number) => (count === 1 ? 'Er doet 1 mens mee.' : `Er doen ${count} mensen mee.`),
  anonymous: (count: number) =>
    count === 1
      ? '1 ander doet mee zonder account. Die kan antwoorden en krijgt geen beurt.'
      : `${count} anderen doen mee zonder account. Die kunnen antwoorden en krijgen geen beurt.`,
  organisations: (count: number) => (count === 1 ? '1 organisatie' : `${count} organisaties`),
  nameless: 'Zonder naam',
  count: (people: number) => (people === 1 ? '1 mens:' : `${people} mensen:`),
  unattached: (count: number) =>
    count === 1
      ? '1 mens doet mee zonder organisatie.'
      : `${count} mensen doen mee zonder organisatie. Samen krijgen ze de beurten van één organisatie.`,
  proposed:
    'Zo leid ik het af uit Teams. Klopt het niet? Geef een organisatie een andere naam, of zoek de persoon op. Leden kunnen het ook zelf: Meer, Mijn organisatie.',
  rename: 'Andere naam geven',
  previous: 'Vorige',
  next: 'Volgende',
  oneOfThem: 'Iemand opzoeken',
  who: 'Wie?',
  open: 'Bekijk',
  renameMeans: 'Deze naam zien alle leden als ze hun organisatie kiezen.',
  which: 'Welke organisatie?',
  newName: 'Hoe heet ze?',
  save: 'Bewaar',
};
