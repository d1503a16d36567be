import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The weights that the pages use, and no more: each file holds some 30,900 characters. */
const FILES = {
  serif: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  'serif-bold': '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  sans: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'sans-bold': '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
} as const;
type FontName = keyof typeof FILES;

/** Fonts of running text; `sans` is for charts only, whose words are drawn as shapes. */
export const FONT_NAMES: readonly FontName[] = ['serif', 'serif-bold', 'sans-bold'];

/** The file of a font; throws where its package is not installed. */
export const readFont = (name: FontName): Uint8Array =>
  readFileSync(createRequire(import.meta.url).resolve(FILES[name]));
