extension ReadingVocabulary {
  static let german = ReadingVocabulary(
    words: germanWords,
    senses: germanSenses,
    behind: [
      "morgen": (
        [
          "guten", "gutn", "schönen", "heute", "gestern", "jeden", "am", "diesen", "der", "den",
          "dem", "vom", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag",
          "sonntag", "übermorgen",
        ], "morning"
      ),
      "früh": (["morgen", "heute", "gestern"], "morning"),
    ],
    // An elf is also an English word.
    beforeDays: [
      "am": "on", "zum": "by", "um": "at", "ab": "from", "vom": "from", "elf": "eleven",
    ]
  )

  private static let germanWords: [String: String] = {
    let lists = [
      "today": "heute", "tomorrow": "morgen", "yesterday": "gestern",
      "next": "nächster nächste nächsten nächstes nächstem naechster naechste naechsten naechstes",
      "coming": "kommender kommende kommenden kommendes",
      "last": """
      letzter letzte letzten letztes letztem vergangener vergangene vergangenen vergangenes voriger
      vorige vorigen voriges
      """,
      "this": "dieser diese diesen dieses diesem", "the": "der den dem des",
      "a": "ein eine einen einem einer eines", "and": "und", "or": "oder", "until": "bis",
      "since": "seit", "after": "nach", "around": "gegen", "every": "jeder jede jeden jedes jedem",
      "week": "woche wochen", "weekend": "wochenende", "month": "monat monats monate",
      "year": "jahr jahres jahre", "day": "tag tages tage", "noon": "mittag mittags",
      "midnight": "mitternacht", "morning": "morgens vormittag vormittags",
      "afternoon": "nachmittag nachmittags", "evening": "abend abends", "night": "nachts",
      "quarter": "viertel", "pounds": "pfund", "francs": "franken",
      "pieces": "stück stueck stk",
      ReadingMark.ago: "vor", ReadingMark.clock: "uhr", ReadingMark.halfTo: "halb",
      ReadingMark.quarterTo: "dreiviertel",
    ]
    var words: [String: String] = [:]
    for (english, list) in lists {
      for word in list.split(whereSeparator: \.isWhitespace) { words[String(word)] = english }
    }
    return words
  }()

  private static let germanSenses: [String: WordSense] = WordSense.table(
    cardinals: germanNumbers,
    ordinals: germanRanks,
    months: [
      "januar": 1, "jänner": 1, "februar": 2, "feber": 2, "märz": 3, "maerz": 3, "april": 4,
      "mai": 5, "juni": 6, "juli": 7, "august": 8, "september": 9, "oktober": 10, "okt": 10,
      "november": 11, "dezember": 12, "dez": 12,
    ],
    weekdays: [
      "montag": 1, "dienstag": 2, "mittwoch": 3, "donnerstag": 4, "freitag": 5, "samstag": 6,
      "sonnabend": 6, "sonntag": 7,
    ],
    dayOffsets: ["vorgestern": -2, "übermorgen": 2, "uebermorgen": 2],
    units: [
      "sekunde": .second, "sekunden": .second, "minute": .minute, "minuten": .minute,
      "stunde": .hour, "stunden": .hour, "std": .hour, "tag": .day, "tage": .day, "tagen": .day,
      "woche": .week, "wochen": .week, "monat": .month, "monate": .month, "monaten": .month,
      "jahr": .year, "jahre": .year, "jahren": .year,
    ],
    dayLeads: ["vor"],
    timeLeads: ["halb", "viertel", "dreiviertel", "mittag", "mittags", "mitternacht"]
  )

  private static let germanNumbers: [String: Int] = {
    let units = [
      "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun",
    ]
    let tens = [
      "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig",
    ]
    var numbers: [String: Int] = [
      "eins": 1, "zwo": 2, "fuenf": 5, "zehn": 10, "zwölf": 12, "zwoelf": 12,
      "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15, "sechzehn": 16, "siebzehn": 17,
      "achtzehn": 18, "neunzehn": 19, "dreissig": 30, "hundert": 100, "tausend": 1000,
    ]
    for (index, unit) in units.enumerated() {
      if index > 0 { numbers[unit] = index + 1 }
      numbers[unit + "hundert"] = (index + 1) * 100
      numbers[unit + "tausend"] = (index + 1) * 1000
      for (place, ten) in tens.enumerated() {
        numbers[unit + "und" + ten] = (place + 2) * 10 + index + 1
      }
    }
    for (place, ten) in tens.enumerated() { numbers[ten] = (place + 2) * 10 }
    return numbers
  }()

  private static let germanRanks: [String: Int] = {
    let stems = [
      "erst", "zweit", "dritt", "viert", "fünft", "sechst", "siebt", "acht", "neunt", "zehnt",
      "elft", "zwölft",
    ]
    var ranks: [String: Int] = [:]
    for (index, stem) in stems.enumerated() {
      for ending in ["e", "en", "er", "es"] { ranks[stem + ending] = index + 1 }
    }
    return ranks
  }()
}
