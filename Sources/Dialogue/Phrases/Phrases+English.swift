extension Phrases {
  static let english: [Wording.Key: [String]] = [
    .greeting: ["Hello, this is {agent.name}. How can I help?"],
    .fallback: ["I am not sure I follow. Could you say that in other words?"],
    .clarify: ["Did you mean one of these?"],
    .somethingElse: ["Something else"],
    .aPerson: ["Talk to a person"],
    .searchIntro: ["I found this:"],
    .didThatHelp: ["Did that help?"],
    .gladItHelped: ["Glad that helped."],
    .sorryAskAgain: ["I am sorry. Could you tell me in other words what you need?"],
    .handoff: ["I have passed this to a colleague as ticket {ticket.number}."],
    .unsupportedLanguage: [
      """
      I am sorry, I cannot help in your language yet, only in: {agent.languages}. I have \
      passed your message to a colleague as ticket {ticket.number}.
      """
    ],
    .askBeforeHandoff: ["I cannot answer that myself. Shall I bring in a colleague?"],
    .contact: [
      """
      How can they reach you: an e-mail address or a phone number? Say no if you would \
      rather not.
      """
    ],
    .contactSaved: ["Thank you, I have added that to the ticket."],
    .contactDeclined: [
      "That is fine. The answer to ticket {ticket.number} will wait for you here."
    ],
    .contactNotUnderstood: [
      "I could not read an address in that. An e-mail address, a phone number, or no?"
    ],
    .passedOn: ["I have added that to ticket {ticket.number} for my colleague."],
    .cancelled: ["All right, I have stopped that. Is there anything else?"],
    .nothingToCancel: ["There is nothing to stop just now. What can I do for you?"],
    .resumed: ["Back to where we were: {topic}."],
    .slotNotUnderstood: ["I could not read that.", "Sorry, that is not it either."],
    .slotMistyped: [
      """
      There seems to be a slip in that: its last digit does not fit. Please compare it once \
      more.
      """
    ],
    .survey: ["How would you rate this conversation, from 1 (poor) to 5 (very good)?"],
    .surveyThanks: ["Thank you for the rating."],
    .surveyNotUnderstood: [
      """
      A number from {survey.lowest} to {survey.highest}, please, or just go on.
      """
    ],
    .surveyEffort: [
      """
      How far do you agree, from 1 (not at all) to 7 (fully): it was easy to get my issue \
      handled?
      """
    ],
    .surveyRecommendation: [
      """
      How likely are you to recommend us to a friend or colleague, from 0 (not at all) to \
      10 (very)?
      """
    ],
    .surveyComment: [
      """
      Thank you. What is the main reason for that score? Write it in your own words, or \
      just go on.
      """
    ],
    .surveyClosed: [
      """
      Thank you for telling us. The time for this survey has passed, so I have noted it, \
      but it is not counted any more.
      """
    ],
    .goodbye: ["Goodbye."],
    .actionFailed: ["I cannot reach our system just now."],
    .tooLong: ["That is more than I can take in at once. Could you send the main point?"],
    .empty: ["I am here. What can I do for you?"],
    .confirmNotUnderstood: ["A yes or a no, please."],
    .nothingToRepeat: ["I have not said anything yet. What can I do for you?"],
    .handoffClosed: ["People are here {hours}; they will answer then."],
    .anythingElse: ["All right. Just write if there is anything else."],
    .stopped: ["All right, I have stopped that."],
    .solved: ["Ticket {ticket.number} is solved."],
    .declined: ["All right, I will leave that. What can I do for you instead?"],
    .nextRequest: ["Now to your other question: {topic}."],
    .confirmAsIs: ["I can only do it just like that."],
    .corrected: ["I have changed that to {new.value}."],
    .slotInvalid: ["That will not do, I am afraid.", "That one will not do either."],
    .lacking: ["I cannot go on without it. Shall I bring in a colleague?"],
    .listMore: ["Anything else for the list?"],
    .whyAsk: ["I need it to go on with this: {topic}. If you would rather not, just say stop."],
    .whyConfirm: ["I ask so that nothing is done that you do not want."],
    .whyContact: ["So that a colleague can answer you. You are free to say no."],
    .whyOther: ["So that I understand you rightly and help with the right thing."],
    .resumeOffer: ["Shall we go on with this: {topic}?"],
    .internalError: ["Something went wrong on our side, and I am sorry for that."],
    .languageSwitched: ["Of course, let us go on in English."],
    .languageUnknown: ["I am sorry, I only speak: {agent.languages}."],
    .abuse: ["I am sorry that you are upset. Tell me what went wrong, and I will do what I can."],
    .abuseOffer: ["I would still like to help. Shall I bring in a colleague?"],
    .offerPerson: ["If you would rather speak to a person, just say so."],
    .undone: ["What I had already done for that is undone again."],
    .undoFailed: [
      """
      I could not undo something that I had already done for that. A colleague will put it \
      right, as ticket {ticket.number}.
      """
    ],
    .goingRound: ["We seem to go round in circles. Shall I bring in a colleague?"],
    .stillWaiting: ["My colleague has all of that and will answer on ticket {ticket.number}."],
    .returned: ["You are back with me."],
    .whatElse: ["What else can I do for you?"],
    .silence: ["Are you still there?"],
  ]
}
