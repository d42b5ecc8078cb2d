/** How near a misspelt word is to a known one. Words of a few letters are near to many, so little is forgiven there. */

/** From here on two slips are forgiven in one word. */
const longWord = 8;

/** 0 for two neighbours swapped, more for less likely slips; `undefined` where it is another word. */
export function slipBetween(misspelt: string, form: string): number | undefined {
  if (misspelt === form || Math.abs(misspelt.length - form.length) > 2) return undefined;
  let same = 0;
  while (same < misspelt.length && misspelt[same] === form[same]) same++;
  if (misspelt.length === form.length) {
    const swapped = misspelt[same] === form[same + 1] && misspelt[same + 1] === form[same];
    if (swapped && misspelt.slice(same + 2) === form.slice(same + 2)) return 0;
    // Hardly anybody errs in the first letter: "master" is not "faster".
    const replaced = same > 0 && misspelt.slice(same + 1) === form.slice(same + 1);
    if (replaced && form.length >= 5) return 3;
  }
  if (Math.abs(misspelt.length - form.length) === 1) {
    const [short, long] = misspelt.length < form.length ? [misspelt, form] : [form, misspelt];
    if (short.slice(same) === long.slice(same + 1)) {
      const extra = long[same] ?? '';
      // "trimm" and "ad": a letter written twice, or only once.
      if (extra === long[same - 1] && short.length >= 2) return 1;
      const isVowel = misspelt.length < form.length && /[aeiou]/.test(extra) && same > 0;
      if (short.length >= 5 || (short.length >= 4 && isVowel)) return 2;
    }
  }
  const isLong = Math.min(misspelt.length, form.length) >= longWord && misspelt[0] === form[0];
  return isLong && editsBetween(misspelt, form) <= 2 ? 4 : undefined;
}

/** Letters left out, added, replaced, and neighbours swapped. */
function editsBetween(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      }
      next.push(least);
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}
