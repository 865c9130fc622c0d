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

/**
 * How a line in 14 languages says who made the site and not who runs it, when a name comes next: a word for making and
 * one for "by", or a noun for it and a colon or dash. Folded.
 */
export const creditWords =
  /(?:powered|theme|template|design(?:ed)?|develop(?:ed|ment)|made|built|created|crafted|coded|website|web ?site|site|hosted|photos?|icons?) (?:(?:&|and) \w{4,12} )?(?:with (?:love|♥|❤\ufe0f?) )?by(?= |:|$)|(?:built|made|created|powered) (?:with|on)(?= |:|$)|(?:web ?design|web ?development|site credits?|website|design)(?: & development| and development)? ?[:|-](?= |$)|(?:разработ(?:ка|ано|ан)|создани[ея]|дизайн|поддержка|продвижение|сделан[оа]?)(?: и \S{4,14})?(?: (?:веб-)?сайт[а-я]{0,2})? ?[:-](?= |$)|(?:разработ(?:ка|ано|ан)|создани[ея]|дизайн|продвижение|техподдержка|розробка|створення)(?: (?:и|та) \S{4,14})? (?:веб-)?сайт(?:а|у|ов|ів)?(?: в| у)?(?= |$)|(?:сделан|разработан|создан|розроблен|створен)[оаы]? (?:в|на|у)(?: (?:студии|компании|агентстве|студії))?(?= |$)|сайт (?:сделан|разработан|создан|розроблен|створен)(?= |$)|работает на(?= |$)|(?:розробка|створення|дизайн) ?[:-](?= |$)|(?:umgesetzt|erstellt|gestaltet|realisiert|entwickelt|programmiert) (?:von|durch|mit)(?= |:|$)|(?:webentwicklung|webdesign|umsetzung|realisierung|gestaltung)(?: (?:von|durch)(?= |:|$)| ?[:|-](?= |$))|(?:réalisé|conçu|créé|propulsé|développé|réalisation|conception|création)(?: du site| de site| site)? par(?= |:|$)|(?:réalisation|conception|création)(?: du site| de site| site)?(?: web)? ?[:-](?= |$)|(?:diseñado|desarrollado|creado|hecho|diseño|desarrollo)(?: web)? (?:por|con)(?= |:|$)|(?:diseño|desarrollo) web ?[:-](?= |$)|(?:desenvolvido|desenvolvimento|criado|feito) (?:por|com)(?= |:|$)|(?:realizzat|sviluppat|creat)[oa] (?:da|con)(?= |:|$)|(?:realizzazione|sviluppo) ?[:-](?= |$)|(?:stworzon[ey]|wykonan[ey]|zaprojektowan[ey]) przez(?= |:|$)|(?:realizacja|wykonanie|projekt i wykonanie)(?: strony)? ?[:-](?= |$)|(?:gemaakt|gebouwd|ontwikkeld|realisatie|ontworpen) (?:door|met)(?= |:|$)|(?:realisatie|webdesign) ?[:-](?= |$)|(?:tasarım|yazılım|web tasarım) ?[:-](?= |$)|(?:技术支持|网站建设|网站制作|技術支持|網站設計|制作|デザイン|サイト制作|제작|홈페이지 제작) ?[:|-]/;
