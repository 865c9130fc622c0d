const words = (text: string): readonly string[] => text.split(' ');

/** The commonest small words of languages in Latin script, by which a text gives itself away; folded. */
export const smallWords: Readonly<Record<string, readonly string[]>> = {
  en: words('the and of to in is you that it for on with are as your be this have or can will if not from we'),
  de: words('der die und das ist sie nicht ein eine zu den mit auf für im dem von werden kann oder wenn ihre wie auch sich'),
  fr: words('le la les des et est vous un une du dans pour que sur avec pas votre ce par qui ne sont ou au cette'),
  es: words('el la los las de y es que en un una por con para no su se del al como más puede o este si'),
  it: words('il la di che è e un una per non con del della sono i le si da nel al come più questo puoi gli'),
  pt: words('o a os as de e é que em um uma para não com do da no na por se seu você mais ao ou'),
  nl: words('de het een en van is dat je in niet op te voor met zijn aan er om uw ook als bij naar kunt of'),
  pl: words('i w na z do się nie jest że to o jak po dla od lub przez można jeśli aby oraz za są co ten'),
  tr: words('ve bir bu için ile da de olarak çok daha ne veya gibi olan sonra her kadar en ise ya değil mi size lütfen ki'),
};
