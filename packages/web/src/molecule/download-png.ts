/** The drawing of a molecule as PNG, made in the page from the drawing that the service gives as SVG. */
import { api } from '../api.ts';
import { saveFile } from '../shell/save-file.ts';

const WIDTH = 1600;
const HEIGHT = 1200;

/** @throws Error where the drawing cannot be had or drawn */
export async function downloadPng(inchiKey: string): Promise<void> {
  const image = new Image(WIDTH, HEIGHT);
  // From the service itself, so the canvas may be read.
  image.src = api.svgUrl(inchiKey, WIDTH, HEIGHT);
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('this browser draws on no canvas');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.drawImage(image, 0, 0, WIDTH, HEIGHT);
  const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!png) throw new Error('the drawing could not be written');
  saveFile(png, `${inchiKey}.png`);
}
