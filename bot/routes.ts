import { problemCard } from '../cards/problem-card.ts';
import { PersonError, type PersonErrorCode } from '../services/errors.ts';
import type { BotEvent } from './events.ts';
import { onButtonUnknown } from './handlers/button-unknown.ts';
import { givenBack } from './handlers/given-back.ts';
import { onHelpAsked, onNonsenseTyped, onNotYetAsked } from './handlers/help-asked.ts';
import { languageHere, noteLanguage } from './handlers/language.ts';
import { onMeetingEnded } from './handlers/meetings/meeting-ended.ts';
import { onMeetingStarted } from './handlers/meetings/meeting-started.ts';
import { onSizeTold } from './handlers/meetings/size-told.ts';
import { onMoreOpened } from './handlers/more-opened.ts';
import { onBotAdded } from './handlers/networks/bot-added.ts';
import { onBotRemoved } from './handlers/networks/bot-removed.ts';
import { onMembersChanged } from './handlers/people/members-changed.ts';
import { doorFor } from './handlers/private-door.ts';
import { onAnswerGiven } from './handlers/rounds/answer-given.ts';
import { onAnswerViewed } from './handlers/rounds/answer-viewed.ts';
import { onCloseAsked } from './handlers/rounds/close-asked.ts';
import { onRemarkViewed } from './handlers/rounds/remark-viewed.ts';
import { onRemarksAsked } from './handlers/rounds/remarks-asked.ts';
import { onRoundAsked } from './handlers/rounds/round-asked.ts';
import { onSpokenGiven, onSpokenViewed } from './handlers/rounds/spoken-viewed.ts';
import { onTrendAsked } from './handlers/rounds/trend-asked.ts';
import { type Reply, show } from './replies.ts';
import type { Routes } from './route.ts';
import { routesOfFollowUp } from './routes-of-follow-up.ts';
import { routesOfLeading } from './routes-of-leading.ts';
import { routesOfPeople } from './routes-of-people.ts';
import { routesOfTurns } from './routes-of-turns.ts';
import type { Services } from './services.ts';

/** What is done about everything that can happen. A new event without a row here does not compile. */
const routes: Routes = {
  ...routesOfFollowUp,
  ...routesOfLeading,
  ...routesOfPeople,
  ...routesOfTurns,
  'bot-added': onBotAdded,
  'bot-removed': onBotRemoved,
  'members-changed': onMembersChanged,
  'meeting-started': onMeetingStarted,
  'meeting-ended': onMeetingEnded,
  'help-asked': onHelpAsked,
  'nonsense-typed': onNonsenseTyped,
  'not-yet-asked': onNotYetAsked,
  'button-unknown': onButtonUnknown,
  'reflection-asked': onRoundAsked,
  'spoken-asked': onRoundAsked,
  'spoken-viewed': onSpokenViewed,
  'spoken-given': onSpokenGiven,
  'size-told': onSizeTold,
  'trend-asked': onTrendAsked,
  'close-asked': onCloseAsked,
  'answer-viewed': onAnswerViewed,
  'answer-submitted': onAnswerGiven,
  'answer-skipped': onAnswerGiven,
  'answer-withdrawn': onAnswerGiven,
  'more-opened': onMoreOpened,
  'remarks-asked': onRemarksAsked,
  'release-viewed': onRemarkViewed,
  'remark-released': onRemarksAsked,
  'deletion-viewed': onRemarkViewed,
  'remark-deleted': onRemarksAsked,
};

/** There is no way back to a round that is not there. */
const goneWith: readonly PersonErrorCode[] = ['round-unknown', 'questions-over'];

/** Handles one event. A person's mistake becomes a card in words; everything else is a fault, and thrown on. */
export async function handle(event: BotEvent, services: Services): Promise<Reply> {
  const handler = routes[event.kind] as (event: BotEvent, services: Services) => Promise<Reply>;
  try {
    const door = await doorFor(event, services);
    const reply = door ? show(door) : await handler(event, services);
    await noteLanguage(event, services);
    return reply;
  } catch (error) {
    if (!(error instanceof PersonError)) throw error;
    services.log.info('refused', { event: event.kind, code: error.code });
    const form = await givenBack(event, error.code, services);
    if (form) return show(form);
    const round = 'round' in event && !goneWith.includes(error.code) ? event.round : undefined;
    return show(problemCard({ language: await languageHere(event, services), code: error.code, round }));
  }
}
