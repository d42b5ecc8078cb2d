/** Moments that are told by what happens there: "around the one minute mark", "when I say hello, that's at 0:02". */

const numbers: Readonly<Record<string, number>> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, ten: 10, fifteen: 15, twenty: 20, thirty: 30, forty: 40, fifty: 50, 'forty-five': 45, half: 0.5,
}; // prettier-ignore

/** "At about the 30 second mark"; "6 seconds around it" lie on both of its sides. */
const mark =
  /(?<!\b(?:seconds?|secs?|s|minutes?|mins?) )\b(?:(?:right |just )?(?:around|about|near|at|by|close to|roughly at|somewhere (?:around|near)) )+(?:about )?(?:the )?(\d+(?:\.\d+)?|[a-z]+(?:-five)?)(?: an?)?[- ](minutes?|mins?|seconds?|secs?)[- ](?:mark|point)\b/gi;

const tells = String.raw`(?:that(?:'s| is| would be| happens| comes)|which is|it(?:'s| is| happens| comes)|so that's|this is|this happens)`;
/** "When I say welcome, that's at 2 seconds"; who tells it may be anybody. */
const happening = new RegExp(
  String.raw`\b(?:when|where|once|until|till|as soon as|right when|just when) (?:i|he|she|we|they|you|it|the [a-z]+|my [a-z]+|somebody|someone) [^,.;:!?\n\d]{2,50}?(?:,| -| –|\.| \() ?${tells} (?:at |around |about |exactly |roughly )*(\d[\d:.]*(?: ?(?:seconds?|secs?|s|minutes?|min)\b)?)( in)?\)?`,
  'gi',
);

/** A prompt with the time of such moments alone. */
export function withMomentsTold(prompt: string): string {
  return prompt
    .replace(mark, (whole, count: string, unit: string) => {
      const value = numbers[count.toLowerCase()] ?? Number(count);
      const seconds = value * (/^m/i.test(unit) ? 60 : 1);
      return Number.isFinite(seconds) ? `at ${clockOf(seconds)}` : whole;
    })
    .replace(happening, (whole, time: string) =>
      /^until|^till/i.test(whole) ? `until ${time}` : `at ${time}`,
    );
}

function clockOf(seconds: number): string {
  const rest = String(Math.round((seconds % 60) * 1000) / 1000);
  return `${Math.floor(seconds / 60)}:${/^\d(?:\.|$)/.test(rest) ? `0${rest}` : rest}`;
}
