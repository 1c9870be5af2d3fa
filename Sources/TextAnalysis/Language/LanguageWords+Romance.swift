extension LanguageWords {
  static let french = LanguageWords(
    "fr",
    common: """
      le la les l un une des du de d au aux ce cet cette ces ça ca c'est c je j'ai j tu il
      elle on nous vous ils elles me m te se s moi toi lui leur leurs mon ma mes ton ta tes
      son sa ses notre nos votre vos et ou où mais donc or ni car que qu qui quoi dont si
      comme quand lorsque puisque parce à dans en par pour sur avec sans sous chez vers
      depuis pendant avant après entre contre jusqu'à est es suis sont sommes êtes était
      étais ai as a avons avez ont avait été être avoir fait faire peut peux pouvez puis
      pouvoir veux veut voulez voudrais voudrait dois doit devez faut va vais allez aller
      dit dire serai sera serait marche fonctionne ne n pas plus jamais rien aucun aucune
      personne toujours encore déjà très trop peu beaucoup bien mal aussi alors ici là
      maintenant aujourd'hui demain hier bientôt tout toute tous toutes même autre autres
      quel quelle quels quelles combien comment pourquoi bonjour bonsoir salut merci svp
      s'il plaît oui non
      """,
    topical: """
      commande commandes commander commandé colis livraison livré livrer livreur livraisons
      facture remboursement remboursé rembourser argent payé payer paiement payement compte
      mot passe connecter connexion annuler annulation retour renvoyer retourner échanger
      échange changer adresse client aide aider besoin reçu recevoir arrivé arrivée arrive
      envoyé envoyer suivi numéro article produit taille couleur cassé cassée abîmé
      défectueux mauvais mauvaise manque promo réduction prix frais jours jour semaine
      semaines mois heure temps stock disponible supprimer question problème tente sac
      couchage veste chaussures carte débité refusé attends attendre acheté achat achats
      parler conseiller abonnement résilier trouve trouver délai date magasin garantie
      quelqu'un plusieurs fois rendre erreur dernier dernière prochain prochaine nouveau
      nouvelle nouveaux premier première deux trois quatre cinq dix petit petite petits
      grand grande bon bonne vite rapidement tellement vraiment malgré ainsi cela celui
      celle ceux chaque quelques certains possible impossible savoir sait vois voir regarder
      prendre pris mettre mis venir venu vient viens donner donné demander demandé appeler
      rappeler utiliser essayer essayé répondre réponse souci panne perdu perdue bloquer
      bloqué contrat rendez solde banque virement document documents fichier chambre maison
      enfant enfants monsieur madame matin soir nuit lundi mardi mercredi jeudi vendredi
      samedi dimanche an ans année heures minutes fin début partie magasins boutique ouvert
      fermé horaires téléphone message dès proposez proposer coûte gratuit cher moins assez
      voilà cordialement vendeur technicien quinze reste manquait étranger
      """
  )

  static let spanish = LanguageWords(
    "es",
    common: """
      el la los las lo un una unos unas al del de yo tú tu él ella usted ustedes nosotros
      ellos me te se le les nos mi mis su sus nuestro nuestra y e o u pero porque que qué
      quien quién cual cuál cuales cuáles como cómo cuando cuándo donde dónde si sí aunque a
      ante con contra desde en entre hacia hasta para por sin sobre es son era fue está esta
      estoy están estaba ser estar he ha hemos han hay había haber tengo tiene tienen tener
      puedo puede pueden poder quiero quiere querer quisiera necesito hago hace hacer debo
      debe dice voy va van llega llegó llegado no nada nadie nunca siempre todavía aún aun
      ya muy más mas menos mucho mucha poco también tampoco solo sólo aquí ahora hoy mañana
      ayer pronto luego este ese eso esto estas estos otro otra mismo misma todo toda todos
      bien mal cuánto cuanto cuántos veces vez hola buenos buenas días dias tardes noches
      gracias favor
      """,
    topical: """
      pedido pedidos pedí pedir compra compré comprar comprado paquete envío envio enviar
      enviado enviaron entrega entregado entregar factura reembolso devolución devolver
      devuelto devuelvan dinero pago pagar pagado cobrado cobro cuenta contraseña entrar
      iniciar sesión cancelar cancelación cambiar cambio dirección direccion cliente
      atención ayuda ayudar recibido recibir recibí número numero artículo producto talla
      color roto rota dañado defectuoso equivocado equivocada falta funciona código codigo
      descuento precio gastos semana semanas mes meses hora tiempo tarda disponible borrar
      eliminar pregunta problema tienda campaña saco dormir chaqueta zapatos mochila tarjeta
      rechazado espero esperando esperar hablar persona agente suscripción encuentro
      encontrar seguimiento garantía reclamación última aplicación baja quedó queda mandaron
      mandado alguien último próxima próximo nuevo nueva nuevos primer primero primera dos
      tres cuatro cinco diez pequeño pequeña grande buen buena rápido tan realmente sino así
      cada algún alguna algunos posible saber sé ver veo mirar tomar poner venir viene vino
      dar doy llamar llamen usar intentar intento responder respuesta falla fallo perdí
      perdido perdida bloquear bloqueado contrato cita saldo banco transferencia documento
      documentos archivo habitación casa hijo hijos señor señora noche anoche lunes martes
      miércoles jueves viernes sábado domingo año años horas minutos fin final principio
      parte abierto cerrado horario teléfono mensaje correo cuesta gratis caro bastante
      ninguna técnico faltaba subir bajar bajó sale salir aparece comida bebida antes
      después mientras además entonces cobran cobraron
      """
  )

  static let italian = LanguageWords(
    "it",
    common: """
      il lo la i gli le l un uno una del dello della dei degli delle al allo alla ai agli
      alle dal dalla dai nel nella nei sul sulla di da io tu lui lei noi voi loro mi ti si
      ci vi ne me te mio mia miei mie tuo tua suo sua nostro vostro vostra e ed o ma però
      perché perche che chi cosa quale quali come quando dove dov'è se anche a con per tra
      fra su senza fino dopo prima verso è sono sei siamo siete era ero essere ho hai ha
      abbiamo avete hanno avere aveva posso può puo possiamo potete possono potrei voglio
      vuole vorrei volete devo deve dovrei faccio fa fare fatto va vado andare riesco riesce
      c'è non no niente nulla mai sempre ancora già più piu meno molto molta troppo poco
      solo qui qua ora adesso oggi domani ieri presto poi questo questa questi queste quello
      quella altro altra stesso stessa tutto tutta tutti bene male quanto quanta quanti
      volte volta ciao buongiorno buonasera salve grazie favore prego sì
      """,
    topical: """
      ordine ordini ordinato ordinare pacco spedizione spedito spedire consegna consegnato
      consegnare corriere fattura rimborso rimborsato reso restituire restituzione soldi
      denaro pagato pagare pagamento addebitato addebito conto accedere accesso annullare
      annullamento cancellare disdire cambiare cambio sostituire indirizzo cliente clienti
      assistenza servizio aiuto aiutare bisogno ricevuto ricevere arrivato arrivata arriva
      arrivare inviato inviare numero articolo prodotto taglia colore rotto rotta
      danneggiato difettoso sbagliato sbagliata manca funziona codice sconto prezzo spese
      giorni giorno settimana settimane mese mesi tempo disponibile eliminare domanda
      problema tenda sacco pelo giacca scarpe zaino carta rifiutato aspetto aspettando
      aspettare parlare operatore abbonamento trovo trovare trova tracciamento garanzia
      reclamo comprato acquisto dall mandato mandarmi qualcuno ultimo ultima prossimo
      prossima nuovo nuova nuovi primo due tre quattro cinque dieci piccolo piccola grande
      buon buona veloce davvero invece così ogni qualche alcuni possibile sapere so vedere
      vedo prendere mettere venire viene vengono dare chiedere chiamare richiamare usare
      provare provato rispondere risposta guasto perso persa bloccare bloccato contratto
      appuntamento saldo banca bonifico documento documenti file camera casa figlio figli
      figlie signore signora mattina sera notte lunedì martedì mercoledì giovedì venerdì
      sabato domenica anno anni ore minuti fine inizio parte negozio aperto chiuso orari
      telefono messaggio costa gratis caro abbastanza nessuna nessuno tecnico mancava
      caricare scaricare compare appare cibo bibita nonostante mentre inoltre allora estero
      all nell sull parto serve servono chiudere
      """
  )

  static let portuguese = LanguageWords(
    "pt",
    common: """
      o a os as um uma uns umas ao aos à às do da dos das no na nos nas num numa de pelo
      pela eu tu você voce vocês voces ele ela nós eles me te se lhe meu minha meus minhas
      seu sua seus suas nosso e ou mas porque por que quê quem qual quais como quando onde
      com contra desde em entre até para pra pro sem sobre é são sou era foi fui está estou
      estão esta estava ser estar há ha tenho tem têm temos ter posso pode podem poder quero
      quer querer gostaria queria preciso precisa faço faz fazer devo deve vou vai dá chegou
      chega chegar ficou consigo consegue não nao nada ninguém nunca sempre ainda já ja
      muito muita mais menos pouco também só so aqui agora hoje amanhã ontem logo este esse
      isso isto essa outro outra mesmo mesma todo toda todos bem mal quanto quanta quantos
      vezes vez olá ola oi bom boa dia tarde noite obrigado obrigada favor sim
      """,
    topical: """
      pedido pedidos pedi encomenda encomendas encomendei compra comprei comprar comprado
      pacote envio enviar enviado enviaram entrega entregue entregar entregou fatura nota
      fiscal reembolso devolução devolver devolvido estorno dinheiro pagamento pagar paguei
      pago cobrado cobrança conta senha palavra passe entrar cancelar cancelamento cancelo
      trocar troca mudar alterar endereço endereco morada cliente atendimento atendente
      ajuda ajudar recebi receber recebido número numero artigo produto tamanho cor quebrado
      quebrada danificado defeito errado errada falta funciona funcionando código codigo
      desconto preço frete custos dias semana semanas mês mes meses hora tempo demora prazo
      disponível estoque stock apagar excluir eliminar pergunta problema barraca tenda saco
      dormir casaco jaqueta sapatos mochila cartão recusado espera esperando esperar aguardo
      falar pessoa assinatura subscrição encontro encontrar rastreamento rastrear garantia
      reclamação última aplicativo aplicação volta alguém loja último próximo próxima novo
      nova novos primeiro primeira dois duas três quatro cinco dez pequeno pequena grande
      rápido realmente apesar embora cada algum alguma alguns possível saber sei ver vejo
      olhar tomar pôr colocar vir vem veio dar dou ligar ligarem usar tentar tentei
      responder resposta avaria perdi perdido perdida bloquear bloqueado contrato marcação
      consulta saldo banco transferência documento documentos arquivo ficheiro quarto casa
      filho filhos senhor senhora manhã segunda terça quarta quinta sexta sábado domingo ano
      anos horas minutos fim início parte aberto fechado horário telefone mensagem custa
      grátis caro bastante nenhuma nenhum técnico faltou subir caiu aparece apareceu comida
      bebida antes depois enquanto além então cobraram liga desligar assim estrangeiro
      encerrar carregar
      """
  )
}
