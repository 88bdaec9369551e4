// SPDX-License-Identifier: Apache-2.0

/// Forms of Han characters that belong to one country's standard.
///
/// From OpenCC's tables STCharacters and JPVariants (Apache-2.0): a simplified form counts as foreign to
/// Japanese if JIS X 0208 lacks it while the Japanese form is of its first level; of the old forms, those that
/// live on in names (澤, 廣, 龍 …) and those that stand for several words (辨, 餘 …) are left out.
enum HanForms {
  /// The Japanese form of a simplified Chinese one; nil for a form that Japanese has.
  static func japanese(forSimplified scalar: UInt32) -> UInt32? { lookUp(simplified, scalar) }

  /// Whether China simplifies a character that Japan, or Korea, does not: what has it is not simplified.
  static func isFull(_ scalar: UInt32) -> Bool { full.contains(scalar) }
  private static let full = Set(simplified.lazy.filter { $0 != 0 }.map(UInt32.init))

  /// The form in use since 1946 of a traditional one.
  static func current(forOld scalar: UInt32) -> UInt32? { lookUp(old, scalar) }

  /// The traditional form of one in use in Japan.
  static func old(forCurrent scalar: UInt32) -> UInt32? {
    old.firstIndex { $0 == UInt16(truncatingIfNeeded: scalar) }.map { UInt32($0) + first }
  }

  /// Whether only Japanese writes a character so: 経, 対, 発.
  static func isJapaneseOnly(_ scalar: UInt32) -> Bool { lookUp(japaneseOnly, scalar) != nil }

  /// The unified ideograph of a radical of the block U+2F00.
  static func ideograph(forRadical scalar: UInt32) -> UInt32? {
    let index = Int(scalar) - 0x2F00
    return radicals.indices.contains(index) ? radicals[index] : nil
  }

  private static let first: UInt32 = 0x4E00

  private static func lookUp(_ table: [UInt16], _ scalar: UInt32) -> UInt32? {
    guard scalar >= first, scalar <= 0x9FFF else { return nil }
    let value = table[Int(scalar - first)]
    return value == 0 ? nil : UInt32(value)
  }

  /// A table from a string of pairs: a form and what stands for it.
  private static func table(_ pairs: String) -> [UInt16] {
    var table = [UInt16](repeating: 0, count: 0x9FFF - 0x4E00 + 1)
    var form: UInt32?
    for scalar in pairs.unicodeScalars where scalar.value >= first {
      if let key = form {
        table[Int(key - first)] = UInt16(scalar.value)
        form = nil
      } else {
        form = scalar.value
      }
    }
    return table
  }

