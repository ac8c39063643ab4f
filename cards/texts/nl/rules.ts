export const rules = {
  title: 'Spelregels',
  threshold: 'Vanaf hoeveel antwoorden laten we de uitkomst zien?',
  answers: (count: number) => `${count} antwoorden`,
  remarks: 'Mogen mensen er een opmerking bij schrijven?',
  remarksOn: 'Ja, als ze dat willen',
  remarksOff: 'Nee',
  remarksIntro:
    'Alleen jij leest opmerkingen, na sluiting en zonder naam, als genoeg mensen iets schreven. Jij kiest of de groep er een ziet.',
  remarksNeedTen: 'Opmerkingen kunnen vanaf tien leden. In een kleinere groep is te raden wie wat schreef.',
  openRounds: 'Een ronde die al open is, houdt de regels die op de kaart staan.',
  monthsOfSummaries: 'Hoeveel maanden bewaar ik de uitkomsten?',
  monthsOfTurns: 'Hoeveel maanden bewaar ik wie welke rol deed?',
  monthsError: (most: number) => `Vul een getal in van 1 tot ${most}.`,
  monthsIntro:
    'Korter mag, langer niet: uitkomsten hoogstens 60 maanden, wie welke rol deed hoogstens 24. Wat te oud is, wis ik elke nacht.',
  pickOne: 'Kies er een.',
  save: 'Bewaren',
  saved: 'De spelregels zijn bewaard. Ze gelden vanaf de volgende ronde.',
  fallback: 'De spelregels van jullie rondes. Open deze kaart in Teams.',
};
