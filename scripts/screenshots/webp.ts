import type { Page } from 'playwright-core';

/**
 * A third of a PNG's size. The browser is the one program at hand that makes it everywhere.
 * @param mostWide In pixels; a wider picture is made smaller. @param quality 0 to 1.
 */
export async function asWebp(
  page: Page,
  png: Buffer,
  { mostWide, quality } = { mostWide: 1e6, quality: 0.9 },
): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ([data, most, level]) => {
      const picture = await (await fetch(`data:image/png;base64,${data}`)).blob();
      const { width, height } = await createImageBitmap(picture);
      const scale = Math.min(1, most / width);
      const size = { resizeWidth: Math.round(width * scale), resizeHeight: Math.round(height * scale) };
      const image = await createImageBitmap(picture, { ...size, resizeQuality: 'high' });
      const canvas = new OffscreenCanvas(image.width, image.height);
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      const bytes = await (await canvas.convertToBlob({ type: 'image/webp', quality: level })).bytes();
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    },
    [png.toString('base64'), mostWide, quality] as const,
  );
  return Buffer.from(base64, 'base64');
}
