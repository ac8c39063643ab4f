import { onAmbitionAsked } from './handlers/ambition-asked.ts';
import { onAppointmentViewed } from './handlers/appointment-viewed.ts';
import { onAppointmentWithdrawn } from './handlers/appointment-withdrawn.ts';
import { onChairSwitched } from './handlers/chair-switched.ts';
import { onChatLinked } from './handlers/chat-linked.ts';
import { onChatNamed, onChatsViewed } from './handlers/chats-viewed.ts';
import { onCheckInCancelled } from './handlers/check-in-cancelled.ts';
import { onCheckInClosed } from './handlers/check-in-closed.ts';
import { onCheckInGiven } from './handlers/check-in-given.ts';
import { onCheckInsViewed } from './handlers/check-ins-viewed.ts';
import { onClaimConfirmed } from './handlers/claim-confirmed.ts';
import { onClaimMade } from './handlers/claim-made.ts';
import { onCoordinationClaimed } from './handlers/coordination-claimed.ts';
import { onDeputyEnded } from './handlers/deputy-ended.ts';
import { onEndingAsked } from './handlers/ending-asked.ts';
import { onFitAsked } from './handlers/fit-asked.ts';
import { onLeadersViewed } from './handlers/leaders-viewed.ts';
import { onNetworkPauseViewed } from './handlers/network-pause-viewed.ts';
import { onOverviewAsked } from './handlers/overview-asked.ts';
import { onOwnQuestion, onOwnQuestionRemoved } from './handlers/own-question.ts';
import { onQuestionsViewed } from './handlers/questions-viewed.ts';
import { onRoleAnswered } from './handlers/role-answered.ts';
import { onRulesAsked } from './handlers/rules-asked.ts';
import { onSettingsAsked } from './handlers/settings-asked.ts';
import { onSettingsEdited } from './handlers/settings-edited.ts';
import { onSetupAsked } from './handlers/setup-asked.ts';
import { onSetupGiven } from './handlers/setup-given.ts';
import { onStartAsked } from './handlers/start-asked.ts';
import { onStepsAsked } from './handlers/steps-asked.ts';
import { onSuccessorAsked, onSuccessorSought } from './handlers/successor-asked.ts';
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
