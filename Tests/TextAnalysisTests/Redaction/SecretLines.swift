/// How people tell a password or a code in ten languages, and how they complain about one without telling it.
enum SecretLines {
  /// A line for each language, with what is to be taken out in ‹› and nothing else.
  static let telling: [String] = """
    de Mein Passwort lautet ‹Sommer2024!› und es wird abgelehnt
    de passwort: ‹kartoffelsalat›
    de Kennwort ist ‹Regenbogen› aber ich komme nicht rein
    de ich hab mein passwort auf ‹Wolke7_blau› geändert
    de ‹Blaubeere99› ist mein neues passwort
    de Benutzername ada, PW ‹xK9!mmm2›
    de die Geheimzahl ist ‹8301›, danke
    de Der Bestätigungscode lautet ‹550 193›
    de die TAN ‹918273› wird nicht akzeptiert
    de sms-code ‹44120› kam an, geht aber nicht
    de CVV: ‹381›
    de ich habe ‹77120934› als Code bekommen
    de Mein WLAN-Passwort ist "‹fritz box im keller›"
    fr mon mot de passe est ‹Tournesol78›
    fr mot de passe : ‹chaton›
    fr mdp ‹Zebre_2020› et identifiant ada
    fr j'ai changé mon mot de passe en ‹Lavande31› hier
    fr ‹Soleil&Lune4› est mon mot de passe
    fr le code reçu est ‹480 112›
    fr mon code PIN c'est ‹9071›
    fr le code de vérification ‹661204› ne passe pas
    fr cryptogramme ‹204›
    fr j'ai tapé ‹553201› mais le code est refusé
    fr MOT DE PASSE: ‹Bretagne56›
    fr l'ancien mot de passe était ‹tartiflette› et il marchait
    es mi contraseña es ‹Girasol88› y no entra
    es contraseña: ‹gatito›
    es la clave era ‹Lunes-24› hasta ayer
    es cambié la contraseña a ‹Naranja_55› ayer
    es ‹Verano#2023› es mi contraseña
    es el pin es ‹4417›
    es código de verificación: ‹903 118›
    es me llegó el código ‹771204› pero da error
    es cvv ‹552›
    es mi contrasena es ‹perrito› y no funciona
    es usuario: ada clave: ‹Roble.77x›
    it la mia password è ‹Girasole12›
    it password: ‹gattino›
    it la password e' ‹Vesuvio_79› ma non entra
    it ho cambiato la password in ‹Limone&Sale3› ieri
    it ‹Roma1960!› è la mia password
    it il pin è ‹6620›
    it codice di verifica ‹118 290›
    it il codice otp ‹440912› è scaduto
    it mi è arrivato il codice ‹90812› ma dice errato
    it parola d'ordine: ‹zanzara›
    it codice di sicurezza della carta: ‹717›
    nl mijn wachtwoord is ‹Tulp2021!› en het werkt niet
    nl wachtwoord: ‹stroopwafel›
    nl ik heb mijn wachtwoord naar ‹Fiets_88a› veranderd
    nl ‹Kaas&Brood1› is mijn wachtwoord
    nl de pincode is ‹5581›
    nl verificatiecode ‹661 093› doet het niet
    nl de code die ik kreeg was ‹220914›
    nl ww ‹Molen-12x›
    nl beveiligingscode op de achterkant: ‹309›
    nl wachtwoord is ‹zonnebloem› maar het lukt niet
    nl ik kreeg ‹448102› als code via sms
    pt a minha palavra-passe é ‹Girassol45› e não entra
    pt senha: ‹cachorrinho›
    pt mudei a senha para ‹Manga_2022x› ontem
    pt ‹Lisboa#1755› é a minha senha
    pt o pin é ‹3309›
    pt código de verificação ‹509 117›
    pt recebi o código ‹338102› mas diz inválido
    pt a senha é ‹abacaxi› mas não funciona
    pt utilizador ada, password ‹Sardinha9!›
    pt CVV ‹118›
    pt o código de acesso é ‹77012›
    pl moje hasło to ‹Slonecznik22› i nie działa
    pl hasło: ‹kotek›
    pl zmieniłem hasło na ‹Bocian_77k› wczoraj
    pl ‹Wisla&Odra8› to moje hasło
    pl mój pin to ‹2917›
    pl kod weryfikacyjny: ‹771 204›
    pl przyszedł kod sms ‹55102› ale nie wchodzi
    pl haslo ‹Zubr.2020›
    pl hasło jest ‹Malina12!› i wyskakuje błąd
    pl kod PUK ‹44120981›
    pl wpisałem ‹660192› ale kod jest zły
    sv mitt lösenord är ‹Solros2022› och det går inte
    sv lösenord: ‹kattunge›
    sv jag bytte lösenordet till ‹Renar_55x› igår
    sv ‹Fika&Bulle3› är mitt lösenord
    sv pinkoden är ‹7120›
    sv verifieringskoden ‹902 771› funkar inte
    sv koden jag fick var ‹118203›
    sv losenord ‹Midsommar24!›
    sv wifi-lösenordet är ‹Kanin-77›
    sv engångskod: ‹55012›
    sv mitt lösenord är ‹blåbärspaj› men det funkar inte
    sv jag skrev in ‹330198› men koden är fel
    tr şifrem ‹Ayçiçeği22› ama giremiyorum
    tr şifre: ‹kedicik›
    tr parolam ‹Deniz_2021› kabul edilmiyor
    tr şifremi ‹Kartal1903!› olarak değiştirdim
    tr ‹Lale&Gul5› benim şifrem
    tr pin kodum ‹6601›
    tr doğrulama kodu ‹551 209› çalışmıyor
    tr gelen kod ‹881023› ama geçersiz diyor
    tr sifrem: ‹Boncuk77›
    tr onay kodum ‹44210›
    tr her yerde ‹tavsan123› şifresini kullanıyorum
    tr tek kullanımlık şifre ‹903311›
    en my password was ‹BlueTeapot› until yesterday
    en the wifi password is ‹horse-battery-9›
    en one time code ‹448 291› not accepted
    en your code ‹7721› doesn't work
    en i set the password as ‹Marmalade!5›
    """
    .split(separator: "\n").map(String.init)

