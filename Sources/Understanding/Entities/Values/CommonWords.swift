/// Ordinary English words, which nobody wrote for another one by a slip of the pen: "kindly" is no
/// misspelt "Kindle".
///
/// Only words that lie near others matter, so the list need not be complete: words of three to
/// nine letters, as people use them in letters to a shop. Own work.
enum CommonWords {
  /// Whether `word`, in lower case, is one of them or an inflected form of one.
  static func contains(_ word: String) -> Bool {
    if all.contains(word) { return true }
    return endings.contains { ending, replacement in
      guard word.utf8.count > ending.utf8.count + 2, word.hasSuffix(ending) else { return false }
      return all.contains(word.dropLast(ending.utf8.count) + replacement)
    }
  }

  private static let endings = [
    ("ed", ""), ("d", ""), ("er", ""), ("r", ""), ("ing", ""), ("ing", "e"), ("ly", ""), ("y", ""),
    ("ied", "y"), ("ie", "y"), ("est", ""), ("less", ""), ("ful", ""),
  ]

  private static let all = Set(text.split { $0 == " " || $0 == "\n" }.map { String($0) })

  private static let text = """
    able about above abroad absent accept access account accuse ache across act action active actor
    actual add address adult advance advice afford afraid after again against age agent ago agree
    ahead aid aim air alarm alive all allow almost alone along already also alter always amaze
    amber among amount and anger angle angry animal annoy another answer any apart appeal appear
    apple apply april area argue arm around arrive art article ask asleep assist assume attach
    attack attend august aunt autumn avoid await awake award aware away awful baby back bad badge
    bag bake balance ball band bang bank bar bare bargain base basic basin basil basis basket bat
    batch bath battery battle bay beach bead beak beam bean bear beard beat beauty beck become bed
    been beer before beg begin behind being belief bell belong below belt bench bend bent berry
    beside best bet better between beyond big bike bill bin bind bird birth bit bite black blade
    blame blank blanket blast blaze bleed blend bless blind block blood bloom blow blue board boat
    body boil bold bolt bomb bond bone bonus book boom boost boot booth border bore born borrow
    boss both bother bottle bottom bounce bound bow bowl box boy brain brake branch brand brass
    brave bread break breath breed breeze brick bride bridge brief bright bring broad broke brother
    brow brown brush bubble bucket budget buffer bug build built bulb bulk bull bump bunch bundle
    burden burn burst bury bus bush business busy but butter button buy cabin cable cake calf call
    calm camel camera camp can cancel candle candy cane cannot cap car card care career cargo
    carpet carrier carry cart case cash cast castle casual cat catch cause cave cease ceiling cell
    cellar cent centre chain chair chalk chance change channel chaos chap charge charm chart chase
    chat cheap cheat check checker cheek cheer cheese chef cherry chess chest chew chicken chief
    child chill chin chip choice choir choke choose chop church circle cite city civil claim clap
    class claw clay clean clear clerk clever click client cliff climb cling clip cloak clock close
    cloth cloud clown club clue coach coal coarse coast coat code coffee coil coin cold collar
    collect college colour column comb come comfort common compare complain complete concern
    condition confirm confuse connect consider contact contain content contest continue contract
    control cook cool cope copper copy cord core cork corn corner correct cost cot cottage cotton
    couch cough could council count country county couple coupon course court cousin cover cow
    crack craft crane crash crawl crazy cream create credit creek creep crew crime crisp crop cross
    crowd crown cruel crumb crush crust cry cube cup cure curious curl current curse curtain curve
    cushion custom customer cut cycle daily dairy dam damage damp dance danger dare dark dart dash
    data date daughter dawn day dead deaf deal dear death debate debit debt decade decay decide
    deck declare decline deep deer defeat defect defend degree delay delete deliver delivery demand
    dense deny depart depend deposit depth desert deserve design desire desk despite detail detect
    device devil dial diary dice die diet differ dig dinner direct dirt dirty disc discount discuss
    dish display distance ditch dive divide dock doctor does dog doll dollar done donkey door dose
    dot double doubt down dozen draft drag drain drama draw drawer dread dream dress drew drill
    drink drip drive drop drown drug drum dry duck due dull dumb dump during dusk dust dusty duty
    each eager eagle ear early earn earth ease east easy eat echo edge edit effect effort egg eight
    either elbow elder elect else email embark emblem embrace emerge employ empty enable end enemy
    energy engage engine enjoy enough ensure enter entire entry envy equal equip error escape even
    evening event ever every evil exact exam example except excess exchange excite excuse exist
    exit expand expect expensive expert expire explain explore export express extend extra eye
    fable fabric face fact factor factory faculty fade fail faint fair fairy faith fake fall false
    fame famed familiar famous fan fancy far fare farm fashion fast fat fatal fate father fault
    favour fear feast feather feature fee feed feel feet fell fellow felt female fence fern ferry
    fetch fever few field fierce fifty fig fight figure file fill film filter final find fine
    finger finish fire firm first fish fist fit fix flag flame flap flare flash flask flat flavour
    flaw flea fleet flesh flew flight fling flip float flock flood floor flour flow flower fluid
    flush fly foam focus fog foil fold folder folk follow fond food fool foot for force fork form
    formal former fort forth forty forum forward fossil foul found four fox frame fraud free freeze
    fresh fridge friend frog from front frost frozen fruit fry fuel full fun fund funny fur furious
    further fuse fuss future gadget gain gallery gallon game gap garage garden garlic gas gate
    gather gave gear gem gender general gentle get ghost giant gift girl give glad glass glide
    globe gloom glory glove glow glue goal goat god gold golf gone good goodbye got grab grace
    grade grain grand grant grape graph grasp grass grate grave gravy great greed green greet grew
    grey grid grief grill grim grin grip grocery ground group grow growth guard guess guest guide
    guilt guitar gum gun gut guy habit had hair half hall halt ham hammer hand handle handy hang
    happen happy harbour hard harm harsh harvest has haste hat hatch hate have hay hazard head heal
    heap hear heard heart heat heath heaven heavy hedge heel height held hello helmet help hence
    her herb herd here hero hide high hike hill him hint hip hire his history hit hold hole holiday
    hollow holy home honest honey hood hook hope horn horror horse hose hospital host hot hotel
    hour house how hug huge human humble hundred hung hunger hunt hurry hurt husband hut ice idea
    ideal ignore ill image impact import improve inch include income indeed index infant inform
    injure ink inner input insect insert inside insist inspect install instant instead insult
    insure intend into invent invest invite iron island issue item itself ivory jacket jail jam jar
    jaw jealous jeans jelly jet jewel job join joint joke journey joy judge jug juice july jump
    june jungle junior jury just keen keep kept kettle key kick kid kill kin kind king kiss kit
    kitchen kite kitten knee kneel knew knife knit knock knot know label labour lack lad ladder
    lady lake lamb lame lamp land lane language lap large laser last latch late later latest laugh
    launch law lawn lawyer lay layer lazy lead leaf league leak lean learn lease least leather
    leave left leg legal lemon lend length lens less lesson let letter level lever liar library
    lick lid lie life lift light like limb lime limit line linen link lion lip liquid list listen
    litre litter little live liver load loaf loan lobby local lock lodge log logic lone long look
    loop loose lord lose loss lost lot loud lounge love low loyal luck lucky luggage lump lunch
    lung machine mad made magic mail main major make male mall man manage manager manner manual
    many map maple marble march margin mark market marry mask mass master mat match mate matter
    maybe mayor meal mean meant meat medal media medium meet melt member memory mend mental mention
    menu mercy merge merit merry mess message metal meter method middle might mild mile milk mill
    mind mine minor minus minute mirror miss mist mix mobile mode model modern modest moment money
    monitor monkey month mood moon moral more morning most mother motion motor mount mountain mouse
    mouth move movie much mud mug multiply murder muscle museum music must mute myself mystery nail
    name narrow nasty nation native nature navy near neat neck need needle nerve nest net network
    never new news next nice night nine noble nobody noise none noon nor north nose not note
    nothing notice novel now nowhere number nurse nut oak obey object obtain obvious occur ocean
    odd odds off offer office often oil okay old once one onion online only onto open operate
    opinion option orange order other ought ounce our out outer output outside oval oven over owe
    own owner oxygen pace pack package pad page paid pain paint pair palace pale palm pan panel
    panic pants paper parade parcel pardon parent park part partly party pass past paste patch path
    patient pattern pause pay payer payment peace peach peak pear pearl peel peer pen penalty
    pencil penny people pepper percent perfect perform perhaps period permit person pet petrol
    phase phone photo phrase piano pick picnic picture piece pier pig pile pill pillow pilot pin
    pinch pine pink pint pipe pitch pity place plain plan plane planet plant plaster plastic plate
    play plaza plead please pleased plenty plot plough plug plum plumb plump plunge plural pocket
    poem point poison pole police policy polish polite poll pond pony pool poor pop porch port
    portion pose position possible post pot potato pound pour powder power praise pray precise
    prefer prepare present press pretty prevent price pride prime print prior prison private prize
    problem process produce product profit program project promise prompt proof proper protect
    proud prove provide public pull pulse pump punch pupil puppy pure purple purpose purse push put
    puzzle quality quarter queen query quest question queue quick quiet quit quite quote rabbit
    race rack radio rail rain raise ramp ran range rank rapid rare rate rather raw ray razor reach
    react read ready real realise really rear reason rebate recall receipt receive recent recipe
    record recover red reduce refer refill refund refuse regard region regret regular reject relate
    relax release relief rely remain remark remember remind remote remove rent repair repeat reply
    report request require rescue reserve resolve resort respect respond rest restore result retail
    retain retire return reveal review reward ribbon rice rich rid ride ridge right rigid ring
    rinse ripe rise risk rival river road roast rob robe robot rock rod role roll roof room root
    rope rose rotten rough round route row royal rub rubber rubbish rude rug ruin rule run rural
    rush rust rusty sack sad saddle safe said sail saint salad salary sale salmon salt same sample
    sand sandal sat sauce sausage save savings saw say scale scalp scan scar scarce scare scarf
    scary scene scent scheme school science scissors scoop scope score scout scrap scrape scratch
    scream screen screw script scroll scrub sea seal seam search season seat second secret section
    secure see seed seek seem seen seize seldom select sell send senior sense sent separate serial
    series serious serve service session set settle seven several severe sew shade shadow shake
    shall shallow shame shape share shark sharp shave she shed sheep sheer sheet shelf shell
    shelter shield shift shine ship shirt shock shoe shoot shop shopper shore short shot should
    shoulder shout shove show shower shred shrink shut shy sick side sigh sight sign signal silence
    silk silly silver similar simple since sing single sink sip sir sister sit site situation six
    sixth size skate sketch ski skill skin skip skirt sky slap slave sleep sleeve slept slice slide
    slight slim slip slope slot slow small smart smash smell smile smoke smooth snack snake snap
    snow soak soap soccer social sock socket soda sofa soft soil sold soldier sole solid solve some
    son song soon sore sorry sort soul sound soup sour source south space spade span spare spark
    speak special speed spell spend spent spice spider spike spill spin spirit spit spite split
    spoil spoke spoon sport spot spray spread spring spy square squash squeeze stable stack staff
    stage stain stair stake stale stall stamp stand staple star stare start starve state station
    statue status stay steady steak steal steam steel steep steer stem step stern stew stick stiff
    still sting stir stitch stock stolen stomach stone stood stool stop store storm story stout
    stove straight strain strange strap straw stream street stress stretch strike string strip
    stroke strong struck stuck student study stuff stupid style subject submit subtle succeed such
    suck sudden sue suffer sugar suggest suit suite sum summer sun super supper supply support
    suppose sure surf surface surname surplus surprise survey swan swap swear sweat sweep sweet
    swell swift swim swing switch sword symbol system table tail tailor take tale talent talk tall
    tame tank tap tape target task taste tax taxi tea teach team tear tease tell temper temple ten
    tend tender tennis tense tent term tern terrace terrible test text than thank that thaw the
    theatre theft their them theme then theory there these they thick thief thigh thin thing think
    third thirst thirty this thorn those though thought thread threat three threw throat through
    throw thumb thunder thus tick ticket tidy tie tiger tight tile till timber time tin tiny tip
    tire tissue title toast today toe together toilet told toll tomato tone tongue tonight too took
    tool tooth top topic torch tore toss total touch tough tour toward towel tower town toy trace
    track trade trail train tram trap trash travel tray tread treat tree trend trial tribe trick
    trim trip troop trouble truck true truly trunk trust truth try tub tube tuck tune tunnel turn
    twelve twenty twice twin twist two type tyre ugly uncle under undo unfair union unique unit
    unite unless until unusual upon upper upset urban urge urgent usage use used user usual vacant
    vague vain valid valley value van vary vase vast vehicle venture verb verse very vessel vest
    video view village vine violet virus visible visit visual vital voice volume vote voucher
    voyage wage wagon waist wait wake walk wall wander want war ward warehouse warm warn wash waste
    watch water wave wax way weak wealth weapon wear weary weather weave web wed weed week weekly
    weigh weight weird welcome well went were west wet whale what wheat wheel when where which
    while whip whisper white who whole whom whose why wicked wide widow width wife wild will win
    wind window wine wing winner winter wipe wire wise wish with within without woke wolf woman
    wonder wood wooden wool word wore work worker world worm worn worry worse worst worth would
    wound wrap wreck wrist write writer wrong yard yarn yawn year yell yellow yes yesterday yet
    yield young your youth zero zip zone
    """
}
