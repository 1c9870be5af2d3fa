extension SecretLanguage {
  static let french = SecretLanguage(
    "fr",
    passwords: """
      mot de passe, mots de passe, mdp, password, mot d'passe, mot passe, phrase secrète,
      phrase de passe, clé wifi, clé wi-fi, clé du wifi
      """,
    credentials: "identifiants, données de connexion",
    codes: """
      pin, code pin, puk, code puk, code secret, code confidentiel, code de vérification,
      code de sécurité, code de confirmation, code de validation, code d'accès, code d'activation,
      code de connexion, code de déverrouillage, code d'authentification, code à usage unique,
      code unique, code sms, code reçu, code temporaire, code personnel, cryptogramme,
      cryptogramme visuel, crypto, code au dos, code à trois chiffres, chiffres au dos,
      chiffres au verso, numéros au dos, cvv, cvc, otp
      """,
    looseCodes: "code, codes",
    harmlessCodes: """
      code promo, code promotionnel, code postal, code de réduction, code réduction, code barre,
      code barres, code-barres, code-barre, code article, code produit, code erreur, code d'erreur,
      code cadeau, code de suivi, code suivi, code client, code pays, code couleur, code avantage,
      code de parrainage, code parrain, code qr, qr code, code swift, code bic, code banque,
      code guichet, code de réservation, code remise
      """,
    owners: "mon le la notre nouveau ancien",
    copulas: "est sont était c'est sera",
    roles: "comme",
    origins: "de",
    connectors:
      "provisoire temporaire nouveau ancien en à par pour maintenant actuellement donc bien toujours",
    newThoughts: """
      et mais pouvez peux pourquoi svp merci je il ça c'est ou si alors car donc que qui comment
      aidez quand pourtant
      """,
    units: """
      caractères chiffres lettres fois jours jour semaines mois ans heures minutes tentatives
      essais positions
      """,
    complaints: """
      faux incorrect erroné mauvais bon correct oublié perdu expiré bloqué refusé invalide valide
      inconnu nouveau ancien même identique court long sûr faible fort vide secret privé piraté
      changé modifié réinitialisé impossible nécessaire obligatoire différent trop marche
      fonctionne passe lien champ page e-mail email mail appli introuvable caché enregistré
      compromis toujours pas plus rejeté périmé verrouillé désactivé accepté reconnu demandé supprimé
      sais connais rien celui
      """,
    complaintEndings: "ée ées ect able ible ant eux ide"
  )

  static let spanish = SecretLanguage(
    "es",
    passwords: """
      contraseña, contraseñas, clave, claves, clave de acceso, clave wifi, clave del wifi, password,
      palabra de paso, palabra clave
      """,
    credentials: "credenciales, datos de acceso",
    codes: """
      pin, código pin, puk, código puk, código de verificación, código de seguridad,
      código de acceso, código de confirmación, código de activación, código de desbloqueo,
      código de autenticación, código de un solo uso, código secreto, código sms, código temporal,
      clave sms, clave de firma, clave de un solo uso, clave dinámica, código de atrás, código de detrás,
      código del reverso, número secreto, números de detrás, números de atrás, cifras de detrás,
      dígitos de detrás, dígitos de atrás, números del reverso, dígitos del reverso, otp, cvv, cvc
      """,
    looseCodes: "código",
    harmlessCodes: """
      código de descuento, código descuento, código promocional, código promo, código postal,
      código de barras, código de producto, código de artículo, código de error, código error,
      código de seguimiento, código de cliente, código de país, código qr, código de reserva,
      código swift, código de regalo, código cups
      """,
    owners: "mi la el nuestra nueva vieja actual",
    copulas: "es son era fue será son sería",
    roles: "como",
    origins: "de",
    connectors:
      "temporal provisional nueva antigua a por como ahora actualmente siempre todavía aún",
    newThoughts: """
      y pero puede pueden podéis porque gracias no me lo o si que qué cómo ayuda entonces aunque
      cuando será
      """,
    units: """
      caracteres cifras dígitos letras veces días día semanas meses años horas minutos intentos
      """,
    complaints: """
      incorrecta incorrecto correcta correcto errónea erróneo inválida inválido válida válido
      nueva vieja misma mismo igual corta larga segura insegura débil fuerte vacía secreta privada
      falsa mala buena otra distinta diferente olvidada perdida caducada bloqueada rechazada
      desconocida conocida funciona va sirve entra enlace campo página correo email e-mail app
      obligatoria necesaria imposible sé recuerdo acuerdo olvidé perdí
      """,
    complaintEndings: "ada ado ida ido cta cto nte ble osa"
  )

  static let italian = SecretLanguage(
    "it",
    passwords: """
      password, parola d'ordine, parola chiave, psw, pwd, chiave wifi, chiave del wifi, chiave di accesso,
      frase segreta
      """,
    credentials: "credenziali, dati di accesso",
    codes: """
      pin, codice pin, puk, codice puk, codice di verifica, codice di sicurezza, codice di accesso,
      codice d'accesso, codice di conferma, codice di attivazione, codice di sblocco, codice otp,
      codice sms, codice segreto, codice monouso, codice temporaneo, codice usa e getta,
      codice sul retro, codice dietro, cifre dietro, cifre sul retro, numeri dietro,
      numeri sul retro, otp, cvv,
      cvc
      """,
    looseCodes: "codice",
    harmlessCodes: """
      codice sconto, codice promo, codice promozionale, codice postale, codice a barre,
      codice prodotto, codice articolo, codice errore, codice di errore, codice d'errore,
      codice cliente, codice fiscale, codice di tracciamento, codice tracking, codice spedizione,
      codice prenotazione, codice di prenotazione, codice ordine, codice iban, codice swift,
      codice destinatario, codice regalo, codice qr, codice pod
      """,
    owners: "mia la il mio nostra nuova vecchia attuale",
    copulas: "è era e' sarebbe sono",
    roles: "come",
    origins: "da",
    connectors:
      "provvisoria temporanea nuova vecchia in a con come ora adesso sempre attualmente ancora",
    newThoughts: """
      e ma però può potete perché grazie non mi o se che cosa come aiuto allora quando eppure
      """,
    units: """
      caratteri cifre lettere volte giorni giorno settimane mesi anni ore minuti tentativi
      """,
    complaints: """
      sbagliata sbagliato errata errato corretta corretto giusta giusto valida valido nuova
      vecchia stessa uguale corta lunga sicura insicura debole forte vuota segreta privata altra
      diversa dimenticata persa scaduta bloccata rifiutata sconosciuta nota funziona va serve
      entra link campo pagina email e-mail mail app obbligatoria necessaria impossibile questa so ricordo dimenticato persa
      """,
    complaintEndings: "ata ato uta uto ita ito bile nte osa tta tto"
  )

  static let portuguese = SecretLanguage(
    "pt",
    passwords: """
      senha, senhas, palavra-passe, palavra passe, palavras-passe, password, chave de acesso,
      senha do wifi, chave wifi, chave do wifi
      """,
    credentials: "credenciais, dados de acesso",
    codes: """
      pin, código pin, puk, código puk, código de verificação, código de segurança,
      código de acesso, código de confirmação, código de ativação, código de desbloqueio,
      código de autenticação, código secreto, código sms, código temporário, código de uso único,
      código único, código de trás, código do verso, código atrás, números de trás, dígitos de trás, algarismos de trás,
      números do verso, dígitos do verso, token, otp, cvv, cvc
      """,
    looseCodes: "código",
    harmlessCodes: """
      código de desconto, código desconto, código promocional, código promo, código postal,
      código de barras, código do produto, código de produto, código do artigo, código de erro,
      código do erro, código de rastreio, código de rastreamento, código de cliente,
      código do cliente, código do país, código qr, código de reserva, código da reserva,
      código swift, código de oferta
      """,
    owners: "minha a o meu nossa nova velha antiga atual",
    copulas: "é são era foi será seria",
    roles: "como",
    origins: "de",
    connectors: "temporária provisória nova antiga para por como agora atualmente sempre ainda",
    newThoughts: """
      e mas pode podem porque obrigado obrigada não me o a ou se que como ajuda então quando
      """,
    units: """
      caracteres dígitos letras algarismos vezes dias dia semanas meses anos horas minutos
      tentativas
      """,
    complaints: """
      incorreta incorreto errada errado correta correto certa certo inválida inválido válida nova
      velha mesma igual curta longa segura insegura fraca forte vazia secreta privada outra
      diferente esquecida perdida expirada bloqueada recusada desconhecida funciona vai serve
      entra dá link campo página email e-mail mail app obrigatória necessária impossível esta esqueci sei lembro perdi
      """,
    complaintEndings: "ada ado ida ido eta eto nte vel osa"
  )
}
