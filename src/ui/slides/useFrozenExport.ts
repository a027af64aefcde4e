import { embeddedFaces, faceRules, readAsData } from '#briefing/embeddedFaces.ts'
import type { FrozenInput } from '#briefing/frozenHtml.ts'
import { frozenHtml } from '#briefing/frozenHtml.ts'
import { sealedHtml } from '#briefing/sealedHtml.ts'
import type { SealedWords } from '#briefing/sealedHtml.ts'
import { slideValues } from '#briefing/slideValues.ts'
import { inertJson } from '#briefing/stillMarkup.ts'
import { isoDay } from '#model/day.ts'
import type { Marking } from '#model/records/base.ts'
import type { BriefingRecord } from '#model/records/briefing.ts'
import { useAsOf } from '#state/asOf.ts'
import { fileName, markedName } from '#state/fileName.ts'
import { digestsOf, frozenData } from '#state/frozenFile.ts'
import { sealAndProve, sealedName } from '#state/sealing.ts'
import { useSurroundings } from '#state/surroundings.ts'
import { useKnown } from '#state/useKnown.ts'
import { WORKED } from '#state/useMethodExample.ts'
import { until } from '@vueuse/core'
import { getCurrentInstance } from 'vue'
import { CHART_FONTS } from '../parts/chartFonts.ts'
import { useShownTitle } from '../parts/sideNames.ts'
import { useTexts } from '../texts/i18n.ts'
import { drawnSlides } from './drawnSlides.ts'
import type { Going } from './going.ts'
import type { FrozenDeck } from './useFrozenDeck.ts'

/** For whom a briefing goes out, and what of it. */
export interface HandOut {
  readonly briefing: BriefingRecord
  readonly deck: FrozenDeck
  readonly upTo: Marking
  readonly notes: boolean
  /** Seals the file; null leaves it open. */
  readonly passphrase: string | null
}

/** A briefing as one file that opens anywhere. */
export interface FrozenFile {
  readonly name: string
  readonly html: string
}

/** Makes one HTML file of a deck that has been frozen: drawn, with its data and its method. */
export function useFrozenExport(): (handOut: HandOut, going: Going) => Promise<FrozenFile> {
  const asOf = useAsOf()
  const { now } = useSurroundings()
  const { whole } = useKnown()
  const titleOf = useShownTitle()
  const aboutOf = useAbout()
  const { t, intl } = useTexts()
  const context = getCurrentInstance()?.appContext
  if (!context) throw new Error('briefings are handed out in the setup of a component')

  return async ({ deck, upTo, notes, passphrase }, going) => {
    const data = await until(whole).not.toBeNull()
    const pair = data.relationship
    const last = Math.max(...deck.slides.map(({ foot }) => foot.day))
    const day = deck.slides.length === 0 ? asOf.number : last
    const text = inertJson(await frozenData(data, { asOf: day, upTo }))
    const { hex } = await digestsOf(text)
    const { drawn, css, letters } = await drawnSlides(deck.slides, context, going)
    const made = now().toISOString()
    const title = deck.title === '' ? `${t('handOut.file.title')}: ${titleOf(pair)}` : deck.title
    const about = aboutOf({ made, day, upTo, hex })
    const words = fileWords(t)
    const input: FrozenInput = {
      ...{ language: intl, title, about, words },
      slides: deck.slides.map((slide, i) => ({
        title: slide.title,
        notes: notes ? slide.notes : '',
        drawn: drawn[i]!, // one for each slide
      })),
      css: (await facesOf(letters + JSON.stringify([title, about, words]))) + css,
      data: { name: fileName(pair, 'as-of', isoDay(day)), text },
      record: {
        ...{ format: 'bilat-frozen-briefing', version: 1, title, asOf: isoDay(day), upTo, made },
        slides: deck.slides.map((slide) => ({ title: slide.title, values: slideValues(slide) })),
      },
    }
    const html = await frozenHtml(input, hashOf)
    const name = markedName(pair, 'briefing', isoDay(day), deck.marking, 'html')
    if (passphrase === null) return { name, html }
    const sealed = await sealAndProve(html, passphrase)
    if (sealed.type === 'failed') throw new Error(t(`data.export.${sealed.why}`))
    const asking = { language: intl, words: sealedWords(t), sealed: sealed.text }
    return { name: sealedName(name), html: await sealedHtml(asking, hashOf) }
  }
}

type Texts = ReturnType<typeof useTexts>

/** As a policy names a script. */
async function hashOf(script: string): Promise<string> {
  return (await digestsOf(script)).base64
}

function sealedWords(t: Texts['t']): SealedWords {
  const say = (key: Exclude<keyof SealedWords, 'phrase'>): string => t(`seal.file.${key}`)
  return {
    ...{ title: say('title'), text: say('text'), phrase: t('seal.phrase'), open: say('open') },
    ...{ busy: say('busy'), wrong: say('wrong'), noCrypto: say('noCrypto'), noScript: say('noScript') },
  }
}

function fileWords(t: Texts['t']): FrozenInput['words'] {
  const say = (key: keyof FrozenInput['words']): string => t(`handOut.file.${key}`)
  return {
    ...{ back: say('back'), on: say('on'), overview: say('overview'), blank: say('blank') },
    ...{ notes: say('notes'), about: say('about'), full: say('full'), save: say('save') },
  }
}

interface Made {
  readonly made: string
  readonly day: number
  readonly upTo: Marking
  readonly hex: string
}

/** What the file says of itself, and how its numbers come about. */
function useAbout(): (made: Made) => FrozenInput['about'] {
  const { t, f } = useTexts()
  return ({ made, day, upTo, hex }) => {
    const said = (name: string, values = {}) => ({
      heading: t(`handOut.file.${name}`),
      text: t(`handOut.file.${name}Text`, values),
    })
    const method = [...WORKED, 'changePoints'].map((measure) => ({
      heading: t(`method.${measure}.name`),
      text: ['says', 'formula', 'unit', 'support', 'criticism']
        .map((part) => t(`method.${measure}.${part}`))
        .join(' '),
    }))
    return [
      said('made', { when: f.instant(made), day: f.day(day), marking: upTo }),
      { heading: t('handOut.file.hash'), text: hex },
      said('touches'),
      said('keys'),
      {
        heading: t('handOut.file.method'),
        text: ['one', 'two', 'three'].map((one) => t(`method.items.${one}`)).join(' '),
      },
      ...method,
    ]
  }
}

/** The app's faces for the letters of a file, in the file. */
async function facesOf(letters: string): Promise<string> {
  const families = Object.values(CHART_FONTS).map((list) => list.split(',')[0]?.replaceAll("'", '') ?? '')
  return (await embeddedFaces(faceRules(document.styleSheets), families, letters, readAsData)).css
}
