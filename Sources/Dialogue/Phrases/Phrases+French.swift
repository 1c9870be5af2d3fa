extension Phrases {
  static let french: [Wording.Key: [String]] = [
    .greeting: ["Bonjour, ici {agent.name}. Comment puis-je vous aider ?"],
    .fallback: ["Je n’ai pas bien compris. Pouvez-vous le dire autrement ?"],
    .clarify: ["S’agit-il de l’un de ces sujets ?"],
    .somethingElse: ["Autre chose"],
    .aPerson: ["Parler à une personne"],
    .searchIntro: ["Voici ce que j’ai trouvé :"],
    .didThatHelp: ["Cela vous a-t-il aidé ?"],
    .gladItHelped: ["Tant mieux."],
    .sorryAskAgain: ["Je suis désolé. Pouvez-vous me dire autrement ce qu’il vous faut ?"],
    .handoff: ["J’ai transmis votre demande à un collègue, ticket {ticket.number}."],
    .unsupportedLanguage: [
      """
      Désolé, je ne peux pas encore aider en français, seulement dans ces langues : \
      {agent.languages}. J’ai transmis votre message à un collègue, ticket {ticket.number}.
      """
    ],
    .askBeforeHandoff: ["Je ne peux pas y répondre moi-même. Dois-je transmettre à un collègue ?"],
    .contact: [
      """
      Comment pouvons-nous vous joindre : par e-mail ou par téléphone ? Répondez non si vous \
      préférez ne pas le dire.
      """
    ],
    .contactSaved: ["Merci, je l’ai ajouté au ticket."],
    .contactDeclined: ["Très bien. La réponse au ticket {ticket.number} vous attendra ici."],
    .contactNotUnderstood: [
      "Je n’y ai pas trouvé d’adresse. Une adresse e-mail, un numéro de téléphone, ou non ?"
    ],
    .passedOn: ["Je l’ai ajouté au ticket {ticket.number}."],
    .cancelled: ["C’est arrêté. Y a-t-il autre chose ?"],
    .nothingToCancel: ["Il n’y a rien à arrêter pour le moment. Que puis-je faire pour vous ?"],
    .resumed: ["Revenons à : {topic}."],
    .slotNotUnderstood: ["Je n’ai pas pu lire cela.", "Désolé, ce n’est pas cela non plus."],
    .slotMistyped: [
      """
      Il semble y avoir une faute de frappe : le dernier chiffre ne correspond pas. Merci de \
      vérifier encore une fois.
      """
    ],
    .survey: ["Quelle note donnez-vous à cette conversation, de 1 (mauvaise) à 5 (très bonne) ?"],
    .surveyThanks: ["Merci pour votre note."],
    .surveyNotUnderstood: [
      """
      Un chiffre de {survey.lowest} à {survey.highest}, s’il vous plaît, ou continuez \
      simplement.
      """
    ],
    .surveyEffort: [
      """
      Dans quelle mesure êtes-vous d’accord, de 1 (pas du tout) à 7 (tout à fait) : ma \
      demande a été facile à traiter ?
      """
    ],
    .surveyRecommendation: [
      """
      Quelle est la probabilité que vous nous recommandiez, de 0 (nulle) à 10 (très forte) \
      ?
      """
    ],
    .surveyComment: [
      """
      Merci. Quelle est la principale raison de cette note ? Dites-le avec vos mots, ou \
      continuez simplement.
      """
    ],
    .surveyClosed: [
      """
      Merci de votre retour. Le délai de cette enquête est passé : je l’ai noté, mais il \
      n’est plus compté.
      """
    ],
    .goodbye: ["Au revoir."],
    .actionFailed: ["Je n’arrive pas à joindre notre système en ce moment."],
    .tooLong: ["C’est trop long pour moi. Pouvez-vous m’envoyer l’essentiel ?"],
    .empty: ["Je suis là. Que puis-je faire pour vous ?"],
    .confirmNotUnderstood: ["Oui ou non, s’il vous plaît."],
    .nothingToRepeat: ["Je n’ai encore rien dit. Que puis-je faire pour vous ?"],
    .handoffClosed: ["Nos collègues répondent pendant ces horaires : {hours}."],
    .anythingElse: ["Très bien. Écrivez-moi s’il y a autre chose."],
    .stopped: ["C’est arrêté."],
    .solved: ["Le ticket {ticket.number} est résolu."],
    .declined: ["Très bien, je laisse cela. Que puis-je faire pour vous à la place ?"],
    .nextRequest: ["Passons à votre autre question : {topic}."],
    .confirmAsIs: ["Je ne peux le faire que de cette façon."],
    .corrected: ["C'est modifié, j'ai noté {new.value}."],
    .slotInvalid: ["Cela ne convient malheureusement pas.", "Cela ne convient pas non plus."],
    .lacking: [
      "Sans cela, je ne peux pas continuer. Voulez-vous que je fasse appel à un collègue ?"
    ],
    .listMore: ["Y a-t-il autre chose à ajouter ?"],
    .whyAsk: [
      """
      J'en ai besoin pour continuer avec ceci : {topic}. Si vous préférez ne pas le \
      donner, dites simplement stop.
      """
    ],
    .whyConfirm: ["Je pose la question pour que rien ne soit fait sans votre accord."],
    .whyContact: ["Pour qu'un collègue puisse vous répondre. Vous pouvez tout à fait dire non."],
    .whyOther: ["Pour bien vous comprendre et vous aider au bon endroit."],
    .resumeOffer: ["Voulez-vous continuer avec ceci : {topic} ?"],
    .internalError: ["Un problème est survenu de notre côté, nous en sommes désolés."],
    .languageSwitched: ["Bien sûr, continuons en français."],
    .languageUnknown: ["Je suis désolé, je ne parle que ces langues : {agent.languages}."],
    .abuse: [
      """
      Je suis désolé que vous soyez fâché. Dites-moi ce qui n'a pas marché, je ferai de \
      mon mieux.
      """
    ],
    .abuseOffer: [
      "Je voudrais tout de même vous aider. Voulez-vous que je fasse appel à un collègue ?"
    ],
    .offerPerson: ["Si vous préférez parler à une personne, dites-le simplement."],
    .undone: ["Ce que j’avais déjà fait pour cela est annulé."],
    .undoFailed: [
      """
      Je n’ai pas pu annuler ce que j’avais déjà fait pour cela. Un collègue va s’en \
      occuper : c’est le ticket {ticket.number}.
      """
    ],
    .goingRound: ["Nous tournons en rond. Voulez-vous que je fasse appel à un collègue ?"],
    .stillWaiting: [
      "Mon collègue a bien tout reçu et vous répondra dans le ticket {ticket.number}."
    ],
    .returned: ["Vous êtes de retour avec moi."],
    .whatElse: ["Que puis-je faire d’autre pour vous ?"],
    .silence: ["Êtes-vous toujours là ?"],
  ]
}
