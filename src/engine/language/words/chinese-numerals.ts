const digits: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 俩: 2, 三: 3, 仨: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
}; // prettier-ignore
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

// One digit for each power: "三四秒" is a guess between two numbers and must not become one.
const digit = '[一二两俩三仨四五六七八九]';
const whole = `(?=[零〇十百千]|${digit})(?:${digit}?千)?[零〇]?(?:${digit}?百)?[零〇]?(?:${digit}?十)?${digit}?`;

/** Source of a pattern for `五`, `十五`, `一百二十`, `一点五` and `1点5`. */
export const chineseNumber = `(?:${whole}(?:点[零〇一二两三四五六七八九]{1,4})?|\\d{1,4}点\\d{1,4}(?!\\d))`;

/** The value of what `chineseNumber` matches. */
export function chineseNumberOf(text: string): number {
  const [integer = '', fraction] = text.split('点');
  const value = /^\d+$/.test(integer) ? Number(integer) : integerOf(integer);
  if (fraction === undefined) return value;
  return value + Number(`0.${fraction.replace(/\D/g, (each) => String(digits[each] ?? 0))}`);
}

function integerOf(text: string): number {
  let total = 0;
  let count: number | undefined;
  /** What a digit without a power counts: in "一百五" it is the tens. */
  let unit = 1;
  for (const character of text) {
    const power = powers[character];
    if (power === undefined) {
      count = digits[character] ?? 0;
      if (count === 0) unit = 1;
    } else {
      total += (count ?? 1) * power;
      count = undefined;
      unit = power / 10;
    }
  }
  return total + (count ?? 0) * unit;
}
