const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''));

/** Local parts, or parts of them, that name a place for help, in the 14 languages and in Latin letters. */
export const roleWords: ReadonlySet<string> = words(`
  support supports help helpdesk care service services customercare customerservice customersupport customerhelp helpline
  webhelp techsupport techhelp tech technical assistance assist servicedesk desk hotline clientservices clientcare clients client
  customer customers cs csr faq question questions ask answers
  podderzhka podderjka pomosch pomoshch pomosh pomoshh tehpodderzhka techpodderzhka klient klienty spravka zabota
  pidtrymka dopomoga
  kundenservice kundendienst kundenbetreuung kunden hilfe
  aide assistance sav serviceclient serviceclients relationclient relationclients
  ayuda soporte atencion atencionalcliente atencioncliente clientes sac
  ajuda suporte atendimento apoio apoiocliente
  assistenza supporto aiuto servizioclienti clienti
  pomoc wsparcie obslugaklienta klienta bok
  klantenservice klanten klantendienst hulp
  destek yardim musterihizmetleri musteri
  kefu fuwu kehu
  sapoto otoiawase toiawase
  gogaek cscenter
  поддержка помощь техподдержка клиентам підтримка допомога サポート 客服 고객지원`);

/** Local parts that stand for the company as a whole. */
export const generalWords: ReadonlySet<string> = words(`
  info information infos hello hi hey hallo hola ola ciao bonjour privet contact contacts contactus contacto contato contatti
  kontakt kontakty kontakti kontak office mail email post poststelle enquiries enquiry inquiries inquiry reception
  team company general main central zentrale secretary secretariat sekretariat secretaria segreteria biuro priemnaya
  community manager contacta ofis kancelaria bureau web website site feedback iletisim bilgi welcome accueil buero kontor hq mailbox
  инфо контакт контакты почта офис привет контакти пошта офіс`);

/** Local parts of departments and duties: no person, and no general address either. */
export const dutyWords: ReadonlySet<string> = words(`
  sales sale vertrieb verkauf ventas vendas vendite commercial commerciale comercial prodazhi zakaz zakazy order orders
  bestellung bestellungen commande pedidos ordini zamowienia bestelling siparis shop store webshop eshop boutique
  jobs job career careers hr recruiting recruitment bewerbung karriere personal emploi empleo rh kadry rabota resume cv
  press presse prensa media news newsroom pr communications newsletter marketing ads advertising advertise reklama
  werbung partner partners partnership partnerships affiliate affiliates business corporate investor investors ir
  privacy datenschutz dpo gdpr dsb rgpd legal law copyright dmca compliance abuse security trust safety report reports
  billing accounts account accounting finance invoice invoices buchhaltung rechnung facturation payments payment
  admin administrator administration webmaster hostmaster root postmaster noreply editor editors editorial redaktion
  redaction redaccion redazione redakcja events event booking bookings reservations reservation reservas prenotazioni
  rezervacija rezerwacje returns return refund refunds shipping delivery warranty repairs parts quote quotes estimate
  donate donations membership members member registration register training education academy school library research
  dev developers developer api bugs bug it ops operations management director board board ceo purchasing procurement
  wholesale export import logistics spedition warehouse subscriptions subscribe subscriber subs unsubscribe optout
  alumni students student admissions volunteer volunteers museum tickets ticket reservierung studio rentals rental
  leasing hotel restaurant events catering insurance claims claim tax taxes request requests submissions submission
  disclosure disclosures cancel cancellation notice notices terms dsa lopd conference webinar workshop letters pitch pitches tips tip hosting domains domain network noc status`);

/** Local parts of mailing lists, which go to many and name nobody. */
const listWords: ReadonlySet<string> = words(`
  list lists users user announce announcement announcements discuss discussion discussions mailinglist mailing maillist forum forums
  nutzer benutzer anwender liste diskussion ankuendigungen utilisateurs annonces listas lista usuarios anuncios avisos discusion
  discussao utenti annunci discussione uzytkownicy dyskusja gebruikers aankondigingen discussie kullanicilar duyurular tartisma
  polzovateli rassylka obsuzhdenie novosti rozsylka korystuvachi`);

/** First labels of hosts that serve mailing lists, and sites that serve those of others. */
const listHosts: ReadonlySet<string> = words(`
  list lists listserv listserver mailman listes listas liste listen mailinglist mailinglists
  googlegroups.com groups.io freelists.org`);

/** Words in local parts that say nothing of their own, beside those that do: `product-support`, `write.to.us`. */
const besideWords: ReadonlySet<string> = words(`
  product products user users online web app apps mobile digital public group international global national regional local new the for
  of our my your us we all and to at talk say write ask get mail relations relation success experience center centre centro
  dept department zone point first general no reply non do not auto it abteilung der die und
  das fuer zum zur les des aux pour para por con per voor dla strony main head chief free line lines area`);