  private static let simplified = table(
    """
    专専业業丛叢东東丝糸两両严厳丧喪丰豊临臨为為丽麗举挙义義乌烏乐楽乔喬习習乡郷书書买買亚亜产産
    亩畝亲親亿億仅僅仓倉仪儀众衆优優伞傘伟偉传伝伤傷伦倫伪偽佣傭侣侶侦偵侧側侨僑俭倹债債倾傾偿償
    储儲兰蘭关関兴興养養兽獣冈岡军軍农農冻凍净浄减減凑湊凤鳳凯凱击撃划劃刘劉则則刚剛创創别別剂剤
    剑剣剧劇劝勧务務动動劳労势勢勋勲华華协協单単卖売卧臥卫衛厅庁历歴压圧厌厭县県发発变変叠畳叹嘆
    吓嚇吕呂吨噸启啓吴呉呗唄员員响響哑唖唤喚喷噴团団园園围囲图図圆円圣聖场場块塊坚堅坛壇坟墳坠墜
    垒塁垦墾壳殻处処备備复復头頭夺奪奋奮妆粧妇婦娄婁婴嬰孙孫宁寧实実宠寵审審宪憲宫宮宽寛宾賓对対
    寻尋导導尔爾尘塵尝嘗层層岁歳岚嵐岛島岭嶺币幣帅帥师師帐帳帘簾带帯庆慶库庫应応庙廟废廃开開异異
    张張弹弾强強归帰录録彻徹忆憶忧憂怀懐态態总総恳懇恶悪恼悩悬懸惊驚惩懲惯慣愤憤戏戯战戦户戸扑撲
    执執扩拡扫掃扬揚扰擾抚撫护護报報拟擬拥擁择択挥揮损損换換搅撹摄摂摇揺敌敵斋斎斩斬时時昙曇显顕
    晓暁暂暫术術杀殺杂雑权権杨楊极極构構枪槍枫楓栅柵标標栈桟栉櫛栋棟栌櫨栏欄树樹样様桥橋桦樺检検
    樱桜橹櫓欢歓毕畢汉漢汤湯沟溝泷滝泼溌泽沢洁潔洼窪浊濁测測济済浓濃涂塗涟漣涡渦润潤涧澗涩渋渍漬
    渐漸渔漁溃潰满満滥濫滨浜滩灘濑瀬濒瀕灭滅灵霊灶竃灾災灿燦炼煉烛燭烦煩烧焼热熱爱愛爷爺牵牽牺犠
    狈狽狮獅狱獄猎猟环環现現玺璽电電畅暢疗療盐塩监監盘盤矫矯矶磯砚硯础礎硕碩确確碱鹸祯禎祸禍离離
    秃禿种種积積稳穏穷窮窑窯窥窺竞競笃篤笔筆筿篠简簡类類粪糞紧緊纠糾红紅纤繊约約级級纪紀纬緯纮紘
    纯純纱紗纲綱纳納纵縦纷紛纸紙纹紋纺紡纽紐线線绀紺练練组組绅紳细細织織终終绍紹经経结結绘絵给給
    绚絢络絡绝絶绞絞统統绢絹绣繍继継绩績绪緒绫綾续続绯緋绳縄维維绵綿绶綬综綜绽綻绿緑缀綴缅緬缐線
    缓緩缔締编編缘縁缚縛缝縫缟縞缠纏缩縮缮繕缲繰罗羅罚罰罢罷羡羨聋聾职職联連聪聡肃粛肠腸肤膚肾腎
    肿腫胀脹胁脅胜勝脏臓脑脳脓膿腾騰舆輿舰艦艺芸节節芜蕪苇葦苍蒼苎苧苏蘇茑蔦茧繭荆荊荞蕎荡蕩荣栄
    荫蔭药薬莲蓮莳蒔获獲萤蛍营営萨薩蓝藍虏虜虑慮虾蝦蚀蝕蚁蟻蜡蝋补補袄襖袭襲见見观観规規视視览覧
    觉覚誊謄计計订訂认認讨討让譲讬託训訓议議讯訊记記讲講许許论論讼訟设設访訪诀訣证証评評识識诈詐
    诉訴诊診词詞诏詔译訳试試诗詩诘詰诚誠话話诞誕诠詮诣詣该該详詳诧詫语語误誤诱誘说説请請诸諸诹諏
    诺諾读読诽誹课課谁誰调調谅諒谈談谊誼谋謀谍諜谒謁谓謂谕諭谘諮谚諺谛諦谜謎谢謝谣謡谦謙谨謹谬謬
    谱譜贝貝贞貞负負贡貢财財责責贤賢败敗货貨质質贩販贫貧购購贮貯贯貫贰弐贳貰贴貼贵貴贷貸贸貿费費
    贺賀贼賊贿賄赁賃赂賂资資赈賑赋賦赌賭赏賞赐賜赔賠赖頼赝贋赞賛赠贈趋趨跃躍车車轨軌轩軒转転轮輪
    软軟轰轟轴軸轻軽载載较較辅輔辈輩辉輝辑輯输輸辔轡辖轄辙轍辩弁边辺辽遼达達迁遷过過运運还還这這
    进進远遠违違连連迟遅适適选選逊遜递逓遗遺邮郵郑鄭酦醗酱醤酿醸释釈鉴鑑针針钉釘钏釧钓釣钝鈍钟鍾
    钢鋼钦欽钱銭钲鉦钴鈷钵鉢铁鉄铃鈴铅鉛铎鐸铜銅铠鎧铣銑铫銚铭銘铳銃银銀铸鋳铺舗锁鎖锄鋤锅鍋锋鋒
    锖錆错錯锚錨锡錫锤錘锥錐锦錦锭錠键鍵锯鋸锷鍔锹鍬锺鍾锻鍛镀鍍镇鎮镜鏡镝鏑镫鐙镰鎌长長门門闪閃
    闭閉问問闰閏闲閑间間闷悶闻聞阀閥阁閣阅閲队隊阳陽阴陰阵陣阶階际際陆陸陈陳险険隐隠难難雏雛雾霧
    韩韓页頁顶頂顷頃项項顺順须須顽頑顾顧顿頓颁頒预預领領颇頗频頻颕頴颖頴题題颚顎颜顔额額颠顛风風
    飞飛飨饗饥飢饭飯饮飲饰飾饱飽饲飼饴飴饵餌饼餅饿餓馀余馆館马馬驯馴驰馳驱駆驳駁驹駒驻駐驾駕驿駅
    骂罵验験骏駿骑騎骚騒鱼魚鲁魯鲇鮎鲋鮒鲑鮭鲔鮪鲛鮫鲜鮮鲣鰹鲤鯉鲭鯖鲷鯛鲸鯨鳅鰍鳍鰭鳕鱈鳗鰻鳞鱗
    鳟鱒鸟鳥鸠鳩鸡鶏鸢鳶鸣鳴鸥鴎鸨鴇鸭鴨鸳鴛鸿鴻鹄鵠鹈鵜鹉鵡鹏鵬鹤鶴鹫鷲鹭鷺鹰鷹齐斉齿歯龄齢龙竜
    龟亀
    """)

