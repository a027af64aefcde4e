/**
 * CAMEO codes of conflict, roots 10–20, a line each:
 * code | name | Goldstein score (GDELT) | ICEWS score where it differs | GDELT's name where it differs |
 * PLOVER event/mode/context | the code whose score it inherits because none was published.
 * Sources: CAMEO Manual 1.1b3 (names), GDELT's table (scores, names), ICEWS (scores), PLOVER (mapping of 2021).
 */
export const CONFLICT_CODES = `
10|Demand|-5|||REQUEST//
100|Demand, not specified below|-5|||REQUEST//
101|Demand material cooperation, not specified below|-5||Demand information, investigation|REQUEST/assist/
1011|Demand economic cooperation|-5|||REQUEST/assist/economic
1012|Demand military cooperation|-5|||REQUEST/assist/military
1013|Demand judicial cooperation|-5|||REQUEST/assist/legal
1014|Demand intelligence cooperation|-5|||REQUEST/assist/intelligence
102|Demand diplomatic cooperation (such as policy support)|-5||Demand policy support|REQUEST/assist/diplomatic
103|Demand material aid, not specified below|-5||Demand aid, protection, or peacekeeping|REQUEST/assist/
1031|Demand economic aid|-5|||REQUEST/assist/economic
1032|Demand military aid|-5|||REQUEST/assist/military
1033|Demand humanitarian aid|-5|||REQUEST/assist/humanitarian
1034|Demand military protection or peacekeeping|-5|||REQUEST/assist/peacekeeping
104|Demand political reform, not specified below|-5|||REQUEST/change/political_institutions
1041|Demand change in leadership|-5|||REQUEST/change/executive
1042|Demand policy change|-5|||REQUEST/change/executive
1043|Demand rights|-5|||REQUEST/change/rights_freedoms
1044|Demand change in institutions, regime|-5|||REQUEST/change/political_institutions
105|Demand that target yields, not specified below|-5||Demand mediation|REQUEST/change/legal
1051|Demand easing of administrative sanctions|-5|||REQUEST/yield/legal
1052|Demand easing of political dissent|-5|||REQUEST/yield/legal
1053|Demand release of persons or property|-5|||REQUEST/yield/legal
1054|Demand easing of economic sanctions, boycott, or embargo|-5|||REQUEST/yield/economic
1055|Demand that target allows international involvement (non-mediation)|-5|||REQUEST/yield/diplomatic
1056|Demand de-escalation of military engagement|-5|||REQUEST/yield/military
106|Demand meeting, negotiation|-5||Demand withdrawal|REQUEST/meet/diplomatic
107|Demand settling of dispute|-5||Demand ceasefire|REQUEST/meet/diplomatic
108|Demand mediation|-5||Demand meeting, negotiation|REQUEST/meet/diplomatic
11|Disapprove|-2|||ACCUSE//
110|Disapprove, not specified below|-2|||ACCUSE/disapprove/
111|Criticize or denounce|-2|||ACCUSE/disapprove/
112|Accuse, not specified below|-2|||ACCUSE/disapprove/
1121|Accuse of crime, corruption|-2|||ACCUSE/allege/crime; corruption
1122|Accuse of human rights abuses|-2|||ACCUSE/allege/human_rights
1123|Accuse of aggression|-2|||ACCUSE/allege/military
1124|Accuse of war crimes|-2|||ACCUSE/allege/military; legal
1125|Accuse of espionage, treason|-2|||ACCUSE/allege/legal
113|Rally opposition against|-2|||ACCUSE/disapprove/
114|Complain officially|-2|||ACCUSE/allege/diplomatic
115|Bring lawsuit against|-2|||ACCUSE/allege/legal
116|Find guilty or liable (legally)|-2|||ACCUSE/disapprove/legal
12|Reject|-4|||REJECT//
120|Reject, not specified below|-4|||REJECT//
121|Reject material cooperation|-4|||REJECT/assist/
1211|Reject economic cooperation|-4|||REJECT/assist/economic
1212|Reject military cooperation|-4|||REJECT/assist/military
1213|Reject judicial cooperation|-4|||REJECT/assist/legal
122|Reject request or demand for material aid, not specified below|-4|||REJECT/assist/
1221|Reject request for economic aid|-4|||REJECT/assist/economic
1222|Reject request for military aid|-4|||REJECT/assist/military
1223|Reject request for humanitarian aid|-4|||REJECT/assist/humanitarian
1224|Reject request for military protection or peacekeeping|-4|||REJECT/assist/peacekeeping
123|Reject request or demand for political reform, not specified below|-4|||REJECT/change/political_institutions
1231|Reject request for change in leadership|-4|||REJECT/change/executive
1232|Reject request for policy change|-4|||REJECT/change/executive
1233|Reject request for rights|-4|||REJECT/change/rights_freedoms
1234|Reject request for change in institutions, regime|-4|||REJECT/change/political_institutions
124|Refuse to yield, not specified below|-4|||REJECT/change/
1241|Refuse to ease administrative sanctions|-4|||REJECT/change/executive
1242|Refuse to ease popular dissent|-4|||REJECT/change/
1243|Refuse to release persons or property|-4|||REJECT/yield/legal
1244|Refuse to ease economic sanctions, boycott, or embargo|-4|||REJECT/yield/economic
1245|Refuse to allow international involvement (non mediation)|-4|||REJECT/yield/diplomatic
1246|Refuse to de-escalate military engagement|-4|||REJECT/yield/military
125|Reject proposal to meet, discuss, or negotiate|-5|||REJECT/meet/diplomatic
126|Reject mediation|-5|||REJECT/meet/diplomatic
127|Reject plan, agreement to settle dispute|-5|||REJECT/meet/diplomatic
128|Defy norms, law|-5|||REJECT/yield/legal
129|Veto|-5|||REJECT/yield/diplomatic
13|Threaten|-6|||THREATEN//
130|Threaten, not specified below|-4.4|||THREATEN//
131|Threaten non-force, not specified below|-5.8|||THREATEN//
1311|Threaten to reduce or stop aid|-5.8|||THREATEN/relations/
1312|Threaten with sanctions, boycott, embargo|-5.8||Threaten to boycott, embargo, or sanction|THREATEN/restrict/economic
1313|Threaten to reduce or break relations|-5.8|||THREATEN/relations/diplomatic
132|Threaten with administrative sanctions, not specified below|-5.8|||THREATEN/ban/executive
1321|Threaten with restrictions on political freedoms|-5.8||Threaten to impose restrictions on political freedoms|THREATEN/political/human_rights
1322|Threaten to ban political parties or politicians|-5.8|||THREATEN/ban/pro_autocracy
1323|Threaten to impose curfew|-5.8|||THREATEN/restrict/pro_autocracy
1324|Threaten to impose state of emergency or martial law|-5.8|||THREATEN/restrict/pro_autocracy
133|Threaten with political dissent, protest|-5.8||Threaten political dissent, protest|THREATEN/relations/
134|Threaten to halt negotiations|-5.8|||THREATEN/relations/diplomatic
135|Threaten to halt mediation|-5.8|||THREATEN/relations/diplomatic
136|Threaten to halt international involvement (non-mediation)|-7|||THREATEN/expel/diplomatic
137|Threaten with repression|-7||Threaten with violent repression|THREATEN/violence/pro_autocracy
138|Threaten with military force, not specified below|-7||Threaten to use military force, not specified below|THREATEN/violence/military
1381|Threaten blockade|-7|||THREATEN/restrict/military
1382|Threaten occupation|-7|||THREATEN/territory/military
1383|Threaten unconventional violence|-7|||THREATEN/violence/military
1384|Threaten conventional attack|-7|||THREATEN/violence/military
1385|Threaten attack with WMD|-7|||THREATEN/violence/cbrn
139|Give ultimatum|-7|||THREATEN/relations/diplomatic
14|Protest|-6.5|||PROTEST//
140|Engage in political dissent, not specified below|-6.5|||PROTEST//
141|Demonstrate or rally, not specified below|-6.5|||PROTEST/demo/
1411|Demonstrate for leadership change|-6.5|||PROTEST/demo/executive
1412|Demonstrate for policy change|-6.5|||PROTEST/demo/executive
1413|Demonstrate for rights|-6.5|||PROTEST/demo/rights_freedoms
1414|Demonstrate for change in institutions, regime|-6.5|||PROTEST/demo/political_institutions
142|Conduct hunger strike, not specified below|-6.5|||PROTEST/hunger/
1421|Conduct hunger strike for leadership change|-6.5|||PROTEST/hunger/executive
1422|Conduct hunger strike for policy change|-6.5|||PROTEST/hunger/executive
1423|Conduct hunger strike for rights|-6.5|||PROTEST/hunger/rights_freedoms
1424|Conduct hunger strike for change in institutions, regime|-6.5|||PROTEST/hunger/political_institutions
143|Conduct strike or boycott, not specified below|-6.5|||PROTEST/boycott/
1431|Conduct strike or boycott for leadership change|-6.5|||PROTEST/boycott/executive
1432|Conduct strike or boycott for policy change|-6.5|||PROTEST/boycott/executive
1433|Conduct strike or boycott for rights|-6.5|||PROTEST/boycott/rights_freedoms
1434|Conduct strike or boycott for change in institutions, regime|-6.5|||PROTEST/boycott/political_institutions
144|Obstruct passage, block, not specified below|-7.5|||PROTEST/obstruct/
1441|Obstruct passage to demand leadership change|-7.5|||PROTEST/obstruct/executive
1442|Obstruct passage to demand policy change|-7.5|||PROTEST/obstruct/executive
1443|Obstruct passage to demand rights|-7.5|||PROTEST/obstruct/rights_freedoms
1444|Obstruct passage to demand change in institutions, regime|-7.5|||PROTEST/obstruct/political_institutions
145|Protest violently, riot, not specified below|-7.5|||PROTEST/riot/
1451|Engage in violent protest for leadership change|-7.5|||PROTEST/riot/executive
1452|Engage in violent protest for policy change|-7.5|||PROTEST/riot/executive
1453|Engage in violent protest for rights|-7.5|||PROTEST/riot/rights_freedoms
1454|Engage in violent protest for change in institutions, regime|-7.5|||PROTEST/riot/political_institutions
15|Exhibit force posture|-7.2|||MOBILIZE//
150|Demonstrate military or police power, not specified below|-7.2|||MOBILIZE//
151|Increase police alert status|-7.2|||MOBILIZE/police/
152|Increase military alert status|-7.2|||MOBILIZE/troops/military
153|Mobilize or increase police power|-7.2|||MOBILIZE/police/
154|Mobilize or increase armed forces|-7.2|||MOBILIZE/troops/military
155|Mobilize or increase cyber-forces|-7.2||||15
16|Reduce relations|-4|||SANCTION//
160|Reduce relations, not specified below|-4|||SANCTION//
161|Reduce or break diplomatic relations|-4|||SANCTION/withdraw/diplomatic
162|Reduce or stop material aid, not specified below|-5.6||Reduce or stop aid, not specified below|SANCTION/discontinue/human_security
1621|Reduce or stop economic assistance|-5.6|||SANCTION/discontinue/economic
1622|Reduce or stop military assistance|-5.6|||SANCTION/discontinue/military
1623|Reduce or stop humanitarian assistance|-5.6|||SANCTION/discontinue/humanitarian
163|Impose embargo, boycott, or sanctions|-8|||COERCE/restrict/diplomatic
164|Halt negotiations|-7|-6.5||SANCTION/withdraw/diplomatic
165|Halt mediation|-6.5|-7||SANCTION/withdraw/diplomatic
166|Expel or withdraw, not specified below|-7|||SANCTION/expel/diplomatic
1661|Expel or withdraw peacekeepers|-7|||SANCTION/expel/military
1662|Expel or withdraw inspectors, observers|-7|||SANCTION/expel/diplomatic
1663|Expel or withdraw aid agencies|-7|||SANCTION/expel/human_security
17|Coerce|-7|||COERCE//
170|Coerce, not specified below|-7|||COERCE//
171|Seize or damage property, not specified below|-9.2|||COERCE/seize/human_security
1711|Confiscate property|-9.2|||COERCE/seize/human_security
1712|Destroy property|-9.2|||ASSAULT/seize/human_security
172|Impose administrative sanctions, not specified below|-5|||COERCE/restrict/executive
1721|Impose restrictions on political freedoms|-5|||COERCE/restrict/rights_freedoms
1722|Ban political parties or politicians|-5|||COERCE/ban/pro_autocracy
1723|Impose curfew|-5|||COERCE/curfew/pro_autocracy
1724|Impose state of emergency or martial law|-5|||COERCE/martial-law/pro_autocracy
173|Arrest, detain, or charge with legal action|-5|||COERCE/arrest/legal
174|Expel or deport individuals|-5|||COERCE/deport/legal
175|Use tactics of violent repression|-9|||ASSAULT/pro_autocracy/military
176|Attack cybernetically|-7||||17
18|Assault|-9|||ASSAULT//
180|Use unconventional violence, not specified below|-9|||ASSAULT//
181|Abduct, hijack, or take hostage|-9|||ASSAULT/abduct/
182|Physically assault, not specified below|-9.5|||ASSAULT/beat/
1821|Sexually assault|-9|||ASSAULT/sexual/
1822|Torture|-9|||ASSAULT/torture/
1823|Kill by physical assault|-10|||ASSAULT//
183|Conduct suicide, car, or other non-military bombing, not specified below|-10||Conduct suicide, car, or other non-military bombing, not spec below|ASSAULT/suicide-attack/
1831|Carry out suicide bombing|-10|||ASSAULT/suicide-attack/
1832|Carry out vehicular bombing|-10||Carry out car bombing|ASSAULT/explosives/
1833|Carry out roadside bombing|-10|||ASSAULT/explosives/
1834|Carry out location bombing|-10||||183
184|Use as human shield|-8|||ASSAULT/abduct/
185|Attempt to assassinate|-8|||ASSAULT/assassinate/
186|Assassinate|-10|||ASSAULT/assassinate/
19|Fight|-10|||ASSAULT//
190|Use conventional military force, not specified below|-10|||ASSAULT//military
191|Impose blockade, restrict movement|-9.5|||COERCE/restrict/military
192|Occupy territory|-9.5|||COERCE/seize/military
193|Fight with small arms and light weapons|-10|||ASSAULT/firearms/military
194|Fight with artillery and tanks|-10|||ASSAULT/heavy-weapons/military
195|Employ aerial weapons, not specified below|-10|||ASSAULT/heavy-weapons/military
1951|Employ precision-guided aerial munitions|-10||||195
1952|Employ remotely piloted aerial munitions|-10||||195
196|Violate ceasefire|-9.5|||ASSAULT//legal; military
20|Use unconventional mass violence|-10|||ASSAULT//
200|Use unconventional mass violence, not specified below|-10|||ASSAULT/massacre/military
201|Engage in mass expulsion|-9.5|||ASSAULT/cleansing/religion_ethnicity
202|Engage in mass killings|-10|||ASSAULT/massacre/religion_ethnicity
203|Engage in ethnic cleansing|-10|||ASSAULT/cleansing/religion_ethnicity
204|Use weapons of mass destruction, not specified below|-10|||ASSAULT/unconventional/cbrn
2041|Use chemical, biological, or radiological weapons|-10|||ASSAULT/unconventional/cbrn
2042|Detonate nuclear weapons|-10|||ASSAULT/unconventional/cbrn
`
