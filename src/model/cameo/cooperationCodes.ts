/**
 * CAMEO codes of cooperation, roots 01–09, a line each:
 * code | name | Goldstein score (GDELT) | ICEWS score where it differs | GDELT's name where it differs |
 * PLOVER event/mode/context | the code whose score it inherits because none was published.
 * Sources: CAMEO Manual 1.1b3 (names), GDELT's table (scores, names), ICEWS (scores), PLOVER (mapping of 2021).
 */
export const COOPERATION_CODES = `
01|Make public statement|0
010|Make statement, not specified below|0
011|Decline comment|-0.1
012|Make pessimistic comment|-0.4
013|Make optimistic comment|0.4
014|Consider policy option|0
015|Acknowledge or claim responsibility|0
016|Deny responsibility|-2|-5
017|Engage in symbolic act|0
018|Make empathetic comment|3.4
019|Express accord|3.4
02|Appeal|3
020|Make an appeal or request, not specified below|3||Appeal, not specified below
021|Appeal for material cooperation, not specified below|3.4
0211|Appeal for economic cooperation|3.4
0212|Appeal for military cooperation|3.4
0213|Appeal for judicial cooperation|3.4
0214|Appeal for intelligence|3.4
022|Appeal for diplomatic cooperation (such as policy support)|3.2|3.4
023|Appeal for aid, not specified below|3.4
0231|Appeal for economic aid|3.4
0232|Appeal for military aid|3.4
0233|Appeal for humanitarian aid|3.4
0234|Appeal for military protection or peacekeeping|3.4
024|Appeal for political reform, not specified below|-0.3
0241|Appeal for change in leadership|-0.3
0242|Appeal for policy change|-0.3
0243|Appeal for rights|-0.3
0244|Appeal for change in institutions, regime|-0.3
025|Appeal to yield, not specified below|-0.3
0251|Appeal for easing of administrative sanctions|-0.3
0252|Appeal for easing of political dissent|-0.3||Appeal for easing of popular dissent
0253|Appeal for release of persons or property|-0.3
0254|Appeal for easing of economic sanctions, boycott, or embargo|-0.3
0255|Appeal for target to allow international involvement (non-mediation)|-0.3
0256|Appeal for de-escalation of military engagement|-0.3
026|Appeal to others to meet or negotiate|4
027|Appeal to others to settle dispute|4
028|Appeal to engage in or accept mediation|4||Appeal to others to engage in or accept mediation
03|Express intent to cooperate|4|||AGREE//
030|Express intent to cooperate, not specified below|4|||AGREE//diplomatic
031|Express intent to engage in material cooperation, not specified below|5.2|||AGREE//diplomatic
0311|Express intent to cooperate economically|5.2|||AGREE//economic
0312|Express intent to cooperate militarily|5.2|||AGREE//military
0313|Express intent to cooperate on judicial matters|5.2|||AGREE//legal
0314|Express intent to cooperate on intelligence|5.2|||AGREE//intelligence
032|Express intent to engage in diplomatic cooperation (such as policy support)|4.5||Express intent to provide diplomatic cooperation such as policy support|AGREE//diplomatic
033|Express intent to provide material aid, not specified below|5.2||Express intent to provide matyerial aid, not specified below|AGREE//diplomatic
0331|Express intent to provide economic aid|5.2|||AGREE//economic
0332|Express intent to provide military aid|5.2|||AGREE//military
0333|Express intent to provide humanitarian aid|5.2|||AGREE//humanitarian
0334|Express intent to provide military protection or peacekeeping|6|||AGREE//peacekeeping
034|Express intent to institute political reform, not specified below|7|||AGREE//political_institutions
0341|Express intent to change leadership|7|||AGREE//political_institutions
0342|Express intent to change policy|7|||AGREE//executive
0343|Express intent to provide rights|7|||AGREE//rights_freedoms
0344|Express intent to change institutions, regime|7|||AGREE//political_institutions
035|Express intent to yield, not specified below|7|||AGREE//
0351|Express intent to ease administrative sanctions|7|||AGREE//rights_freedoms
0352|Express intent to ease popular dissent|7|||AGREE//
0353|Express intent to release persons or property|7|||AGREE//rights_freedoms
0354|Express intent to ease economic sanctions, boycott, or embargo|7|||AGREE//economic
0355|Express intent to allow international involvement (non-mediation)|7||Express intent allow international involvement (not mediation)|AGREE//diplomatic
0356|Express intent to de-escalate military engagement|7|||AGREE//military
036|Express intent to meet or negotiate|4|||AGREE//diplomatic
037|Express intent to settle dispute|5|||AGREE//diplomatic
038|Express intent to accept mediation|7|||AGREE//diplomatic
039|Express intent to mediate|5|||AGREE//diplomatic
04|Consult|1|||CONSULT//
040|Consult, not specified below|1|||CONSULT//
041|Discuss by telephone|1|||CONSULT/phone/
042|Make a visit|1.9|||CONSULT/visit/
043|Host a visit|2.8|||CONSULT/visit/
044|Meet at a 'third' location|2.5||Meet at a "hird" location|CONSULT/third-party/
045|Mediate|5|||CONSULT//diplomatic
046|Engage in negotiation|7|||CONSULT//diplomatic
05|Engage in diplomatic cooperation|3.5|||SUPPORT//
050|Engage in diplomatic cooperation, not specified below|3.5|||SUPPORT//diplomatic
051|Praise or endorse|3.4|||SUPPORT//diplomatic
052|Defend verbally|3.5|||SUPPORT//diplomatic
053|Rally support on behalf of|3.8|||SUPPORT//diplomatic
054|Grant diplomatic recognition|6|||SUPPORT//diplomatic
055|Apologize|7|||SUPPORT//diplomatic
056|Forgive|7|||SUPPORT//diplomatic
057|Sign formal agreement|8|||SUPPORT//diplomatic
06|Engage in material cooperation|6|||COOPERATE//
060|Engage in material cooperation, not specified below|6|||COOPERATE//
061|Cooperate economically|6.4|||COOPERATE//economic
062|Cooperate militarily|7.4|||COOPERATE//military
063|Engage in judicial cooperation|7.4|||COOPERATE//legal
064|Share intelligence or information|7|||COOPERATE//intelligence
07|Provide aid|7|||AID//
070|Provide aid, not specified below|7|||AID//
071|Provide economic aid|7.4|||AID//economic
072|Provide military aid|8.3|||AID//military
073|Provide humanitarian aid|7.4|||AID//humanitarian
074|Provide military protection or peacekeeping|8.5|||AID//peacekeeping
075|Grant asylum|7|||AID//asylum
08|Yield|5|||RETREAT//
080|Yield, not specified below|5|||CONCEDE//
081|Ease administrative sanctions, not specified below|5|||CONCEDE//legal
0811|Ease restrictions on political freedoms|5|||CONCEDE//democracy
0812|Ease ban on political parties or politicians|5|||CONCEDE//democracy
0813|Ease curfew|5|||RETREAT//legal
0814|Ease state of emergency or martial law|5|||RETREAT//legal
082|Ease political dissent|5|||CONCEDE//democracy
083|Accede to requests or demands for political reform, not specified below|5|||CONCEDE//political_institutions
0831|Accede to demands for change in leadership|5|||CONCEDE//political_institutions
0832|Accede to demands for change in policy|5|||CONCEDE//executive
0833|Accede to demands for rights|5|||CONCEDE//rights_freedoms
0834|Accede to demands for change in institutions, regime|5|||CONCEDE//political_institutions
084|Return, release, not specified below|7|||RETREAT//
0841|Return, release person(s)|7|||RETREAT/release/legal
0842|Return, release property|7|||RETREAT/return/legal
085|Ease economic sanctions, boycott, embargo|7|||RETREAT/ease/economic
086|Allow international involvement, not specified below|9|||RETREAT/access/diplomatic
0861|Receive deployment of peacekeepers|9|||RETREAT/access/peacekeeping
0862|Receive inspectors|9|||RETREAT/access/diplomatic
0863|Allow humanitarian access|9||Allow delivery of humanitarian aid|RETREAT/access/humanitarian
087|De-escalate military engagement|9|||RETREAT/disarm/military
0871|Declare truce, ceasefire|9|||RETREAT/ceasefire/military
0872|Ease military blockade|9|||RETREAT/withdraw/military
0873|Demobilize armed forces|9|||RETREAT/disarm/military
0874|Retreat or surrender militarily|10|||RETREAT/disarm/military
09|Investigate|-2|||ACCUSE//
090|Investigate, not specified below|-2|||ACCUSE/investigate/
091|Investigate crime, corruption|-2|||ACCUSE/investigate/crime; corruption
092|Investigate human rights abuses|-2|||ACCUSE/investigate/human_rights
093|Investigate military action|-2|||ACCUSE/investigate/military
094|Investigate war crimes|-2|||ACCUSE/investigate/military; legal
`
