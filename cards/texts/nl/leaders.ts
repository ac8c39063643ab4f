type Role = 'coordinator' | 'deputy';
const roles: Readonly<Record<Role, string>> = { coordinator: 'coördinator', deputy: 'plaatsvervanger' };

/** Who leads a network, and who is to. */
export const leaders = {
  button: 'Wie leidt het netwerk?',
  title: 'Wie leidt het netwerk?',
  fallback: 'Over wie het netwerk leidt. Open deze kaart in Teams.',
  network: 'Netwerk:',
  holders: { coordinator: 'Coördinator:', deputy: 'Plaatsvervanger:' } as Readonly<Record<Role, string>>,
  you: 'jij',
  nobody: 'niemand',
  someone: 'iemand die ik niet ken',
  gone: {
    coordinator: 'De coördinator is niet meer in de chat.',
    deputy: 'De plaatsvervanger is niet meer in de chat.',
  } as Readonly<Record<Role, string>>,
  both: 'De plaatsvervanger mag alles wat de coördinator mag.',
  wants: 'Wil coördinator worden:',
  asked: { coordinator: 'Gevraagd als coördinator:', deputy: 'Gevraagd als plaatsvervanger:' } as Readonly<
    Record<Role, string>
  >,
  untilYes: 'Er verandert niets totdat die persoon ja zegt.',
  answer: 'Antwoord geven',
  takeBack: 'Vraag terugnemen',
  handOver: 'Rol overdragen',
  askDeputy: 'Plaatsvervanger vragen',
  askSomebody: 'Iemand anders vragen',
  endDeputy: 'Plaatsvervanger stopt',
  stepBack: 'Stoppen als plaatsvervanger',
  stopping: 'Wil je stoppen als coördinator? Draag de rol dan over. Tot iemand ja zegt, blijf jij coördinator.',
  notice: {
    asked: 'De vraag is gesteld.',
    'taken-back': 'De vraag is teruggenomen. Er is niets veranderd.',
    'deputy-ended': 'Er is nu geen plaatsvervanger meer.',
  },
  chooseTitle: {
    coordinator: 'Wie vraag je als coördinator?',
    deputy: 'Wie vraag je als plaatsvervanger?',
  } as Readonly<Record<Role, string>>,
  chooseLabel: 'Kies wie je vraagt',
  chooseIntro: 'Alleen wie je vraagt, krijgt bericht. De chat leest hoogstens dat er iemand is gevraagd, zonder naam.',
  noChoice: 'Ik ken hier nog niemand anders. Na het eerste overleg weet ik wie er in de chat zitten.',
  ask: 'Vragen',
  back: 'Terug',

  offerTitle: 'Wil je coördinator worden?',
  offer:
    'Wie mij heeft toegevoegd of het overleg organiseert, wordt het met één druk. Jij kunt het ook worden: iemand anders in de chat moet dat dan bevestigen. Die ziet je naam.',
  become: 'Ik word coördinator',
  claimTitle: 'Iemand in deze chat wil coördinator worden',
  claim:
    'Het netwerk heeft geen coördinator. Eén ander uit deze chat moet het bevestigen. Alleen wie op de knop drukt, ziet de naam.',
  look: 'Bekijk wie',
  waitingTitle: 'Nog één bevestiging',
  waiting:
    'In de chat staat nu, zonder je naam, dat iemand coördinator wil worden. Zodra een ander het bevestigt, ben jij het.',
  takeClaimBack: 'Toch niet',
  confirmTitle: 'Wordt dit jullie coördinator?',
  candidate: 'Coördinator wil worden:',
  firstByAnother: 'Iemand was je net voor. Jij kunt die ander bevestigen.',
  confirmMeans: 'De coördinator stelt het netwerk in en mag rondes starten en sluiten.',
  confirm: 'Bevestigen',
  notNow: 'Niet nu',
  confirmedTitle: 'Bevestigd',
  confirmed: 'Dank je. Dit netwerk heeft nu een coördinator.',
  leftTitle: 'Goed, nu niet',
  left: 'Er is niets veranderd. Iemand anders kan het nog bevestigen, en jij later ook.',

  askTitle: {
    coordinator: 'Wil jij coördinator worden?',
    deputy: 'Wil jij plaatsvervanger worden?',
  } as Readonly<Record<Role, string>>,
  askMeans: {
    coordinator:
      'Als je ja zegt, ben jij vanaf dan de coördinator: je stelt het netwerk in en mag rondes starten en sluiten.',
    deputy: 'Als je ja zegt, mag je alles wat de coördinator mag. Doet die niet meer mee, dan vraag ik jou.',
  } as Readonly<Record<Role, string>>,
  askFree: 'Nee zeggen mag. Er verandert dan niets en een reden is niet nodig.',
  yes: 'Ja, dat doe ik',
  no: 'Nee',
  acceptedTitle: {
    coordinator: 'Jij bent nu de coördinator van dit netwerk',
    deputy: 'Jij bent nu de plaatsvervanger',
  } as Readonly<Record<Role, string>>,
  accepted: 'In de chat van het overleg vind je onder Meer wat je kunt doen.',
  declinedTitle: 'Goed, dan niet',
  declined: 'Er is niets veranderd. Je hoeft niets uit te leggen.',
  noteTitle: (role: Role) => `Iemand is gevraagd als ${roles[role]}`,
  note: 'Alleen wie op de knop drukt, ziet of het om hem of haar gaat.',
  isItMe: 'Ben ik gevraagd?',
  notYou: 'Nee, de vraag is aan iemand anders gesteld. Je hoeft niets te doen.',
  notYouTitle: 'Jij bent niet gevraagd',
  filledTitle: (role: Role) => `Dit netwerk heeft een ${roles[role]}`,
  filled: 'Onder Meer zie je wie het netwerk leidt.',
  closedTitle: 'Deze vraag is voorbij',
  closed: 'Er is niets veranderd.',

  unledTitle: 'Niemand leidt dit netwerk nu',
  unled:
    'Wie het leidde, doet niet meer mee. Ik stel geen vragen meer, tot iemand coördinator wordt. Een ronde die nog open is, sluit gewoon.',
  ledTitle: 'Dit netwerk wordt weer geleid',
  led: 'Bij het volgende overleg kom ik weer met vragen.',
};