  private static let old = table(
    """
    亂乱亙亘亞亜佛仏來来假仮傳伝僞偽價価儉倹兒児內内兩両剩剰劍剣劑剤勞労勳勲勵励勸勧區区卷巻卻却
    參参咒呪啞唖單単噓嘘嚙噛嚴厳囑嘱圈圏國国圍囲圓円圖図團団增増墮堕壓圧壘塁壞壊壤壌壯壮壹壱奧奥
    妝粧孃嬢寢寝實実寫写寬寛寶宝將将專専對対屬属峯峰峽峡巖巌巢巣帶帯廁厠廢廃廳庁彈弾彎弯彥彦徑径
    從従徵徴恆恒悅悦惡悪惱悩慘惨懷懐戀恋戰戦戲戯戶戸拂払拔抜拜拝挾挟插挿揭掲搔掻搖揺搜捜摑掴擇択
    擊撃擔担據拠擴拡攝摂攪撹收収效効敕勅敘叙數数斷断晉晋晚晩晝昼暨曁曆暦曉暁會会枡桝查査條条棧桟
    棱稜榆楡樂楽樓楼樞枢樣様橫横檢検權権歐欧歡歓步歩歲歳歷歴歸帰殘残殼殻毆殴每毎氣気污汚涉渉淚涙
    淨浄淺浅渴渇溪渓溫温溼湿滯滞滿満潑溌潛潜澀渋濟済濤涛瀨瀬灣湾焰焔燒焼營営爐炉爭争爲為犧犠狀状
    狹狭獨独獵猟獸獣獻献產産畫画當当疊畳疎疏痹痺瘦痩癡痴發発皋皐盜盗盡尽碎砕祕秘祿禄禦御禪禅禮礼
    禱祷稱称稻稲穎頴穗穂穩穏穰穣竈竃竊窃粹粋糉粽經経縣県縱縦總総繡繍繩縄繪絵繫繋繼継續続纔才纖繊
    聯連聰聡聲声聽聴肅粛脣唇腦脳腳脚膽胆臟臓與与舉挙舊旧舍舎荔茘莊荘莖茎菸煙萊莱萬万蔣蒋蔥葱薰薫
    藏蔵藥薬處処虛虚號号螢蛍蠟蝋蠶蚕蠻蛮裝装覺覚覽覧觀観觸触謠謡證証譯訳譽誉讀読變変讓譲豐豊貓猫
    貳弐賣売賴頼贊賛贗贋踐践輕軽輛輌轉転辭辞遞逓遥遙遲遅鄉郷酢醋醉酔醫医醬醤醱醗釀醸釋釈鋪舗錄録
    錢銭鐵鉄鑄鋳關関陷陥隨随險険隱隠雙双雜雑雞鶏霸覇靈霊靜静顏顔顯顕騷騒驅駆驗験驛駅髓髄體体髮髪
    鬥闘鱉鼈鷗鴎鹼鹸鹽塩麥麦麪麺麴麹黃黄黑黒默黙點点黨党齊斉齒歯齡齢
    """)

  private static let japaneseOnly = table(
    """
    両両乗乗亀亀予予亜亜仏仏仮仮伝伝価価倹倹偽偽児児円円処処剣剣剤剤剰剰労労効効勅勅勧勧勲勲単単
    厠厠厳厳収収呉呉呪呪唖唖営営噛噛団団囲囲図図圏圏圧圧塁塁塩塩増増壊壊壌壌壱壱売売変変奨奨嬢嬢
    実実寛寛対対専専巌巌巣巣巻巻帯帯帰帰庁庁広広廃廃弁弁弁弁弁弁弐弐弾弾従従徳徳徴徴応応恵恵悩悩
    悪悪懐懐戦戦戸戸戻戻払払抜抜択択拝拝拠拠拡拡挙挙挿挿捜捜掲掲掻掻揺揺摂摂撃撃撹撹斉斉斎斎晩晩
    暁暁暦暦曁曁曽曽査査栄栄桜桜桝桝桟桟検検楡楡楽楽様様権権欠欠歓歓歩歩歯歯歳歳歴歴殻殻毎毎気気
    汚汚沢沢浄浄浜浜涙涙渇渇済済渉渉渋渋渓渓満満溌溌滝滝瀬瀬為為焔焔焼焼犠犠猟猟獣獣産産畳畳疏疏
    痩痩痺痺発発皐皐県県砕砕稜稜稲稲穂穂穏穏穣穣竃竃竜竜粋粋粛粛粧粧糸糸経経絵絵絶絶継継続続総総
    緑緑縁縁縄縄縦縦繊繊繋繋繍繍缶缶聡聡聴聴脳脳臓臓舎舎舗舗茘茘荘荘蔵蔵薫薫薬薬蛍蛍蝋蝋覇覇覚覚
    覧覧観観訳訳説説読読謡謡譲譲豊豊賛賛転転軽軽輌輌辺辺逓逓遅遅郷郷酔酔醋醋醗醗醤醤醸醸釈釈鉄鉄
    鉱鉱銭銭鋳鋳錬錬録録関関閲閲闘闘陥陥険険隠隠雑雑霊霊頼頼顔顔顕顕駅駅駆駆騒騒験験髄髄髪髪鴎鴎
    鶏鶏鹸鹸黒黒黙黙鼈鼈齢齢
    """)

  private static let radicals: [UInt32] =
    """
    一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山
    巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙
    牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮
    色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食
    首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠
    """.unicodeScalars.map(\.value).filter { $0 >= first }
}
