const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''));

/**
 * Words in local parts of addresses that are there for somebody in need, for the press, the law or the safety of others, in
 * the 14 languages and in Latin letters: a question about opening hours has no place there.
 */
export const noEnquiryWords: ReadonlySet<string> = words(`
  abuse spam phishing fraud scam security secure infosec cert csirt psirt soc incident incidents vulnerability bugbounty
  trust safety whistleblower whistleblowing ethics compliance speakup
  privacy privacyteam gdpr dpo dsb rgpd lgpd ccpa datenschutz datenschutzbeauftragter privacidad privacidade confidentialite
  protezionedati riservatezza prywatnosc iod rodo gegevensbescherming kvkk gizlilik konfidencialnost personaldata dataprotection
  legal law lawyer court police subpoena copyright dmca recht rechtsabteilung juridique juridico legale prawny juridisch hukuk yurist jurist
  press presse prensa imprensa stampa prasa pers basin pressa pressoffice media mediarelations newsroom journalist pr
  jobs job career careers hr recruiting recruitment recruiter bewerbung bewerbungen karriere emploi recrutement empleo empleos rrhh
  vagas carreiras lavora lavoro carriere praca rekrutacja kariera vacature vacatures werkenbij kariyer ik rabota vakansii robota vakansiyi
  complaint complaints complaintsteam beschwerde beschwerden reclamation reclamations reclamaciones reclamos reclamacoes reclami
  skargi reklamacje klacht klachten sikayet zhaloba zhaloby skarga ombudsman ombuds mediateur claims
  emergency emergencies urgent urgence urgences urgencias emergencia emergenza pronto notfall notruf notdienst spoed noodgeval acil
  crisis hotline911 sos suicide ekstrenno avariya avarijnaya nagly alarm pilne
  medical doctor arzt patient patients patienten safeguarding pharmacovigilance adverse adverseevents
  noreply no-reply donotreply mailerdaemon mailer-daemon postmaster hostmaster webmaster
  безопасность пресса прессслужба юрист юристы вакансии работа кадры жалоба жалобы экстренная авария скарги преса вакансії робота
  プライバシー 個人情報 広報 採用 法務 緊急 苦情 新闻 招聘 法务 隐私 安全 投诉 紧急 개인정보 채용 홍보 법무 긴급 민원 보안`);
