export const closing = {
  personal: 'Alleen jij ziet dit.',
  close: 'Sluit en bespreek nu',
  back: 'Terug',
  tooFewTitle: 'Er zijn nog te weinig antwoorden om te tonen',
  tooFew: 'Alleen jij ziet dit. Je kunt drie dingen doen.',
  wait: 'De ronde sluit vanzelf. Misschien antwoorden er nog mensen.',
  withoutResults: 'De antwoorden worden gewist en er komt geen cijfer.',
  talk: 'Kies dit als jullie samen praten in plaats van cijfers te geven. Je krijgt een vraag om hardop te stellen. Bewaar je dat jullie praatten, dan worden de antwoorden gewist.',
  closeAnyway: 'Sluiten zonder resultaten',
  keepWaiting: 'Wachten',
  closingTitle: 'De ronde wordt gesloten',
  closing:
    'Over een paar tellen staat de uitkomst in de chat, met één vraag om samen over te praten. Spreek daarna één ding af: wie doet wat, en wanneer?',
  closingUnshown:
    'Er zijn te weinig antwoorden voor een uitkomst. Wat er is geantwoord, wordt gewist. Praten kan altijd. Spreek daarna één ding af: wie doet wat, en wanneer?',
  askTitle: 'De ronde sluiten',
  askInView:
    'De voorzitter of de coördinator kan dat hier doen. Of er al genoeg antwoorden zijn, ziet alleen wie op de knop drukt.',
  /** Of a check-in, which is about no meeting. */
  askCheckIn: 'De coördinator kan dat hier doen. Of er al genoeg antwoorden zijn, ziet alleen wie op de knop drukt.',
  fallback: 'Over het sluiten van de ronde. Open deze kaart in Teams.',
};
