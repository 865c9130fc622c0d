import type { PromiseWays } from '../lib/promise.ts';
import type { PromiseWords } from '../lib/promise-matchers.ts';

const few = [2, 5] as const;

/** How companies promise a reply, in 14 languages. Folded. */
export const promiseWords: readonly PromiseWords[] = [
  {
    language: 'en',
    cues: {
      time: 'hour|hr|day|week|min|sec|\\d ?h|-h',
      reply: 'repl|respon|answer|back|contact|touch|reach|follow up|call|mail|return|hear|reaction|turnaround',
    },
    reply:
      "(?:we|we'll|we're|i'll|team|staff|agents?|representatives?|reps?|specialists?|experts?|consultants?|managers?|advis[eo]rs?|someone|somebody|us|engineers?|support|service|colleagues?|department|office|desk|care|crew|who will|(?:goal|aim|target|policy|promise|priority|commitment) is to) (?:[a-z']+ ){0,4}?(?:reply|replies|respond|responds|answers?|get back|be back to|come back to|be in (?:touch|contact)|get in (?:touch|contact)|contact you|reach out|follow up|call you|e-?mail you|write back|return (?:your|all|calls|e-?mails|messages))|takes? us (?:[a-z0-9-]+ ){0,6}?to (?:reply|respond|answer)|(?<![a-z] )(?:typically|usually|normally|generally) (?:repl(?:y|ies)|responds?|answers?)|(?:you|everyone|enquir(?:y|ies)|inquir(?:y|ies)|e-?mails?|messages?|letters?|questions?|quer(?:y|ies)|tickets?|requests?|submissions?|forms?|correspondence|calls?) (?:[a-z0-9',-]+ ){0,8}?(?:be|is|are|been|get|being) (?:[a-z]+ ){0,2}(?:replied|responded|answered|contacted)|(?<![a-z] )(?:(?:an?|the|your|guaranteed|quick|fast|personal|first|initial|e-?mail|support|written) )?(?:repl(?:y|ies)|responses?|answers?) (?:is |are |to |be |can |may |will |by |provided |sent |usually |typically |guaranteed |from |in |within |under )|(?:you|you'll|customers?|clients?|everyone|and|then) (?:[a-z']+ ){0,4}?(?:receive|get|expect|have)(?: [a-z]+){0,4}? (?:reply|response|answer)\\b|(?:^(?:get|receive)|expect)(?: [a-z-]+){1,4}? (?:reply|response|answer)\\b|(?:guarantee|promise|provide|offer|give|send)s? (?:you )?an? (?:[a-z-]+ )?(?:reply|response|answer)\\b|(?:for|our) (?:an? |the |our |your )?(?:(?:first|initial|personal|quick|fast|e-?mail|written|support|usual|average) )?(?:reply|response|answer)\\b|(?:you|you'll) (?:[a-z']+ ){0,5}?hear (?:back|from)|hear (?:back )?from (?:us|our)|^hear back|(?<=(?<![a-z])we (?:[a-z0-9-]+ ){0,8}and )(?:reply|respond|answer|get back)|e-mails (?:are )?(?:[a-z]+ )?answered|getting back to you",
    label:
      '(?<=(?:^|[^a-z ] ?|(?<![a-z])(?:average|avg|median|mean|typical|usual|normal|standard|expected|estimated|approximate|current|maximum|max|guaranteed|target|first|initial|our|the|your|a|an|e-?mail|mail|ticket|message|form|support|service|customer|enquiry|inquiry|query|request|contact|chat|hours?|hr|h|days?|business|working|minutes?|fast|faster|fastest|quick|quicker|rapid|short|shorter|prompt|with|and|of|is|in|for|that|this) ))(?:(?:response|reply|answer|answering|reaction|replying) times?)|(?<=(?:^|[^a-z ] ?|(?<![a-z])(?:average|typical|usual|expected|maximum|guaranteed|first|initial|e-?mail|mail|ticket|message|support|service|fast|quick) ))(?:(?:response|reply) (?:guarantee|within)|(?:reply|response|responses|answer|answers) in)|time to (?:first )?(?:reply|response)|(?:e-?mail|ticket|message) (?:response|repl(?:y|ies))|turnaround (?:times? )?(?:for|on|of) (?:[a-z]+ ){0,2}(?:e-?mails?|replies|responses?|inquiries|enquiries|messages?|tickets?)',
    within:
      '(?:within|in|under|inside|less than|up to|no (?:later|more|longer) than|at most|allow|allow for|takes?|max\\.?|maximum)(?: (?:about|around|approximately|approx\\.?|roughly|just|the|the next|the following|the first|a maximum of|maximum|at most|less than|under|up to|a period of|an average of|us)){0,2}',
    after: 'or (?:less|sooner|faster|quicker)|max(?:imum)?\\b|at most|at the latest|turnaround',
    numbers: {
      a: 1,
      an: 1,
      one: 1,
      two: 2,
      three: 3,
      four: 4,
      five: 5,
      six: 6,
      seven: 7,
      eight: 8,
      ten: 10,
      twelve: 12,
      fifteen: 15,
      thirty: 30,
      'twenty-four': 24,
      'twenty four': 24,
      'forty-eight': 48,
      'forty eight': 48,
      'seventy-two': 72,
      'a few': few,
      few,
      'a couple of': 2,
      'a couple': 2,
      several: [3, 7],
    },
    to: 'to|or|and',
    units: {
      second: 'seconds?|secs?',
      minute: 'minutes?|mins?',
      hour: 'hours?|hrs?|h',
      day: 'days?',
      businessDay: '(?:business|working|work|week|office) ?-?days?',
      week: 'weeks?',
    },
    business:
      '(?:of )?(?:business|working|office|work)(?: hours| days)?|on (?:business|working) days|during (?:business|working|office) hours',
    phrases: [
      ['(?:within|by|on|in|during) (?:the|one) (?:same|next|following)(?: (?:business|working|work))? ?day', 24],
      ['(?:the )?(?:same|next)[ -](?:(?:business|working|work) )?day', 24],
      ['within the hour', 1],
      ['within the day', 24],
    ],
    not: "unsubscrib|opt[- ]?out|deletion|removal request|win\\b|prize|quiz|giveaway|sweepstake|ambulance|paramedic|police|fire brigade|fire department|courts?\\b|^(?:please )?(?:answer|reply|respond) (?:[a-z0-9-]+ ){1,6}?(?:and|to|or|for|if)(?! (?:less|sooner|faster|quicker|all|your|every|each|\\d))\\b|(?:not|n't|cannot|unable to|never|no) (?:[a-z]+ ){0,3}(?:repl(?:y|ied)|respond|response|answer|guarantee|promise|hear|heard|receive|received)|(?:haven't|hasn't|didn't|don't|doesn't|won't|can't) (?:[a-z]+ ){0,3}(?:repl(?:y|ied)|respond|response|answer|guarantee|hear|heard|receive|received|get|got)|at least|minimum|please (?:reply|respond|answer|contact|call|e-?mail|get back)|if we do|(?:you|customers?|users?|buyers?|sellers?|clients?|applicants?|guests?|tenants?|hosts?|participants?|students?) (?:must|should|have to|need to|are required to|shall|may|can|will|do) (?:(?!expect|receive|get|hear|be)[a-z]+ ){0,2}?(?:reply|respond|answer|contact|confirm|notify)|your (?:team|customers|agents|users|audience|leads|clients|response|reply|answer)|help(?:s|ing)? (?:you|teams|companies)|(?:lets|allows|enables) you|gdpr|ccpa|data subject|personal data|privacy (?:request|right)|verifiable|erasure|access request|vacanc|applicants?|job|resume|\\bcv|emergenc|subpoena|dmca|takedown|copyright|complaints?|appeal|dispute|chargeback|got (?:a|an|my) |had (?:a|an) |(?:i|we) received|(?:he|she|they) (?:replied|responded|answered)|(?:took|was|were) (?:[a-z]+ ){0,3}(?:reply|replied|respond|responded|answer|answered)|my (?:question|email|e-mail|query|enquiry)|phone calls|calls (?:are )?answered|answer (?:your |all |the )?(?:calls?|phones?)|on hold|critical|severity|sev ?\\d|p1|priority \\d|enterprise|premium|platinum|rsvp",
    other:
      'refund(?:s|ed|ing)?|returned|returns|ship(?:s|ped|ping|ment)?|deliver(?:y|ed|s|ies|ing)?|dispatch(?:ed)?|process(?:ed|ing)|payments?|paid|pay|credited|delete[ds]?|cancel(?:l?ed)?|deposit(?:s|ed)?|withdraw(?:al|n)?|on[ -]?site|repair(?:ed|s)?|resol(?:ve|ution|ved|ves)|fix(?:ed)?|solved?|install(?:ed|ation)?|order(?:s|ed)?|publish(?:ed)?|approved?|activat(?:e|ed|ion)|expires?|register(?:ed)?|complete[ds]?|submit(?:ted)?|sell|sold|book(?:ed|ing)?|visit|arrive|cash offer',
  },
  {
    language: 'de',
    cues: {
      time: 'stunde|std|tag|woche|min|sek|\\d ?h|ein h',
      reply: 'antwort|meld|rück|ruf|kontakt|setz|hör|reag|reaktion|kommen|nehmen|bearbeit',
    },
    reply:
      'antwort(?:en|et|e)?|beantwort(?:en|et)|melden|meldet|rückmeldung|rückruf|zurückrufen|zurückgerufen|rufen|kontaktier(?:en|t)|setz(?:en|t)|hören|rückantwort|reagieren|kommen (?:\\p{L}+ ){0,3}auf sie zu|nehmen (?:\\p{L}+ ){0,4}kontakt|reaktion|bearbeit(?:en|et) (?:wir )?(?:ihre |deine )?(?:anfrage|nachricht|e-mail|anliegen)|(?:anfragen?|nachricht|e-mails?|anliegen) (?:\\p{L}+ ){0,6}bearbeitet',
    theirs: 'antwortet|meldet|kontaktiert|setzt|reagiert',
    staff:
      'wir|team|mitarbeiter|kundenservice|kundendienst|support|service|berater|ansprechpartner|kolleg|expert|spezialist|jemand|einer von uns|redaktion|büro|vertrieb|zentrale|abteilung|hotline',
    label: '(?:antwort|reaktions|rückmelde|bearbeitungs)-?zeit(?:en)?(?! der bestellung)',
    within:
      '(?:innerhalb|binnen|innert|in|unter|maximal|max\\.?|spätestens|spätestens nach|bis zu|nach|beträgt)(?: (?:von|der|den|des|nächsten|ca\\.?|circa|etwa|rund|maximal|max\\.?|weniger als|spätestens|höchstens|durchschnittlich|meist|in der regel)){0,3}',
    numbers: {
      ein: 1,
      eine: 1,
      einer: 1,
      eines: 1,
      einem: 1,
      einen: 1,
      zwei: 2,
      zweier: 2,
      drei: 3,
      vier: 4,
      fünf: 5,
      wenigen: few,
      weniger: few,
      wenige: few,
      einiger: few,
    },
    to: 'bis|bis zu|oder|und',
    units: {
      second: 'sekunden?|sek\\.?',
      minute: 'minuten?|min\\.?',
      hour: 'stunden?|std\\.?|h',
      day: 'tage?[ns]?',
      businessDay: '(?:werk|arbeits|geschäfts)tag(?:e[ns]?|s)?',
      week: 'wochen?',
    },
    business: '(?:an |werk|arbeits)(?:werktagen|arbeitstagen|werktags)|werktags|\\(?werktags',
    phrases: [
      ['(?:am|noch am|zum|spätestens am) (?:selben|gleichen|nächsten|darauffolgenden|folgenden) (?:werk|arbeits)?tag', 24],
      ['innerhalb eines (?:werk|arbeits)?tag(?:e?s)', 24],
    ],
    not: '(?:antworten|reagieren) sie|gewinn(?:en|t|spiel)|gerichts?(?!\\p{L})|kredit|(?:nicht|keine|nie) (?:\\p{L}+ ){0,3}(?:antwort|garantier|melden|beantwort|gemeldet|erhalten)|garantieren (?:\\p{L}+ ){0,3}nicht|mindestens|bitte (?:antworten|melden|beantworten)|melden sie sich|müssen sie|kunden müssen|müssen (?:\\p{L}+ ){0,3}(?:antworten|sich)|haben sie (?:\\p{L}+ ){0,4}(?:erhalten|gehört)|(?:habe|hatte|haben) (?:ich|wir)|bekam|erhielt|dsgvo|datenschutz|betroffenen|personenbezogen|auskunft (?:über|nach)|bewerb|stellen(?:angebot|anzeige)|notfall|notdienst|beschwerde|widerruf|mangel|mängel|anmelden|anmeldung|premium|priorität|störung|anrufe? (?:\\p{L}+ ){0,3}(?:beantwortet|entgegen)|telefonische',
    other:
      'liefer\\p{L}*|versand\\p{L}*|versend\\p{L}*|verschick\\p{L}*|erstatt\\p{L}*|rückerstatt\\p{L}*|rücksend\\p{L}*|zahl\\p{L}*|überweis\\p{L}*|bestell\\p{L}*|gelöscht|löschen|storn\\p{L}*|vor ort|repar\\p{L}*|geliefert|freigeschaltet|installier\\p{L}*|ausgeliefert|gekündigt|umtausch\\p{L}*',
  },
  {
    language: 'fr',
    cues: {
      time: 'heure|jour|semaine|min|mn|sec|\\d ?[hj]|s h|s j',
      reply: 'répon|contact|rappel|retour|revien|reven|reprend|trait|prise en',
    },
    reply:
      '(?:répond(?:ons|ra|rons|ront|re|ent|u)?(?!\\p{L})|réponses?|recontact(?:er|erons|era|eront|é|ée|és|ons)|contact(?:erons|era|eront|ons|er)|rappel(?:ons|le|lerons|lera|ée?s?)|retour|revenons|reviendrons|reviendra|revient|reprendrons|traitons|traiterons|(?:demandes?|messages?) (?:\\p{L}+ ){0,3}trait[ée]e?s?|prise en charge)',
    theirs: 'répond(?:ra|ront|ent)?|recontact(?:era|eront)|contact(?:era|eront)|rappel(?:le|lera)|reviendra|revient',
    staff:
      "équipes?|services?|conseill|support|collaborat|experts?|spécialistes?|assistance|responsable|nous|on|agents?|techniciens?|chargée?s?|commerci|interlocut|quelqu'un|secrétariat|coachs?",
    label:
      'délais? (?:moyen )?(?:maximum )?de (?:réponse|retour|traitement)|temps (?:moyen )?de réponse|réponse (?:assurée |garantie )?sous',
    within:
      "(?:sous|dans|en|d'ici|sous un délai|avant|maximum|max\\.?|moins de|délai)(?: (?:les|un délai|un délai de|de|moins de|moins d'une?|un maximum de|maximum|environ|le délai de|la limite de|la journée|généralement|est|est de|:)){0,3}",
    after: 'max(?:imum)?|au plus(?: tard)?|au maximum',
    numbers: { un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, quelques: few, "d'une": 1, "d'un": 1 },
    to: 'à|ou|et|a',
    units: {
      second: 'secondes?',
      minute: 'minutes?|mins?|mn',
      hour: 'heures?|h',
      day: 'jours?|j',
      businessDay: 'jours? (?:ouvrés?|ouvrables?)|jo',
      week: 'semaines?',
    },
    business: 'ouvrée?s?|ouvrables?|(?:en )?jours? ouvr(?:é|able)s?',
    phrases: [
      ['(?:dans la|en) journée', 24],
      ['(?:le )?jour (?:même|ouvré suivant)', 24],
      ["(?:sous|dans|en moins d')(?:l'|une? )?heure", 1],
    ],
    not: "réponse de principe|crédits?(?!\\p{L})|prêt (?:immobilier|personnel)|financement|gagne[zr]|tribunal|n[e'] ?(?!hésit)(?:\\p{L}+ ){0,3}(?:répond|réponse|pas|garanti)|sans réponse|(?:absence|défaut) de réponse|au moins|minimum|(?:veuillez|merci de|vous devez|devez) (?:\\p{L}+ ){0,2}(?:répondre|contacter|nous)|vous disposez|le client (?:\\p{L}+ ){0,3}(?:doit|dispose)|votre réponse|rgpd|données personnelles|données à caractère|droit d'accès|candidat|recrutement|\\bcv|urgence|réclamation|litige|rétractation|médiateur|ont répondu|j'ai|m'a|m'ont|appels? (?:\\p{L}+ ){0,2}(?:décroché|répondu)",
    other:
      'livr\\p{L}*|expédi\\p{L}*|rembours\\p{L}*|retourn(?:er|ez)|envoyé\\p{L}*|command\\p{L}*|pai(?:ement|yé)\\p{L}*|rétract\\p{L}*|supprim\\p{L}*|annul\\p{L}*|intervention|intervenons|dépann\\p{L}*|répar\\p{L}*|échang\\p{L}*|droit de retour|retours?(?= (?:gratuit|produit|sous))',
  },
  {
    language: 'es',
    cues: {
      time: 'hora|hr|día|dia|semana|min|segundo|\\d ?h',
      reply: 'respon|respuesta|contest|contact|pondr|comunicar|atend|atenci|llama|devolver',
    },
    reply:
      'respond(?:emos|eremos|erá|erán|e|en|er|erte|erle|eros|ido|ida|idas|idos)|te responde\\p{L}*|respuestas?|contest(?:amos|aremos|ará|arán|ar|arte|arle|amos)|contact(?:aremos|ará|arán|amos|arte|arle|ar)|pondremos|pondrá(?:n)?|comunicaremos|atend(?:emos|eremos|erá|erán|ida|ido)|llamaremos|llamamos|devolveremos',
    theirs:
      '(?:te )?responde|responden|responderán?|contestarán?|contactarán?|pondrán?|te responde(?!mos|remos)\\p{L}*|atenderán?',
    staff:
      'equipos?|servicio|asesor|soporte|agentes?|personal|especialista|expert|comercial|alguien|atención|nosotros|departamento|se|consultor|compañer|técnic',
    label:
      'tiempos? (?:medio |promedio |máximo |estimado )?de (?:respuesta|contestación|atención)|plazo (?:máximo |medio )?de respuesta',
    within:
      '(?:en|dentro de|antes de|a más tardar en|máximo|máx\\.?|menos de|plazo|inferior a|hasta|es)(?: (?:un|una|el|las|los|la|plazo|máximo|período|de|menos|próximas|próximos|siguientes|aproximadamente|unas|unos|hasta|las primeras|promedio)){0,5}',
    after: 'como máximo|máximo|o menos',
    numbers: { un: 1, una: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, pocos: few, pocas: few, unos: few, unas: few, algunas: few },
    to: 'a|o|y|ó',
    units: {
      second: 'segundos?',
      minute: 'minutos?|mins?\\.?',
      hour: 'horas?|hrs?\\.?|h',
      day: 'd[íi]as?',
      businessDay: 'd[íi]as? (?:hábil(?:es)?|laborables?|laboral(?:es)?)',
      week: 'semanas?',
    },
    business: 'hábil(?:es)?|laborables?|laboral(?:es)?|(?:en )?días (?:hábiles|laborables)',
    phrases: [
      ['(?:en )?el mismo día(?: hábil| laborable)?', 24],
      ['(?:el |al )?(?:siguiente día|día siguiente)(?: hábil| laborable)?', 24],
    ],
    not: 'gana(?!\\p{L})|premios?(?!\\p{L})|sorteo|juzgado|tribunal|crédito|préstamo|no (?:\\p{L}+ ){0,3}(?:respond|respuesta|contest|recib|garantiz)|al menos|mínimo|por favor,? (?:respond|contest)|(?:debe|debes|deberá|tiene que|deben) (?:\\p{L}+ ){0,2}(?:respond|contest|contact)|su respuesta|tu respuesta|rgpd|datos personales|protección de datos|currícul|candidat|vacante|emergencia|urgencia|reclamaci|queja|desistimiento|me (?:respond|contest)\\p{L}+|respondieron|contestaron|tus clientes',
    other:
      'env[íi]\\p{L}*|entreg\\p{L}*|reembols\\p{L}*|devoluci\\p{L}*|devuelt\\p{L}*|pedidos?|pag(?:o|os|ar)|elimin\\p{L}*|cancel\\p{L}*|reparaci\\p{L}*|compra|inscri\\p{L}*|procesa\\p{L}*',
  },
  {
    language: 'pt',
    cues: { time: 'hora|hr|dia|semana|min|segundo|\\d ?h', reply: 'respo|retorn|entra|contact|contat|atend|liga|daremos' },
    reply:
      'respond(?:emos|eremos|erá|erão|e|em|er|ê-lo|ida|ido|idas|idos)|respostas?|retorn(?:o|amos|aremos|ará|arão|ar|aremos)|entraremos|entrará|entrarão|entramos|contact(?:aremos|ará|amos|á-lo)|contat(?:aremos|ará|amos)|atend(?:emos|eremos|ida|ido|erá)|ligaremos|ligamos|daremos',
    theirs: 'responde|respondem|responder(?:á|ão)|retornar(?:á|ão)|entrar(?:á|ão)|contactará|contatará',
    staff:
      'equip[ea]s?|atendente|consultor|suporte|especialista|atendimento|serviço|alguém|departamento|time|agentes?|gente|colaborador|técnic',
    label:
      'tempos? (?:médio |máximo |estimado )?de (?:resposta|retorno|atendimento)|prazo (?:médio |máximo )?(?:de|para) (?:resposta|retorno)',
    within:
      '(?:em até|em|dentro de|no prazo|num prazo|máximo de|menos de|até(?! ?(?:as |às )?(?:[6-9]|1\\d|2[0-3]) ?h)|por até|é)(?: (?:um|uma|o|as|os|prazo|máximo|de|menos|até|próximas|próximos|cerca|aproximadamente|no máximo)){0,4}',
    after: 'no máximo|ou menos',
    numbers: {
      um: 1,
      uma: 1,
      dois: 2,
      duas: 2,
      três: 3,
      quatro: 4,
      cinco: 5,
      poucos: few,
      poucas: few,
      alguns: few,
      algumas: few,
    },
    to: 'a|ou|e',
    units: {
      second: 'segundos?',
      minute: 'minutos?|mins?',
      hour: 'horas?|hrs?|h',
      day: 'dias?',
      businessDay: 'dias? (?:út(?:il|eis)|uteis)',
      week: 'semanas?',
    },
    business: 'út(?:il|eis)|(?:em )?dias úteis|comerciais',
    phrases: [
      ['(?:n?o )?mesmo dia(?: útil)?', 24],
      ['(?:n?o )?(?:próximo dia|dia seguinte)(?: útil)?', 24],
    ],
    not: 'ganhe|prêmio|sorteio|tribunal|crédito|empréstimo|não (?:\\p{L}+ ){0,3}(?:respond|resposta|retorn|receb|garant)|pelo menos|mínimo|por favor,? respond|(?:deve|deverá|devem) (?:\\p{L}+ ){0,2}(?:respond|contat|contact)|sua resposta|lgpd|rgpd|dados pessoais|currícul|candidat|vaga|emergência|reclamaç|arrependimento|me respond\\p{L}+|responderam|seus clientes',
    other:
      'envi\\p{L}*|entreg\\p{L}*|reembols\\p{L}*|devolu\\p{L}*|estorn\\p{L}*|pedidos?|pag(?:amento|ar|o)|exclu\\p{L}*|elimin\\p{L}*|cancel\\p{L}*|troca|compra|repar\\p{L}*|processad\\p{L}*|conserto',
  },
  {
    language: 'it',
    cues: {
      time: 'ora|ore|giorn|gg|settiman|min|second|\\d ?h',
      reply: 'rispo|contatt|riscontr|richiam|sapere|evas|presa in|prese in|attesa',
    },
    reply:
      'rispond(?:iamo|eremo|erà|eranno|e|ono|ere|ervi|erti|erle)|rispost[ae]|ricontatt(?:iamo|eremo|erà|eranno|ato|ati|arti|arvi)|contatt(?:eremo|erà|eranno|iamo)|riscontro|richiam(?:eremo|iamo|erà|ato)|faremo sapere|evas[ae]|prese? in carico',
    theirs: 'rispond(?:e|ono|erà|eranno)|ricontatt(?:erà|eranno)|contatt(?:erà|eranno)|richiamerà',
    staff:
      'staff|team|consulent|operator|assistenza|servizio|esperti?|incaricat|personale|ufficio|qualcuno|addett|tecnic|commercial|supporto|specialist',
    label: 'temp[oi] (?:medi[oi] )?di (?:risposta|attesa per la risposta|riscontro)',
    within:
      "(?:entro|in|nel giro|massimo|max\\.?|meno|nell'arco|è|nelle)(?: (?:e non oltre|le|il|i|un|di|meno|max\\.?|massimo|circa|poche|prossime|successive|al massimo|un massimo di)){0,4}",
    after: 'al massimo|o meno',
    numbers: { un: 1, una: 1, uno: 1, due: 2, tre: 3, quattro: 4, cinque: 5, pochi: few, poche: few, alcune: few, qualche: few },
    to: 'a|o|e|alle',
    units: {
      second: 'secondi',
      minute: 'minut[oi]|min\\.?',
      hour: 'or[ae]|h',
      day: 'giorn[oi]|gg\\.?',
      businessDay: 'giorn[oi] (?:lavorativ[oi]|feriali|feriale)|gg lavorativi',
      week: 'settiman[ae]',
    },
    business: 'lavorativ[eoi]|ferial[ei]|(?:nei )?giorni (?:lavorativi|feriali)',
    phrases: [
      ['(?:entro |in |nella )(?:la )?giornata(?: lavorativa)?', 24],
      ['(?:lo )?stesso giorno(?: lavorativo)?', 24],
      ['(?:il )?giorno (?:lavorativo )?successivo', 24],
      ["entro un'ora", 1],
    ],
    not: 'vinci(?!\\p{L})|premio|concorso|tribunale|prestito|finanziament|non (?:\\p{L}+ ){0,3}(?:rispond|rispost|ricev|garant|ricontatt)|almeno|minimo|(?:deve|dovrà|devono|devi) (?:\\p{L}+ ){0,2}(?:rispond|contatt)|vostra risposta|tua risposta|gdpr|dati personali|privacy|curricul|candidat|emergenz|reclam|recesso|mi hanno|hanno risposto|mi ha',
    other:
      'spedi\\p{L}*|consegn\\p{L}*|rimbors\\p{L}*|reso|resi|restitu\\p{L}*|ordin[ei]|pagament\\p{L}*|cancell\\p{L}*|annull\\p{L}*|ripara\\p{L}*|intervent\\p{L}*|acquist\\p{L}*|invia(?:re|ti)',
  },
  {
    language: 'pl',
    cues: {
      time: 'godz|dni|dzie|dob|dób|tygod|tydz|min|sek|\\d ?h',
      reply: 'odpowi|odpis|kontakt|oddzw|odez|wróc|rozpatr|reag|reakc',
    },
    reply:
      'odpowi(?:adamy|emy|ada|e|edzieć|adają|edzi)|odpowiedź|odpowiedzi|odpisujemy|odpiszemy|odpisze|skontaktuj(?:emy|e|ą)|kontaktujemy|oddzwo(?:nimy|ni)|oddzwaniamy|odezwiemy|odezwie|wrócimy|rozpatrujemy|rozpatrzymy|zareagujemy',
    theirs: 'odpowiada|odpowiadają|odpisze|skontaktuj(?:e|ą)|oddzwoni|odezwie',
    staff:
      'zespół|konsultant|pracowni|doradc|specjalist|obsług|dział|przedstawiciel|ekspert|ktoś|opiekun|biuro|handlow|support|serwis|team',
    label: '(?:średni )?(?:maksymalny )?czas (?:oczekiwania na odpowiedź|odpowiedzi|reakcji)',
    within:
      '(?:w ciągu|w przeciągu|w czasie|w terminie|w|nie później niż w ciągu|maksymalnie|maks\\.?|do(?! ?(?:[6-9]|1\\d|2[0-3]) ?(?:h|godz))|poniżej|po|około|to|wynosi)(?: (?:do|maksymalnie|max\\.?|około|ok\\.?|najbliższych|kolejnych|w ciągu|nie więcej niż|następnych|mniej niż)){0,2}',
    numbers: {
      jednego: 1,
      jednej: 1,
      jeden: 1,
      dwóch: 2,
      dwa: 2,
      trzech: 3,
      trzy: 3,
      kilku: few,
      kilkunastu: [11, 19],
      paru: few,
    },
    to: 'do|lub|albo|i',
    units: {
      second: 'sekund[ay]?|sek\\.?',
      minute: 'minut[ay]?|min\\.?',
      hour: 'godzin[aęy]?|godz\\.?|h',
      day: 'dni|dnia|dzień|doby|dób',
      businessDay: '(?:dni|dnia|dzień) robocz(?:ych|ego|y|e)|robocz(?:ych|ego|y) (?:dni|dnia)',
      week: 'tygodni(?:a|e)?|tydzień',
    },
    business: 'robocz(?:ych|ego|y|e)|(?:w )?dni robocze',
    phrases: [
      ['(?:jeszcze )?tego samego dnia(?: roboczego)?', 24],
      ['(?:następnego|kolejnego) dnia(?: roboczego)?', 24],
      ['w ciągu (?:dnia roboczego|doby|dnia)', 24],
      ['w ciągu godziny', 1],
    ],
    not: 'wygraj|nagrod|konkurs|sądu?(?!\\p{L})|kredyt|pożycz|nie (?!później|więcej|dłużej)(?:\\p{L}+ ){0,3}(?:odpowi|otrzyma|gwarant|skontakt)|co najmniej|minimum|(?:prosimy o|proszę o|musi|powinien|należy) (?:\\p{L}+ ){0,2}(?:odpowied|kontakt|odpisa)|rodo|danych osobowych|rekrutac|\\bcv|kandydat|reklamac|odstąpi|awari|odpowiedzieli|odpowiedzialn|otrzymał[ae]m',
    other:
      'dostaw\\p{L}*|dostarcz\\p{L}*|wysył\\p{L}*|wysyl\\p{L}*|wyśl\\p{L}*|zwrot\\p{L}*|zwróc\\p{L}*|zamówi\\p{L}*|płatno\\p{L}*|przelew\\p{L}*|usun\\p{L}*|napraw\\p{L}*|realiz\\p{L}*|zakup\\p{L}*',
  },
  {
    language: 'nl',
    cues: {
      time: 'uur|uren|dag|week|weken|min|second|\\d ?u',
      reply: 'antwoord|reag|reactie|respons|contact|terug|bericht|hoor|horen',
    },
    reply:
      'antwoord(?:en|t)?|beantwoord(?:en|t)?|reageren|reageert|reactie|nemen (?:wij |we )?(?:\\p{L}+ ){0,5}contact|neemt (?:\\p{L}+ ){0,5}contact|contact (?:met (?:je|jou|u) )?op|terugbellen|teruggebeld|bellen (?:\\p{L}+ ){0,5}terug|bericht terug|hoor(?:t)? (?:je|u) (?:van ons|iets)|horen van ons|terugkoppeling',
    theirs: 'reageert|antwoordt|beantwoordt|neemt (?:\\p{L}+ ){0,5}contact',
    staff:
      'team|medewerker|klantenservice|support|service|adviseur|collega|specialist|iemand|expert|afdeling|wij|we|kantoor|consultant',
    label: '(?:gemiddelde )?(?:reactie|antwoord|respons)-?(?:tijd|termijn)(?:en)?',
    within:
      '(?:binnen|in|uiterlijk|uiterlijk binnen|maximaal|max\\.?|minder dan|tot|na|is)(?: (?:de|het|ongeveer|circa|ca\\.?|maximaal|minder dan|gemiddeld|uiterlijk)){0,2}',
    numbers: { een: 1, één: 1, twee: 2, drie: 3, vier: 4, vijf: 5, enkele: few, 'een paar': few },
    to: 'tot|à|of|a|en',
    units: {
      second: 'seconden?',
      minute: 'minuten|minuut|min\\.?',
      hour: 'uur|uren|u',
      day: 'dag(?:en)?',
      businessDay: '(?:werk|kantoor)dag(?:en)?',
      week: 'week|weken',
    },
    business: '(?:op )?werkdagen|werk(?:uren|uur)',
    phrases: [
      ['(?:nog )?dezelfde (?:werk)?dag', 24],
      ['(?:de )?(?:eerst)?volgende (?:werk)?dag', 24],
    ],
    not: 'win(?!\\p{L})|prijsvraag|rechtbank|krediet|lening|(?:niet|geen|nooit) (?:\\p{L}+ ){0,3}(?:antwoord|reactie|reageren|gehoord|garander|ontvangen)|minstens|minimaal|(?:moet|dient|dienen|gelieve) (?:\\p{L}+ ){0,3}(?:reageren|antwoorden|contact)|uw reactie|jouw reactie|avg|persoonsgegevens|privacy|sollicit|vacature|spoed|noodgeval|klacht|herroep|storing|reageerde|kreeg|verantwoord',
    other:
      'lever\\p{L}*|geleverd|bezorg\\p{L}*|verzend\\p{L}*|verzonden|retour\\p{L}*|terugbeta\\p{L}*|terugstort\\p{L}*|betaal\\p{L}*|betaling\\p{L}*|bestell\\p{L}*|verwijder\\p{L}*|annule\\p{L}*|repar\\p{L}*|ter plaatse|opgelost|ruilen',
  },
  {
    language: 'tr',
    cues: { time: 'saat|sa|gün|hafta|dakika|dk|saniye', reply: 'yanıt|cevap|cevab|dönüş|dön|geç|araya|arana|ulaş' },
    reply:
      'yanıt(?!ınız)\\p{L}*|cevap(?!ınız)\\p{L}*|cevab(?!ınız)\\p{L}*|dönüş\\p{L}*|döneceğiz|dönüyoruz|dönecektir|dönülür|dönülecek\\p{L}*|geri dön\\p{L}*|iletişime geç\\p{L}*|irtibata geç\\p{L}*|arayaca\\p{L}*|aranaca\\p{L}*|ulaşacağız|ulaşacaktır',
    label: '(?:ortalama )?(?:yanıt|cevap|cevaplama|yanıtlama|geri dönüş) süre(?:si|miz|leri)?',
    within: '(?:en geç|en fazla|ortalama|yaklaşık|maksimum)',
    after: "içerisinde|içinde|zarfında|'?(?:t|d)[ea]|süre(?:si)?nde|sürer",
    numbers: { bir: 1, iki: 2, üç: 3, dört: 4, beş: 5, birkaç: few },
    to: 'ila|ile|veya|ya da',
    units: {
      second: 'saniye',
      minute: 'dakika|dk\\.?',
      hour: 'saat(?:lik)?|sa\\.?',
      day: 'gün(?:de|lük)?',
      businessDay: '(?:iş|mesai) günü?(?:nde)?',
      week: 'hafta',
    },
    business: 'iş|mesai|çalışma',
    phrases: [
      ['aynı (?:iş )?günü?(?: içinde| içerisinde)?', 24],
      ['(?:ertesi|bir sonraki) (?:iş )?günü?', 24],
    ],
    not: 'yanıtlayın|cevaplayın|yanıt verin|cevap verin|kazan|ödül|satıcı|hasta(?!\\p{L}*ne)|öğrenci|mahkeme|ev sahibi|kredi|yanıtlamaz|cevap vermez|yanıt alama|cevap alama|yanıt vermezse|en az|lütfen|yanıtlamanız|cevaplamanız|kvkk|kişisel veri|başvuru sahibi|iş başvuru|özgeçmiş|acil|şikayet|cayma',
    other:
      'kargo\\p{L}*|teslim\\p{L}*|iade\\p{L}*|sipariş\\p{L}*|ödeme\\p{L}*|gönderil\\p{L}*|iptal\\p{L}*|sil(?:in|er)\\p{L}*|onar\\p{L}*|tamir\\p{L}*|değişim\\p{L}*|kurulum\\p{L}*',
  },
  {
    language: 'ru',
    cues: {
      time: 'час|дн|день|сут|недел|мин|сек|\\d ?ч|раб',
      reply: 'отве|связ|свяж|звон|обращ|заявк|запрос|вопрос|сообщ|письм|обраб|рассм|реаг|реакц|обратн|напиш|верн|отклик',
    },
    reply:
      'отве(?:тим|чаем|тит|чает|чают|тят|тить)|ответ(?:ы|а|ом)?(?!\\p{L})|свяж(?:емся|ется|утся)|связываемся|связаться с вами|перезвон(?:им|ит|ят)|перезваниваем|позвоним|(?:обращени|заявк|запрос|вопрос|сообщени|письм)\\p{L}{0,3} (?:\\p{L}+ ){0,4}(?:обраб|рассм)\\p{L}+|(?:обраб|рассм)\\p{L}+ (?:\\p{L}+ ){0,3}(?:обращени|заявк|запрос|вопрос)|отреагируем|реагируем|реакция|дадим обратную связь|напишем вам|вернемся|вернёмся',
    theirs: 'отве(?:тит|чает|чают)|свяжется|перезвонит',
    staff:
      'менеджер|специалист|оператор|сотрудник|команд|консультант|поддержк|служб|мы|представител|эксперт|отдел|администратор|юрист|инженер|коллег',
    label:
      '(?:среднее |максимальное |примерное )?(?:время|срок|сроки|скорость) (?:первого |нашего |среднего )?(?:ответа|реакции|отклика|рассмотрения обращени[йя])',
    within:
      '(?:в течени[еи]|на протяжении|за|через|не позднее|не более|не позже|менее чем за|менее чем через|до(?! ?(?:[6-9]|1\\d|2[0-3])[:.]?\\d{0,2} ?(?:ч|час))|около|занимает|составляет|максимум|в срок до|в срок)(?: (?:от|до|не более|не более чем|чем|через|ближайших|ближайшего|следующих|первых|примерно|около|максимум|срок|среднем|в среднем|менее)){0,3}',
    numbers: {
      одного: 1,
      одной: 1,
      один: 1,
      одну: 1,
      двух: 2,
      две: 2,
      два: 2,
      трех: 3,
      трёх: 3,
      три: 3,
      четырех: 4,
      пяти: 5,
      пять: 5,
      десяти: 10,
      пятнадцати: 15,
      нескольких: few,
      несколько: few,
      пары: 2,
      пару: 2,
    },
    to: 'до|или|и',
    units: {
      second: 'секунд[уы]?|сек\\.?',
      minute: 'минут[ауы]?|мин\\.?',
      hour: 'час(?:а|ов)?|ч\\.?',
      day: '(?:календарн\\p{L}+ )?(?:дн(?:я|ей)|день)|сут(?:ок|ки)',
      businessDay: 'раб(?:оч\\p{L}{2,3}|\\.) (?:дн(?:я|ей)|день|суток)|(?:дн(?:я|ей)|день) рабоч\\p{L}{2,3}',
      week: 'недел[ьюи]',
    },
    business: 'рабоч\\p{L}{2,3}|(?:в|по) рабоч(?:ие|ее|их|им) (?:дни|время|дням)',
    phrases: [
      ['(?:в течени[еи]|за) (?:одного |1 )?(?:рабочего )?дня', 24],
      ['в течени[еи] (?:одних )?суток', 24],
      ['за сутки', 24],
      ['в течени[еи] (?:одного |1 )?(?:рабочего )?часа', 1],
      ['за (?:один )?час', 1],
      ['в тот же (?:рабочий )?день', 24],
      ['в день обращения', 24],
      ['на следующий (?:рабочий )?день', 24],
    ],
    not: 'ответьте|дайте ответ|призы?(?!\\p{L})|викторин|розыгрыш|ответ\\p{L}* (?:суда|ведомств|госоргана|прокуратур|министерств|банка)|суд[ае]?(?!\\p{L})|не (?!позднее|более|позже|дольше|превыша)(?:\\p{L}+ ){0,3}(?:отве|получ|гарант|свяж|перезвон)|не менее|минимум|как минимум|(?:просим|прошу|необходимо|должны|должен|обязан[ыа]?|вам нужно|нужно|следует)(?: вас)? (?:\\p{L}+ ){0,3}(?:ответить|связаться|дать ответ)|ваш ответ|ваш(?:его|ем) ответ|кредит|ипотек|займ|страхов|вывод\\p{L}* средств|персональных данных|перс\\. данных|152-фз|субъект|резюме|ваканси|соискател|откликнувш|авари|ответственн|претензи|рекламаци|мне (?:ответили|перезвонили)|ответили|связались|перезвонили|ваших клиентов|ваши клиенты|ваши менеджеры|оформ\\p{L}* заказ|после оформления|подтвержд\\p{L}+ заказ|звонок отвеч|звонки отвеч|на звонк',
    other:
      'достав\\p{L}*|отправ\\p{L}*|отгру\\p{L}*|возвра(?!щаемся)\\p{L}*|верн[её]м(?!ся)|оплат\\p{L}*|выплат\\p{L}*|зачис\\p{L}*|удал(?:им|ить|яем|ение|ены)\\p{L}*|выез\\p{L}*|прие(?:дем|дет|зд)\\p{L}*|ремонт\\p{L}*|отремонт\\p{L}*|установ\\p{L}*|замен\\p{L}*|обмен\\p{L}*|изготов\\p{L}*|заказ(?:а|ов|ы)?|монтаж\\p{L}*|оформ\\p{L}*|выполн\\p{L}*|рассчита\\p{L}*|заказ\\p{L}* обраб\\p{L}*',
  },
  {
    language: 'uk',
    cues: {
      time: 'годин|год|дн|день|діб|доб|тиж|хв|сек',
      reply: 'відпов|зв|зателеф|звернен|заявк|запит|питан|повідомл|лист|розгля|опрац|реаг|реакц|відгук',
    },
    reply:
      "відпові(?:мо|даємо|сть|дає|дають|дять|сти|дь|ді)|зв'яж(?:емося|ується|уться|еться|емось)|зв'язуємося|передзвон(?:имо|ить|ять|юємо)|зателефонуємо|(?:звернен|заявк|запит|питан|повідомлен|лист)\\p{L}{0,3} (?:\\p{L}+ ){0,4}(?:розгля|опрац)\\p{L}+|зреагуємо",
    theirs: "відпові(?:сть|дає|дають)|зв'яжеться|передзвонить",
    staff:
      'менеджер|спеціаліст|фахів|оператор|співробітник|команд|консультант|підтримк|служб|ми|представник|експерт|відділ|адміністратор|юрист|інженер',
    label: '(?:середній |максимальний )?(?:час|термін|швидкість) (?:першої )?(?:відповіді|реакції|відгуку)',
    within:
      '(?:протягом|упродовж|впродовж|за|через|не пізніше|не більше|до(?! ?(?:[6-9]|1\\d|2[0-3])[:.]?\\d{0,2} ?(?:г|год))|близько|займає|становить|максимум)(?: (?:від|до|не більше|ніж|найближчих|найближчої|наступних|перших|приблизно|близько|максимум|середньому)){0,3}',
    numbers: {
      одного: 1,
      однієї: 1,
      один: 1,
      одну: 1,
      двох: 2,
      дві: 2,
      два: 2,
      трьох: 3,
      три: 3,
      "п'яти": 5,
      кількох: few,
      декількох: few,
      кілька: few,
    },
    to: 'до|або|та|і',
    units: {
      second: 'секунд[уи]?|сек\\.?',
      minute: 'хвилин[ауи]?|хв\\.?',
      hour: 'годин[ауи]?|год\\.?',
      day: 'дн(?:я|ів|і)|день|діб|доб[иу]',
      businessDay: 'робоч\\p{L}{1,3} (?:дн(?:я|ів|і)|день|доби)|дн(?:ів|я) робоч\\p{L}{1,3}',
      week: 'тижд?ен[ьія]|тижн(?:я|ів|і)',
    },
    business: 'робоч\\p{L}{1,3}|(?:у|в) робоч(?:і|ий) (?:дні|час)',
    phrases: [
      ['(?:протягом|упродовж|впродовж|за) (?:одного |1 )?(?:робочого )?дня', 24],
      ['(?:протягом|упродовж|впродовж) (?:однієї )?доби', 24],
      ['за добу', 24],
      ['(?:протягом|упродовж|впродовж) (?:однієї |робочої )?години', 1],
      ['(?:того ж|в той же|у той самий) (?:робочого |робочий )?д(?:ня|ень)', 24],
      ['(?:наступного|на наступний) (?:робочого |робочий )?д(?:ня|ень)', 24],
    ],
    not: "дайте відповідь|призи?(?!\\p{L})|розіграш|вікторин|суд[уі]?(?!\\p{L})|не (?!пізніше|більше|довше|перевищ)(?:\\p{L}+ ){0,3}(?:відпов|отрим|гарант|зв'яж|передзвон)|не менше|мінімум|(?:просимо|потрібно|повинні|повинен|зобов'язан\\p{L}*|необхідно)(?: вас)? (?:\\p{L}+ ){0,3}(?:відповісти|зв'язатися|надати відповідь)|ваша відповідь|вашої відповіді|кредит|позик|страхов|персональних даних|резюме|вакансі|кандидат|аварі|відповідальн|скарг|претензі|відповіли|зв'язалися|передзвонили|оформ\\p{L}* замовлення|після оформлення|підтвердж\\p{L}+ замовлення",
    other:
      'достав\\p{L}*|відправ\\p{L}*|відванта\\p{L}*|поверн(?!емося)\\p{L}*|оплат\\p{L}*|виплат\\p{L}*|зарах\\p{L}*|видал\\p{L}*|виїз\\p{L}*|приїд\\p{L}*|ремонт\\p{L}*|встанов\\p{L}*|замін\\p{L}*|обмін\\p{L}*|виготов\\p{L}*|замовлен\\p{L}*|надішл\\p{L}*',
  },
  {
    language: 'zh',
    unspaced: true,
    cues: { time: '时|時|天|日|周|週|星期|分|秒|钟|鐘', reply: '回|复|覆|答|联|聯|响|應|处理|处|理' },
    reply:
      '回复|回覆|答复|答覆|回信|联系您|联系你|聯繫您|聯絡您|与您联系|与你联系|與您聯繫|與您聯絡|和您联系|跟您联系|取得联系|回电|回電|响应|回應|回访|解答|给您回|处理您的(?:留言|问题|咨询)',
    label: '(?:平均|最快|首次)?(?:回复|回覆|答复|响应|回應)(?:时间|時間|时效|時效|时限|速度)',
    within: '(?:在|于|於|将在|將在|会在|會在|最快|最晚|不超过|不超過|少于|约|大约|通常|一般|需要|需|为|:|：)',
    after: '之?内|之?內|以内|以內|左右',
    numbers: { 一: 1, 两: 2, 兩: 2, 二: 2, 三: 3, 五: 5, 十: 10, 几: few, 幾: few, 数: few },
    to: '至|到|或',
    units: {
      second: '秒钟?|秒鐘',
      minute: '分钟|分鐘',
      hour: '(?:个|個)?(?:小时|小時|钟头)',
      day: '(?:个|個)?(?:自然)?(?:天|日(?!常))',
      businessDay: '(?:个|個)?(?:工作日|工作天|营业日|營業日)',
      week: '(?:个|個)?(?:星期|周|週)',
    },
    business: '工作',
    phrases: [
      ['(?:当天|當天|当日|當日)(?=[^。]{0,6}(?:回|答|联|聯))', 24],
      ['(?:次日|下一?个工作日|下一?個工作日|次一?工作日|隔天)', 24],
    ],
    not: '卖家|賣家|商家|患者|学生|學生|法院|房东|贷款|中奖|抽奖|奖品|没有(?:收到)?回复|未(?:能|收到|回复|获)|不(?:能|保证|予)|无法|逾期|请(?:您)?(?:在|于|务必)|請(?:您)?(?:在|於)|须在|应在|至少|个人信息|個人資料|简历|簡歷|应聘|应征|面试|招聘|投诉|投訴|举报|紧急|您的回复|您的答复',
    other:
      '发货|發貨|出货|送达|送達|配送|退款|退货|退貨|退换|到账|到帳|付款|支付|审核|審核|注销|註銷|删除|刪除|取消|维修|維修|上门|到达现场|到场|安装|解决|提交',
  },
  {
    language: 'ja',
    unspaced: true,
    cues: { time: '時間|日|分|秒|週', reply: '返|回答|連絡|答え|電話|メール|対応|案内|応答' },
    reply:
      'ご?返信|ご?回答|ご?返答|ご?返事|お返事|ご?連絡(?=いた|致|させ|差し|さし|し(?:ます|て)|を(?:さ|差|い|し)|申)|お答え|折り?返し|(?:お電話|メール)(?=いた|致|させ|差し|さし)|ご?対応(?=いた|致|させ|し)|ご案内(?=いた|致|させ|し)',
    label: '(?:平均)?(?:返信|回答|返答|ご?返事|応答)(?:までの|にかかる)?(?:所要)?(?:時間|期間|日数|目安|スピード)(?:の目安)?',
    within: '(?:原則(?:として)?|通常|平均|約|おおむね|概ね|最短|最大|遅くとも|だいたい)',
    after: '以内|程度|ほど|前後|くらい|ぐらい|内に|で(?=ご?(?:返|回|連))|を目安|お時間',
    numbers: { 一: 1, 二: 2, 三: 3, 数: few, 即日: 1 },
    to: '〜|～|から|または|もしくは|、',
    units: {
      second: '秒',
      minute: '分(?!の)',
      hour: '時間',
      day: '日(?!本|時|曜|頃)間?',
      businessDay: '(?:営業|稼働|平)日',
      week: '週間',
    },
    business: '営業|営業日で',
    phrases: [
      ['(?:当日|即日|その日)(?:中)?(?=[^。]{0,12}(?:返|回答|連絡))', 24],
      ['翌(?:営業)?日(?:中|まで|以降)?', 24],
    ],
    not: '販売者|出品者|出店者|患者|学生|裁判所|ホスト|融資|当選|景品|プレゼント|できません|できかね|致しかね|いたしかね|届かない|来ない|ない場合|ありません場合|ご返信(?:くだ|下|をお願)|ご回答(?:くだ|下|をお願)|ご連絡(?:くだ|下|をお願|いただ)|お客様より|個人情報の(?:開示|訂正)|開示請求|採用|応募|選考|緊急|苦情|最低|以上',
    other: '発送|お届け|配送|出荷|返金|返品|交換|納品|入金|振込|お支払|支払|削除|キャンセル|修理|訪問|登録|解約|注文|見積',
  },
  {
    language: 'ko',
    unspaced: true,
    cues: { time: '시간|일|주|분|초|하루|날', reply: '답|회신|응답|응대|연락|안내|전화|처리|피드백|콜백' },
    reply: '답변|회신|답장|답을|응답|연락(?=을? ?(?:드|하|해))|안내(?=를? ?(?:드|해))|전화(?=를? ?드)|처리해 ?드|피드백|콜백',
    label: '(?:평균 )?(?:답변|회신|응답|응대)(?:까지)? ?(?:소요 ?)?(?:시간|기간|속도)',
    within: '(?:평균|최대|보통|약|통상|늦어도|영업일 기준|근무일 기준|업무일 기준|평일 기준|대략)',
    after: '이내|안에|내에|내로|내 |정도|가량|이 소요|소요|안으로',
    numbers: { 하루: 1, 이틀: 2, 한: 1, 두: 2, 세: 3, 몇: few, 수: few },
    to: '에서|또는|내지|∼',
    units: {
      second: '초',
      minute: '분(?!들|께)',
      hour: '시간',
      day: '일(?!반|요)',
      businessDay: '(?:영업|근무|업무) ?일',
      week: '주(?!말|문|소|세)일?',
    },
    business: '영업일? ?|근무일? ?|업무 ?',
    phrases: [
      ['당일(?: ?내| ?중)?(?=[^.]{0,12}(?:답|회신|연락))', 24],
      ['(?:다음 ?날|익일|다음 ?영업일|익영업일)', 24],
      ['하루(?: ?이내| 안)(?:에)?', 24],
    ],
    not: '판매자|환자|학생|법원|호스트|대출|당첨|경품|구매자|않을 ?경우|없을 ?경우|못 ?받|어렵|불가|회신해 ?주|답변해 ?주|연락해 ?주|회신 ?바랍|연락 ?바랍|개인정보|채용|지원자|이력서|긴급|최소|이상',
    other: '배송|발송|출고|환불|반품|교환|입금|결제|취소|삭제|탈퇴|수리|방문|설치|주문|정산|승인|심사',
  },
];

