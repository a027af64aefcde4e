/**
 * Words of the news for codes whose names have others: code | words, a word by its beginning where `*` ends it. The
 * word that stands first brings its code before others. In own words; English, as the codebook is.
 */
export const CODE_WORDS = `
010|say|says|said|tell|tells|state|states|statement|comment|remark|remarks|speech
012|pessimis*|doubt*|sceptical|skeptical
013|optimis*|hope|hopes|hopeful|expect|expects|expectation
014|consider*|weigh|weighs|ponder*
015|admit*|acknowledg*
016|deny|denies|denied|denial|reject blame
017|flag|wreath|anthem|ceremony
018|condole*|sympath*
019|agree with|accord|concur*
020|appeal*|urge|urges|urged|call on|calls on
022|ask for support|seek support
0253|call* for release|ask* for release|release
026|propose talks|call for talks|calls for talks|invite*
036|agree to meet|agrees to meet|plan to meet|to meet|propose* meeting|propose* summit|agree to talks|ready to meet
037|ready to settle
040|consult*|talks|confer*
041|phone|phones|telephon*|call with|phone call|speak by phone|spoke by phone|video call|video
042|visit*|travel*|arrive*|trip
043|host*|receive*
044|third country|sideline*|summit|meet in|meets in
045|mediat*
046|negotiat*|round of talks|dialogue
050|diplomatic cooperation
051|prais*|welcom*|endors*|commend*|thank*
052|defend verbally|defend*
053|rally*
054|recogni*
055|apolog*
056|forgiv*|pardon*
057|sign|signs|signed|treaty|ratif*|accord signed|agreement signed|extend*
060|material cooperation
061|trade|invest*|export
062|joint exercise|drill together
063|extradit*
064|share intelligence|intelligence
070|aid
071|economic aid|loan
072|arms delivery|weapons delivery
073|humanitarian
080|yield
081|lift*|ease|eases|eased|easing
0811|lift restriction*|ease restriction*
0841|free|frees|freed|releases prisoner*|return*|swap*|exchange*|hand over
085|lift sanction*|waive*|waiver|ease sanction*
0871|ceasefire|truce
0873|withdraw troops|withdraws troops|pull back|pulls back
0874|retreat*
090|investigat*|probe*|inquiry
100|demand*|insist*|require*
1042|demand change
1053|demand* release|call* for release|ask* for release|release
106|demand talks|demand meeting
110|disapprov*
111|condemn*|denounc*|critici*|blast*|slam*|deplor*|regret*|concern*
112|accus*|blame*|alleg*
1121|accuse of crime|hack*
1122|human rights abuse
1125|accuse of espionage|spy|spying|espionage
113|rally against
114|complain*|protest note|summon*|note of protest|demarche
115|lawsuit|sue|sues
120|reject*|refus*|rebuff*
1243|refuse* to release
129|veto*
130|threat*|warn*
131|consequence*
1312|threaten sanction*
138|threaten force
139|ultimatum
141|demonstrat*|protest
150|show of force|military posture
152|alert|alerts
154|mobili*|deploy*|build-up|buildup|troops
160|reduce relation*|downgrad*
161|expel* diplomat*|expulsion diplomat*|persona non grata|recall*|break relation*|close consulate|closes consulate|close embassy|unfriendly|ambassador
163|sanction*|embargo*|boycott*|blacklist*|asset freeze|freeze assets|designat*
164|suspend talks|break off talks|halt talks
166|expel*|expuls*|withdraw from
172|entry ban|visa ban|administrative sanction*
1711|seiz*|confiscat*
173|arrest*|detain*|charg*|indict*|sentenc*|convict*|jail*|imprison*|custody
174|deport*
176|cyber*|hack*|ransomware
190|attack*|strike*
195|air strike*|airstrike*|bomb*
`
