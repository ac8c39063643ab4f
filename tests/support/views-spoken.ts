import type { Card, Language } from '../../cards/card.ts';
import { sizeCard } from '../../cards/meetings/size-card.ts';
import {
  type SpokenFormView,
  type SpokenPastView,
  spokenCard,
  spokenDoorCard,
  spokenFormCard,
  spokenKeptCard,
  spokenPastCard,
} from '../../cards/rounds/spoken-card.ts';
import { say } from './peoples-words.ts';

type Sample = (language: Language) => Card;

const round = 'r-2026-11-20';
const promptId = 'OPG-1';
const formOf =
  (view: () => Partial<SpokenFormView>): Sample =>
  (language) =>
    spokenFormCard({ language, round, ...view() });
const pastOf =
  (view: () => Partial<SpokenPastView>): Sample =>
  (language) =>
    spokenPastCard({ language, round, promptId, wasHad: true, ...view() });

/** Looking back by talking. */
export const spokenSamples: Readonly<Record<string, Sample>> = {
  'spoken.posted': (language) =>
    spokenCard({ language, promptId: 'OPG-2', round, isPosted: true, purpose: say.purpose }),
  'spoken.view': (language) => spokenCard({ language, promptId, round, isPosted: false }),
  'spoken.form': formOf(() => ({})),
  'spoken.form-replaces': formOf(() => ({ askAloud: 'OPG-2' })),
  'spoken.form-refused': formOf(() => ({ refused: { code: 'patient-phone', said: say.remark } })),
  'spoken.kept': (language) => spokenKeptCard({ language, round, isKept: true }),
  'spoken.kept-other': (language) => spokenKeptCard({ language, round, isKept: false }),
  'spoken.past': pastOf(() => ({})),
  'spoken.past-said': pastOf(() => ({ said: say.remark })),
  'spoken.not-had': pastOf(() => ({ wasHad: false })),
  'spoken.door': (language) => spokenDoorCard({ language, round, promptId }),
  'size.under-five': (language) => sizeCard({ language, size: 'under-five', what: 'noted', round }),
  'size.five-to-seven': (language) => sizeCard({ language, size: 'five-to-seven', what: 'noted' }),
  'size.eight-or-more': (language) => sizeCard({ language, size: 'eight-or-more', what: 'noted' }),
  'size.talk': (language) => sizeCard({ language, size: 'five-to-seven', what: 'talk' }),
  'size.too-late': (language) => sizeCard({ language, size: 'under-five', what: 'too-late' }),
};
