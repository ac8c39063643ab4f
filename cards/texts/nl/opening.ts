/** What a meeting begins with. */
export const opening = {
  title: 'Waar waren we gebleven?',
  fallback: 'Waar waren we gebleven? Open deze kaart in Teams.',
  last: (day: string) => `De vorige ronde, van ${day}:`,
  /** Of a spoken one without a sentence. */
  talked: (day: string) => `In de vorige ronde, van ${day}, praatten jullie hierover:`,
  agreed: 'Dit spraken we af',
  /** Under what was to be done by now. */
  toCome: 'En dit komt nog',
  didItWork:
    'Is het gelukt? Vertel het elkaar kort. De voorzitter of de coördinator werkt het daarna bij onder Afspraken.',
  askForOne:
    'Na de laatste twee rondes kwam er geen afspraak. Kies vandaag samen één ding: wie doet wat, en wanneer? De voorzitter of de coördinator schrijft het op onder Afspraken.',
  erased: 'Hier stond iets wat is gewist.',
};
