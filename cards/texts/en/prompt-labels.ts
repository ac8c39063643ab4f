/** The points of the scales, from 1 up. Each set reads as an answer to its question: "How well …?" "Very well." */
export const howWell = ['not at all', 'a little', 'reasonably well', 'well', 'very well'] as const;
export const howItWent = ['with great difficulty', 'with difficulty', 'reasonably well', 'well', 'very well'] as const;
/** Of something that can be counted on its own: "nothing", where `howMuchOf` says "none". */
export const howMuch = ['nothing', 'little', 'something', 'a lot', 'a great deal'] as const;
export const howMuchOf = ['none', 'little', 'some', 'a lot', 'a great deal'] as const;
export const howMuchCloser = ['no closer', 'a little', 'somewhat', 'a lot', 'a great deal'] as const;
export const howStrongly = ['not at all', 'a little', 'fairly', 'very', 'extremely'] as const;
export const howFar = ['not at all', 'a little', 'partly', 'mostly', 'completely'] as const;
export const howEasily = [
  'with great difficulty',
  'with difficulty',
  'reasonably easily',
  'easily',
  'very easily',
] as const;
export const howClear = ['unclear', 'a little clear', 'fairly clear', 'clear', 'very clear'] as const;
export const howFair = ['not at all', 'a little', 'more or less', 'fair', 'very fair'] as const;

/** Three choices. */
export const meetingForm = ['online', 'face to face', 'either is fine'] as const;
export const ambition = ['still right', 'adjust', 'discuss'] as const;

export const noLabels = [] as const;

/** The points of a network's own questions, by what they ask. */
export const ownLabels = { well: howWell, much: howMuch, strongly: howStrongly } as const;
