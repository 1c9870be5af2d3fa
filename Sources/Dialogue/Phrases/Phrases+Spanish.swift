extension Phrases {
  static let spanish: [Wording.Key: [String]] = [
    .greeting: ["Hola, soy {agent.name}. ¿En qué puedo ayudarle?"],
    .fallback: ["No lo he entendido bien. ¿Puede decirlo de otra manera?"],
    .clarify: ["¿Se refiere a una de estas cosas?"],
    .somethingElse: ["Otra cosa"],
    .aPerson: ["Hablar con una persona"],
    .searchIntro: ["He encontrado esto:"],
    .didThatHelp: ["¿Le ha servido?"],
    .gladItHelped: ["Me alegro."],
    .sorryAskAgain: ["Lo siento. ¿Puede decirme con otras palabras qué necesita?"],
    .handoff: ["He pasado su consulta a un compañero con el número {ticket.number}."],
    .unsupportedLanguage: [
      """
      Lo siento, todavía no puedo ayudar en español, solo en: {agent.languages}. He pasado \
      su mensaje a un compañero con el número {ticket.number}.
      """
    ],
    .askBeforeHandoff: ["No puedo responder a eso yo. ¿Se lo paso a un compañero?"],
    .contact: [
      """
      ¿Cómo podemos contactarle: por correo electrónico o por teléfono? Escriba no si \
      prefiere no decirlo.
      """
    ],
    .contactSaved: ["Gracias, lo he añadido a la consulta."],
    .contactDeclined: ["De acuerdo. La respuesta a la consulta {ticket.number} le esperará aquí."],
    .contactNotUnderstood: [
      "No he encontrado ninguna dirección. ¿Un correo electrónico, un teléfono o no?"
    ],
    .passedOn: ["Lo he añadido a la consulta {ticket.number}."],
    .cancelled: ["De acuerdo, lo he detenido. ¿Algo más?"],
    .nothingToCancel: ["Ahora no hay nada que detener. ¿En qué puedo ayudarle?"],
    .resumed: ["Volvamos a: {topic}."],
    .slotNotUnderstood: ["No he podido leer eso.", "Lo siento, tampoco es eso."],
    .slotMistyped: [
      "Parece que hay una errata: el último dígito no cuadra. Compruébelo otra vez, por favor."
    ],
    .survey: ["¿Cómo valora esta conversación, de 1 (mala) a 5 (muy buena)?"],
    .surveyThanks: ["Gracias por su valoración."],
    .surveyNotUnderstood: [
      """
      Un número del {survey.lowest} al {survey.highest}, por favor, o simplemente \
      continúe.
      """
    ],
    .surveyEffort: [
      """
      ¿Hasta qué punto está de acuerdo, del 1 (nada) al 7 (del todo): fue fácil resolver \
      mi asunto?
      """
    ],
    .surveyRecommendation: [
      """
      ¿Qué probabilidad hay de que nos recomiende, del 0 (ninguna) al 10 (mucha)?
      """
    ],
    .surveyComment: [
      """
      Gracias. ¿Cuál es el motivo principal de esa nota? Escríbalo con sus palabras, o \
      simplemente continúe.
      """
    ],
    .surveyClosed: [
      """
      Gracias por su respuesta. El plazo de esta encuesta ha pasado: la he anotado, pero \
      ya no se cuenta.
      """
    ],
    .goodbye: ["Hasta luego."],
    .actionFailed: ["Ahora mismo no puedo acceder a nuestro sistema."],
    .tooLong: ["Es más de lo que puedo leer de una vez. ¿Puede enviarme lo principal?"],
    .empty: ["Aquí estoy. ¿En qué puedo ayudarle?"],
    .confirmNotUnderstood: ["Sí o no, por favor."],
    .nothingToRepeat: ["Todavía no he dicho nada. ¿En qué puedo ayudarle?"],
    .handoffClosed: ["Nuestro equipo responde en este horario: {hours}."],
    .anythingElse: ["De acuerdo. Escriba si necesita algo más."],
    .stopped: ["De acuerdo, lo he detenido."],
    .solved: ["La consulta {ticket.number} está resuelta."],
    .declined: ["De acuerdo, lo dejo. ¿Qué puedo hacer por usted en su lugar?"],
    .nextRequest: ["Ahora, su otra pregunta: {topic}."],
    .confirmAsIs: ["Solo puedo hacerlo tal cual."],
    .corrected: ["Lo he cambiado por {new.value}."],
    .slotInvalid: ["Eso no sirve, lo siento.", "Eso tampoco sirve."],
    .lacking: ["Sin eso no puedo seguir. ¿Quiere que avise a un compañero?"],
    .listMore: ["¿Quiere añadir algo más?"],
    .whyAsk: ["Lo necesito para seguir con esto: {topic}. Si prefiere dejarlo, escriba basta."],
    .whyConfirm: ["Pregunto para que no se haga nada que usted no quiera."],
    .whyContact: ["Para que un compañero pueda responderle. Puede decir que no."],
    .whyOther: ["Para entenderle bien y ayudarle con lo que necesita."],
    .resumeOffer: ["¿Quiere que sigamos con esto: {topic}?"],
    .internalError: ["Algo ha fallado por nuestra parte, lo siento mucho."],
    .languageSwitched: ["Claro, sigamos en español."],
    .languageUnknown: ["Lo siento, solo hablo estos idiomas: {agent.languages}."],
    .abuse: ["Siento que esté molesto. Dígame qué ha salido mal y haré lo que pueda."],
    .abuseOffer: ["Aun así me gustaría ayudarle. ¿Quiere que avise a un compañero?"],
    .offerPerson: ["Si prefiere hablar con una persona, solo tiene que decirlo."],
    .undone: ["He deshecho lo que ya había hecho para eso."],
    .undoFailed: [
      """
      No he podido deshacer algo que ya había hecho para eso. Un compañero lo arreglará \
      con la consulta {ticket.number}.
      """
    ],
    .goingRound: ["Estamos dando vueltas a lo mismo. ¿Quiere que avise a un compañero?"],
    .stillWaiting: ["Mi compañero ya tiene todo eso y le responderá en el tique {ticket.number}."],
    .returned: ["Vuelve a estar conmigo."],
    .whatElse: ["¿Qué más puedo hacer por usted?"],
    .silence: ["¿Sigue usted ahí?"],
  ]
}