/** Short names of countries, languages, regions and departments that stand beside a word: `support-eu`, `infouk`. */
const placeWords: ReadonlySet<string> = words(`
  uk gb us usa eu eur de deu fr es esp it ita pt br bra pl pol nl be at ch cz sk hu ro bg gr ua ukr ru rus kz tr jp jpn cn kr hk sg tw in ind
  au aus nz ca can mx ar cl pe se no dk fi ie il ae za hr pr cs emea apac dach latam anz mena nordic nordics benelux baltics europe europa asia
  africa america americas north south east west en eng deutsch english espanol francais`);

/** Words of local parts by which people are called too. */
const surnameWords: ReadonlySet<string> = words(`
  post main bok board law legal press root hotel ola sale sales story general central bureau shop care desk hey tech hall team parts pitch
  trust order noc tip tax claim booking sav klient school museum studio manager director marketing conference bug
  hello ciao bonjour salut admin mailbox kontor register editor partner student list lista liste forum user`);

/** Providers of mailboxes to anybody: an address there may be the company's own. */
export const freeMail: ReadonlySet<string> = words(`
  gmail.com googlemail.com yahoo.com yahoo.co.uk yahoo.de yahoo.fr yahoo.it yahoo.es yahoo.ca yahoo.com.br yahoo.co.jp ymail.com
  rocketmail.com hotmail.com hotmail.co.uk hotmail.fr hotmail.de hotmail.it hotmail.es outlook.com outlook.de outlook.fr live.com
  live.co.uk live.fr live.nl msn.com aol.com aim.com icloud.com me.com mac.com protonmail.com proton.me pm.me tutanota.com
  tuta.io fastmail.com fastmail.fm hey.com zoho.com zohomail.com gmx.de gmx.net gmx.com gmx.at gmx.ch web.de t-online.de
  freenet.de arcor.de online.de posteo.de mailbox.org mail.com email.com usa.com comcast.net verizon.net sbcglobal.net
  att.net bellsouth.net cox.net charter.net earthlink.net btinternet.com btconnect.com sky.com virginmedia.com talktalk.net
  ntlworld.com orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr libero.it tiscali.it virgilio.it alice.it tin.it
  telefonica.net terra.com.br uol.com.br bol.com.br sapo.pt wp.pl o2.pl onet.pl interia.pl op.pl poczta.fm gazeta.pl
  mail.ru bk.ru inbox.ru list.ru internet.ru yandex.ru yandex.com ya.ru rambler.ru lenta.ru narod.ru ukr.net i.ua meta.ua
  seznam.cz centrum.cz volny.cz email.cz qq.com 163.com 126.com yeah.net sina.com sina.cn sohu.com foxmail.com aliyun.com
  naver.com daum.net hanmail.net kakao.com nate.com docomo.ne.jp ezweb.ne.jp nifty.com rediffmail.com telenet.be skynet.be
  ziggo.nl planet.nl kpnmail.nl hetnet.nl xs4all.nl bluewin.ch hispeed.ch shaw.ca rogers.com sympatico.ca telus.net
  bigpond.com optusnet.com.au xtra.co.nz mynet.com`);

/** Hosts of ticket systems whose addresses belong to the customer named in the subdomain. */
const deskHosts: ReadonlySet<string> = words(`
  zendesk.com freshdesk.com freshservice.com intercom-mail.com intercom.help helpscout.net helpscoutapp.com groovehq.com
  zohodesk.com zohosupport.com desk.com uservoice.com userecho.com kayako.com happyfox.com teamwork.com usedesk.com usedesk.ru
  omnidesk.ru omnidesk.pro helpdeskeddy.com okdesk.ru deskpro.com gorgias.com reamaze.com reamaze.io tawk.email
  tawkto.email supportbee.com ladesk.com liveagent.com hubspot-inbox.com hs-inbox.com frontapp.com atlassian.net jitbit.com
  pyrus.com planfix.com crisp.email customerly.io gladly.com kustomerapp.com dixa.io`);

/** Domains that stand for "your domain here" in templates and texts; with and without an ending of their own. */
export const sampleDomains: ReadonlySet<string> = words(`
  example.com example.org example.net example.edu example.de example.ru example.co.uk example.fr example.io exemple.com exemple.fr
  ejemplo.com ejemplo.es exemplo.com exemplo.com.br esempio.it esempio.com beispiel.de przyklad.pl voorbeeld.nl primer.ru
  domain.com domain.tld domain.de domain.org domain.net domain.co.uk domain.ru domaine.com domaine.fr dominio.com dominio.es
  dominio.com.br dominio.it domena.pl domein.nl yourdomain.com your-domain.com yourdomain.org yourdomain.de mydomain.com
  yourcompany.com your-company.com yoursite.com your-site.com yourwebsite.com yourwebsitename.com youremail.com
  your-email.com mysite.com mywebsite.com mycompany.com sitename.com website.com somedomain.com somewhere.com
  anydomain.com test.com testing.com sample.com placeholder.com companyname.com company.com mail.tld foo.com bar.com
  foobar.com xyz.tld address.com emailaddress.com themesite.com demolink.org yourstore.com yourshop.com yourbrand.com
  johndoe.com musterfirma.de musterdomain.de mustermann.de ihre-domain.de ihredomain.de deinedomain.de votredomaine.com
  votresite.com votre-domaine.fr vashdomen.ru vashsite.ru twojadomena.pl uwdomein.nl tudominio.com seudominio.com.br tuodominio.it`);

