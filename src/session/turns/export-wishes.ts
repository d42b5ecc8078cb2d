import { frameRateOf, frameRates, largestOutput, smallestOutput } from '../../contract/output-settings';
import type { OutputFormat, OutputSize, Quality } from '../../contract/output-settings';
import type { OutputWishes } from '../exports/export-output';
import { masked } from './quotes';

/** What is said of an export beside that it is wanted: "as a GIF", "in 4K", "低质量". */

/**
 * Reads a clause that asks for an export.
 * @param clause As it is folded.
 * @returns `undefined` where it asks for two things at once, such as an MP4 and a GIF.
 */
export function wishesOf(clause: string): OutputWishes | undefined {
  const said = withoutNames(clause);
  const formats = formatsIn(said);
  const isSound = soundWords.test(said);
  if (formats.length > 1 || (isSound && formats.some((each) => each === 'mp4' || each === 'gif')))
    return undefined;
  // Of the sounds MP3 is the one that VS Code can play.
  const format = formats[0] ?? (isSound ? 'mp3' : undefined);
  const quality = qualityIn(said);
  const size = sizeIn(said);
  const rate = rateIn(said);
  const captions = captionsIn(said);
  const beyond = [
    ...(size?.isBeyond === true ? (['size'] as const) : []),
    ...(rate?.isBeyond === true ? (['fps'] as const) : []),
  ];
  return {
    ...(format !== undefined && { format }),
    ...(quality !== undefined && { quality }),
    ...(size && { size: size.size }),
    ...(rate && { fps: rate.fps }),
    ...(captions !== undefined && { captions }),
    ...(beyond.length > 0 && { beyond }),
  };
}

/** @returns What two clauses say of one export; `undefined` where they contradict each other. */
export function mergedWishes(first: OutputWishes, second: OutputWishes): OutputWishes | undefined {
  const keys = ['format', 'quality', 'size', 'fps', 'captions'] as const;
  const agree = keys.every(
    (key) =>
      first[key] === undefined ||
      second[key] === undefined ||
      JSON.stringify(first[key]) === JSON.stringify(second[key]),
  );
  if (!agree) return undefined;
  const beyond = [...new Set([...(first.beyond ?? []), ...(second.beyond ?? [])])];
  return { ...first, ...second, ...(beyond.length > 0 && { beyond }) };
}

/** Of a path or a name only the ending says what it is to be. */
function withoutNames(clause: string): string {
  return clause
    .replaceAll(masked, ' ')
    .replace(/(?:~|\.{1,2}|\b[a-z]:)?[\\/][^\s,.]*/gu, ' ')
    .replace(/[\p{L}\p{N}_-]+(?=\.(?:mp4|gif|mp3|wav|m4a)\b)/gu, ' ');
}

const soundWords = /\b(?:audio|sound|soundtrack)\b|声音|音频|音轨/u;

function formatsIn(said: string): OutputFormat[] {
  const found = [...said.matchAll(/\b(?:mp4|gif|mp3|wav|m4a|aac)\b|动图/gu)].map(([word]) => formatOf(word));
  return [...new Set(found)];
}

function formatOf(word: string): OutputFormat {
  switch (word) {
    case 'gif':
    case '动图':
      return 'gif';
    case 'mp3':
    case 'wav':
      return word;
    case 'm4a':
    case 'aac':
      return 'm4a';
    default:
      return 'mp4';
  }
}

const qualityWords: readonly (readonly [Quality, RegExp])[] = [
  [
    'low',
    /\b(?:low|lower|lowest|reduced|draft)[ -]quality\b|\b(?:small|smaller|smallest|compressed)[ -](?:file|size|version|mp4|gif|mp3)\b|低等?(?:画质|质量|音质)|小(?:一点的?)?文件|压缩版/u,
  ],
  ['medium', /\bmedium[ -]quality\b|中等?(?:画质|质量|音质)/u],
  ['high', /\b(?:high|highest|best|max(?:imum)?|full|good)[ -]quality\b|高等?(?:画质|质量|音质)/u],
];

function qualityIn(said: string): Quality | undefined {
  return qualityWords.find(([, words]) => words.test(said))?.[0];
}

interface Size {
  readonly size: OutputSize;
  readonly isBeyond: boolean;
}

/** Heights that are said without a "p". */
const knownHeights = /(?<![\d.x×*])(?:360|480|540|720|1080|1440|2160)(?![\d.]|p| ?fps| ?[x×*]|帧)/u;

function sizeIn(said: string): Size | undefined {
  const [, width, height] = /(?<!\d)(\d{2,4}) ?[x×*] ?(\d{2,4})(?!\d)/u.exec(said) ?? [];
  if (width !== undefined && height !== undefined) return fitting(Number(width), Number(height));
  if (/(?<![a-z\d])[248]k\b|\b(?:uhd|ultra hd)\b/u.test(said)) return ofHeight(2160);
  const lines = /(?<!\d)(\d{3,4})p/u.exec(said)?.[1] ?? knownHeights.exec(said)?.[0];
  if (lines !== undefined) return ofHeight(Number(lines));
  return /\bfull hd\b/u.test(said) ? ofHeight(largestOutput.shortSide) : undefined;
}

function ofHeight(lines: number): Size {
  const { shortSide: most } = largestOutput;
  const shortSide = even(Math.min(most, Math.max(smallestOutput.shortSide, lines)));
  return { size: { shortSide }, isBeyond: lines > most };
}

/** The largest size of the same shape. */
function fitting(width: number, height: number): Size {
  const [long, short] = [Math.max(width, height), Math.min(width, height)];
  const scale = Math.min(1, largestOutput.longSide / long, largestOutput.shortSide / short);
  const side = (length: number) => Math.max(smallestOutput.side, even(length * scale));
  return { size: { width: side(width), height: side(height) }, isBeyond: scale < 1 };
}

function even(length: number): number {
  return 2 * Math.round(length / 2);
}

function rateIn(said: string): { readonly fps: string; readonly isBeyond: boolean } | undefined {
  const [, plain, ofLines] =
    /(?<![\d.])(\d{1,3}(?:\.\d{1,3})?) ?(?:fps|帧|frames (?:per|a) second)|\d{3,4}p(\d{2,3})\b/u.exec(said) ??
    [];
  const rate = Number(plain ?? ofLines ?? NaN);
  if (Number.isNaN(rate)) return undefined;
  const fps = frameRateOf(Math.min(frameRates.fastest, rate));
  return fps === undefined ? undefined : { fps, isBeyond: rate > frameRates.fastest };
}

function captionsIn(said: string): OutputWishes['captions'] {
  if (/\b(?:burn(?:ed|t)[ -]?in|hard-?coded)\b/u.test(said)) return 'burnIn';
  return /\bsrt\b|\b(?:captions|subtitles|subs)\b|字幕/u.test(said) ? 'sideFile' : undefined;
}
