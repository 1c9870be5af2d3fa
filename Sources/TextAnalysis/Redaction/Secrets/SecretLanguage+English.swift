extension SecretLanguage {
  static let english = SecretLanguage(
    "en",
    passwords: """
      password, passwd, pwd, pswd, pw, p/w, pword, passphrase, pass phrase, pass word, memorable word,
      secret word, password's, pw's, wifi key,
      wi-fi key, network key, wifi code
      """,
    credentials: "credentials, creds, login details, login data, sign-in details",
    codes: """
      passcode, pincode, pin, pin number, pin code, otp, cvv, cvc, cvv2, cvc2, tan, puk, puk code,
      verification code, security code, access code, login code, log-in code, sign-in code,
      auth code, authentication code, authorisation code, authorization code, authenticator code,
      confirmation code, one-time code, onetime code, one time code, time code, sms code, 2fa code,
      mfa code, otp code, unlock code, pass code, recovery code, backup code, factor code,
      secret code, code on the back, 3-digit code, three digit code,
      one-time password, one time password, one-time passcode, authenticator, authenticator app,
      digits on the back, digits on the reverse
      """,
    looseCodes: "code",
    harmlessCodes: """
      discount code, promo code, promotion code, promotional code, voucher code, gift code,
      coupon code, post code, postal code, zip code, error code, status code, product code,
      item code, sort code, tracking code, order code, area code, country code, dialling code,
      dialing code, bar code, qr code, tax code, referral code, swift code, bank code, colour code,
      color code, size code, source code, booking code, article code, reference code, fault code,
      exit code, return code, party code, offer code, model code, building code, dress code,
      code of conduct
      """,
    owners: "my the new old current",
    copulas: "is are was were be says reads that's thats",
    roles: "as",
    origins: "from",
    connectors: "try to as now just still set called currently should will really",
    newThoughts: """
      and but please can could so why it thanks thank i or what because then if help is when how
      """,
    units: """
      characters character letters digits chars times days weeks months years hours minutes
      attempts mm cm symbols long tries
      """,
    complaints: """
      a about absolutely again all also always an and annoying any at bad being broken but by can
      can't cannot case-sensitive change compromised correct definitely did didn't different do
      does doesn't don't easy empty error expired fine for forgot forgotten from getting gone good
      hard has help how i i'm i've impossible in incorrect insecure invalid issue issues it it's
      known link long lost maybe me missing my need needed never new no none not nothing of ok okay
      old on only or our page please pls policy private probably problem problems rejected required
      reset right safe same saved secret secure short should simple so some something somehow
      stolen strong stuck sure than that the their there they this to too true unavailable unclear
      unknown unsafe useless valid very was way weak weird what when where which who whole why will
      with won't working would wrong yes you your case sensitive exactly apparently visible hidden
      public leaked blank confusing complicated temporary permanent ready optional mandatory
      protected field box screen prompt email e-mail mail manager recovery i'd i'll you're isn't
      wasn't aren't out up off down under over tricky important personal confidential great
      everything anything mine yours theirs until since after before once still even much more less
      sent kept found shown written set made given taken
      """,
    complaintEndings: "ing ed"
  )
}
