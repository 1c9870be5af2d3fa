extension Phrases {
  static let german: [Wording.Key: [String]] = [
    .greeting: ["Guten Tag, hier ist {agent.name}. Was kann ich für Sie tun?"],
    .fallback: ["Das habe ich nicht ganz verstanden. Können Sie es anders sagen?"],
    .clarify: ["Meinen Sie eines davon?"],
    .somethingElse: ["Etwas anderes"],
    .aPerson: ["Mit einem Menschen sprechen"],
    .searchIntro: ["Das habe ich gefunden:"],
    .didThatHelp: ["Hat das geholfen?"],
    .gladItHelped: ["Das freut mich."],
    .sorryAskAgain: [
      "Das tut mir leid. Können Sie mir mit anderen Worten sagen, was Sie brauchen?"
    ],
    .handoff: ["Ich habe das als Ticket {ticket.number} an unser Team weitergegeben."],
    .unsupportedLanguage: [
      """
      Leider kann ich hier noch nicht auf Deutsch helfen, sondern nur in: {agent.languages}. \
      Ich habe Ihre Nachricht als Ticket {ticket.number} an unser Team weitergegeben.
      """
    ],
    .askBeforeHandoff: [
      "Das kann ich nicht selbst beantworten. Soll ich es an unser Team weitergeben?"
    ],
    .contact: [
      """
      Wie können wir Sie erreichen: per E-Mail oder Telefon? Schreiben Sie nein, wenn Sie \
      das lieber nicht angeben.
      """
    ],
    .contactSaved: ["Danke, ich habe das im Ticket vermerkt."],
    .contactDeclined: ["In Ordnung. Die Antwort auf Ticket {ticket.number} finden Sie dann hier."],
    .contactNotUnderstood: [
      """
      Darin habe ich keine Adresse gefunden. Eine E-Mail-Adresse, eine Telefonnummer oder \
      nein?
      """
    ],
    .passedOn: ["Ich habe das im Ticket {ticket.number} ergänzt."],
    .cancelled: ["Gut, ich habe das abgebrochen. Kann ich sonst noch etwas für Sie tun?"],
    .nothingToCancel: ["Im Moment gibt es nichts abzubrechen. Was kann ich für Sie tun?"],
    .resumed: ["Zurück zu: {topic}."],
    .slotNotUnderstood: ["Das konnte ich nicht lesen.", "Das ist es leider auch nicht."],
    .slotMistyped: [
      """
      Da scheint ein Tippfehler zu sein: Die letzte Ziffer passt nicht. Bitte vergleichen \
      Sie noch einmal.
      """
    ],
    .survey: ["Wie bewerten Sie dieses Gespräch, von 1 (schlecht) bis 5 (sehr gut)?"],
    .surveyThanks: ["Vielen Dank für die Bewertung."],
    .surveyNotUnderstood: [
      """
      Bitte eine Zahl von {survey.lowest} bis {survey.highest}, oder machen Sie einfach \
      weiter.
      """
    ],
    .surveyEffort: [
      """
      Wie sehr stimmen Sie zu, von 1 (gar nicht) bis 7 (voll und ganz): Mein Anliegen zu \
      klären war einfach?
      """
    ],
    .surveyRecommendation: [
      """
      Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen, von 0 (gar nicht) bis 10 \
      (sehr)?
      """
    ],
    .surveyComment: [
      """
      Vielen Dank. Was ist der wichtigste Grund dafür? Schreiben Sie es mit eigenen \
      Worten, oder machen Sie einfach weiter.
      """
    ],
    .surveyClosed: [
      """
      Danke für Ihre Rückmeldung. Die Zeit für diese Umfrage ist abgelaufen: Ich habe sie \
      vermerkt, gezählt wird sie nicht mehr.
      """
    ],
    .goodbye: ["Auf Wiedersehen."],
    .actionFailed: ["Ich erreiche unser System gerade nicht."],
    .tooLong: ["Das ist mehr, als ich auf einmal lesen kann. Was ist das Wichtigste daran?"],
    .empty: ["Ich bin da. Was kann ich für Sie tun?"],
    .confirmNotUnderstood: ["Bitte ja oder nein."],
    .nothingToRepeat: ["Ich habe noch nichts gesagt. Was kann ich für Sie tun?"],
    .handoffClosed: ["Unser Team antwortet zu diesen Zeiten: {hours}."],
    .anythingElse: ["In Ordnung. Schreiben Sie einfach, wenn noch etwas ist."],
    .stopped: ["Gut, ich habe das abgebrochen."],
    .solved: ["Ticket {ticket.number} ist gelöst."],
    .declined: ["Gut, das lasse ich. Was kann ich stattdessen für Sie tun?"],
    .nextRequest: ["Nun zu Ihrer anderen Frage: {topic}."],
    .confirmAsIs: ["Ich kann es nur genau so machen."],
    .corrected: ["Ich habe das geändert in {new.value}."],
    .slotInvalid: ["Das geht hier leider nicht.", "Auch das geht leider nicht."],
    .lacking: ["Ohne das komme ich nicht weiter. Soll ich jemanden aus dem Team dazuholen?"],
    .listMore: ["Kommt noch etwas dazu?"],
    .whyAsk: [
      """
      Ich brauche es, um hiermit weiterzumachen: {topic}. Wenn Sie das nicht möchten, \
      schreiben Sie einfach stopp.
      """
    ],
    .whyConfirm: ["Ich frage nach, damit nichts geschieht, was Sie nicht wollen."],
    .whyContact: ["Damit Ihnen jemand aus dem Team antworten kann. Sie dürfen gern nein sagen."],
    .whyOther: ["Damit ich Sie richtig verstehe und beim Richtigen helfe."],
    .resumeOffer: ["Sollen wir hiermit weitermachen: {topic}?"],
    .internalError: ["Bei uns ist etwas schiefgegangen, das tut mir leid."],
    .languageSwitched: ["Gern, machen wir auf Deutsch weiter."],
    .languageUnknown: ["Leider spreche ich nur diese Sprachen: {agent.languages}."],
    .abuse: [
      """
      Es tut mir leid, dass Sie verärgert sind. Sagen Sie mir, was schiefgelaufen ist, und \
      ich tue, was ich kann.
      """
    ],
    .abuseOffer: ["Ich möchte Ihnen trotzdem helfen. Soll ich jemanden aus dem Team dazuholen?"],
    .offerPerson: ["Wenn Sie lieber mit einem Menschen sprechen, sagen Sie es einfach."],
    .undone: ["Was ich dafür schon getan hatte, ist wieder rückgängig gemacht."],
    .undoFailed: [
      """
      Etwas, das ich dafür schon getan hatte, konnte ich nicht rückgängig machen. Unser \
      Team bringt das in Ordnung, unter Ticket {ticket.number}.
      """
    ],
    .goingRound: ["Wir drehen uns im Kreis. Soll ich jemanden aus dem Team dazuholen?"],
    .stillWaiting: ["Unser Team hat das alles und antwortet Ihnen im Ticket {ticket.number}."],
    .returned: ["Sie sind wieder bei mir."],
    .whatElse: ["Was kann ich sonst noch für Sie tun?"],
    .silence: ["Sind Sie noch da?"],
  ]
}
