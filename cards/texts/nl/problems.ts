const looksLike = (what: string) =>
  `Er is niets bewaard. In je tekst staat iets dat op ${what} lijkt. Haal dat weg en probeer het opnieuw. Klopt het niet, kies dan andere woorden.`;

/** What happened, and what to do next. By code of services/errors.ts. */
export const problems = {
  title: 'Dat lukte niet',
  fallback: 'Dat lukte niet. Open deze kaart in Teams voor uitleg.',
  sentences: {
    'chat-unknown': 'Ik ken deze chat nog niet. Voeg mij toe aan de chat van jullie overleg, dan kunnen we beginnen.',
    'only-in-its-chat':
      'Dat gaat over een overleg. Typ het in de chat van dat overleg, met @Kring ervoor. Wat over jou gaat, kan hier ook.',
    'round-unknown':
      'Er is hier geen ronde om dit mee te doen. Bij het volgende overleg komt er weer een. De voorzitter of de coördinator kan eerder beginnen met: reflectie.',
    'month-full':
      'Deze chat heeft deze maand al vier rondes gehad. Meer vraag ik niet van mensen. Volgende maand kan het weer. Praten kan altijd. Typ in de chat van het overleg: mondeling. Dan krijgen jullie één vraag om samen over te praten.',
    'round-closed': 'Deze ronde is gesloten. Er is niets veranderd. Antwoorden kan weer bij het volgende overleg.',
    'score-missing':
      'Je antwoord is nog niet bewaard: er is een vraag zonder antwoord. Kies bij elke vraag iets. ‘Kan ik niet zeggen’ mag ook.',
    'score-out-of-range':
      'Je antwoord is niet bewaard: er kwam een waarde binnen die niet op de kaart staat. Open de kaart opnieuw en kies nog eens.',
    'text-too-long':
      'Je antwoord is nog niet bewaard: de tekst is te lang. Maak hem korter dan 280 tekens en verstuur opnieuw.',
    'name-missing': 'Er is niets bewaard: het netwerk heeft nog geen naam. Vul een naam in en bewaar opnieuw.',
    'name-too-long': 'Er is niets bewaard: de naam is te lang. Maak hem korter dan 80 tekens en bewaar opnieuw.',
    'name-taken':
      'Er is niets bewaard: in jullie organisatie heet al een netwerk zo. Kies een andere naam en bewaar opnieuw.',
    'kind-around-patient':
      'Er is niets bewaard: Kring is niet voor een netwerk rond één cliënt of patiënt. Alles wat mensen dan opschrijven, gaat over die ene persoon, en dat hoort niet in Kring. Werken jullie ook in een regio, wijk of thema samen? Kies dan dat.',
    'choice-unknown': 'Er is niets bewaard: er kwam een keuze binnen die niet op de kaart staat. Kies opnieuw.',
    'minutes-out-of-range':
      'Er is niets bewaard: een overleg duurt bij mij van 15 tot 360 minuten. Vul een ander getal in en bewaar opnieuw.',
    'ambition-too-long':
      'Er is niets bewaard: de ambitie is te lang. Maak de tekst korter dan 300 tekens en bewaar opnieuw.',
    'start-out-of-range':
      'Er is niets veranderd: het eerste overleg kan vandaag zijn of later, tot een jaar vooruit. Kies een andere dag.',
    'months-out-of-range':
      'Er is niets veranderd: dat aantal maanden kan niet. Uitkomsten bewaar ik 1 tot 60 maanden, wie welke rol deed 1 tot 24.',
    'changed-meanwhile':
      'Er is niets bewaard: iemand anders heeft de instellingen net veranderd. Hieronder staat hoe ze nu zijn. Vul opnieuw in wat je wilt veranderen.',
    'set-up-meanwhile':
      'Er is niets bewaard: iemand anders heeft dit netwerk net ingesteld en coördineert het nu. Kies Meer om te zien wat jij hier kunt doen.',
    'purpose-too-long':
      'Er is niets bewaard: de opgave is te lang. Maak de zin korter dan 200 tekens en bewaar opnieuw.',
    'own-prompt-missing':
      'Er is niets bewaard: een eigen vraag heeft een tekst in het Nederlands en in het Engels. Vul ze allebei in.',
    'own-prompt-too-long':
      'Er is niets bewaard: de vraag is te lang. Maak hem korter: hoogstens 15 woorden en 120 tekens.',
    'own-prompt-no-question':
      'Er is niets bewaard: een vraag is één zin met aan het eind één vraagteken. Pas de tekst aan.',
    'own-prompts-full':
      'Er is niets bewaard: er zijn al vijf eigen vragen. Haal er eerst een weg, dan kun je een nieuwe toevoegen.',
    'chat-name-too-long': 'De naam is niet bewaard: hij is te lang. Maak hem korter dan 60 tekens en bewaar opnieuw.',
    'chat-not-new':
      'Er is niets veranderd: deze chat heeft al een eigen netwerk, of hoort al ergens bij. Koppelen kan met een chat waar ik net ben toegevoegd.',
    'link-not-yours':
      'Er is niets veranderd: deze chat koppelen kan wie mij heeft toegevoegd of het overleg organiseert. Vraag het een van hen, of word hier eerst coördinator.',
    'patient-service-number': looksLike('een burgerservicenummer'),
    'patient-birth-date': looksLike('een geboortedatum'),
    'patient-phone': looksLike('een telefoonnummer'),
    'patient-mail': looksLike('een mailadres'),
    'patient-bank-account': looksLike('een rekeningnummer'),
    'patient-name': looksLike('de naam van iemand'),
    'threshold-out-of-range':
      'Er is niets veranderd: dat aantal kan niet. Kies een aantal van de kaart. Minder dan vijf kan nooit.',
    'remarks-need-ten':
      'Er is niets veranderd: opmerkingen kunnen pas als jullie met tien of meer zijn. Probeer het dan opnieuw.',
    'not-yours-to-close': 'Alleen de voorzitter of de coördinator kan de ronde sluiten. Anders sluit de ronde vanzelf.',
    'not-yours-to-start': 'Alleen de voorzitter of de coördinator kan een ronde starten. Vraag een van hen.',
    'not-yours-to-record':
      'Er is niets veranderd. Dat jullie samen praatten, legt de voorzitter of de coördinator vast. Vraag een van hen om dat te doen.',
    'said-too-long':
      'De zin is nog niet bewaard: hij is te lang. Er passen 280 tekens in. Maak hem korter en bewaar opnieuw.',
    'said-too-late':
      'De zin is niet bewaard: jullie volgende overleg is al begonnen, dus die hoort niemand meer. Wil je iets vasthouden? Schrijf het op bij Afspraken.',
    'said-not-yours':
      'Er is niets veranderd. Deze zin kan alleen weg door wie hem opschreef, of door de coördinator of plaatsvervanger. Vraag het een van hen.',
    'coordinator-taken': 'Dit netwerk heeft al een coördinator. Die kan de rol aan je overdragen. Vraag ernaar.',
    'coordinator-not-you':
      'Er is niets veranderd: dit kan alleen wie mij heeft toegevoegd of het overleg organiseert. Zelf coördinator worden kan wel, als een ander het bevestigt. Kies daarvoor Meer.',
    'coordinator-only': 'Dit is alleen voor de coördinator van het netwerk. Vraag de coördinator om het te doen.',
    'nobody-coordinates':
      'Er is nog niets gestart: dit netwerk heeft nog geen coördinator. Kies Meer, of typ ‘help’, om het te worden.',
    'person-unknown':
      'Er is niets veranderd: er is niemand gekozen, of deze persoon staat niet (meer) in de chat. Kies iemand die er nu in staat.',
    'choose-another':
      'Er is niets gevraagd: deze persoon heeft al een rol in dit netwerk, of dat ben je zelf. Kies iemand anders.',
    'role-asked':
      'Er is niets gevraagd: voor deze rol wacht er al een vraag. Neem die eerst terug, dan kun je iemand anders vragen.',
    'only-holder-hands-over':
      'Er is niets gevraagd: alleen de coördinator zelf draagt die rol over. Vraag de coördinator om dat te doen.',
    'appointment-over': 'Deze vraag is al voorbij. Er is niets veranderd. Onder Meer zie je wie het netwerk leidt.',
    'appointment-not-yours': 'Deze vraag is voor iemand anders. Je hoeft niets te doen.',
    'confirm-by-another': 'Jezelf bevestigen kan niet. Vraag iemand anders in de chat om op de knop te drukken.',
    'no-account':
      'Er is niets veranderd: je doet mee zonder eigen account, en dan kan dit niet. Vraag iemand anders in de chat om het te doen.',
    'not-in-chat':
      'Er is niets veranderd: volgens Teams sta je niet (meer) in een chat van dit netwerk. Vraag iemand om je weer toe te voegen, en probeer het dan opnieuw.',
    'meeting-held':
      'Er is niets gevraagd: dat overleg is al begonnen of geweest. Wie het echt deed, kun je nog wel zeggen. Kies daarvoor Meer in de chat van het overleg.',
    'turn-unavailable':
      'Er is niets gevraagd: deze persoon heeft al een rol bij dat overleg, is er dan niet, of wil even niet gevraagd worden. Kies iemand anders, of bespreek het samen.',
    'role-off':
      'Er is niets veranderd: deze rol gaat in deze chat niet om de beurt. De coördinator kiest onder Meer welke rollen dat wel doen.',
    'giving-incomplete': 'Er is nog niets gevraagd: kies wie je vraagt, en waarom.',
    'served-too-late':
      'Er is niets veranderd. Wie wat deed, kun je zeggen vanaf het eind van een overleg tot het volgende begint, hoogstens twee weken lang. Wat er al stond, blijft staan.',
    'served-not-yours':
      'Er is niets veranderd: van een ander kan dit alleen zeggen wie het netwerk leidt, of wie ja had gezegd op het leiden van dat overleg. Was jij het zelf? Kies Meer en zeg dat jij het was.',
    'turn-over': 'Deze vraag is voorbij, of is niet voor jou. Je hoeft niets te doen.',
    'swap-over': 'Deze vraag om te ruilen is voorbij. Er is niets veranderd, en je hoeft niets te doen.',
    'swap-done': 'Jullie hebben al geruild: een ander doet het deze keer. Je hoeft niets te doen.',
    'swap-waits':
      'Er is niets gevraagd: je vroeg al iemand om te ruilen. Kies weer ‘Ruilen met…’ en neem die vraag eerst terug.',
    'swap-with-yourself': 'Er is niets gevraagd: ruilen met jezelf kan niet. Kies iemand anders.',
    'swap-holds-role':
      'Er is niets gevraagd: deze persoon heeft al een rol in dat overleg. Kies iemand die nog geen rol heeft.',
    'swap-not-now': 'Er is niets gevraagd: deze persoon kan nu niet gevraagd worden. Kies iemand anders.',
    'swap-second-role':
      'Er is nog niet geruild: voor dat overleg heb je al een rol, of ben je ervoor gevraagd. Geef die eerst terug. Daarna kun je ruilen.',
    'swap-away':
      'Er is nog niet geruild: je gaf op dat je er die dag niet bent. Ben je er wel? Haal die dag dan weg onder Meer, en zeg opnieuw ja.',
    'button-unknown': 'Deze knop ken ik niet meer; de kaart is misschien oud. Typ ‘help’ om te zien wat er kan.',
    'you-were-erased':
      'Er is niets bewaard, want je hebt je laten wissen. In de volgende ronde kun je weer antwoorden. Wil je weer met alles meedoen? Kies Meer, Mijn gegevens, Weer meedoen.',
    'still-erasing': 'Ik ben nog bezig met wissen. Probeer het over een paar minuten nog eens.',
    'nobody-to-pause':
      'Er is nog niets om te pauzeren: ik ken je pas na het eerste overleg. Tot dan vraag ik je niets.',
    'client-too-old':
      'Dit laat ik alleen zien waar niemand meekijkt, en dat kan deze versie van Teams niet. Werk Teams bij, of open de chat in een browser.',
    'network-ending':
      'Dit netwerk stopt. Er begint geen nieuwe ronde meer. De coördinator kan het stoppen nog ongedaan maken.',
    'organisation-unknown':
      'Er is niets veranderd: er is geen organisatie gekozen of geen naam getypt, of er is niemand meer van die organisatie. Open de kaart opnieuw.',
    'organisation-taken':
      'Er is niets veranderd: een andere organisatie heet al zo. Kies een andere naam, of zoek de mensen op en zet hen bij die organisatie.',
    'organisation-too-long':
      'De naam is niet bewaard: hij is te lang. Maak hem korter dan 60 tekens en bewaar opnieuw.',
    'not-a-member':
      'Ik ken je nog niet in dit netwerk. Ben je er net bij? Probeer het dan morgen nog eens. Heb je je laten wissen? Kies dan Meer, Mijn gegevens, Weer meedoen.',
    'agreement-missing': 'Er is niets bewaard: er staat nog niet wat jullie afspreken. Vul dat in en bewaar opnieuw.',
    'agreement-too-long':
      'De afspraak is nog niet bewaard: de tekst is te lang. Maak hem korter dan 200 tekens en bewaar opnieuw.',
    'agreement-who-too-long':
      'De afspraak is nog niet bewaard: wie het doet, is te lang. Maak dat korter dan 60 tekens en bewaar opnieuw.',
    'agreement-out-of-range':
      'De afspraak is nog niet bewaard: de dag kan vandaag zijn of later, tot twee jaar vooruit. Kies een andere dag, of laat hem leeg.',
    'agreement-unknown':
      'Er is niets veranderd: deze afspraak ken ik hier niet (meer). Typ ‘afspraken’ om te zien wat er open staat.',
    'agreement-not-yours':
      'Er is niets veranderd. De voorzitter van het laatste overleg en de coördinator schrijven afspraken op en ronden ze af. Vraag het een van hen.',
    'agreements-full':
      'De afspraak is nog niet bewaard: er staan er al drie open. Kopieer de tekst onderaan. Is er één gelukt, of niet meer nodig? Druk op de knop eronder, en plak je tekst daarna in het formulier.',
    'agreement-of-this-open':
      'De afspraak is nog niet bewaard: uit dit overleg staat er al één open. Meer tegelijk raken uit beeld. Kopieer de tekst onderaan. Is die andere gelukt, of niet meer nodig? Druk op de knop eronder, en plak je tekst daarna in het formulier.',
    'next-date-out-of-range':
      'Er is niets veranderd: het volgende overleg kan vandaag zijn of later, tot een jaar vooruit. Was er vandaag al overleg, dan kan het vanaf morgen. Kies een andere dag, of laat de dag leeg.',
    'next-date-not-yours':
      'Er is niets veranderd. De voorzitter van het laatste overleg en de coördinator zeggen wanneer het volgende is. Vraag het een van hen.',
    'absence-out-of-range': 'Er is niets bewaard: kies een dag van vandaag of later, tot een jaar vooruit.',
    'absences-full': 'Er is niets bewaard: er staan al tien dagen. Haal er een weg die niet meer nodig is.',
    'account-needed':
      'Dit kan alleen met een eigen account. Zonder account kun je wel antwoorden. Vraag de coördinator om je als gast uit te nodigen.',
    'network-over':
      'Dit netwerk is gestopt en wordt nu gewist. Wil je opnieuw beginnen? Typ dan over een half uur: help.',
    'network-quiet':
      'Er is niets gepland: jullie netwerk heeft dan pauze, of het eerste overleg komt later. Kies een andere dag.',
    'day-out-of-range': 'Er is niets gepland: kies vandaag of een latere dag, tot een jaar vooruit.',
    'audience-too-small':
      'Er is niets gepland: dat zijn te weinig mensen. De uitkomst zou dan laten zien wie wat antwoordde. Kies een grotere groep, of vraag het in een gesprek.',
    'nobody-known':
      'Er is niets gepland: ik weet niet wie er in deze chat zitten. Kies ‘Iedereen in de chat’ en ‘Op een kaart in de chat’.',
    'questions-too-many':
      'Er is niets gepland: samen zijn dat meer dan drie vragen, en een check-in heeft er hoogstens drie. Kies er minder bij, of kies bovenaan iets anders.',
    'prompt-for-core':
      'Er is niets gepland: een van deze vragen gaat over het werk van de kerngroep. Kies bij ‘Voor wie?’ de kerngroep, of kies een andere vraag.',
    'own-prompt-in-chat':
      'Er is niets gepland: een eigen vraag stel ik alleen op een kaart in de chat. Want daar kan ik hem nog weghalen. Kies bij ‘Waar?’ de chat, of kies een andere vraag.',
    'month-full-then':
      'Er is niets gepland: deze chat heeft die maand al vier rondes gehad. Meer vraag ik niet van mensen. Kies een dag in een andere maand.',
    'check-in-running':
      'Er is niets gestart: in deze chat is al een check-in open. Kies een dag nadat die sluit. Of kies ‘Naar check-ins’: daar kun je hem sluiten of terugnemen.',
    'check-in-planned':
      'Er is niets gepland: voor deze chat staat er die dag al een check-in klaar. Kies een andere dag, of neem die terug.',
    'check-in-over': 'Deze check-in is er niet meer. Er is niets veranderd.',
    'check-in-not-spoken':
      'Er is niets veranderd: deze vragen beantwoordt ieder op de kaart. Erover praten kan altijd. De coördinator sluit ze onder Meer, Check-ins.',
    'questions-over': 'Deze vragen zijn er niet meer, of zijn niet voor jou. Je hoeft niets te doen.',
    'tenant-not-served':
      'Deze chat is van een organisatie waar ik niet voor werk. Ik heb niets bewaard. Wil je met mij werken? Vraag het aan wie Kring beheert.',
    fault:
      'Er ging bij ons iets mis. Probeer het over een minuut nog eens. Lukt het dan weer niet, laat het dan je coördinator weten.',
  },
};
