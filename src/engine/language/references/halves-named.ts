import type { Place } from '../../model/timeline';
import type { Context } from '../context';
import { chineseNamesOf } from '../words/file-names-in-chinese';

/** Two pictures that share the frame are called by their sides: "the left one", "the one on the right". */

const opposite: Partial<Record<Place, Place>> = {
  left: 'right',
  right: 'left',
  top: 'bottom',
  bottom: 'top',
};
const noun = '(?:one|video|clip|side|half|picture|shot)';
const side = new RegExp(
  String.raw`\b(?:the |that )?(?:(left|right|top|bottom)(?:[- ]hand)? ${noun}|${noun} (?:on|at) the (left|right|top|bottom)|(?:left|right|top|bottom)(?='s (?:sound|audio|volume)))\b`,
  'gi',
);

/** A clause with the names of the files for the sides that it names, where two pictures share the frame. */
export function withHalvesNamed(clause: string, { timeline, media }: Context): string {
  if (timeline === undefined || clause.length > 120) return clause;
  const nameAt = (place: Place | undefined) => {
    const [half, ...more] = timeline.overlays.filter((each) => each.place === place && each.margin === 0);
    return more.length > 0 ? undefined : media.find(({ id }) => id === half?.mediaId)?.fileName;
  };
  const half = soundOfHalf(clause, nameAt);
  if (half !== undefined) return half;
  const named = clause.replace(side, (said: string, before?: string, after?: string) => {
    const place = asPlace((before ?? after ?? said.replace(/^(?:the|that) /i, '')).toLowerCase());
    const [own, beside] = [nameAt(place), nameAt(place && opposite[place])];
    return own === undefined || beside === undefined ? said : own;
  });
  return soundOfNamed(named, nameAt) ?? named;
}

const aloneByName =
  /^(?:(?:please|and|but|then|just|only|can you|could you) )*(?:(?:use|keep|have|hear|leave|play|take) )?(?:only |just )?(?:(?:the )?(?:sound|audio) (?:of|from|on) (?:the )?(?<of>\S+?)|(?<owner>[\w.-]+)'s (?:own )?(?:sound|audio))(?: (?:clip|video|one))?(?: only| alone)?[.!]*$/i;

const aloneInChinese =
  /^(?:请|帮我|再|把)*(?:声音|音频)?(?:只?用|只(?:要|留|保留|听|放))(?<of>[^,，。]{1,20}?)的?(?:声音|原声|音频)?(?:就行|就好|吧|了)*$|^(?<kept>[^,，。]{1,20}?)的?(?:声音|原声)(?:保留|留着|留下|留)(?:就行|就好|吧|着)*$/u;

/** "Only use the sound from harbour", “只保留海滩的声音”: the other half is muted. */
function soundOfNamed(clause: string, nameAt: (place: Place | undefined) => string | undefined): string | undefined {
  const text = clause.trim();
  const { of, owner } = aloneByName.exec(text)?.groups ?? {};
  const isOne = /\b(?:only|just|alone)\b/i.test(text);
  const alone = /[声音]/u.test(text) ? aloneInChinese.exec(text)?.groups : undefined;
  const inChinese = alone?.['of'] ?? alone?.['kept'];
  const name = nameAlone((isOne ? (of ?? owner) : undefined) ?? inChinese ?? '');
  const isNamed = (place: Place) => {
    const stem = nameAlone(nameAt(place) ?? '');
    return stem !== '' && [stem, ...chineseNamesOf(stem)].includes(name);
  };
  const own = (['left', 'right', 'top', 'bottom'] as const).find(isNamed);
  const other = own && nameAt(opposite[own]);
  if (other === undefined) return undefined;
  return inChinese === undefined ? `mute ${other}` : `${other}静音`;
} // prettier-ignore

const nameAlone = (fileName: string) => fileName.toLowerCase().replace(/\.[a-z\d]{2,4}$/, '');

const sides: Readonly<Record<string, Place>> = { 左: 'left', 右: 'right', 上: 'top', 下: 'bottom' };
const soundInChinese =
  /^(?:请|帮我|再|把)*(?:声音|音频)?(只?用|只(?:要|留|保留|听|放)|保留|留)?([左右上下])(?:边|侧|面|方)?(?:那个|那边|视频|画面|那一?半)*的?(?:声音|原声|音频)?(静音|关掉|关了|去掉|不要|消掉|关)?(?:就行|就好|吧|了)*$/u;

/** “只要左边的声音”: the other half is muted. */
function soundOfHalf(clause: string, nameAt: (place: Place | undefined) => string | undefined): string | undefined {
  const [, keeps, side = '', goes] = soundInChinese.exec(clause.trim()) ?? [];
  const place = sides[side];
  if (place === undefined || (keeps === undefined) === (goes === undefined)) return undefined;
  const [own, other] = [nameAt(place), nameAt(opposite[place])];
  if (own === undefined || other === undefined) return undefined;
  return keeps === undefined ? `${own}静音` : `${other}静音`;
} // prettier-ignore

function asPlace(text: string): Place | undefined {
  return text === 'left' || text === 'right' || text === 'top' || text === 'bottom' ? text : undefined;
}
