/**
 * Handles of those who make site builders, shop systems and themes: templates link to them from the footer,
 * so that they are not the accounts of the company whose site it is. Lower case; their own domains begin likewise.
 */
export const templateAccounts: ReadonlySet<string> = new Set(
  'wix wixcom wordpress wordpressdotcom wordpresscom automattic shopify squarespace weebly joomla drupal prestashop magento bitrix24 1c-bitrix 1cbitrix tildapublishing tilda webflow godaddy envato themeforest elementor elegantthemes astra wpastra ghost blogger jimdo strato ionos opencart woocommerce woothemes bigcommerce hubspot duda siteground hostinger yourusername username yourname your-username your_username yourpage yourprofile yourcompany yourbrand yourhandle example # profile home.php'.split(
    ' ',
  ),
);