/** By which way the reply comes; writing wins over the rest. */
export const promiseWays: PromiseWays = {
  writing:
    /e-?mail|\bmail|\bform\b|contact form|enquir|inquir|\btickets?\b|request|formular|anfrage|formulaire|courriel|demande|correo|consulta|formulario|formulário|modulo|richiest|formularz|wiadomo|formulier|bericht|\be-?posta|письм|почт|форм|обращени|заявк|запрос|звернен|запит|邮件|郵件|留言|表单|メール|フォーム|お問い?合わ?せ|이메일|메일|문의/u,
  chat: /\bchat|чат|whats ?app|telegram|телеграм|messenger|мессенджер|\bviber|wechat|微信|チャット|채팅|카카오톡|聊天|在线客服|sohbet|^(?:typically|usually) repl(?:y|ies)/u,
  call: /call (?:you )?back|\bcall you|callback|return (?:your |all )?(?:phone )?calls?|ring you|перезвон|позвон|передзвон|зателефон|rückruf|zurückruf|rufen|rappel|llamaremos|llamamos|ligaremos|ligamos|richiam|oddzwo|terugbel|bellen|arayaca|aranaca|回电|回電|お電話|전화|콜백/u,
  social:
    /twitter|facebook|instagram|tweet|linkedin|social media|соцсет|vkontakte|вконтакте|social-media|réseaux sociaux|redes sociales|redes sociais|sns/u,
};
