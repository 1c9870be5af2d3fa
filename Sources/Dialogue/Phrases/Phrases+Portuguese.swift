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
    .surveyNotUnderstood: [
      """
      Um número de {survey.lowest} a {survey.highest}, por favor, ou simplesmente \
      continue.
      """
    ],
    .surveyEffort: [
      """
      Até que ponto concorda, de 1 (nada) a 7 (totalmente): foi fácil tratar do meu \
      assunto?
      """
    ],
    .surveyRecommendation: [
      """
      Qual é a probabilidade de nos recomendar, de 0 (nenhuma) a 10 (muita)?
      """
    ],
    .surveyComment: [
      """
      Obrigado. Qual é a principal razão dessa nota? Escreva por palavras suas, ou \
      simplesmente continue.
      """
    ],
    .surveyClosed: [
      """
      Obrigado pela resposta. O prazo deste inquérito já passou: anotei-a, mas já não é \
      contada.
      """
    ],
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
    .corrected: ["Alterei isso para {new.value}."],
    .slotInvalid: ["Infelizmente isso não serve.", "Isso também não serve."],
    .lacking: ["Sem isso não posso continuar. Quer que eu chame um colega?"],
    .listMore: ["Quer acrescentar mais alguma coisa?"],
    .whyAsk: [
      """
      Preciso disso para continuar com isto: {topic}. Se preferir não dizer, basta \
      escrever parar.
      """
    ],
    .whyConfirm: ["Pergunto para que não se faça nada que não queira."],
    .whyContact: ["Para que um colega lhe possa responder. Pode dizer que não."],
    .whyOther: ["Para o compreender bem e ajudar no que precisa."],
    .resumeOffer: ["Quer que continuemos com isto: {topic}?"],
    .internalError: ["Algo correu mal do nosso lado, peço desculpa."],
    .languageSwitched: ["Claro, vamos continuar em português."],
    .languageUnknown: ["Lamento, só falo estas línguas: {agent.languages}."],
    .abuse: ["Lamento que esteja aborrecido. Diga-me o que correu mal e farei o que puder."],
    .abuseOffer: ["Mesmo assim gostaria de ajudar. Quer que eu chame um colega?"],
    .offerPerson: ["Se preferir falar com uma pessoa, basta dizer."],
    .undone: ["O que eu já tinha feito para isso foi desfeito."],
    .undoFailed: [
      """
      Não consegui desfazer algo que já tinha feito para isso. Um colega vai resolver, com \
      o pedido {ticket.number}.
      """
    ],
    .goingRound: ["Estamos a andar às voltas. Quer que eu chame um colega?"],
    .stillWaiting: ["O meu colega já tem tudo isso e vai responder-lhe no pedido {ticket.number}."],
    .returned: ["Está de novo comigo."],
    .whatElse: ["Que mais posso fazer por si?"],
    .silence: ["Ainda está aí?"],
  ]
}
