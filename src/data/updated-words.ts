const list = (text: string): readonly string[] =>
  text
    .split(/[|\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** How pages say that they themselves were changed, wherever they say it; the first words stand before the date. Folded. */
export const pageWords =
  list(`this page was last edited|this page was last modified|this page was last updated|this article was last updated|this document was last updated|page last updated|page last modified|article last updated|date last updated
  |эта страница в последний раз была отредактирована|страница обновлена|цю сторінку востаннє відредаговано|diese seite wurde zuletzt|dieser artikel wurde zuletzt
  |la dernière modification de cette page|cet article a été mis à jour|esta página se editó por última vez|este artículo se actualizó|questa pagina è stata modificata|esta página foi editada pela última vez
  |tę stronę ostatnio edytowano|deze pagina is voor het laatst bewerkt|bu sayfa en son|本页面最后编辑于|本頁面最後編輯於|本文最后更新|本页最后更新|この記事は|このページの最終更新|이 문서는`);

/** What stands beside the date on which a page was changed, in 14 languages; folded. */
export const updatedWords =
  list(`last updated|updated on|updated:|updated|last modified|last edited|last changed|last reviewed|last revised|modified|edited|revised|reviewed on|last revision|article modified
  |обновлено|обновлена|обновлен|обновлён|дата обновления|последнее обновление|последнее изменение|изменено|изменена|изменён|отредактировано|последняя правка|актуально на
  |оновлено|оновлена|дата оновлення|останнє оновлення|останні зміни|востаннє змінено|остання зміна|змінено|відредаговано
  |zuletzt aktualisiert|aktualisiert|letzte aktualisierung|zuletzt geändert|letzte änderung|zuletzt bearbeitet|geändert am|stand:|bearbeitet am|überarbeitet
  |mis à jour|mise à jour|dernière mise à jour|dernière modification|modifié le|modifiée le|date de modification|actualisé le
  |última actualización|actualizado|actualizada|fecha de actualización|última modificación|modificado|editado por última vez|última edición
  |ultimo aggiornamento|aggiornato|aggiornata|ultima modifica|modificato|data di aggiornamento|modificata
  |última atualização|atualizado|atualizada|última modificação|modificado em|editado pela última vez|data de atualização
  |ostatnia aktualizacja|zaktualizowano|zaktualizowany|aktualizacja:|ostatnia modyfikacja|zmodyfikowano|ostatnio zmodyfikowano|data aktualizacji|ostatnia zmiana
  |laatst bijgewerkt|bijgewerkt|laatst gewijzigd|laatste update|gewijzigd|laatst aangepast|bijgewerkt op
  |son güncelleme|güncellendi|güncelleme tarihi|güncellenme|son değişiklik|son düzenleme|değiştirildi
  |最后更新|最近更新|更新时间|更新于|更新日期|最后修改|最后编辑|最後更新|更新時間|更新日期|最後修改|修改时间|已更新
  |最終更新|更新日|更新日時|最終更新日|に更新|更新:|最終編集
  |최종 업데이트|마지막 업데이트|업데이트|최종 수정|수정일|업데이트됨|마지막 수정|수정됨|최근 수정`);

/** What stands beside the date on which a page came out, in 14 languages; folded. */
export const publishedWords =
  list(`published|published on|posted on|created on|date created|written on|опубликовано|дата публикации|опубликована|создано|опубліковано|дата публікації
  |veröffentlicht|erstellt am|publié le|date de publication|créé le|publicado|publicada|fecha de publicación|pubblicato|pubblicata|data di pubblicazione
  |data de publicação|opublikowano|data publikacji|utworzono|gepubliceerd|geplaatst op|yayınlanma|yayın tarihi|yayınlandı|发布时间|发布于|發布日期|发表于|公開日|投稿日|掲載日|게시일|작성일|등록일`);
