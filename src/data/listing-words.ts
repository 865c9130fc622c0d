/** How links to the next page of a list are called; en de fr es pt it pl nl ru uk tr zh ja ko, folded, without arrows. */
export const nextWords: readonly string[] = [
  ...['next', 'next page', 'go to next page', 'older', 'older posts', 'older entries', 'nächste', 'nächste seite', 'weiter'],
  ...[
    'suivant',
    'suivante',
    'page suivante',
    'siguiente',
    'página siguiente',
    'próxima',
    'próximo',
    'próxima página',
    'seguinte',
  ],
  ...['successiva', 'successivo', 'pagina successiva', 'avanti', 'następna', 'następny', 'następna strona', 'dalej'],
  ...['volgende', 'volgende pagina', 'следующая', 'следующая страница', 'вперёд', 'вперед', 'далее', 'наступна', 'далі'],
  ...[
    'наступна сторінка',
    'sonraki',
    'sonraki sayfa',
    'ileri',
    '下一页',
    '下页',
    '下一頁',
    '次へ',
    '次のページ',
    '次',
    '다음',
    '다음 페이지',
  ],
];

/** What a page says that nobody has written yet; en de fr es pt it pl nl ru uk tr zh ja ko, folded. */
export const placeholderWords: readonly string[] = [
  ...['coming soon', 'to be written', 'under construction', 'work in progress', 'lorem ipsum', 'demnächst', 'in kürze'],
  ...['in arbeit', 'bientôt disponible', 'à venir', 'en construction', 'próximamente', 'en construcción', 'em breve'],
  ...['em construção', 'prossimamente', 'in arrivo', 'in costruzione', 'wkrótce', 'w budowie', 'binnenkort', 'in aanbouw'],
  ...['скоро здесь', 'скоро появится', 'в разработке', 'незабаром', 'у розробці', 'yakında', 'yapım aşamasında', '敬请期待'],
  ...['即将推出', '建设中', '敬請期待', '近日公開', '準備中', '工事中', '준비 중', '곧 제공'],
];
