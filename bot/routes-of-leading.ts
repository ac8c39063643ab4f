import { onCheckInCancelled } from './handlers/check-ins/check-in-cancelled.ts';
import { onCheckInClosed } from './handlers/check-ins/check-in-closed.ts';
import { onCheckInGiven } from './handlers/check-ins/check-in-given.ts';
import { onCheckInsViewed } from './handlers/check-ins/check-ins-viewed.ts';
import { onAppointmentViewed } from './handlers/leading/appointment-viewed.ts';
import { onAppointmentWithdrawn } from './handlers/leading/appointment-withdrawn.ts';
import { onClaimConfirmed } from './handlers/leading/claim-confirmed.ts';
import { onClaimMade } from './handlers/leading/claim-made.ts';
import { onCoordinationClaimed } from './handlers/leading/coordination-claimed.ts';
import { onDeputyEnded } from './handlers/leading/deputy-ended.ts';
import { onLeadersViewed } from './handlers/leading/leaders-viewed.ts';
import { onRoleAnswered } from './handlers/leading/role-answered.ts';
import { onSuccessorAsked, onSuccessorSought } from './handlers/leading/successor-asked.ts';
import { onStartAsked } from './handlers/meetings/start-asked.ts';
import { onAmbitionAsked } from './handlers/networks/ambition-asked.ts';
import { onChatLinked } from './handlers/networks/chat-linked.ts';
import { onChatNamed, onChatsViewed } from './handlers/networks/chats-viewed.ts';
import { onEndingAsked } from './handlers/networks/ending-asked.ts';
import { onFitAsked } from './handlers/networks/fit-asked.ts';
import { onNetworkPauseViewed } from './handlers/networks/network-pause-viewed.ts';
import { onOverviewAsked } from './handlers/networks/overview-asked.ts';
import { onSettingsAsked } from './handlers/networks/settings-asked.ts';
import { onSettingsEdited } from './handlers/networks/settings-edited.ts';
import { onSetupAsked } from './handlers/networks/setup-asked.ts';
import { onSetupGiven } from './handlers/networks/setup-given.ts';
import { onStepsAsked } from './handlers/networks/steps-asked.ts';
import { onOwnQuestion, onOwnQuestionRemoved } from './handlers/prompts/own-question.ts';
import { onQuestionsViewed } from './handlers/prompts/questions-viewed.ts';
import { onRulesAsked } from './handlers/rounds/rules-asked.ts';
import { onChairSwitched } from './handlers/turns/chair-switched.ts';
import type { Routes } from './route.ts';

/** What who leads a network does about it: its leaders, its settings, its chats. */
export const routesOfLeading = {
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
  'questions-viewed': onQuestionsViewed,
  'questions-given': onQuestionsViewed,
  'question-switched': onQuestionsViewed,
  'own-question-viewed': onOwnQuestion,
  'own-question-given': onOwnQuestion,
  'own-question-removal-viewed': onOwnQuestionRemoved,
  'own-question-removed': onOwnQuestionRemoved,
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
  'check-ins-viewed': onCheckInsViewed,
  'check-in-given': onCheckInGiven,
  'check-in-cancelled': onCheckInCancelled,
  'check-in-closed': onCheckInClosed,
} as const satisfies Partial<Routes>;
