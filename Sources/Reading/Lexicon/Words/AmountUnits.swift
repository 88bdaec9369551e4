// SPDX-License-Identifier: Apache-2.0

extension Lexicon {
  /// Units of measurement and their names in the three languages.
  mutating func addUnitWords() {
    for row in Self.symbols.split(separator: " ") {
      add(row, Sense(role: .unit, b: WordCase.exact.rawValue, text: Term(keeping: String(row))))
    }
    for row in Self.unitNames.split(separator: "\n") {
      let words = row.split(separator: " ")
      for name in words.dropFirst() {
        add(
          String(name.map { $0 == "_" ? " " : $0 }),
          Sense(role: .unit, text: Term(keeping: String(words[0]))))
      }
    }
  }

  /// Symbols whose case matters.
  private static let symbols = """
    km cm mm nm µm μm dm km² km2 m² m2 cm² m³ m3 ㎞ ㎝ ㎜ ㎡ ㎢ ㎥ ha kg mg µg mcg g t kt Mt Gt ㎏ ㎎ \
    L l mL ml dL kL W kW MW GW TW Wh kWh MWh GWh TWh kV V mV A mA Hz kHz MHz GHz THz J kJ MJ GJ kcal cal \
    Pa kPa hPa MPa bar psi N kN KB kB MB GB TB PB EB Kb Mb Gb Mbps Gbps kbps dB Ω °C ℃ °F ℉ K rpm \
    Mtpa mtpa km/h km/hr m/s mph kph kmph bpd b/d mb/d MMBtu Bcf Tcf bcm tpy bbl boe toe CO2e tCO2 gCO2 MtCO2 FLOPS \
    PFLOPS EFLOPS TFLOPS ppm ppb sq ft. oz lb lbs mi yd ft m gs kt. pm mol rad MVA GVA kVA TEU DWT GT
    """

  private static let unitNames = """
    m 미터 メートル meter meters metre metres
    km 킬로미터 킬로 キロ キロメートル キロメーター kilometer kilometers kilometre kilometres ㎞
    cm 센티미터 센티 センチメートル センチ centimeter centimeters centimetre centimetres
    mm 밀리미터 ミリメートル ミリ millimeter millimeters millimetre millimetres
    nm 나노미터 나노 ナノメートル ナノ nanometer nanometers nanometre
    dm 데시미터 デシメートル decimeter decimeters
    µm 마이크로미터 마이크론 マイクロメートル ミクロン micrometer micron microns
    pm 피코미터 ピコメートル ピクトメーター picometer picometers
    mi 마일 マイル mile miles
    nmi 해리 海里 nautical_mile nautical_miles
    ft 피트 フィート foot feet
    in 인치 インチ inch inches
    yd 야드 ヤード yard yards
    km² 제곱킬로미터 평방킬로미터 평방_킬로미터 平方キロメートル 平方キロ square_kilometer square_kilometers square_kilometre square_kilometres sq_km
    m² 제곱미터 평방미터 평방_미터 平方メートル 平米 square_meter square_meters square_metre square_metres sq_m
    ft² 제곱피트 평방피트 平方フィート square_foot square_feet sq_ft
    mi² 제곱마일 평방마일 平方マイル square_mile square_miles
    ha 헥타르 ヘクタール hectare hectares
    ac 에이커 エーカー acre acres
    평 평
    坪 坪
    畝 ムー
    m³ 세제곱미터 입방미터 立方メートル 立米 cubic_meter cubic_meters cubic_metre cubic_metres
    ft³ 세제곱피트 입방피트 입방_피트 立方フィート cubic_foot cubic_feet
    L 리터 リットル liter liters litre litres
    mL 밀리리터 ミリリットル milliliter milliliters millilitre millilitres
    kL 킬로리터 キロリットル kiloliter kiloliters
    gal 갤런 ガロン gallon gallons
    bbl 배럴 バレル barrel barrels
    cup 컵 カップ cup cups
    tbsp 큰술 大さじ tablespoon tablespoons
    tsp 작은술 小さじ teaspoon teaspoons
    pt 파인트 pint pints
    qt 쿼트 quart quarts
    t 톤 トン ton tons tonne tonnes metric_ton metric_tons 메트릭톤 미터톤 メートルトン 公トン
    kt 킬로톤 キロトン kiloton kilotons
    Mt 메가톤 メガトン megaton megatons megatonne megatonnes
    kg 킬로그램 킬로그람 キログラム キログラム kilogram kilograms kilogramme kilos kilo k.g. k.gs kgs
    g 그램 グラム gram grams gramme grammes
    mg 밀리그램 ミリグラム milligram milligrams
    µg 마이크로그램 マイクログラム microgram micrograms microgramme microgrammes
    lb 파운드 ポンド pound pounds lb lbs
    oz 온스 オンス ounce ounces oz
    斤 斤
    ct 캐럿 カラット carat carats
    W 와트 ワット watt watts
    kW 킬로와트 キロワット kilowatt kilowatts
    MW 메가와트 メガワット megawatt megawatts
    GW 기가와트 ギガワット gigawatt gigawatts
    TW 테라와트 テラワット terawatt terawatts
    kWh 킬로와트시 キロワット時 kilowatt-hour kilowatt-hours kilowatt_hours
    MWh 메가와트시 メガワット時 megawatt-hour megawatt-hours megawatt_hours
    GWh 기가와트시 ギガワット時 gigawatt-hours gigawatt_hours
    TWh 테라와트시 テラワット時 terawatt-hours terawatt_hours
    V 볼트 ボルト volt volts
    Hz 헤르츠 ヘルツ hertz
    MHz 메가헤르츠 メガヘルツ megahertz
    GHz 기가헤르츠 ギガヘルツ gigahertz
    J 줄 ジュール joule joules
    cal 칼로리 カロリー calorie calories
    kcal 킬로칼로리 キロカロリー kilocalorie kilocalories
    hp 마력 馬力 horsepower
    Pa 파스칼 パスカル pascal pascals
    bit 비트 ビット bit bits
    B 바이트 バイト byte bytes
    kB 킬로바이트 キロバイト kilobyte kilobytes
    MB 메가바이트 メガバイト megabyte megabytes
    GB 기가바이트 ギガバイト gigabyte gigabytes
    TB 테라바이트 テラバイト terabyte terabytes
    PB 페타바이트 ペタバイト petabyte petabytes
    qubit 큐비트 量子ビット qubit qubits
    km/h 킬로미터_퍼_아워 kilometers_per_hour kilometres_per_hour kilometer_per_hour kph kmph km/hr
    mph 마일_퍼_아워 miles_an_hour miles_per_hour mile_an_hour
    m/s meters_per_second metres_per_second メートル毎秒
    kn 노트 ノット knot knots
    °C 섭씨 도씨 degrees_celsius degree_celsius degrees_centigrade degrees_c deg_c celsius 도_섭씨
    °F 화씨 degrees_fahrenheit degree_fahrenheit degrees_f fahrenheit
    K 켈빈 ケルビン kelvin
    ° 도 度 degree degrees deg
    rad 라디안 ラジアン radian radians
    turn turn turns
    ppm 피피엠
    dB 데시벨 デシベル decibel decibels
    rpm 알피엠
    FLOPS 플롭스 フロップス flops
    PFLOPS 페타플롭스 ペタフロップス petaflops
    EFLOPS 엑사플롭스 エクサフロップス exaflops
    """
}
