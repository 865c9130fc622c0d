import { fold } from '../text.ts';

/** What forums write before a title in a list, in brackets or before a colon or a dash; folded. */
const words = {
  solved:
    'solved|answered|resolved|gelöst|beantwortet|erledigt|résolue?|resuelto|solucionado|resolvido|risolto|rozwiązan[ey]|opgelost|решено|решена|вирішено|çözüldü|已解决|已解決|解決済み?|해결(?:됨)?',
  closed:
    'closed|locked|geschlossen|gesperrt|fermée?|verrouillée?|cerrado|fechado|chiuso|zamknięt[ye]|gesloten|закрыт[ао]|закрито|kapalı|kilitli|已关闭|已關閉|クローズ|잠김',
  pinned:
    'sticky|pinned|announcement|important|angepinnt|wichtig|ankündigung|épinglée?|annonce|important[ae]|fijado|anuncio|fixo|fixado|anúncio|in evidenza|annuncio|przyklejon[ye]|ogłoszenie|vastgezet|belangrijk|mededeling|важно|важная|закреплен[ао]|прикреплен[ао]|объявление|закріплено|оголошення|sabit|duyuru|置顶|置頂|公告|固定|お知らせ|공지|고정',
  moved:
    'moved|verschoben|déplacée?|movido|movida|spostat[oa]|przeniesion[ye]|verplaatst|перенесен[ао]|перемещен[ао]|переміщено|taşındı|已移动|已移動|移動|이동(?:됨)?',
} as const;

export type Mark = keyof typeof words;

const before = (list: string): RegExp => new RegExp(`^[\\s[(【]{0,3}(?:${list})\\s?(?:[\\])】:]|-(?=\\s|$))`, 'u');
const bracketed = (list: string): RegExp => new RegExp(`^[[(【]\\s?(?:${list})\\s?[\\])】]`, 'u');
const both = (list: string): Readonly<Record<'before' | 'bracketed', RegExp>> => ({
  before: before(list),
  bracketed: bracketed(list),
});
const patterns = {
  solved: both(words.solved),
  closed: both(words.closed),
  pinned: both(words.pinned),
  moved: both(words.moved),
} satisfies Readonly<Record<Mark, unknown>>;

const read = (text: string): string => fold(text.slice(0, 200)).replace(/ё/g, 'е');

/** Whether the text that a forum puts before a title is a mark: "[Solved] ", "Moved: ", "Важно: ". */
export const isMark = (text: string, mark: Mark): boolean => patterns[mark].before.test(read(text));

/** Whether the author of a title wrote a mark in brackets before it; without brackets it is what the topic is about. */
export const hasMark = (title: string, mark: Mark): boolean => patterns[mark].bracketed.test(read(title));
