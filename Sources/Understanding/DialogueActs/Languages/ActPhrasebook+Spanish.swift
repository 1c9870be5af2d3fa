import Conversation

extension ActPhrasebook {
  static let spanish = ActPhrasebook(
    [
      .affirm: """
      sí|si|claro|por supuesto|correcto|exacto|eso es|vale|de acuerdo|sí por favor|\
      si por favor|sí gracias|ok|perfecto|está bien|me ha servido|sí me ha servido|\
      me sirvió
      """,
      .deny: """
      no|no gracias|para nada|no es eso|no me ayuda|no me sirve|no me ha servido|\
      no me sirvió
      """,
      .cancel: "olvídalo|olvídelo|déjalo|déjelo|da igual|no importa|stop|para|ya no hace falta",
      .requestPerson: """
      hablar con una persona|hablar con un humano|hablar con alguien|\
      hablar con un agente|hablar con una persona real|una persona real|un agente|\
      un humano
      """,
      .thank: "gracias|muchas gracias|mil gracias",
      .requestRepeat: "cómo|perdón|puede repetir|puedes repetir|repita por favor|qué",
      .lack: """
      no lo sé|no sé|ni idea|no lo tengo|no la tengo|no lo encuentro|no tengo|\
      no tengo el número
      """,
      .somethingElse: "otra cosa|ninguno|ninguna|ninguna de estas|ninguno de estos",
    ],
    fillers: "por favor pues bueno quiero quisiera entonces pero",
    farewells: "adiós|hasta luego|hasta pronto|buen día|chao",
    numbers: """
      uno=1 una=1 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 \
      primero=1 primera=1 segundo=2 segunda=2 \
      tercero=3 tercera=3 último=0 última=0
      """,
    aroundChoice: """
      el la opción número respuesta elijo quiero por favor estrellas estrella nota de un \
      gracias sí
      """,
    questionWords: "qué cuándo dónde cómo por quién cuál cuáles cuánto puede pueden es hay"
  )
}
