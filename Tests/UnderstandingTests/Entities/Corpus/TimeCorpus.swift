/// What customers write of times of day; a bare hour is meant between seven in the morning and
/// seven in the evening.
enum TimeCorpus {
  static let text = #"""
    # digits
    i'm in from [16:30] | 16:30 | clock
    call at [9:15] pls | 09:15
    [04:30] in the log | 04:30
    ring me [4:30] | 16:30
    [00:05] | 00:05
    error at [10:30:22] | 10:30
    at [16.30] | 16:30
    [16h30] | 16:30
    [1630hrs] | 16:30
    [0900 hours] | 09:00
    > 1630 | 16:30
    > 16.30 | 16:30

    # with am or pm
    [5pm] is fine | 17:00 | am or pm
    at [5 p.m]. please | 17:00
    [5.30pm] | 17:30
    [11:45 AM] | 11:45
    [12am] | 00:00
    [12pm] | 12:00
    [7am] is to early | 07:00
    [8 in the evening] | 20:00
    [eight in the morning] | 08:00
    [6 o'clock in the evening] | 18:00
    [5PM] or [6PM] | 17:00; 18:00

    # words
    [half past 4] | 16:30 | time in words
    [half four] would suit | 16:30
    [quarter past nine] | 09:15
    [a quarter to six] | 17:45
    [ten to 5] | 16:50
    [twenty past 3] | 15:20
    [4 oclock] | 16:00
    [three o'clock] | 15:00
    [noon] | 12:00 | noon or midnight
    at [midday] | 12:00
    by [midnight] | 00:00
    [five thirty] is ok | 17:30

    # a bare hour, where something says that it is one
    call me at [5] | 17:00 | hour
    i'm home after [6]. | 18:00
    not before [10] please | 10:00
    at [8 tonight] | 20:00 | am or pm
    at [seven] | 07:00 | hour
    around [3ish] | 15:00
    at [5] or at [7] | 17:00; 07:00
    > 5 | 17:00
    > half 4 | 16:30
    > about 3 | 15:00
    > 11 | 11:00

    # from one time to another
    between [2] and [4pm] | 14:00; 16:00
    [9am] to [5pm] | 09:00; 17:00
    [2]-[4pm] | 14:00; 16:00
    open from [9] to [5]? | 09:00; 17:00
    any time [10:00] - [12:30] | 10:00; 12:30
    [11]-[1pm] | 11:00; 13:00
    [8am]-[12pm] | 08:00; 12:00
    [10:00]-[12:30] | 10:00; 12:30
    [12 noon] | 12:00
    [5:30ish] | 17:30

    # none
    24/7 | none
    16:9 screen | none
    ratio 3:1 | none
    25:30 | none
    12:60 | none
    13pm | none
    0pm | none
    1:2:3 | none
    00:1A:2B:3C | none
    10:30:99:11 | none
    at 5 shops | none
    at 5 pounds | none
    after 5 tries | none
    after 3 days | none
    until 2 people helped | none
    before 2026 | none
    at 10% off | none
    at one of your shops | none
    at 25 | none
    at A-10042 | none
    reduced by 5 | none
    about 5 | none
    i have 5 | none
    5 | none
    half the poles | none
    half a dozen | none
    half price | none
    half 4 of them | none
    quarter zip | none
    ten to one against | none
    a quarter of the price | none
    past orders | none
    16.30 | none
    £16.30 | none
    costs 5.30 | none
    i am 5 foot | none
    woke at [3 am] | 03:00
    i am 3 | none
    am i too late | none
    sent at [2 pm] twice | 14:00
    room 1630 | none
    1630 people | none
    order 10:30A | none
    nooner | none
    afternoon | none
    in the morning | none
    a second | none
    for 5 hours | none
    around one or two weeks | none
    at 2 to 3 metres | none
    5h | none
    sat nav | none
    > 5 pounds | none
    > 99 | none
    > dunno | none
    > 5 or 6 | none
    """#
}
