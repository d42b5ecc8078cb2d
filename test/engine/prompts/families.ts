import { chattyInChinese } from './chatty-zh';
import { takenWithOthersInChinese } from './taken-with-others-zh';
import { arranging } from './arranging';
import { arrangingInChinese } from './arranging-zh';
import { canvas } from './canvas';
import { captions } from './captions';
import { compound } from './compound';
import { colloquialInChinese } from './colloquial-zh';
import { compoundInChinese } from './compound-zh';
import { conditionsAndTurnsInChinese } from './conditions-and-turns-zh';
import { conversationInChinese } from './conversation-zh';
import { correctedInTalk } from './corrected-in-talk';
import { cutsInSpeech } from './cuts-in-speech';
import { cutsInPlainEnglish } from './cuts-in-plain-english';
import { cutting } from './cutting';
import { cuttingInChinese } from './cutting-zh';
import { detailsApart } from './details-apart';
import { dialogue } from './dialogue';
import { doubtfulCuts } from './doubtful-cuts';
import { everydayWords } from './everyday-words';
import { everydayInChinese } from './everyday-zh';
import { fewWordsInChinese } from './few-words-zh';
import { fades } from './fades';
import { followUps } from './follow-ups';
import { followUpsInChinese } from './follow-ups-zh';
import { history } from './history';
import { inserting } from './inserting';
import { leaning } from './leaning';
import { looksSaidOtherwise } from './looks-said-otherwise';
import { leaningInChinese } from './leaning-zh';
import { lengths } from './lengths';
import { soundInPlainWords } from './sound-in-plain-words';
import { soundOfOnePart } from './sound-of-one-part';
import { speedInChinese } from './lengths-speed-zh';
import { measuredAnew } from './measured-anew';
import { music } from './music';
import { namedStretches } from './named-stretches';
import { noWishes } from './no-wishes';
import { overlays } from './overlays';
import { overlaysInChinese } from './overlays-zh';
import { parts } from './parts';
import { partsOfSeveral } from './parts-of-several';
import { pauses } from './pauses';
import { picture } from './picture';
import { pictureInChinese } from './picture-zh';
import { openedAndPlaced } from './opened-and-placed';
import { placesAndLengths } from './places-and-lengths';
import { plainSpeech } from './plain-speech';
import { pointingBack } from './pointing-back';
import { questions } from './questions';
import { remarks } from './remarks';
import { restAndEnds } from './rest-and-ends';
import { restsHalvesAdvice } from './rests-halves-advice';
import { wishesApart } from './wishes-apart';
import { remarksInChinese } from './remarks-zh';
import { routing } from './routing';
import type { Family } from './row';
import { saidInPassing } from './said-in-passing';
import { sharedTargets } from './shared-targets';
import { rephrasedInChinese } from './rephrased-zh';
import { listsAndTurnsInChinese } from './lists-and-turns-zh';
import { listsInChinese } from './lists-zh';
import { looks } from './looks';
import { exceptionsAndLists } from './exceptions-and-lists';
import { mixedWishes } from './mixed-wishes';
import { sharedInLists } from './shared-in-lists';
import { inheritedAndPutRight } from './inherited-and-put-right';
import { joinedWishes } from './joined-wishes';
import { shortOrders } from './short-orders';
import { silences } from './silences';
import { silencesInChinese } from './silences-zh';
import { sound } from './sound';
import { soundInChinese } from './sound-zh';
import { speed } from './speed';
import { takenBackInChinese } from './taken-back-zh';
import { secondThoughts } from './second-thoughts';
import { sharesAndPlaces } from './shares-and-places';
import { takenFurther } from './taken-further';
import { textsAndMarks } from './texts-and-marks';
import { verdictsAndMeans } from './verdicts-and-means';
import { titles } from './titles';
import { titlesInChinese } from './titles-zh';
import { transitions } from './transitions';
import { turnsOfPhrase } from './turns-of-phrase';
import { turnsOfPhraseInChinese } from './turns-of-phrase-zh';
import { unpunctuatedInChinese } from './unpunctuated-zh';
import { wishes } from './wishes';
import { topicsInChinese } from './topics-zh';

/** The corpus: one file for each family and language. */
export const families: readonly Family[] = [
  turnsOfPhrase,
  turnsOfPhraseInChinese,
  measuredAnew,
  saidInPassing,
  looks,
  cutsInPlainEnglish,
  restAndEnds,
  restsHalvesAdvice,
  wishesApart,
  cutsInSpeech,
  verdictsAndMeans,
  sharedInLists,
  exceptionsAndLists,
  mixedWishes,
  silences,
  partsOfSeveral,
  pauses,
  namedStretches,
  parts,
  remarks,
  remarksInChinese,
  cutting,
  doubtfulCuts,
  arranging,
  lengths,
  transitions,
  titles,
  captions,
  music,
  sound,
  everydayWords,
  fades,
  speed,
  canvas,
  picture,
  overlays,
  wishes,
  noWishes,
  sharedTargets,
  followUps,
  leaning,
  looksSaidOtherwise,
  leaningInChinese,
  correctedInTalk,
  secondThoughts,
  sharesAndPlaces,
  takenFurther,
  detailsApart,
  dialogue,
  history,
  questions,
  routing,
  compound,
  plainSpeech,
  openedAndPlaced,
  placesAndLengths,
  pointingBack,
  textsAndMarks,
  inserting,
  soundInPlainWords,
  soundOfOnePart,
  silencesInChinese,
  cuttingInChinese,
  arrangingInChinese,
  speedInChinese,
  titlesInChinese,
  soundInChinese,
  pictureInChinese,
  overlaysInChinese,
  conditionsAndTurnsInChinese,
  conversationInChinese,
  followUpsInChinese,
  colloquialInChinese,
  everydayInChinese,
  fewWordsInChinese,
  rephrasedInChinese,
  compoundInChinese,
  unpunctuatedInChinese,
  topicsInChinese,
  listsInChinese,
  listsAndTurnsInChinese,
  takenBackInChinese,
  takenWithOthersInChinese,
  chattyInChinese,
  shortOrders,
  joinedWishes,
  inheritedAndPutRight,
];
