/** Items of the list measures; all text in them is cleaned. */

/** An address that a visitor can see or click, in lower case, its domain in Unicode. */
export interface EmailAddress {
  readonly address: string;
  /** role: support@ and its like; generic: info@; personal: names a person; third-party: another company's domain. */
  readonly role: 'role' | 'generic' | 'personal' | 'third-party';
  /** Clicks from the home page: 0 on it, 1 on a page that it links to; left out when no path was seen. */
  readonly clicks?: number;
  /** Whose mail servers the domain stands for, when it is not a company's own: a provider of mailboxes, a ticket system. */
  readonly provider?: 'free-mail' | 'help-desk';
  /** Whether the domain names a mail server (MX); left out when the name servers were not asked or did not say. */
  readonly mailServer?: boolean;
}

/** A phone number as shown, and in E.164 where the country is known. */
export interface Phone {
  readonly shown: string;
  readonly e164?: string;
  readonly country?: string;
  readonly fax?: true;
  /** Digits to dial once connected. */
  readonly extension?: string;
  /** The caller does not pay. */
  readonly tollFree?: true;
}

export interface SocialAccount {
  readonly url: string;
  /** Whom it is for, when its address, its name or the link to it says that it is not for everyone. */
  readonly for?: 'support' | 'product' | 'region';
  /** Its network has made sure that the company’s site is its own. */
  readonly verified?: true;
}

/** A network that the company is in, with its main account there. */
export interface SocialPage extends SocialAccount {
  /** Id of a row in `data/social-networks`. */
  readonly network: string;
  /** Its further accounts there. */
  readonly others?: readonly SocialAccount[];
}

export interface CommunityPlace {
  /** Id of a row in `data/communities` or `data/forums`, or `own` for a place on the company's own host. */
  readonly place: string;
  readonly url: string;
  /** The company's own site names it. */
  readonly official: boolean;
  /** Whether everybody may join; `untold` where only a link to it was seen. */
  readonly access: 'open' | 'invite' | 'login' | 'untold';
  /** Members that the place itself tells. */
  readonly members?: number;
}

/** A place of its own where answers are kept; its language versions are one place. */
export interface KnowledgePlace {
  readonly kind: 'help-centre' | 'docs' | 'wiki' | 'faq';
  readonly url: string;
  /** Id of a row in `data/help-centers`. */
  readonly engine?: string;
}
