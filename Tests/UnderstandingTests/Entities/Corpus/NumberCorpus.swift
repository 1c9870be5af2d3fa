/// Numbers, ranks and quantities.
enum NumberCorpus {
  /// Plain numbers.
  static let numbers = #"""
    we are [4] | 4 | number
    [four] of us | 4 | number in words
    [12] pegs missing | 12
    [1,200] flyers | 1200
    [2.5] metres | 2.5
    [3,5] | 3.5
    [1.234.567,89] | 1234567.89
    [-5] degrees | -5
    [minus 5] at night | -5
    it was [minus ten] outside | -10
    [twenty five] | 25
    [twenty-five] | 25
    [a hundred] leaflets | 100
    [two hundred and six] | 206
    [three thousand four hundred] | 3400
    [a thousand] times | 1000
    [2 thousand] | 2000
    [two and a half] | 2.5
    [2½] | 2.5
    [2 1/2] | 2.5
    [half a dozen] | 6
    [a dozen] | 12
    [two dozen] | 24
    [a couple] of us | 2
    [zero] | 0
    [１２] people | 12
    [٣] people | 3
    just [one] person | 1
    a table for [one] | 1
    for [3], please | 3
    [2] adults and [3] kids | 2; 3
    [six] or [seven] | 6; 7
    > 4 | 4
    > one | 1
    > there are 6 of us | 6
    > a pair | none

    # none
    A-10042 | none
    order A 10042b | none
    2026-03-06 | none
    10:30 | none
    2.10.1 | none
    £5 | none
    5€ | none
    50% | none
    2x | none
    6th | none
    #12 | none
    3-4 | none
    this one | none
    which one of them | none
    the other one | none
    no one helped | none
    i have not got one | none
    i have one already | none
    is there one for me | none
    send one from the shop | none
    any one | none
    one of them | none
    one more thing | none
    1234567890123456 | none
    mp3 | none
    4x4 | none
    h2o | none
    covid19 | none
    a tent | none
    a lot | none
    someone | none
    tenner | none
    often | none
    weight | none
    canine | none
    half the price | none
    hundreds of them | none
    thousands | none
    v2 | none
    1.5l bottle | none
    ipv6 | none
    0x1f | none
    1e5 | none
    7/8 | none
    192.168.0.1 | none
    > 4 or 5 | none
    > plenty | none
    """#

  /// Ranks.
  static let ranks = #"""
    my [second] parcel | 2 | rank
    the [3rd] one | 3 | rank
    [first] order | 1
    the [twenty first] row | 21
    on the [4th] floor | 4
    for the [third] time | 3
    the [12th] and the [13th] box | 12; 13
    it's my [fifth] message | 5
    the [2nd] of my orders | 2
    > the second | 2
    > 1st | 1

    # none
    a second | none
    one second please | none
    wait a second | none
    30 seconds | none
    10 second timer | none
    just a second | none
    first of all | none
    first name | none
    firstly | none
    at first it worked | none
    1th | none
    2st | none
    11st | none
    5 | none
    third party | none
    second hand | none
    on second thoughts | none
    seconds later | none
    last | none
    north | none
    0th | none
    a third of it | none
    two thirds | none
    second to last | none
    """#

  /// How many of a thing.
  static let counts = #"""
    [a dozen] pegs | 12 | count
    [half a dozen] | 6
    [a pair] of boots | 2
    [two pairs] of socks | 4
    [3 x] tarn tent | 3
    [3x] tarn tent | 3
    [x3] | 3
    [2] of the mats | 2
    [4 pcs] | 4
    [qty 5] | 5
    [5] tents please | 5
    [two] kettles | 2
    [10 pieces] | 10
    [a couple] of mats | 2
    [12 times] the kettle | 12
    > 2 | 2
    > just the one | none
    > one | 1

    # none
    2.5 | none
    4x4 car | none
    2x4 timber | none
    -3 | none
    £5 | none
    10% | none
    A-10042 | none
    mp3 | none
    x | none
    0 | none
    a pear | none
    repair | none
    dozens | none
    this one | none
    3rd | none
    10:30 | none
    xbox | none
    > none | none
    """#

  /// Weights in kilograms.
  static let weights = #"""
    it weighs [2.5 kg] | 2.5 | measure in kg
    [500g] of gas | 0.5
    [500 grams] | 0.5
    [2 kilos] | 2
    [two and a half kilos] | 2.5
    [1,5kg] | 1.5
    [3 lbs] | 1.36077711
    [10 oz] | 0.283495231
    [half a kilo] | 0.5
    [a kilo] | 1
    [2 stone] | 12.70058636
    > 7 | 7
    > 1.2kg | 1.2

    # none
    5 litres | none
    kg | none
    2 metres | none
    5 | none
    g5 | none
    5gb | none
    4g phone | none
    £5 | none
    A-500g | none
    0 to 60 | none
    kilogram | none
    -2 kg | none
    500g7 | none
    stone washed | none
    on the 1st | none
    > heavy | none
    """#

  /// Lengths in metres.
  static let lengths = #"""
    [3m] rope | 3 | measure in m
    [180 cm] | 1.8
    i'm [6 ft] | 1.8288
    [2 metres] | 2
    [ten meters] of line | 10
    [12 mm] pole | 0.012
    [5km] away | 5000
    [3 miles] | 4828.032
    20" wheel | none
    5 minutes | none
    3 mil | none
    m3 | none
    """#
}
