/** What a list says that holds nothing yet; en de fr es pt it pl nl ru uk tr zh ja ko, part of a text, folded. */
export const emptyListWords: readonly string[] = [
  ...['no articles', 'no posts', 'no entries', 'no content yet', 'nothing here', 'section is empty', 'category is empty'],
  ...['folder is empty', '0 articles', 'keine artikel', 'keine beiträge', 'noch nichts', 'bereich ist leer', '0 artikel'],
  ...['aucun article', 'aucun contenu', 'rien ici', 'section est vide', 'no hay artículos', 'sin artículos', 'ningún artículo'],
  ...['sección está vacía', 'nenhum artigo', 'não há artigos', 'sem artigos', 'seção está vazia', 'secção está vazia'],
  ...['nessun articolo', 'non ci sono articoli', 'sezione è vuota', 'brak artykułów', 'nie ma artykułów', 'sekcja jest pusta'],
  ...['geen artikelen', 'nog niets', 'sectie is leeg', 'нет статей', 'статей нет', 'статей пока нет', 'раздел пуст'],
  ...['нет записей', 'немає статей', 'статей немає', 'розділ порожній', 'makale yok', 'makale bulunmuyor', 'bölüm boş'],
  ...['暂无文章', '没有文章', '暂无内容', '沒有文章', '尚無文章', '記事がありません', '記事はありません', '記事はまだありません'],
  ...['문서가 없습니다', '글이 없습니다', '게시물이 없습니다', '등록된 글이 없'],
];
