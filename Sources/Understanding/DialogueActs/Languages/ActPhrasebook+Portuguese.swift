import Conversation

extension ActPhrasebook {
  static let portuguese = ActPhrasebook(
    [
      .affirm: """
      sim|claro|com certeza|isso|isso mesmo|certo|correto|está bem|tá bom|sim por favor|\
      ok|pode ser|perfeito|ajudou|sim ajudou
      """,
      .deny: """
      não|nao|não obrigado|não obrigada|de jeito nenhum|não ajudou|não me ajudou|\
      não é isso
      """,
      .cancel: "deixa pra lá|deixa para lá|esquece|esqueça|deixe estar|não importa|pare|parar",
      .requestPerson: """
      falar com uma pessoa|falar com um atendente|falar com um humano|falar com alguém|\
      falar com uma pessoa real|um atendente|uma pessoa real|um humano
      """,
      .thank: "obrigado|obrigada|muito obrigado|muito obrigada|valeu",
      .requestRepeat: "pode repetir|repita por favor|como assim|o quê",
      .lack: "não sei|nao sei|não faço ideia|não tenho|não encontro|não acho|não tenho o número",
      .somethingElse: "outra coisa|nenhum|nenhuma|nenhuma destas|nenhum destes",
    ],
    fillers: "por favor então bom eu quero mas",
    farewells: "tchau|adeus|até logo|até mais|bom dia para você",
    numbers: """
      um=1 uma=1 dois=2 duas=2 três=3 quatro=4 cinco=5 seis=6 sete=7 oito=8 nove=9 dez=10 \
      primeiro=1 primeira=1 segundo=2 \
      segunda=2 terceiro=3 terceira=3 último=0 última=0
      """,
    aroundChoice: """
      o a opção número resposta escolho quero por favor estrelas estrela nota de obrigado \
      sim
      """,
    questionWords: "o que quando onde como por quem qual quais quanto pode podem é há tem"
  )
}
