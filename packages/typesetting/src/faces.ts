// The typefaces our documents are printed in, read from their npm packages and parsed once. They are the whole list: what
// none of them can print, `printable` knows.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createFace, type Face } from './face.js'

const FILES = {
  serif: '@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf',
  serifBold: '@expo-google-fonts/noto-serif/600SemiBold/NotoSerif_600SemiBold.ttf',
  serifItalic: '@expo-google-fonts/noto-serif/400Regular_Italic/NotoSerif_400Regular_Italic.ttf',
  sans: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  sansBold: '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  sansItalic: '@expo-google-fonts/noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf',
  mono: '@expo-google-fonts/noto-sans-mono/500Medium/NotoSansMono_500Medium.ttf',
  japanese: '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
} as const

/** A face for each way our documents speak. */
export type FaceName = keyof typeof FILES

/** Parsed typefaces by name. Parsing costs more than drawing: hand them to every call. */
export type Faces<Name extends FaceName> = Readonly<Record<Name, Face>>

const loaded = new Map<FaceName, Promise<Face>>()

/** Reads and parses the typefaces, each once in a process. Fails only when an installed package lacks its file. */
export function loadFaces<Name extends FaceName>(names: readonly Name[]): Promise<Faces<Name>> {
  return facesBy(load, names)
}

/** The same anew each time: what printing costs when every document parses its fonts. */
export function parseFaces<Name extends FaceName>(names: readonly Name[]): Promise<Faces<Name>> {
  return facesBy(parse, names)
}

async function facesBy<Name extends FaceName>(read: (name: Name) => Promise<Face>, names: readonly Name[]) {
  const faces = await Promise.all(names.map(async (name) => [name, await read(name)] as const))
  // The border: one entry for each of the names, which TypeScript cannot follow through fromEntries.
  return Object.fromEntries(faces) as Faces<Name>
}

function load(name: FaceName): Promise<Face> {
  let face = loaded.get(name)
  if (face === undefined) loaded.set(name, (face = parse(name)))
  return face
}

async function parse(name: FaceName): Promise<Face> {
  // Resolved from this module, so that it works from the sources and from dist alike.
  const path = createRequire(import.meta.url).resolve(FILES[name])
  return createFace(name, await readFile(path))
}
