extension Phrases {
  static let italian: [Wording.Key: [String]] = [
    .greeting: ["Buongiorno, sono {agent.name}. Come posso aiutare?"],
    .fallback: ["Non ho capito bene. Può dirlo in altre parole?"],
    .clarify: ["Si tratta di una di queste cose?"],
    .somethingElse: ["Qualcos’altro"],
    .aPerson: ["Parlare con una persona"],
    .searchIntro: ["Ho trovato questo:"],
    .didThatHelp: ["È stato utile?"],
    .gladItHelped: ["Mi fa piacere."],
    .sorryAskAgain: ["Mi dispiace. Può dirmi in altre parole di che cosa ha bisogno?"],
    .handoff: ["Ho passato la richiesta a un collega con il numero {ticket.number}."],
    .unsupportedLanguage: [
      """
      Mi dispiace, non posso ancora aiutare in italiano, ma solo in: {agent.languages}. Ho \
      passato il messaggio a un collega con il numero {ticket.number}.
      """
    ],
    .askBeforeHandoff: ["A questo non posso rispondere io. Lo passo a un collega?"],
    .contact: [
      "Come possiamo contattarla: per e-mail o per telefono? Scriva no se preferisce non dirlo."
    ],
    .contactSaved: ["Grazie, l’ho aggiunto alla richiesta."],
    .contactDeclined: ["Va bene. La risposta alla richiesta {ticket.number} sarà qui."],
    .contactNotUnderstood: [
      "Non ho trovato un indirizzo. Un’e-mail, un numero di telefono, oppure no?"
    ],
    .passedOn: ["L’ho aggiunto alla richiesta {ticket.number}."],
    .cancelled: ["Va bene, ho interrotto. C’è altro?"],
    .nothingToCancel: ["Al momento non c’è nulla da interrompere. Come posso aiutare?"],
    .resumed: ["Torniamo a: {topic}."],
    .slotNotUnderstood: ["Non sono riuscito a leggerlo.", "Mi dispiace, non è nemmeno questo."],
    .slotMistyped: [
      """
      Sembra esserci un errore di battitura: l’ultima cifra non torna. La controlli ancora \
      una volta, per favore.
      """
    ],
    .survey: ["Come valuta questa conversazione, da 1 (scarsa) a 5 (ottima)?"],
    .surveyThanks: ["Grazie per la valutazione."],
    .surveyNotUnderstood: [
      """
      Un numero da {survey.lowest} a {survey.highest}, per favore, oppure continui pure.
      """
    ],
    .surveyEffort: [
      """
      Quanto è d’accordo, da 1 (per niente) a 7 (del tutto): è stato facile risolvere la \
      mia richiesta?
      """
    ],
    .surveyRecommendation: [
      """
      Quanto è probabile che ci consigli ad altri, da 0 (per niente) a 10 (molto)?
      """
    ],
    .surveyComment: [
      """
      Grazie. Qual è il motivo principale di questo voto? Lo scriva con parole sue, oppure \
      continui pure.
      """
    ],
    .surveyClosed: [
      """
      Grazie per la risposta. Il tempo per questo sondaggio è passato: l’ho annotata, ma \
      non viene più contata.
      """
    ],
    .goodbye: ["Arrivederci."],
    .actionFailed: ["In questo momento non riesco a raggiungere il nostro sistema."],
    .tooLong: ["È più di quanto possa leggere in una volta. Può inviarmi il punto principale?"],
    .empty: ["Sono qui. Come posso aiutare?"],
    .confirmNotUnderstood: ["Sì o no, per favore."],
    .nothingToRepeat: ["Non ho ancora detto nulla. Come posso aiutare?"],
    .handoffClosed: ["I colleghi rispondono in questi orari: {hours}."],
    .anythingElse: ["Va bene. Scriva pure se c’è altro."],
    .stopped: ["Va bene, ho interrotto."],
    .solved: ["La richiesta {ticket.number} è risolta."],
    .declined: ["Va bene, lascio stare. Che cosa posso fare invece?"],
    .nextRequest: ["Ora all’altra domanda: {topic}."],
    .confirmAsIs: ["Posso farlo solo così."],
    .corrected: ["Ho modificato il dato in {new.value}."],
    .slotInvalid: ["Purtroppo questo non va bene.", "Nemmeno questo va bene."],
    .lacking: ["Senza questo non posso continuare. Vuole che chiami un collega?"],
    .listMore: ["Vuole aggiungere altro?"],
    .whyAsk: [
      """
      Mi serve per continuare con questo: {topic}. Se preferisce lasciar perdere, scriva \
      basta.
      """
    ],
    .whyConfirm: ["Lo chiedo perché non venga fatto nulla che lei non vuole."],
    .whyContact: ["Perché un collega possa risponderle. Può anche dire di no."],
    .whyOther: ["Per capirla bene e aiutarla nella cosa giusta."],
    .resumeOffer: ["Vuole che continuiamo con questo: {topic}?"],
    .internalError: ["Qualcosa è andato storto da parte nostra, mi dispiace molto."],
    .languageSwitched: ["Certo, continuiamo in italiano."],
    .languageUnknown: ["Mi dispiace, parlo solo queste lingue: {agent.languages}."],
    .abuse: [
      "Mi dispiace che sia arrabbiato. Mi dica che cosa è andato storto e farò il possibile."
    ],
    .abuseOffer: ["Vorrei comunque aiutarla. Vuole che chiami un collega?"],
    .offerPerson: ["Se preferisce parlare con una persona, basta dirlo."],
    .undone: ["Ho annullato quello che avevo già fatto per questo."],
    .undoFailed: [
      """
      Non sono riuscito ad annullare qualcosa che avevo già fatto per questo. Se ne \
      occuperà un collega: è la richiesta {ticket.number}.
      """
    ],
    .goingRound: ["Stiamo girando in tondo. Vuole che chiami un collega?"],
    .stillWaiting: ["Il mio collega ha ricevuto tutto e le risponderà nel ticket {ticket.number}."],
    .returned: ["Ora è di nuovo con me."],
    .whatElse: ["Che cos’altro posso fare per Lei?"],
    .silence: ["È ancora lì?"],
  ]
}
