/**
 * Handles of those who make site builders, shop systems and themes: templates link to them from the footer,
 * so that they are not the accounts of the company whose site it is. Letters and digits only, lower case.
 */
export const templateAccounts: ReadonlySet<string> = new Set(
  'wix wixcom wixstudio wordpress wordpressdotcom wordpresscom wordpressorg automattic jetpack shopify shopifycom squarespace weebly joomla drupal prestashop magento bitrix24 1cbitrix tildapublishing tilda tildacc webflow godaddy envato themeforest elementor elegantthemes astra wpastra generatepress oceanwp kadencewp themeisle themegrill themefusion colorlib html5up ajlkn templatemo bootstrapmade getbootstrap mdbootstrap creativetim startbootstrap sbootstrap ghost blogger jimdo strato ionos opencart woocommerce woothemes bigcommerce hubspot duda siteground hostinger zyro webnode site123 yola ecwid insales nethouse ukit cscart volusion 3dcart shopware strikingly carrd framer bubble'.split(
    ' ',
  ),
);

/** Handles that a template leaves to be filled in. */
export const placeholderAccounts: ReadonlySet<string> = new Set(
  'yourusername username yourname yourpage yourprofile yourcompany yourcompanyname yourbrand yourhandle youraccount yourchannel yourid yourlink yoursite yourshop yourstore companyname mycompany mypage example exampleuser profile profilename pagename userid channelname handle accountname homephp facebook twitter instagram youtube linkedin pinterest tiktok'.split(
    ' ',
  ),
);

/** How a line in 14 languages says who made the site and not who runs it. Folded. */
export const creditWords =
  /(?:power(?:ed|s)|theme|template|design(?:ed)?|develop(?:ed|ment)|made|built|created|crafted|coded|website|web site|site|hosted|photos?|icons?) (?:& \w{4,12} |and \w{4,12} )?(?:by|from|on|with)\b|web ?design|web development|site credits?|разработ(?:ка|ано|ан) |разработка$|создани[ея] (?:и \S{4,14} )?сайт|сделан[оа]? (?:в|на)\b|продвижение сайт|дизайн и |работает на |техподдержка сайта|створення сайт|розробка |розроблено|webentwicklung|umsetzung|umgesetzt (?:von|durch)|erstellt (?:von|mit|durch)|gestaltet von|realisierung|realisiert (?:von|durch)|réalis(?:é|ation)|conçu par|conception|créé par|propulsé par|création (?:de )?site|diseñ(?:o|ado)|desarroll(?:o|ado) |creado (?:por|con)|desenvolvido|desenvolvimento|criado por|feito por|realizzat[oa] |sviluppat[oa] |creato (?:da|con)|realizacja|wykonanie|projekt i |stworzon[ey] |gemaakt (?:door|met)|gebouwd door|ontwikkeld door|realisatie|tasarım|geliştir|yazılım:|技术支持|网站建设|网站制作|技術支持|網站設計|制作[:：]|デザイン[:：]|サイト制作|제작[:：]|홈페이지 제작/;
