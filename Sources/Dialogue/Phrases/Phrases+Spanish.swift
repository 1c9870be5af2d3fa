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
    .surveyNotUnderstood: ["Un número del 1 al 5, por favor, o simplemente continúe."],
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
    .returned: ["Vuelve a estar conmigo."],
    .whatElse: ["¿Qué más puedo hacer por usted?"],
    .resumeOffer: ["¿Seguimos con lo que habíamos empezado: {topic}?"],
    .silence: ["¿Sigue usted ahí?"],
  ]
}
