extension LanguageWords {
  static let english = LanguageWords(
    "en",
    common: """
      the a an and or but if then so because as of at by for from in into on onto off over
      under to up down out about with without within after before between during until till
      since than though although while i i'm i've i'd i'll im ive id ill me my mine myself
      we we're we've we'll us our ours you you're you've you'll your yours u ur r he he's
      him his she she's her hers it it's its they they're them their theirs who whom whose
      which what what's whats that that's thats this these those there there's theres here
      am is isn't isnt are aren't arent was wasn't wasnt were weren't be been being do don't
      dont does doesn't doesnt did didn't didnt done have haven't havent has hasn't hasnt
      had hadn't can can't cant cannot could couldn't couldnt will won't wont would wouldn't
      wouldnt shall should shouldn't may might must need needs needed want wants wanted
      wanna gonna gotta not no yes nope yep yeah nah never ever none nothing anything
      something everything nobody anybody somebody anyone someone everyone else other
      another any some all both each every few many more most much less least only just also
      too very really quite still yet already again always often sometimes now today
      tomorrow yesterday soon later ago once twice
      """,
    topical: """
      how when where where's wheres why one two three four five six seven eight nine ten
      first second third last next new old same different good bad better best worse worst
      big small long short late early please pls plz thanks thank thx ty cheers hello hi hey
      sorry help question problem issue wrong right get gets getting got give gives given
      gave go goes going gone went come comes came coming make makes made take takes took
      taken see saw seen say says said tell told ask asked know knew known think thought
      find found keep kept let lets put send sends sent sending show shows shown use used
      using work works working worked try tried trying look looking looked call called wait
      waiting waited pay pays paid buy bought order orders ordered ordering cancel cancelled
      canceled cancelling return returns returned returning refund refunds refunded receive
      received recieved arrive arrived arriving deliver delivered delivery deliveries ship
      shipped shipping shipment parcel parcels package packages post posted address change
      changed changing updated check checked tracked invoice receipt bill payment charge
      charged card bank money price cost costs password log sign number name phone page
      customer support agent person human staff manager shop store item items product size
      colour color tent tents bag bags boots boot jacket shoes stove mat gift voucher
      discount free day days week weeks month months year years time times date hour hours
      minutes morning afternoon evening night monday tuesday wednesday thursday friday
      saturday sunday january february march april june july august september october
      november december like love hope start open close closed opened add remove delete sell
      replace repair repaired exchange swap fix fixed broken broke damaged missing lost
      stolen faulty defective way thing things stuff people man men woman son kid kids child
      home house office door box warranty guarantee die dies war wars hat hats den dens mans
      bin sage wider gut art tag bald kind fast stark hell rat rot wand arm hand land wind
      mes des tend pour pain fin font sale sort plus port car rue main tu mare dire sea net
      chair como con pan red sin van real solo usual final animal central general due sole
      pure ora dove fare rate mobile per via er ben dit dus wel water hem dan dag wet even
      beide e eu um se foi ser hit bra var form barn vet tar kan slut rum hun de mod min god
      mad led dog fik sad sen ole ja sun po ale je jak o kim mi su ay di mana bias air hari
      ada pada abroad accept accepted access actually advice against along alone almost
      around available away awful back basket become behind believe below beside blue bring
      bug business button buying care case cause certain cheap cheaper checkout choose claim
      clean clear click clothes company complain complaint confirm confirmation contact copy
      correct country courier cover crash crashes crashed credit current daily damage deal
      debit decline declined depot details downgrade download easy either empty enough enter
      error estimate exactly except expect expected expensive expired explain express extra
      fail failed family far fault fee fees feel fill fine follow forgot forgotten forward
      friend front full further future glad goods great green group guess half happen
      happened happy hard hear heavy held high hold holiday hot idea immediately important
      inside instead interested international join label large latest learn leave leaving
      left level line list little live local located lock locked longer loose lot lots low
      lower matter maybe mean means medium member membership mention message mind mistake
      moment mostly mother move moved near nearly neither nice note notice notification
      offer older opening options outside own owner pack pair paper part parts perhaps
      personal pick picked picture piece place placed point policy possible print probably
      process processed promise promised promo proof proper provide purchase purchased
      questions quick quickly quote rather reach read ready reason recent recently reference
      reject rejected rent report request required resolve response rest review ring rude
      safe save saved schedule scheduled screen seem seems select seller set several share
      side similar single slow smaller soft sold solve speak special spend stand stay steps
      stock storage stupid subscribe subscription such sure switch talk terrible themselves
      therefore through throw together touch towards transaction transfer travel trip truck
      trust turn type unable understand unless unsubscribe upgrade upset urgent useless user
      valid verification verify version visit vouchers wallet warehouse wash watch weather
      weekend weight welcome whatever whether whole wife winter wish wonder word words world
      worn worth write written yourself wat wot wen wer hw hwo wiv dis dat da dey dem n y k
      nt dint aint ain't innit init cuz coz cos tho tbh imo idk lol omg wtf asap fyi btw
      mate bro dude guys m8 gr8 ppl bout wana dunno gimme lemme kinda sorta cancl ordr oder
      refnd plese thier teh nto adn hte waht whre wher wehre recieve parcle pakage delivry
      delievery retrun adress emial pasword talking spoke spanish french german italian
      dutch english translate balance book flight reserve restaurant calorie recipe song
      play alarm timer reminder meeting insurance gas oil tire
      """
  )
}
