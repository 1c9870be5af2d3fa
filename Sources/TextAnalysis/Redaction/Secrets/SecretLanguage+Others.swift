extension SecretLanguage {
  static let polish = SecretLanguage(
    "pl",
    passwords: """
      hasło, hasła, hasłem, haśle, hasel, hasło do wifi, klucz wifi, klucz do wifi, password
      """,
    credentials: "dane logowania, dane do logowania",
    codes: """
      pin, pinu, pinem, kod pin, kodu pin, puk, kod puk, kod weryfikacyjny, kodu weryfikacyjnego,
      kod sms, kodu sms, kod z sms-a, kod z smsa, kod bezpieczeństwa, kod zabezpieczający,
      kod jednorazowy, kod autoryzacyjny, kod autoryzacji, kod dostępu, kod aktywacyjny,
      kod potwierdzający, kod logowania, kod cvv, kod cvc, hasło jednorazowe, hasło sms,
      kod z tyłu, kod na odwrocie, cyfry z tyłu, cyfry na odwrocie, numer z tyłu, cvv, cvc,
      otp
      """,
    looseCodes: "kod, kodu, kodem",
    harmlessCodes: """
      kod rabatowy, kodu rabatowego, kod promocyjny, kodu promocyjnego, kod zniżkowy, kod pocztowy,
      kodu pocztowego, kod kreskowy, kod produktu, kod błędu, kod qr, kod kraju, kod przesyłki,
      kod śledzenia, kod odbioru, kod rezerwacji, kod swift, kod ean, kod towaru
      """,
    owners: "moje mój nasze nowe stare obecne",
    copulas: "to są jest było brzmi był",
    roles: "jako",
    origins: "z",
    connectors: "na teraz jako nadal wciąż obecnie mam",
    newThoughts: """
      i ale czy proszę dlaczego bo dziękuję nie się to co jak lub albo gdy więc a pomocy
      """,
    units: """
      znaków znaki cyfr cyfry liter razy dni dzień tygodni miesięcy lat godzin minut prób
      """,
    complaints: """
      złe błędne nieprawidłowe niepoprawne poprawne prawidłowe dobre nowe stare to samo takie
      krótkie długie bezpieczne słabe silne puste tajne prywatne inne zablokowane wygasło nieważne
      ważne nieznane zapomniane działa pasuje wchodzi link pole strona e-mail email mail
      aplikacja jakieś jakiś żadne moje twoje coś ok
      zapomniałem zapomniałam pamiętam wiem zgubiłem
      """,
    complaintEndings: "e ło ny na"
  )

  static let turkish = SecretLanguage(
    "tr",
    passwords: """
      şifre, şifrem, şifremi, şifremiz, şifresi, şifreyi, şifreniz, şifresini, şifresiyle,
      şifremle, parolasını, parolasıyla, parola, parolam, parolamı,
      parolası, parolayı, wifi şifresi, wifi anahtarı, password, giriş şifresi, giriş şifrem
      """,
    credentials: "giriş bilgilerim, giriş bilgileri",
    codes: """
      pin, pinim, pin'im, pin kodu, pin kodum, pin kodumu, puk, puk kodu, puk kodum, onay kodu,
      onay kodum, doğrulama kodu, doğrulama kodum, güvenlik kodu, güvenlik kodum, sms kodu,
      aktivasyon kodu, giriş kodu, tek kullanımlık şifre, tek kullanımlık kod, sms şifresi,
      erişim kodu, kart şifresi, kart şifrem, arkadaki kod,
      arkasındaki kod, arka yüzdeki kod, arkadaki üç rakam, arkasındaki üç rakam,
      arkadaki üç hane, arkasındaki üç hane, arkadaki rakam, güvenlik numarası, cvv, cvc, cvv kodu, cvc kodu, otp
      """,
    looseCodes: "kod, kodu, kodum, kodunuz, kodumu",
    harmlessCodes: """
      indirim kodu, indirim kodum, promosyon kodu, kampanya kodu, kupon kodu, hediye kodu,
      posta kodu, hata kodu, ürün kodu, takip kodu, kargo kodu, barkod, karekod, qr kod, qr kodu,
      ülke kodu, alan kodu, swift kodu, rezervasyon kodu, davet kodu, stok kodu
      """,
    owners: "benim bizim yeni eski",
    copulas: "şu şuydu şudur yenisi eskisi",
    roles: "olarak",
    origins: "",
    connectors: "olarak şimdi hala artık ise da de",
    newThoughts: """
      ve ama fakat lütfen neden niye çünkü teşekkürler ben bu ne nasıl veya ya diye yardım
      """,
    units: """
      karakter karakterli hane haneli rakam harf kez kere defa gün hafta ay yıl saat dakika deneme
      """,
    complaints: """
      yanlış doğru hatalı geçersiz geçerli unuttum kayıp yeni eski aynı kısa uzun güvenli zayıf
      güçlü boş gizli özel farklı çalışmıyor gelmedi gelmiyor olmuyor kabul bloke kilitli yok var
      bilmiyorum hatırlamıyorum unutmuşum link alan sayfa e-posta eposta mail
      """,
    complaintEndings: "yor madi medi miş mış"
  )
}
