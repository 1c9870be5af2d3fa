/// Sums of money. Without a currency a number is a sum only as the answer to "how much?".
enum MoneyCorpus {
  static let text = #"""
    i paid [£12.50] | 12.50 GBP | money
    cost me [12,50 €] | 12.50 EUR
    [20 quid] for that?? | 20.00 GBP
    [USD 5] | 5.00 USD
    [five pounds fifty] | 5.50 GBP
    [5 pounds 50] | 5.50 GBP
    [5 pounds and 50 pence] | 5.50 GBP
    [£5 and 50p] | 5.50 GBP
    [50p] more | 0.50 GBP
    [99 pence] | 0.99 GBP
    a refund of [£1,234.50] | 1234.50 GBP
    [€1.234,50] | 1234.50 EUR
    [€1.234] | 1234.00 EUR
    [1'234.50 CHF] | 1234.50 CHF
    [CHF 20.-] | 20.00 CHF
    [EUR 7] | 7.00 EUR
    [7eur] | 7.00 EUR
    [20GBP] | 20.00 GBP
    [US$5] off | 5.00 USD
    [A$ 30] | 30.00 AUD
    [$5 USD] | 5.00 USD
    [£20.00 GBP] | 20.00 GBP
    [¥1200] | 1200 JPY
    [1,200 yen] | 1200 JPY
    [KWD 1.250] | 1.250 KWD
    [JPY 980] | 980 JPY
    2 dinars | none
    [₹500] | 500.00 INR
    100 kr | none
    [250 sek] | 250.00 SEK
    [twenty euros] | 20.00 EUR
    [two hundred and fifty pounds] | 250.00 GBP
    [a pound] short | 1.00 GBP
    [a hundred dollars] | 100.00 USD
    [a fiver] extra | 5.00 GBP
    [a tenner] | 10.00 GBP
    [£2k] of gear | 2000.00 GBP
    [2k euros] | 2000.00 EUR
    [£1.5k] | 1500.00 GBP
    [£ 9] | 9.00 GBP
    [-£5] on my statement | -5.00 GBP
    [£-5] | -5.00 GBP
    [minus 20 euros] | -20.00 EUR
    from [£20] to [£25] | 20.00 GBP; 25.00 GBP
    [£20]-[£25] | 20.00 GBP; 25.00 GBP
    [£10]-[15] | 10.00 GBP; 15.00 GBP
    [£10] to [£15] | 10.00 GBP; 15.00 GBP
    [10] to [15 pounds] | 10.00 GBP; 15.00 GBP
    [2] or [3 euros] more | 2.00 EUR; 3.00 EUR
    [£12.50p] | 12.50 GBP
    [a couple of quid] | 2.00 GBP
    [three quid fifty] | 3.50 GBP
    over [50€]? | 50.00 EUR
    was [$19.99]+tax | 19.99 USD
    [£0.99] | 0.99 GBP
    [10 bucks] | 10.00 USD
    ([£15]) | 15.00 GBP
    [£12.5] | 12.50 GBP
    [€1\#u{A0}234,56] | 1234.56 EUR
    [１２€] | 12.00 EUR
    its [£49]! | 49.00 GBP
    [3.50 euro] | 3.50 EUR
    [ten pounds] please | 10.00 GBP
    > 45.50 | 45.50 GBP
    > 20 | 20.00 GBP
    > about 30 | 30.00 GBP
    > 1,200 | 1200.00 GBP

    # none
    20 | none
    45.50 | none
    i paid 20 | none
    size 12 | none
    A-£20-B | none
    SKU£5 | none
    pa$5word | none
    $HOME | none
    a £ sign | none
    £ | none
    £££ | none
    £five | none
    20% off | none
    50% | none
    1080p | none
    720p video | none
    page 12p3 | none
    quid pro quo | none
    pounds | none
    the pound fell | none
    pound shop | none
    euro 2024 | none
    try 5 times | none
    [TRY 5] | 5.00 TRY
    all 5 | none
    top 10 | none
    mad 5 | none
    dollar store | none
    cents | none
    £0.005 | none
    £1.2.3 | none
    £12.345.6 | none
    £12345678901234567890 | none
    a grand day out | none
    5 stars | none
    in euros? | none
    buck 5 | none
    i gave it to 2 people | none
    5 to 10 people | none
    p5 | none
    p 5 | none
    cad drawing 3 | none
    > a lot | none
    > A-10042 | none
    > 20 or 30 | none
    > 10 to 15 pounds | none
    > 5 tents | none
    """#
}
