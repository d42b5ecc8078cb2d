import { l10n, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import { isSoundOnly } from '../../contract/output-settings';
import type { OutputFormat, Quality } from '../../contract/output-settings';
import type { ServiceKind } from '../../session/editing-session';
import type { OutputWishes } from '../../session/exports/export-output';

/** The short sides that are offered, in pixels. */
const shortSides = [1080, 720, 480, 360] as const;

/**
 * Asks what an export is to be like, one question after the other.
 * @returns `undefined` where the user closed a question.
 */
export async function askHowToExport(service: ServiceKind): Promise<OutputWishes | undefined> {
  const formats = service === 'cloud' ? formatItems().slice(0, 1) : formatItems();
  const format = await ask(l10n.t('Export As…'), l10n.t('Choose the kind of file'), formats);
  if (!format) return undefined;
  const quality = await ask(l10n.t('Quality of the Export'), l10n.t('Choose how good it is'), qualityItems());
  if (!quality) return undefined;
  const wishes = { format: format.format, quality: quality.quality };
  if (service === 'cloud' || isSoundOnly(format.format)) return wishes;
  const size = await ask(
    l10n.t('Size of the Export'),
    l10n.t('Choose how large its picture is'),
    sizeItems(),
  );
  if (!size) return undefined;
  return { ...wishes, ...(size.shortSide !== undefined && { size: { shortSide: size.shortSide } }) };
}

function ask<T extends QuickPickItem>(
  title: string,
  placeHolder: string,
  items: T[],
): Thenable<T | undefined> {
  return window.showQuickPick(items, { title, placeHolder, ignoreFocusOut: true });
}

function formatItems(): (QuickPickItem & { readonly format: OutputFormat })[] {
  return [
    { format: 'mp4', label: l10n.t('Video (MP4)'), detail: l10n.t('Plays everywhere.') },
    {
      format: 'gif',
      label: l10n.t('Animated picture (GIF)'),
      detail: l10n.t('Without sound; for a few seconds.'),
    },
    { format: 'mp3', label: l10n.t('Sound only (MP3)') },
    {
      format: 'm4a',
      label: l10n.t('Sound only (M4A)'),
      detail: l10n.t('AAC: better than MP3 at the same size.'),
    },
    { format: 'wav', label: l10n.t('Sound only (WAV)'), detail: l10n.t('Without loss, for further work.') },
  ];
}

function qualityItems(): (QuickPickItem & { readonly quality: Quality })[] {
  return [
    { quality: 'high', label: l10n.t('High') },
    { quality: 'medium', label: l10n.t('Medium') },
    { quality: 'low', label: l10n.t('Low: a small file') },
  ];
}

function sizeItems(): (QuickPickItem & { readonly shortSide?: number })[] {
  return [
    { label: l10n.t('As the video is edited') },
    ...shortSides.map((shortSide) => ({ label: `${shortSide}p`, shortSide })),
  ];
}
