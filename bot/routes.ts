import { problemCard } from '../cards/problem-card.ts';
import { PersonError } from '../services/errors.ts';
import type { BotEvent, EventOf, Happening } from './events.ts';
import { onAmbitionAsked } from './handlers/ambition-asked.ts';
import { onAnswerGiven } from './handlers/answer-given.ts';
import { onAnswerViewed } from './handlers/answer-viewed.ts';
import { onAppointmentViewed } from './handlers/appointment-viewed.ts';
import { onAppointmentWithdrawn } from './handlers/appointment-withdrawn.ts';
import { onBotAdded } from './handlers/bot-added.ts';
import { onBotRemoved } from './handlers/bot-removed.ts';
import { onButtonUnknown } from './handlers/button-unknown.ts';
import { onChairAsked } from './handlers/chair-asked.ts';
import { onChairSwitched } from './handlers/chair-switched.ts';
import { onChatLinked } from './handlers/chat-linked.ts';
import { onChatNamed, onChatsViewed } from './handlers/chats-viewed.ts';
import { onClaimConfirmed } from './handlers/claim-confirmed.ts';
import { onClaimMade } from './handlers/claim-made.ts';
import { onCloseAsked } from './handlers/close-asked.ts';
import { onCoordinationClaimed } from './handlers/coordination-claimed.ts';
import { onDeputyEnded } from './handlers/deputy-ended.ts';
import { onEndingAsked } from './handlers/ending-asked.ts';
import { onErasureAsked } from './handlers/erasure-asked.ts';
import { onFitAsked } from './handlers/fit-asked.ts';
import { givenBack } from './handlers/given-back.ts';
import { onHelpAsked, onNonsenseTyped, onNotYetAsked } from './handlers/help-asked.ts';
import { languageHere, noteLanguage } from './handlers/language.ts';
import { onLeadersViewed } from './handlers/leaders-viewed.ts';
import { onMeViewed, onReturnAsked } from './handlers/me-viewed.ts';
import { onMeetingEnded } from './handlers/meeting-ended.ts';
import { onMeetingStarted } from './handlers/meeting-started.ts';
import { onMembersChanged } from './handlers/members-changed.ts';
import { onMoreOpened } from './handlers/more-opened.ts';
import { onNetworkPauseViewed } from './handlers/network-pause-viewed.ts';
import { onOrganisationViewed } from './handlers/organisation-viewed.ts';
import { onOverviewAsked } from './handlers/overview-asked.ts';
import { onPauseAsked } from './handlers/pause-asked.ts';
import { onPeopleViewed } from './handlers/people-viewed.ts';
import { onPlaceViewed } from './handlers/place-viewed.ts';
import { onPrivacyViewed } from './handlers/privacy-viewed.ts';
import { doorFor } from './handlers/private-door.ts';
import { onReflectionAsked } from './handlers/reflection-asked.ts';
import { onRemarkViewed } from './handlers/remark-viewed.ts';
import { onRemarksAsked } from './handlers/remarks-asked.ts';
import { onRoleAnswered } from './handlers/role-answered.ts';
import { onRulesAsked } from './handlers/rules-asked.ts';
import { onSettingsAsked } from './handlers/settings-asked.ts';
import { onSettingsEdited } from './handlers/settings-edited.ts';
import { onSetupAsked } from './handlers/setup-asked.ts';
import { onSetupGiven } from './handlers/setup-given.ts';
import { onStartAsked } from './handlers/start-asked.ts';
import { onStepsAsked } from './handlers/steps-asked.ts';
import { onSubstituteChosen, onSubstituteViewed } from './handlers/substitute-viewed.ts';
import { onSuccessorAsked, onSuccessorSought } from './handlers/successor-asked.ts';
import { onTrendAsked } from './handlers/trend-asked.ts';
import { onTurnAnswered } from './handlers/turn-answered.ts';
import { onTurnViewed } from './handlers/turn-viewed.ts';
import { onWelcomeViewed } from './handlers/welcome-viewed.ts';
import { type Reply, show } from './replies.ts';
import type { Services } from './services.ts';

type Routes = {
  readonly [Kind in Happening['kind']]: (event: EventOf<Kind>, services: Services) => Promise<Reply>;
};

/** What is done about everything that can happen. A new event without a row here does not compile. */
const routes: Routes = {
  'bot-added': onBotAdded,
  'bot-removed': onBotRemoved,
  'members-changed': onMembersChanged,
  'meeting-started': onMeetingStarted,
  'meeting-ended': onMeetingEnded,
  'help-asked': onHelpAsked,
  'nonsense-typed': onNonsenseTyped,
  'not-yet-asked': onNotYetAsked,
  'button-unknown': onButtonUnknown,
  'reflection-asked': onReflectionAsked,
  'trend-asked': onTrendAsked,
  'chair-asked': onChairAsked,
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
  'turn-viewed': onTurnViewed,
  'turn-accepted': onTurnAnswered,
  'turn-declined': onTurnAnswered,
  'coordination-claimed': onCoordinationClaimed,
  'claim-made': onClaimMade,
  'leaders-viewed': onLeadersViewed,
  'deputy-ended': onDeputyEnded,
  'appointment-viewed': onAppointmentViewed,
  'appointment-withdrawn': onAppointmentWithdrawn,
  'claim-confirmed': onClaimConfirmed,
  'claim-left': onClaimConfirmed,
  'role-accepted': onRoleAnswered,
  'role-declined': onRoleAnswered,
  'successor-sought': onSuccessorSought,
  'successor-asked': onSuccessorAsked,
  'rules-asked': onRulesAsked,
  'rules-given': onRulesAsked,
  'ending-asked': onEndingAsked,
  'ending-confirmed': onEndingAsked,
  'ending-undone': onEndingAsked,
  'setup-asked': onSetupAsked,
  'setup-given': onSetupGiven,
  'fit-asked': onFitAsked,
  'steps-asked': onStepsAsked,
  'preview-asked': onStepsAsked,
  'announcement-asked': onStepsAsked,
  'start-asked': onStartAsked,
  'start-given': onStartAsked,
  'settings-asked': onSettingsAsked,
  'settings-edited': onSettingsEdited,
  'chair-switched': onChairSwitched,
  'network-pause-viewed': onNetworkPauseViewed,
  'network-paused': onNetworkPauseViewed,
  'network-resumed': onNetworkPauseViewed,
  'ambition-asked': onAmbitionAsked,
  'overview-asked': onOverviewAsked,
  'chats-viewed': onChatsViewed,
  'chat-named': onChatNamed,
  'chat-linked': onChatLinked,
  'me-viewed': onMeViewed,
  'erasure-viewed': onErasureAsked,
  'erasure-asked': onErasureAsked,
  'pause-viewed': onPauseAsked,
  'pause-asked': onPauseAsked,
  'pause-ended': onReturnAsked,
  'return-asked': onReturnAsked,
  'privacy-viewed': onPrivacyViewed,
  'welcome-viewed': onWelcomeViewed,
  'place-viewed': onPlaceViewed,
  'place-given': onPlaceViewed,
  'substitute-viewed': onSubstituteViewed,
  'substitute-chosen': onSubstituteChosen,
  'substitute-ended': onSubstituteChosen,
  'people-viewed': onPeopleViewed,
  'organisation-viewed': onOrganisationViewed,
  'organisation-renamed': onOrganisationViewed,
};

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
    const round = 'round' in event && error.code !== 'round-unknown' ? event.round : undefined;
    return show(problemCard({ language: await languageHere(event, services), code: error.code, round }));
  }
}
