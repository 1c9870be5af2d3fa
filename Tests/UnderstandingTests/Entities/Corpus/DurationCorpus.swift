/// Lengths of time; a month counts 30 days, a year 365.
enum DurationCorpus {
  static let text = #"""
    waited [3 days] | 3d | length of time
    [two and a half hours] on hold | 2h 30m
    [90 min] is too long | 1h 30m
    gone for [a fortnight] | 14d
    [half an hour] | 30m
    [an hour and a half] | 1h 30m
    it took [1h 30m] | 1h 30m
    [1h30] | 1h 30m
    [2h15m] | 2h 15m
    [1 hour 30 minutes] | 1h 30m
    [2.5 hrs] | 2h 30m
    [2½ hours] | 2h 30m
    [2 1/2 hours] | 2h 30m
    [1,5 hours] | 1h 30m
    [24hrs] | 1d
    [48 hour] delivery | 2d
    [30-day] returns | 30d
    [two year] warranty | 730d
    [2 yrs] old | 730d
    about [six weeks] | 42d
    [a couple of weeks] | 14d
    [a month and a half] | 45d
    [a hundred days] | 100d
    [45secs] | 45s
    after [20 minutes] it stops | 20m
    [three quarters of an hour] | 45m
    [a quarter of an hour] late | 15m
    [half a day] | 12h
    [half hour] wait | 30m
    for [3 nights] | 3d
    [one week] later, [two days] early | 7d; 2d
    [1 week and 2 days] | 9d
    [5 wks] | 35d
    [10m] and it's done | 10m
    [an hr] | 1h
    [３ days] | 3d
    > 2 weeks | 14d
    > a week or so | 7d

    # none
    3-5 days | none
    2 to 3 weeks | none
    an hour or two | none
    a day or two | none
    24/48 hours | none
    a few days | none
    several weeks | none
    some days | none
    days | none
    for days now | none
    the day | none
    day 3 | none
    week 12 | none
    one day it will break | none
    a second opinion | none
    a second hand tent | none
    just a second | none
    wait a minute | none
    hold on a sec | none
    three times a week | none
    twice a day | none
    £5 a month | none
    how much a year | none
    hits of the 90s | none
    in the 80s | none
    my iphone 4s | none
    a 3D print | none
    one sec | none
    give me a minute | none
    5 people | none
    min order 5 | none
    hour by hour | none
    the hours i wasted | none
    A-10042h | none
    x30m | none
    mp3 | none
    4x4 | none
    h2o | none
    99999 years | none
    may | none
    12345 | none
    10.5.2 days | none
    a year's worth | none
    a dayton hotel | none
    > ages | none
    > 2 | none
    """#
}
