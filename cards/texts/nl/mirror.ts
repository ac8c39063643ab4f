/** How roles were spread: facts, and no judgement. */
export const mirror = {
  title: 'Rolspiegel',
  button: 'Rolspiegel',
  fallback: 'Hoe de rollen verdeeld waren. Open deze kaart in Teams.',
  period: (months: number) =>
    `${months === 1 ? 'De afgelopen maand' : `De afgelopen ${months} maanden`}. Geteld is wie het echt deed, ook na een ruil of als invaller.`,
  over: { 'half-year': 'Laatste half jaar', all: 'Verder terug' },
  none: 'In deze tijd zijn er nog geen beurten geweest.',
  times: (turns: number) => `${turns} keer`,
  total: (turns: number, organisations: number) =>
    `Samen ${turns} keer, door ${organisations === 1 ? '1 organisatie' : `${organisations} organisaties`}.`,
  topTwo: (ofTopTwo: number, turns: number) => `Twee organisaties deden samen ${ofTopTwo} van de ${turns} keer.`,
  bySwap: (turns: number) => `Na een ruil: ${turns} keer.`,
  byOverride: (turns: number) => `Aangewezen door wie het netwerk leidt: ${turns} keer.`,
  /** What the group may see instead of rows. */
  shareOfOne: 'Alle beurten gingen naar één organisatie.',
  share: (percent: number) => `De twee die het vaakst aan de beurt waren: samen ${percent} procent.`,
  noOrganisation: 'Mensen zonder organisatie, samen',
  more: (organisations: number, turns: number) =>
    `En nog ${organisations === 1 ? '1 organisatie' : `${organisations} organisaties`}, samen ${turns} keer.`,
  answersTitle: 'Wat jullie er zelf van vinden',
  askedIn: (month: string) => `Gevraagd in ${month}.`,
  unasked: {
    'not-asked':
      'Die vraag is in deze tijd niet gesteld. Ze komt vanzelf aan de beurt: bij een terugblik, of om samen over te praten.',
    off: 'Die vraag staat uit bij de vragen van jullie netwerk.',
  },
  notForYou:
    'Dit ziet wie jullie netwerk leidt, en wie voorzit. Wil je weten hoe de rollen verdeeld waren? Vraag het aan een van hen.',
  groupTitle: 'Wat mag de groep zien?',
  shown: {
    nothing: 'Nu: niets.',
    share: 'Nu: alleen welk deel de twee organisaties deden die het vaakst aan de beurt waren.',
    organisations: 'Nu: hoe vaak elke organisatie aan de beurt was.',
  },
  onePerson:
    'Een organisatie met één lid is een persoon: per organisatie ziet de groep dan wat die persoon deed. In de chat komt hier niets van: wie het wil zien, typt rolspiegel.',
  choose: { nothing: 'Niets', share: 'Alleen het deel', organisations: 'Per organisatie' },
};