/** Local parts that never are an address, whatever the domain. */
const sampleNames: ReadonlySet<string> = words(`
  yourname your.name your-name your_name youremail your.email your-email your_email youraddress your.address yourusername
  yourmail your-mail emailaddress email.address your-address someone somebody somename anyone firstname.lastname
  first.last firstname lastname first_last firstlast name.surname namesurname name.lastname firstname.surname fname.lname
  fullname full.name vorname.nachname vorname prenom.nom nom.prenom votrenom votre.nom nombre.apellido nome.cognome
  nome.sobrenome nome.cognome imie.nazwisko voornaam.achternaam ad.soyad 
  john.smith.example you
  vash vashemail deine-email deineemail ihre-email ihreemail twojemail ihrname dein.name xxx xxxx xxxxx abc.xyz abc123 user@ username`);

/** Local parts that are samples unless the domain is the site's own or a ticket system's. */
const weakSampleNames: ReadonlySet<string> = words(`
  name user myname mymail myemail yours test tester testing example sample demo foo bar foobar abc xyz nobody
  recipient sender friend subscriber customername email1 email2 email mail primer beispiel exemple ejemplo
  max.mustermann mustermann erika.mustermann john.doe johndoe john_doe jane.doe janedoe jane_doe j.doe jdoe jean.dupont ivan.ivanov ivanivanov jan.kowalski`);

/** Parts of addresses that a reader is meant to take out before writing: `infoNOSPAM@acme.com`. */
const decoyWords: readonly string[] = [
  'nospam',
  'no-spam',
  'no_spam',
  'spamfrei',
  'antispam',
  'removethis',
  'remove-this',
  'removeme',
  'deletethis',
  'bitteentfernen',
];

/** Around an address to which complaints about the company go, and which is not the company's. */
export const complaintWords: readonly string[] = [
  'complaint complaints supervisory authority ombudsman ombudsperson regulator watchdog',
  'жалоба жалобу жалобы надзорный надзорного скарга скаргу скарги наглядовий',
  'beschwerde beschwerden aufsichtsbehörde schlichtungsstelle verbraucherschlichtung',
  'réclamation réclamations plainte médiateur reclamación reclamaciones reclamo reclamos autoridad reclamação reclamações',
  'reclami autorità skarga skargi skargę reklamacja nadzorczy klacht klachten toezichthouder şikayet şikâyet kurulu',
  '苦情 監督機関 投诉 投訴 监管 민원 불만 감독기관',
].flatMap((row) => row.split(' '));

/** How people write an address so that robots do not see it. */
export const disguises = {
  /** Between brackets, for the `@`. */
  at: [
    ...'at ät æt a et @ dog arroba chiocciola chez arobase arobas apenstaartje aapenstaartje apestaart małpa malpa kukac zavináč zavinac klammeraffe snabel-a sobaka собака собачка ат эт равлик вухо 골뱅이 앳 アット アットマーク 艾特 圈a'.split(
      ' ',
    ),
    'kuyruklu a',
  ],
  /** Without brackets and with a literal dot behind: words that nobody writes for another reason. */
  plainAt:
    'arroba chiocciola arobase klammeraffe apenstaartje małpa malpa собака собачка sobaka равлик 골뱅이 アットマーク 艾特'.split(
      ' ',
    ),
  /** Without brackets, only when a dot is written as a word too. */
  looseAt: ['at', 'ät'],
  looseDot: ['dot', 'punkt'],
  dot: 'dot . punkt point punto ponto точка крапка tochka kropka punt nokta 点 點 ドット 닷 점 dt'.split(' '),
  plainDot: 'dot punkt point punto ponto точка крапка tochka kropka punt nokta ドット 닷'.split(' '),
  endings: { ру: 'ru', ком: 'com', орг: 'org', нет: 'net', юа: 'ua' },
  /** Written before an address. */
  label:
    'e-mail email mail mailto почта эл.почта эл. имейл пошта courriel mél correo correio posta eposta e-posta poczta メール 邮箱 邮件 電子郵件 信箱 이메일 메일'.split(
      ' ',
    ),
  /** Before an "at" that is prose: "look at acme dot com", "follow us @ acme". */
  prose: words(`
    look us me you it is are was be visit find buy sell shop online here there available live more now only and or out back over up
    arrive stay work works working sold hosted located based meet met see seen read listen watch check today open`),
  names: new Set([...roleWords, ...generalWords]),
  pieces: {
    local: words('user username name local localpart mailbox box account u m to id first part1 prefix left a'),
    host: words('domain host website site server d at last part2 suffix right b'),
    ending: words('tld ext extension zone part3 t c'),
  },
} as const;

/** Everything by which addresses are classed. */
export const addressWords = {
  role: roleWords,
  general: generalWords,
  duty: new Set([...dutyWords, ...listWords]),
  listHosts,
  beside: besideWords,
  places: placeWords,
  surnames: surnameWords,
  freeMail,
  desks: deskHosts,
  sampleDomains,
  sampleNames,
  weakSampleNames,
  decoys: decoyWords,
} as const;
