import type { problems as dutch } from '../nl/problems.ts';

const looksLike = (what: string) =>
  `Nothing was saved. Your text has something in it that looks like ${what}. Take that out and try again. If that is not right, choose other words.`;

export const problems: typeof dutch = {
  title: 'That did not work',
  fallback: 'That did not work. Open this card in Teams for the reason.',
  sentences: {
    'chat-unknown': 'I do not know this chat yet. Add me to the chat of your meeting and we can begin.',
    'only-in-its-chat':
      'That is about a meeting. Type it in the chat of that meeting, with @Kring before it. What is about you works here, too.',
    'round-unknown':
      'There is no round here to do this with. At the next meeting there will be one. The chair or the coordinator can begin sooner with: reflect.',
    'month-full':
      'This chat has already had four rounds this month. I do not ask more of people than that. You can start one again next month. You can always talk: type spoken in the chat of the meeting. Then you get one question to talk about together.',
    'round-closed': 'This round is closed. Nothing was changed. You can answer again at the next meeting.',
    'score-missing':
      'Your answer is not saved yet: one question has no answer. Pick something for each. “I can’t say” is fine too.',
    'score-out-of-range':
      'Your answer is not saved: a value came in that is not on the card. Open the card again and choose once more.',
    'text-too-long':
      'Your answer is not saved yet: the text is too long. Make it shorter than 280 characters and send it again.',
    'name-missing': 'Nothing was saved: the network has no name yet. Fill in a name and save again.',
    'name-too-long': 'Nothing was saved: the name is too long. Make it shorter than 80 characters and save again.',
    'name-taken':
      'Nothing was saved: a network in your organisation is already called that. Choose another name and save again.',
    'kind-around-patient':
      'Nothing was saved: Kring is not for a network around one client or patient. All that people write down is about that one person then, and that does not belong in Kring. Do you also work together in a region, a neighbourhood or a theme? Then choose that.',
    'choice-unknown': 'Nothing was saved: a choice came in that is not on the card. Choose again.',
    'minutes-out-of-range':
      'Nothing was saved: to me a meeting takes 15 to 360 minutes. Fill in another number and save again.',
    'ambition-too-long':
      'Nothing was saved: the ambition is too long. Make the text shorter than 300 characters and save again.',
    'start-out-of-range':
      'Nothing was changed: the first meeting can be today or later, up to a year ahead. Choose another day.',
    'months-out-of-range':
      'Nothing was changed: that number of months is not possible. I keep outcomes for 1 to 60 months, and who had which role for 1 to 24.',
    'changed-meanwhile':
      'Nothing was saved: somebody else has just changed the settings. Below is how they are now. Fill in again what you want to change.',
    'set-up-meanwhile':
      'Nothing was saved: somebody else has just set up this network and coordinates it now. Choose More to see what you can do here.',
    'purpose-too-long':
      'Nothing was saved: the shared task is too long. Make the sentence shorter than 200 characters and save again.',
    'own-prompt-missing':
      'Nothing was saved: a question of your own has a text in Dutch and one in English. Fill in both.',
    'own-prompt-too-long':
      'Nothing was saved: the question is too long. Make it shorter: 15 words and 120 characters at most.',
    'own-prompt-no-question':
      'Nothing was saved: a question is one sentence that ends with one question mark. Please change the text.',
    'own-prompts-full':
      'Nothing was saved: there are five questions of your own already. Remove one first, then you can add a new one.',
    'chat-name-too-long': 'The name was not kept: it is too long. Make it shorter than 60 characters and save again.',
    'chat-not-new':
      'Nothing was changed: this chat has a network of its own already, or belongs to one. A chat can be linked when I have just been added to it.',
    'link-not-yours':
      'Nothing has changed: this chat can be linked by whoever added me or organises the meeting. Ask one of them, or become coordinator here first.',
    'patient-service-number': looksLike('a citizen service number'),
    'patient-birth-date': looksLike('a date of birth'),
    'patient-phone': looksLike('a phone number'),
    'patient-mail': looksLike('an e-mail address'),
    'patient-bank-account': looksLike('a bank account number'),
    'patient-name': looksLike('somebody’s name'),
    'threshold-out-of-range':
      'Nothing was changed: that number is not possible. Pick one from the card. Fewer than five is never possible.',
    'remarks-need-ten': 'Nothing was changed: remarks are possible once there are ten of you or more. Try again then.',
    'not-yours-to-close': 'Only the chair or the coordinator can close the round. Otherwise it closes by itself.',
    'not-yours-to-start': 'Only the chair or the coordinator can start a round. Ask one of them.',
    'not-yours-to-record':
      'Nothing changed. The chair or the coordinator records that you talked together. Ask one of them to do it.',
    'said-too-long':
      'The sentence was not saved yet: it is too long. There is room for 280 characters. Make it shorter and save again.',
    'said-too-late':
      'The sentence was not saved: your next meeting has begun, so nobody would hear it any more. Do you want to hold on to something? Write it down under Agreements.',
    'said-not-yours':
      'Nothing was changed. Only who wrote this sentence down, or the coordinator or deputy, can take it away. Ask one of them.',
    'coordinator-taken': 'This network already has a coordinator, who can hand the role over to you. Ask about it.',
    'coordinator-not-you':
      'Nothing was changed: only who added me or organises the meeting can do this. You can become the coordinator, though, if somebody else confirms it. For that, choose More.',
    'coordinator-only': 'This is only for the coordinator of the network. Ask the coordinator to do it.',
    'nobody-coordinates':
      'Nothing was started: this network has no coordinator yet. Choose More, or type ‘help’, to become one.',
    'person-unknown':
      'Nothing was changed: nobody was chosen, or this person is not in the chat (any more). Choose somebody who is in it now.',
    'choose-another':
      'Nobody was asked: this person already has a role in this network, or it is you. Choose somebody else.',
    'role-asked':
      'Nobody was asked: a question about this role is waiting already. Take that back first, then you can ask somebody else.',
    'only-holder-hands-over':
      'Nobody was asked: only the coordinator hands over that role. Ask the coordinator to do so.',
    'appointment-over': 'This question is over already. Nothing was changed. Under More you see who leads the network.',
    'appointment-not-yours': 'This question is for somebody else. You need not do anything.',
    'confirm-by-another': 'You cannot confirm yourself. Ask somebody else in the chat to press the button.',
    'no-account':
      'Nothing was changed: you take part without an account of your own, and then this is not possible. Ask somebody else in the chat to do it.',
    'not-in-chat':
      'Nothing was changed: Teams says that you are not in a chat of this network (any more). Ask somebody to add you again, and then try again.',
    'meeting-held':
      'Nobody was asked: that meeting has begun or has been. You can still say who really did it. Choose More in the chat of the meeting.',
    'turn-unavailable':
      'Nobody was asked: this person has a role at that meeting already, is not there then, or does not want to be asked for a while. Choose somebody else, or talk about it together.',
    'role-off':
      'Nothing has changed: this role does not rotate in this chat. The coordinator chooses under More which roles do.',
    'giving-incomplete': 'Nobody was asked yet: choose whom you ask, and why.',
    'served-too-late':
      'Nothing has changed. Who did what can be said from the end of a meeting until the next one begins, for two weeks at most. What stood there stays.',
    'served-not-yours':
      'Nothing has changed: of another only whoever leads the network can say this, or whoever had said yes to leading that meeting. Was it you? Choose More and say that it was you.',
    'turn-over': 'This question is over, or is not for you. You need not do anything.',
    'swap-over': 'This question to swap is over. Nothing has changed, and you need not do anything.',
    'swap-done': 'You have swapped already: somebody else does it this time. You need not do anything.',
    'swap-waits':
      'Nothing was asked: you asked somebody to swap already. Choose “Swap with…” again and take that question back first.',
    'swap-with-yourself': 'Nothing was asked: you cannot swap with yourself. Choose somebody else.',
    'swap-holds-role':
      'Nothing was asked: this person has a role at that meeting already. Choose somebody who has no role yet.',
    'swap-not-now': 'Nothing was asked: this person cannot be asked now. Choose somebody else.',
    'swap-second-role':
      'You have not swapped yet: you have a role at that meeting already, or were asked for one. Give that back first. Then you can swap.',
    'swap-away':
      'You have not swapped yet: you said that you are not there on that day. Will you be there? Take that day away under More, and say yes again.',
    'button-unknown': 'I do not know this button any more; the card may be old. Type “help” to see what is possible.',
    'you-were-erased':
      'Nothing was saved, because you had yourself erased. You can answer again in the next round. Want to take part in everything again? Choose More, My data, Take part again.',
    'still-erasing': 'I am still erasing. Please try again in a few minutes.',
    'nobody-to-pause':
      'There is nothing to pause yet: I get to know you after the first meeting. Until then I ask you nothing.',
    'client-too-old':
      'I only show this where nobody else can look, and this version of Teams cannot do that. Update Teams, or open the chat in a browser.',
    'network-ending': 'This network is stopping. No new round begins. The coordinator can still undo the stopping.',
    'organisation-unknown':
      'Nothing has changed: no organisation was chosen or no name typed, or nobody is of that organisation any more. Open the card again.',
    'organisation-taken':
      'Nothing has changed: another organisation has that name. Choose another name, or look the people up and move them to that organisation.',
    'organisation-too-long': 'The name was not saved: it is too long. Keep it under 60 characters and save again.',
    'not-a-member':
      'I do not know you in this network yet. Have you just joined? Then try again tomorrow. Did you have yourself erased? Then choose More, My data, Take part again.',
    'agreement-missing': 'Nothing was saved: it does not say yet what you agree. Fill that in and save again.',
    'agreement-too-long':
      'The agreement was not saved yet: the text is too long. Keep it under 200 characters and save again.',
    'agreement-who-too-long':
      'The agreement was not saved yet: who does it is too long. Keep that under 60 characters and save again.',
    'agreement-out-of-range':
      'The agreement was not saved yet: the day can be today or later, up to two years ahead. Choose another day, or leave it empty.',
    'agreement-unknown':
      'Nothing has changed: I do not know this agreement here (any more). Type ‘agreements’ to see what is open.',
    'agreement-not-yours':
      'Nothing has changed. The chair of the latest meeting and the coordinator write agreements down and settle them. Ask one of them.',
    'agreements-full':
      'The agreement was not saved yet: three are open already. Copy the text at the bottom. Did one work out, or is it not needed any more? Press the button below it, and then paste your text in the form.',
    'agreement-of-this-open':
      'The agreement was not saved yet: one of this meeting is open already. More at once get out of sight. Copy the text below. Did the other one work out, or is it no longer needed? Press the button under it, and then paste your text in the form.',
    'next-date-out-of-range':
      'Nothing was changed: the next meeting can be today or later, up to a year ahead. Was there a meeting today already, then it can be from tomorrow on. Choose another day, or leave the day empty.',
    'next-date-not-yours':
      'Nothing was changed. The chair of the latest meeting and the coordinator say when the next one is. Ask one of them.',
    'absence-out-of-range': 'Nothing was saved: choose today or a later day, up to a year ahead.',
    'absences-full': 'Nothing was saved: ten days stand there already. Take one back that is not needed any more.',
    'account-needed':
      'This needs an account of your own. Without one you can still answer. Ask the coordinator to invite you as a guest.',
    'network-over': 'This network has stopped and is being erased now. To begin anew, type in half an hour: help.',
    'network-quiet':
      'Nothing was planned: your network is paused then, or its first meeting is later. Choose another day.',
    'day-out-of-range': 'Nothing was planned: choose today or a later day, up to a year ahead.',
    'audience-too-small':
      'Nothing was planned: those are too few people. The outcome would show who answered what. Choose a larger group, or ask it in a conversation.',
    'nobody-known':
      'Nothing was planned: I do not know who is in this chat. Choose ‘Everyone in the chat’ and ‘On a card in the chat’.',
    'questions-too-many':
      'Nothing was planned: together those are more than three questions, and a check-in has three at most. Add fewer, or choose something else at the top.',
    'prompt-for-core':
      'Nothing was planned: one of these questions is about the work of the core group. Choose the core group at ‘For whom?’, or choose another question.',
    'own-prompt-in-chat':
      'Nothing was planned: I ask your own questions only on a card in the chat, because there I can still remove them. Choose the chat at ‘Where?’, or choose another question.',
    'month-full-then':
      'Nothing was planned: this chat has already had four rounds in that month. I do not ask more of people than that. Choose a day in another month.',
    'check-in-running':
      'Nothing was started: a check-in is already open in this chat. Choose a day after it closes. Or choose ‘Back to check-ins’: there you can close it or take it back.',
    'check-in-planned':
      'Nothing was planned: a check-in is ready for this chat on that day already. Choose another day, or take that one back.',
    'check-in-over': 'This check-in is no longer there. Nothing has changed.',
    'check-in-not-spoken':
      'Nothing has changed: everybody answers these questions on the card. You can always talk about them. The coordinator closes them under More, Check-ins.',
    'questions-over': 'These questions are no longer there, or are not for you. You do not have to do anything.',
    'tenant-not-served':
      'This chat is of an organisation that I do not work for. I have kept nothing. Do you want to work with me? Ask whoever runs Kring.',
    fault: 'Something went wrong on our side. Try again in a minute. If it fails again, tell your coordinator.',
  },
};
