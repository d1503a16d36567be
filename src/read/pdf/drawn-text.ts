import type { Box } from '../page/box.js';
import type { Frame } from './frame.js';
import type { Pdfium } from './pdfium.js';

/** How the characters of a text object appear: in ink, in white, or not at all. */
type Paint = 'ink' | 'white' | 'none';

interface Appearance {
  readonly paint: Paint;
  /** The areas outside of which nothing of the object is seen. */
  readonly clips: readonly Box[];
}

/** Text render modes that paint nothing. */
const UNPAINTED: ReadonlySet<number> = new Set([3, 7]);
const SEEN_LEAST_ALPHA = 8;
const WHITE = 253;
const MOST_CLIPS = 16;
const INKED: Appearance = { paint: 'ink', clips: [] };
const HIDDEN: Appearance = { paint: 'none', clips: [] };

/** A watermark is laid over the page at an angle; what is read stands along its edges, a crooked scan nearly so. */
const LEAST_SLOPE = Math.PI / 30;
const isOblique = (angle: number): boolean => {
  const quarters = angle / (Math.PI / 2);
  return angle > 0 && Math.abs(quarters - Math.round(quarters)) * (Math.PI / 2) > LEAST_SLOPE;
};

/** Tells how characters appear; all characters of a text object appear alike. */
export class DrawnText {
  readonly #pdf: Pdfium;
  readonly #frame: Frame;
  readonly #objects = new Map<number, Appearance>();
  /** By the first point of the path, which objects under one clip share. */
  readonly #areas = new Map<number, Box | undefined>();

  constructor(pdf: Pdfium, frame: Frame) {
    this.#pdf = pdf;
    this.#frame = frame;
  }

  /** How a character appears whose box is given. */
  paintOf(text: number, index: number, box: Box): Paint {
    const object = this.#pdf.api.FPDFText_GetTextObject(text, index);
    // Characters that the library puts in belong to no object.
    if (!object) return 'ink';
    let appearance = this.#objects.get(object);
    if (!appearance) {
      appearance = isOblique(this.#pdf.api.FPDFText_GetCharAngle(text, index)) ? HIDDEN : this.#look(object, box);
      this.#objects.set(object, appearance);
    }
    return appearance.clips.every((clip) => holdsMiddle(clip, box)) ? appearance.paint : 'none';
  }

  /** True for a character that is only there to be searched and copied. */
  isUnpainted(text: number, index: number): boolean {
    const object = this.#pdf.api.FPDFText_GetTextObject(text, index);
    return object !== 0 && UNPAINTED.has(this.#pdf.api.FPDFTextObj_GetTextRenderMode(object));
  }

  #look(object: number, box: Box): Appearance {
    const { api, scratch } = this.#pdf;
    const mode = api.FPDFTextObj_GetTextRenderMode(object);
    if (UNPAINTED.has(mode)) return { paint: 'none', clips: [] };
    const clips = this.#clipsOf(object, box);
    if (mode !== 0 || !api.FPDFPageObj_GetFillColor(object, scratch, scratch + 4, scratch + 8, scratch + 12))
      return clips.length === 0 ? INKED : { paint: 'ink', clips };
    const lightest = Math.min(this.#pdf.int(0), this.#pdf.int(4), this.#pdf.int(8));
    const isClear = this.#pdf.int(12) < SEEN_LEAST_ALPHA;
    return { paint: isClear ? 'none' : lightest >= WHITE ? 'white' : 'ink', clips };
  }

  /** The clips of an object, on the page; none for an object of a form, which has coordinates of its own. */
  #clipsOf(object: number, box: Box): readonly Box[] {
    const { api } = this.#pdf;
    const clip = api.FPDFPageObj_GetClipPath(object);
    const count = clip ? Math.min(api.FPDFClipPath_CountPaths(clip), MOST_CLIPS) : 0;
    const clips: Box[] = [];
    for (let path = 0; path < count; path++) {
      const first = api.FPDFClipPath_GetPathSegment(clip, path, 0);
      if (!first) continue;
      if (!this.#areas.has(first)) this.#areas.set(first, this.#areaOf(clip, path));
      const area = this.#areas.get(first);
      if (area) clips.push(area);
    }
    return clips.length > 0 && this.#standsAt(object, box) ? clips : [];
  }

  #standsAt(object: number, box: Box): boolean {
    const { api, scratch } = this.#pdf;
    if (!api.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12)) return false;
    const [left, bottom, right, top] = [0, 4, 8, 12].map((offset) => this.#pdf.float(offset));
    const own = this.#frame.box(left!, top!, right!, bottom!);
    return own.left < box.right && own.right > box.left && own.top < box.bottom && own.bottom > box.top;
  }

  #areaOf(clip: number, path: number): Box | undefined {
    const { api, scratch } = this.#pdf;
    const count = api.FPDFClipPath_CountPathSegments(clip, path);
    if (count <= 0 || count > 64) return undefined;
    let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let index = 0; index < count; index++) {
      const segment = api.FPDFClipPath_GetPathSegment(clip, path, index);
      if (!segment || !api.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4)) return undefined;
      const [x, y] = [this.#pdf.float(0), this.#pdf.float(4)];
      left = Math.min(left, x);
      right = Math.max(right, x);
      bottom = Math.min(bottom, y);
      top = Math.max(top, y);
    }
    return this.#frame.box(left, top, right, bottom);
  }
}

const holdsMiddle = (clip: Box, { left, right, top, bottom }: Box): boolean => {
  const x = (left + right) / 2;
  const y = (top + bottom) / 2;
  return x >= clip.left - 1 && x <= clip.right + 1 && y >= clip.top - 1 && y <= clip.bottom + 1;
};
