/** What a file is called in Chinese that has an English name. */

/** Only what a picture can show; what is a word of editing as well, such as 片头, is not here. */
const things: readonly (readonly [english: RegExp, chinese: string])[] = [
  [/^(?:beach|seaside|shore)$/, '海边|海滩|沙滩'],
  [/^(?:sea|ocean)$/, '大海|海景|海面'],
  [/^(?:harbou?r|port|dock|docks|pier)$/, '港口|码头|海港|港湾'],
  [/^(?:drone|aerial)$/, '航拍|无人机'],
  [/^(?:phone|mobile|cellphone|iphone)$/, '手机拍的|手机录的|手机拍|手机那'],
  [/^(?:interview)$/, '采访|访谈'],
  [/^(?:speech)$/, '演讲|致辞'],
  [/^(?:wedding)$/, '婚礼'],
  [/^(?:ceremony)$/, '仪式'],
  [/^(?:dance|dancing)$/, '跳舞|舞蹈'],
  [/^(?:party)$/, '派对|聚会'],
  [/^(?:birthday)$/, '生日'],
  [/^(?:sunset)$/, '日落|夕阳'],
  [/^(?:sunrise)$/, '日出'],
  [/^(?:night)$/, '夜景'],
  [/^(?:city)$/, '城市'],
  [/^(?:street)$/, '街道|街景|街头'],
  [/^(?:mountain|mountains)$/, '山景|雪山|大山'],
  [/^(?:forest|woods)$/, '森林|树林'],
  [/^(?:snow)$/, '雪景'],
  [/^(?:lake)$/, '湖边|湖景'],
  [/^(?:river)$/, '河边|江边'],
  [/^(?:park)$/, '公园'],
  [/^(?:garden)$/, '花园'],
  [/^(?:kitchen)$/, '厨房'],
  [/^(?:office)$/, '办公室'],
  [/^(?:classroom|lesson)$/, '教室|课堂'],
  [/^(?:concert)$/, '演唱会|音乐会'],
  [/^(?:cat|cats)$/, '猫咪|小猫'],
  [/^(?:dog|dogs)$/, '狗狗|小狗'],
  [/^(?:baby)$/, '宝宝'],
  [/^(?:food)$/, '美食'],
  [/^(?:demo)$/, '演示'],
  [/^(?:unboxing)$/, '开箱'],
  [/^(?:screen|screencast|screenrecording)$/, '录屏'],
];

/** The names that a file with an English name answers to in Chinese. */
export function chineseNamesOf(stem: string): readonly string[] {
  const words = stem.split(/[\s_.\d-]+/u);
  return things.flatMap(([english, chinese]) =>
    words.some((word) => english.test(word)) ? chinese.split('|') : [],
  );
}
