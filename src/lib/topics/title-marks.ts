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

const before = (list: string): RegExp => new RegExp(`^[\\s[(【]{0,3}(?:${list})\\s?(?:[\\])】:]|-(?=\\s))`, 'u');
const patterns: Readonly<Record<Mark, RegExp>> = {
  solved: before(words.solved),
  closed: before(words.closed),
  pinned: before(words.pinned),
  moved: before(words.moved),
};

/** Whether a title, with what stands before it, starts with a mark: "[Solved] …", "Moved: …", "Важно: …". */
export function hasMark(title: string, mark: Mark): boolean {
  return patterns[mark].test(fold(title.slice(0, 200)).replace(/ё/g, 'е'));
}
