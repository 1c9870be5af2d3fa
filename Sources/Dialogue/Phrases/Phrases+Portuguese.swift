extension Phrases {
  static let portuguese: [Wording.Key: [String]] = [
    .greeting: ["Olá, aqui é {agent.name}. Como posso ajudar?"],
    .fallback: ["Não entendi bem. Pode dizer de outra forma?"],
    .clarify: ["Trata-se de uma destas opções?"],
    .somethingElse: ["Outra coisa"],
    .aPerson: ["Falar com uma pessoa"],
    .searchIntro: ["Encontrei isto:"],
    .didThatHelp: ["Isso ajudou?"],
    .gladItHelped: ["Que bom."],
    .sorryAskAgain: ["Lamento. Pode dizer com outras palavras do que precisa?"],
    .handoff: ["Passei o seu pedido a um colega com o número {ticket.number}."],
    .unsupportedLanguage: [
      """
      Lamento, ainda não posso ajudar em português, apenas em: {agent.languages}. Passei a \
      sua mensagem a um colega com o número {ticket.number}.
      """
    ],
    .askBeforeHandoff: ["Não consigo responder a isso. Posso passar a um colega?"],
    .contact: [
      """
      Como podemos falar com você: por e-mail ou por telefone? Escreva não se preferir não \
      dizer.
      """
    ],
    .contactSaved: ["Obrigado, acrescentei ao pedido."],
    .contactDeclined: ["Tudo bem. A resposta ao pedido {ticket.number} estará aqui."],
    .contactNotUnderstood: ["Não encontrei um endereço. Um e-mail, um número de telefone, ou não?"],
    .passedOn: ["Acrescentei ao pedido {ticket.number}."],
    .cancelled: ["Certo, parei. Mais alguma coisa?"],
    .nothingToCancel: ["Não há nada para parar neste momento. Como posso ajudar?"],
    .resumed: ["Voltando a: {topic}."],
    .slotNotUnderstood: ["Não consegui ler isso.", "Lamento, também não é isso."],
    .slotMistyped: [
      """
      Parece haver um erro de digitação: o último dígito não confere. Verifique mais uma \
      vez, por favor.
      """
    ],
    .survey: ["Como avalia esta conversa, de 1 (má) a 5 (muito boa)?"],
    .surveyThanks: ["Obrigado pela avaliação."],
    .surveyNotUnderstood: ["Um número de 1 a 5, por favor, ou simplesmente continue."],
    .goodbye: ["Até logo."],
    .actionFailed: ["Não consigo chegar ao nosso sistema neste momento."],
    .tooLong: ["É mais do que consigo ler de uma vez. Pode enviar o principal?"],
    .empty: ["Estou aqui. Como posso ajudar?"],
    .confirmNotUnderstood: ["Sim ou não, por favor."],
    .nothingToRepeat: ["Ainda não disse nada. Como posso ajudar?"],
    .handoffClosed: ["Os nossos colegas respondem nestes horários: {hours}."],
    .anythingElse: ["Certo. Escreva se precisar de mais alguma coisa."],
    .stopped: ["Certo, parei."],
    .solved: ["O pedido {ticket.number} está resolvido."],
    .declined: ["Certo, deixo isso. O que posso fazer em vez disso?"],
    .nextRequest: ["Agora a sua outra pergunta: {topic}."],
    .confirmAsIs: ["Só consigo fazer exatamente assim."],
    .returned: ["Está de novo comigo."],
    .whatElse: ["Que mais posso fazer por si?"],
    .resumeOffer: ["Continuamos com o que tínhamos começado: {topic}?"],
    .silence: ["Ainda está aí?"],
  ]
}
