export const settings = {
  title: 'Instellingen',
  fallback: 'De instellingen van jullie netwerk. Open deze kaart in Teams.',
  saved: 'Bewaard.',
  changes: {
    network: 'Netwerk wijzigen',
    task: 'Opgave wijzigen',
    rules: 'Spelregels wijzigen',
    start: 'Overleg kiezen',
    pause: 'Pauze kiezen',
  },
  changedBy: (day: string) => `Laatst gewijzigd op ${day} door`,
  changedByYou: (day: string) => `Laatst gewijzigd op ${day}, door jou.`,
  changedOn: (day: string) => `Laatst gewijzigd op ${day}.`,

  network: 'Het netwerk',
  nameless: 'nog zonder naam',
  is: (kind: string, language: string) => `Soort: ${kind}. Taal in de chat: ${language}.`,
  noKind: 'nog niet gekozen',
  kinds: { region: 'regio', neighbourhood: 'wijk of buurt', theme: 'thema' },
  languages: { nl: 'Nederlands', en: 'Engels' },
  minutes: (count: number) => `Een overleg duurt meestal ${count} minuten.`,
  rotating: 'Steeds zit iemand anders voor. Staat jullie voorzitter vast? Dan leidt steeds iemand anders de terugblik.',
  fixed: 'Altijd zit dezelfde persoon voor. Steeds leidt iemand anders de terugblik.',
  fix: 'Vaste voorzitter',
  rotate: 'Steeds iemand anders',

  task: 'Opgave en ambitie',
  purpose: 'Jullie opgave:',
  ambition: 'Jullie ambitie:',
  noTask: 'Er staat nog geen opgave en geen ambitie.',
  since: (day: string) => `Deze ambitie geldt sinds ${day}.`,
  former: 'Eerdere ambities',
  formerSince: (day: string) => `Sinds ${day}:`,
  formerMore: (count: number) => (count === 1 ? 'En nog 1 eerdere.' : `En nog ${count} eerdere.`),

  rules: 'Spelregels',
  rulesAre: (threshold: number, hasRemarks: boolean) =>
    `De uitkomst komt vanaf ${threshold} antwoorden. ${hasRemarks ? 'Mensen mogen een opmerking schrijven.' : 'Opmerkingen staan uit.'}`,
  kept: (summaries: string, turns: string) => `Uitkomsten bewaar ik ${summaries}, wie welke rol deed ${turns}.`,
  months: (count: number) => (count === 1 ? '1 maand' : `${count} maanden`),

  start: 'Eerste overleg',
  startsOn: (day: string) => `Ik doe mee vanaf ${day}.`,
  startsNext: 'Ik doe mee vanaf het eerstvolgende overleg.',

  pause: 'Pauze',
  pausedUntil: (day: string) => `Jullie netwerk heeft pauze tot ${day}.`,
  paused: 'Jullie netwerk heeft pauze tot de coördinator weer begint.',
  notPaused: 'Jullie netwerk heeft nu geen pauze.',
  pauseTitle: 'Pauze voor het hele netwerk',
  pauseFallback: 'Over een pauze voor jullie netwerk. Open deze kaart in Teams.',
  pauseMeans:
    'In een pauze, bijvoorbeeld in de zomer, vraag ik niemand iets. Een ronde die al open is, gaat gewoon door. Daarna begin ik vanzelf weer.',
  weeks: (count: number) => `${count} weken`,
  untilResumed: 'Tot ik weer begin',
  resume: 'Weer beginnen',

  ambitionTitle: 'Wat we samen willen',
  ambitionFallback: 'Jullie opgave en ambitie. Open deze kaart in Teams.',
  ambitionChange: 'Wie coördineert, kan dit veranderen bij Meer, Instellingen.',

  quietTitle: 'Nu even niet',
  quietFallback: 'Waarom ik nu niets vraag. Open deze kaart in Teams.',
  notYet: (day: string) =>
    `De coördinator heeft gekozen dat ik meedoe vanaf ${day}. Eerder beginnen kan bij Meer, Instellingen.`,
  quietPause:
    'Een ronde die al open is, gaat gewoon door. De coördinator kan eerder weer beginnen bij Meer, Instellingen.',
};