  /// A line for each language that says no secret.
  static let complaining: [String] = """
    de mein passwort geht nicht
    de Passwort vergessen, was nun?
    de mein passwort ist falsch
    de Mein Passwort ist abgelaufen und ich kann kein neues setzen
    de das Passwort ist angeblich zu kurz
    de Passwort: funktioniert nicht mehr
    de ich habe mein Passwort 3x falsch eingegeben
    de Mein Passwort ist seit gestern gesperrt
    de wo kann ich die PIN ändern?
    de der Code ist nicht angekommen, Bestellung 10042
    de Rabattcode 998877 geht nicht
    de Fehler mit Code 1001 beim Login
    es error con código 1001 al entrar
    pl błąd kod 1001
    de das Passwort für PayPal geht nicht
    de Passwort muss 8 Zeichen haben, oder?
    de die PIN für die Karte kam nie an, bestellt am 12.03.2024
    de Ihr Code kam um 14:30, da war er schon ungültig
    de mein Passwort wurde zurückgesetzt, Kundennummer 3004518
    de bitte schickt mir den Link fürs Passwort an meine E-Mail
    fr j'ai oublié mon mot de passe
    fr mon mot de passe ne marche pas
    fr mon mot de passe est incorrect
    fr mon mot de passe est toujours refusé, que faire ?
    fr mot de passe : oublié
    fr mot de passe oublié depuis le 12/03/2024
    fr le code promo 123456 ne marche pas
    fr je n'ai pas reçu le code, commande 10042
    fr le code est arrivé à 14h30
    fr comment changer mon code pin ?
    fr mon code postal est 75011
    fr mon mot de passe doit avoir 8 caractères
    fr le mot de passe est celui de mon mari
    fr le lien du mot de passe est cassé
    es he olvidado mi contraseña
    es mi contraseña no funciona
    es la contraseña es incorrecta
    es contraseña: no me acuerdo
    es mi contraseña está bloqueada desde ayer
    es el código no llega, pedido 10042
    es código postal 28013
    es el código de descuento 123456 no va
    es la clave es demasiado larga
    es la contraseña tiene 8 caracteres
    es me pide la contraseña 3 veces
    es la clave está en que el paquete no llegó
    it ho dimenticato la password
    it la password non funziona
    it la mia password è sbagliata
    it la password è scaduta ieri
    it password: dimenticata
    it il codice non arriva, ordine 10042
    it codice postale 00184
    it il codice sconto 123456 non funziona
    it la password deve avere 8 caratteri?
    it ho messo la password 3 volte
    it la password è troppo corta
    it il codice cliente è 4410293
    nl wachtwoord vergeten
    nl mijn wachtwoord werkt niet
    nl mijn wachtwoord is verlopen
    nl mijn wachtwoord is onjuist volgens de app
    nl wachtwoord: weet ik niet meer
    nl de code komt niet, bestelling 10042
    nl kortingscode 123456 doet het niet
    nl postcode 1012 AB
    nl het wachtwoord moet 8 tekens hebben
    nl mijn pincode is geblokkeerd na 3 keer
    nl ik heb 3x mijn wachtwoord ingevoerd
    pt esqueci a minha senha
    pt a minha palavra-passe não funciona
    pt a senha está errada
    pt a senha é inválida, diz o site
    pt senha: esqueci
    pt o código não chegou, encomenda 10042
    pt código postal 1250-096
    pt o código de desconto 123456 não dá
    pt a senha tem de ter 8 caracteres
    pt tentei a senha 3 vezes
    pt a senha é muito curta
    pl zapomniałem hasła
    pl moje hasło nie działa
    pl hasło jest nieprawidłowe
    pl hasło wygasło wczoraj
    pl hasło: nie pamiętam
    pl kod nie przyszedł, zamówienie 10042
    pl kod rabatowy 123456 nie działa
    pl kod pocztowy 00-950
    pl hasło musi mieć 8 znaków
    pl wpisałem hasło 3 razy
    pl to hasło jest za krótkie
    pl hasło to jakiś żart
    sv jag har glömt mitt lösenord
    sv lösenordet funkar inte
    sv mitt lösenord är fel
    sv lösenordet är spärrat sedan igår
    sv lösenord: glömt
    sv koden kom aldrig, order 10042
    sv rabattkod 123456 funkar inte
    sv lösenordet måste ha 8 tecken
    sv jag skrev lösenordet 3 gånger
    sv mitt lösenord är för kort
    sv hur byter jag pinkod?
    tr şifremi unuttum
    tr şifrem çalışmıyor
    tr şifrem yanlış diyor
    tr parola: unuttum
    tr kod gelmedi, sipariş 10042
    tr indirim kodu 123456 geçersiz
    tr posta kodu 34710
    tr şifre 8 karakter olmalı
    tr şifremi 3 kere girdim
    tr şifrem çok kısa diyor
    tr ürün kodu 449210 stokta yok
    en the password is on the letter you sent
    en the password is case sensitive
    en my pin is locked after 3 tries
    en is the password the same as for PayPal
    en please send the password to ada at work
    en the code came at 14:30 and was dead by 14:35
    en password reset mail of 12/03/2024 never came
    """
    .split(separator: "\n").map(String.init)
}
