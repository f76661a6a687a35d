"""How likely a cue with its source and content is an attribution.

Fitted by `python -m benchmarks.rules.fit` on the training split of PolNeAR 1.0.0 (counts of word classes, cue words;
none of its text). Between two "//": what observations have in common, then for each its last word and log-odds.
"""

from benchmarks.rules.table import table

CONFIDENCE_WEIGHTS = table("""
content , | ,-1 -.2 end -.3 quotation -.2 to-quotation .1 // content , length | 1 .6 13-24 -.6 2 .2 25+ -.9 3 -.4 7-12
-1.4 // content , quoted | False -.2 True -.1 // content ,-0 length | 1 -.6 13-24 .4 2 -.4 3 -.1 4-6 -.2 // content
,according-0 length | 13-24 -1.1 2 -1.1 25+ -.7 4-6 -1.0 7-12 -1.0 // content ,and-0 length | 3 -.2 4-6 -.1 7-12 .3 //
content ,but-0 length | 13-24 -.2 25+ .4 3 .2 4-6 -.1 // content ,which-0 length | 13-24 .3 4-6 -.3 7-12 .4 // content
,who-0 length | 2 -.3 3 -.2 7-12 -.2 // content : | end -.1 // content : quoted | False -.3 // content and-0 length | 1
-.6 13-24 .1 2 -.4 3 -.1 7-12 .2 // content and-1 length | 7-12 .2 // content around | ,-0 .3 // content around quoted
| False .2 // content back | , -.2 : -1.0 ; -1.4 and -.6 but -.8 next .3 quotation .2 quotation-and-sentence -.3 rest
.2 sentence -.6 that -.4 – -.9 — -.9 // content back quoted | False -.3 True -.2 // content day-0 length | 2 -1.0 3 .3
4-6 .2 // content direct | ,-0 -.3 ,according-0 -1.5 ,but-0 .3 ,which-0 .1 ,who-0 -.3 and-0 -.2 day-0 -.1 end -.1 in-0
-.2 in-1 -.1 mark-0 -.2 quotation .2 quotation-and-sentence -.2 while-0 -.3 while-1 -.8 // content direct quoted |
False -.1 // content end length | 1 -.9 13-24 .2 2 -.7 25+ .1 3 -.5 4-6 -.2 // content in | ,-0 -.1 ,according-0 -1.4
,and-0 .2 ,but-0 -.4 ,which-0 .2 day-0 -.2 end -.1 in-0 -.2 quotation -.3 to-quotation .2 // content in-0 length | 1
-.4 2 -.5 3 -.2 4-6 .3 // content mark-0 length | 1 -.8 2 -.2 3 -.3 4-6 -.2 // content next length | 13-24 .5 25+ .2 //
content of | ,and-0 -.1 and-0 .1 in-0 -.6 to-quotation -.2 while-0 .2 // content of quoted | False .2 True -.2 //
content question | ,-0 .1 end -.4 // content quotation length | 13-24 .2 25+ .3 4-6 -.2 7-12 -.1 // content
quotation-and-sentence length | 25+ -.6 7-12 -.3 // content quote | quotation -.3 // content quote quoted | True -.3 //
content rest length | 25+ -.2 4-6 .3 // content second | ,-0 -.2 ,according-0 -.8 and-0 -.2 and-1 .1 end -.3 mark-0 -.6
// content second quoted | True -.2 // content sentence length | 1 -.3 2 -.7 3 -.3 4-6 -.8 7-12 -.7 // content split
length | 25+ .1 // content sure | 1 -.7 2 -.6 3 -.5 4 -.3 5 -.1 6 -.1 8 .2 9 .3 // content that quoted | False -.1 True
.1 // content to | ,-0 -.3 end -.1 // content to quoted | False -.1 // content to-quotation length | 4-6 -.5 // content
while-0 length | 1 -.4 13-24 .2 2 -.3 4-6 -.2 7-12 .3 // content with-of quoted | False .2 // form according | active
.1 // form according before | , .2 . -.3 edge .2 // form according next | Name -.2 a .1 word .1 // form adjective | be
-.2 plain -.2 // form adjective before | , -.2 Name -.7 Name’s -.2 a -1.1 an .3 and -.4 base -1.1 be -.2 conjunction
-.8 determiner .3 ing -.7 it .7 modal -.2 of -1.0 past .2 preposition -.1 s -.4 the -1.3 third -.2 to -.6 ’s -1.1 //
form adjective begins | Name’s .3 a -.9 base -.2 determiner -.2 ed -1.1 how -.2 ing -.4 it .1 possessive -.4 pronoun .1
question -.2 s -1.1 the -.2 what -.7 whether -.3 word -.4 // form adjective next | , -.7 . -1.1 Name -1.4 about .4 and
-.4 base .3 be -1.0 ed -.5 for -1.2 in -.3 of .2 preposition -.6 pronoun .1 s -1.3 that .2 the -.2 third .2 to -.1
whether -.6 with .5 word -.5 // form base | infinitive -.3 modal -.5 // form base before | \" -.9 ' -1.0 '' -1.1 ( -1.0
. -.1 Name’s -1.2 a -.3 adjective -.4 an -.4 and -.4 base .2 by -1.0 closing -.5 conjunction -.6 dash -.9 ed -.5 edge
-1.0 for -1.3 in -.2 ing -.4 it .2 noun -.1 object .2 of -.5 on 1.0 opening -1.3 past .5 preposition -.2 pronoun -.4 s
.2 that -.2 the -.9 third .3 to -.4 which -.8 who -.1 with -.8 word -.5 ’ -1.1 ’s -.2 // form base begins | \" -.3 ''
-.3 , -1.0 Name -.2 Name’s .1 a -.4 adjective -.2 an .1 and -.9 as -.5 be -1.2 but -.6 conjunction -.5 determiner -.2
do -.4 ed -.3 have -.9 if -.3 in -.3 it -.2 modal -.7 not -.2 noun .2 number -.8 object .1 on -.5 opening -.1 past -.9
preposition -1.7 pronoun -.2 question -.2 s -.5 the -.3 there -.3 third -.7 time -.7 what -.2 who -.6 with -1.0 word
-.3 ’s -.2 // form base next | \" -1.3 '' -.6 , -.7 . -.5 : -.4 ? -.9 Name -.1 about .3 adjective -.1 adverb -.2 and
-1.1 as -.4 be -.6 by -.1 closing -1.1 conjunction -.9 dash -.8 ed -.4 have -1.4 in -.8 ly -.2 modal -.6 not -.2 noun
-.4 number -.4 object -.2 of -.1 on -.3 opening -.3 past -1.1 preposition -.1 question -.2 s -.3 the -.1 there -.2
third -.5 time -.3 to .2 whether -.1 who -.1 with -.4 word -.2 ’s -.2 // form colon | plain -.1 // form colon before |
Name -.1 a -1.5 ed -.2 number -.2 s -.1 word -.6 // form colon begins | '' .3 a -.2 number -.7 pronoun -.2 the -.3 word
-.3 // form colon next | '' .3 a -.3 number -.3 opening -.2 pronoun -.1 the -.3 word -.6 // form ing | active -.1
negated -.2 // form ing before | \" -.1 '' .2 , .8 . -.2 a -.9 about -1.1 and -.2 as -1.3 base -.6 but -.3 by -.3 dash
-.6 determiner -.4 ed -.2 edge -.8 for -1.4 in -.4 ing -.6 noun .2 of -.4 on -.2 opening -.8 past -.6 possessive -1.3
preposition -.6 pronoun -.2 s .1 that -1.0 the -1.6 third -.4 time -.1 who .2 word -.4 ’s -.3 // form ing begins | Name
-.3 Name’s -.2 adverb -.4 an -.1 and -.5 base .1 be -.9 determiner -.7 ed -.3 how .3 ing .2 it -.1 noun -.3 number -.2
object -.2 on -.6 opening -.2 pronoun -.1 question .3 s -.1 the -.3 third -.3 what -.4 whether .4 word -.3 ’s -.1 //
form ing next | \" -.4 , -.2 . -.8 a -.2 about -.1 adverb -.3 an .2 and -.6 base -.3 be -.6 conjunction -.3 determiner
-.5 ed -.7 in -.9 ing -.4 it .1 noun -.2 object -.3 of -.2 opening -.5 preposition -.9 that .2 the -.2 third -.3 to .2
with -.4 word -.2 // form noun before | Name -.8 a .3 an -.2 and -.4 conjunction -.3 determiner -.6 edge -.4 for -1.2
in -.2 ly -.4 noun -.4 number -.8 of -.2 on -.3 past .2 possessive .2 preposition -.3 s -.5 that -1.6 the -.9 time -.3
to -.4 with -.3 word -.4 ’ -1.1 // form noun begins | '' .1 , .1 Name -.5 Name’s .5 a -.3 adverb -.9 and -1.0 be -1.4
but -.3 conjunction -1.0 determiner -.2 ed -.9 have -.2 how -.3 if -.7 in -1.0 it -.2 ly -.8 modal -.3 not -.5 noun -.3
number -.5 object -.2 opening -.2 past -.8 possessive -.3 preposition -.7 pronoun -.7 question -.3 s -.8 the -.6 there
-1.0 third -1.1 time -.3 whether .2 which -.1 word -.1 ’s -.8 // form noun next | , -1.0 . -.5 : .4 Name -.8 about .3
adverb .3 against .4 and -1.9 as -.5 base -1.5 be -.4 closing -1.0 conjunction -1.3 dash -1.1 determiner -.2 ed -.7 for
.2 have -1.4 in -1.2 ing .7 ly -.4 modal -.9 noun -.5 on .2 past -.9 preposition -.2 pronoun -.8 question -.4 s -.8
that -.1 third -.9 to -.2 with -.4 word -.8 // form past before | \" -.3 '' -.4 ) -.3 , .4 . -.2 Name’s -.9 a -.5 as -.1
base .1 but -.1 dash -.5 ed -.1 edge -.8 ing -.5 it .2 noun .4 number .6 of -.5 opening -.3 past -.4 possessive -.7
question -.1 that -.1 the -1.0 third .3 time .8 to -.8 what -.4 which .3 who -.3 word .1 ’s -.5 // form past begins |
'' .2 , -.5 Name’s .2 a -.1 an .1 and -1.0 as -.4 base .4 be -.1 but .2 by -.9 conjunction -.3 determiner -.2 ed -.3
how -.2 if -.1 ing .1 it -.2 ly -.8 modal -.4 not .2 noun -.2 number -.5 on .1 preposition -.4 pronoun -.1 question -.5
s -.2 that .1 there -.4 time -.5 whether .3 which -.3 who -.4 word -.2 ’s .3 // form past next | \" -.6 , -.3 . .1 a .1
about .1 adjective .5 adverb -.2 against .5 an -.3 and -.5 as -.3 conjunction -.5 determiner .3 for .1 how -.5 in -.2
it .1 modal -.5 number -.4 of -.2 on -.3 opening -.4 preposition -.6 pronoun .1 question -.3 s -.2 that .2 what .7 with
-.6 ’s .1 // form third | negated .3 // form third before | \" -.3 , .5 Name’s -.8 and -.2 base .4 but .3 closing -.1
conjunction -.3 determiner -.7 ed -.2 edge -1.1 in -.4 ing -.4 it -.1 noun 1.2 number -.8 past .1 possessive -.6
preposition -.5 pronoun -.4 s -.4 that -.5 the -2.1 to -.4 what -.4 which -.3 with .1 word -.2 ’s -.3 // form third
begins | \" -.4 '' -.1 Name .2 Name’s .3 a -.3 adverb -.2 an -.5 and -1.2 as -.8 base -.3 be -.8 but -.3 conjunction -.1
determiner -.1 ed -.9 have -.6 how .3 if -.4 in -.7 ly -1.2 modal -.4 object -.2 on -.3 opening .5 past -.8 pronoun -.1
s -.2 that .1 the -.2 there .4 to -.1 what -.1 which -.2 who -.5 word .1 ’s .2 // form third next | \" -.6 , -.8 . -.4 :
.3 Name’s .2 a .1 about .6 adjective .3 adverb .1 and -1.5 base -.8 be -.8 by -.3 conjunction -.7 dash -.8 ed -.3 have
-.7 how -.2 in -.9 it .2 ly .3 modal -.1 object -.3 of -.4 opening -.4 past -.4 preposition -.2 question .2 s .1 that
.1 the .2 time -.1 with -.6 word -.4 // inside | adjective -1.9 base -1.9 by -1.0 from -.8 ing -1.7 left -2.2 none -1.6
noun -1.4 past -2.3 previous -1.4 relative -1.8 right -1.0 subject -1.9 subject-2 -1.4 third -2.0 with-appositive -1.2
// outside | according .3 adjective .1 antecedent .2 base .2 before-commas .1 before-commas-2 -.3 colon -.2 left .3
noun .1 over-comma .2 past .2 previous -.2 relative .1 right .3 right-appositive .1 subject .2 subject-2 .4 third .2
with-appositive .2 with-appositive-2 .2 // source among | base -.2 word .2 // source antecedent | base -.3 // source
before-commas | Name .3 // source before-commas-2 | Name -.3 ing -.2 // source by | a .1 base -.5 determiner -.2 noun
-.2 possessive -.2 s .2 the -.1 word -.3 // source ends | ' .2 . .6 Name .1 Name’s -.6 a -.7 adverb -.4 and -.2 base
-.2 conjunction -.5 determiner -.3 ed .2 for -.5 in -.6 ing -.3 it -.1 nothing -.1 noun .2 number -.7 object -.2 of -.9
possessive -.4 preposition -.2 pronoun .1 that -.3 the -.7 there -.8 third .2 time -.6 what -.9 who -.2 with -1.1 ’ -.2
’s -.3 // source from | Name -.3 determiner .4 ing -1.1 noun -.1 possessive -.8 s -.1 the -.2 third -.5 word -.2 //
source left | a .3 adjective -.1 adverb .3 an -.2 determiner .4 ed .1 noun -.1 number -.4 object -.7 possessive -.3
pronoun -.3 the -.1 what -.5 ’s .3 // source none | adjective -.6 base -.3 colon -.4 ing -1.2 nothing -.1 // source
over-comma | Name -.6 // source previous | Name -.2 Name’s -.4 a -.2 about .5 according -1.1 adjective -.8 adverb -.4
an -.3 base -.5 conjunction -.5 it -.3 ly -1.0 noun -.4 number -.7 past -.2 possessive -.3 pronoun -.4 s -.6 that -.7
the -.4 third -.6 what -.8 which -.3 who -.2 word -.4 ’s -.3 // source relative | base -.2 ing .4 past -.2 that -.2
third -.2 // source right | Name -.4 a .4 according .3 base -.3 determiner .2 past -.2 the .2 word .2 // source
right-appositive | Name .1 past .2 // source subject | a -.7 adjective .5 colon -.5 conjunction .3 determiner -.1 ing
-.5 past -.2 pronoun -.2 the -.2 third -.4 // source subject-2 | a .2 and .1 base -.3 colon -.1 determiner .1 ing .2
noun .2 past -.2 pronoun .2 s -.2 the -.2 third -.2 who -.4 word -.4 // source sure | 1 -.6 2 -1.0 3 -.8 4 -.6 5 -.5 6
-.3 7 -.2 9 .5 // source with-appositive | Name’s .3 base .2 determiner .5 ing -.3 past .1 // source with-appositive-2
| Name .1 past .2 // sure 2 | 2 -.2 3 -.9 4 -.4 5 -.1 6 -.9 7 -.9 8 -.5 9 -.3 // sure 3 | 1 -1.0 2 -.8 3 -1.0 4 -.4 5
-.1 6 -.5 7 -.6 8 -.2 9 -.3 // sure 4 | 1 -.7 2 -.7 3 -.8 4 -.3 5 -.2 6 -1.0 8 -.3 9 -.3 // sure 5 | 1 -.6 2 -.5 3 -.6
4 -.4 5 -.5 7 -.3 8 -.1 9 -.5 // sure 6 | 1 -.5 2 -.5 3 -.4 4 -.3 5 -.4 6 -.2 7 -.2 8 -.1 9 -.2 // sure 7 | 1 -.4 2 -.3
3 -.2 4 -.3 5 -.3 6 -.2 8 -.2 // sure 8 | 1 -.2 2 -.2 3 -.2 4 -.3 5 -.1 6 -.3 7 -.2 9 .2 // sure 9 | 1 -.3 2 -.4 3 -.1
6 .1 7 .1 8 .3 9 .5 // word | : -.1 accept -.1 according-to .1 account -.3 accusation -.4 address -.5 admit -.2 advise
-.9 advocate -.5 allegation .2 allege .1 allow -.2 angry -1.1 announce .2 announcement -.2 anxiety -.3 apologize -.6
apparent -.6 apparently -.4 appeal -.6 appoint -.4 approve -.6 argue .3 article -.7 ask .2 assert .3 assertion -.2
assessment -.1 assume -.2 attack -.2 attempt -.3 attention -.3 attribute .1 avoid -.7 aware -.4 bash -.9 belief -.4
believe -.2 blame .2 boast .4 book -.5 cast -.3 celebrate -.6 certain -.2 challenge -.3 chant .2 charge -.4 cheer -.4
cite .1 claim .1 column -.2 committed -1.0 compare -.2 concern -.1 concerned -.3 conclude .1 conclusion -1.0 condemn .2
confidence -.4 consensus -.4 continue -.5 controversial .2 convince -.5 counter -.1 criticize .2 critique -.8 decide
-.4 define -.6 deliver -.4 demand -.3 demonstrate -.3 deny -.5 describe .1 detail -.5 determine -.2 direct -.6 disavow
-.3 disclose -.4 dismiss .3 doubt -.1 draft -.4 draw -.6 eager .2 echo .2 embrace -.3 emphasize .7 endorse -.1
endorsement -.3 enjoy -.5 estimate -.2 evidence -.6 expectation -.2 explanation -1.1 expose -.7 express .5 fear .2
feature -1.0 feel -.2 file -.4 find -.3 finding -1.0 focus -.2 forget -.4 give -.6 go -.4 goal -.2 happy -.1 hate -.5
hear -.8 hint .3 hold -.6 idea -.2 identify .2 ignore -.3 imagine -.1 imply -.4 indicate .1 insist .2 insult -.2 intend
-.1 intention -.9 introduce -.3 joke .4 judge -.5 know .1 knowledge -1.1 label -.5 laugh -.5 learn -.5 likely -.3 look
-.1 maintain -.8 make -.4 mean -.5 memo -.5 mention .2 message -.1 mock .3 mount -.5 negotiate -.4 news -.4 note .2
notice -.6 notion -.4 offer -.2 open -.3 opposition -.1 paint -.3 pass -.1 perceive -.5 persuade -.2 pitch -.5 place
-1.0 plan -.3 pledge -.1 point -.3 poll -.7 portray .2 post -.4 predict .1 present -.5 press -.2 project -.2 promote
-.3 protest -.4 proud -.4 prove -.4 provide -.5 publish -.5 push -.2 put -.3 quote -.2 rail .1 rally -.8 rate -.7 react
-.7 reaction -.6 ready -.7 realize -.3 recall .3 recognize -.2 recommend -.4 reflect -.8 regard -.2 reiterate .1 reject
.3 relate -1.0 release -.2 remark -.3 remind -.1 reminder -.6 renew -1.0 reportedly -.3 represent -.7 require -.4
response -.2 rhetoric -1.2 rip -.2 rule -.3 say .2 scare -1.4 scrutiny -.4 see -.1 seek -.2 seem .1 seemingly -.3 sense
-.3 sentiment -.3 share -.3 shout .5 show -.2 sign -.4 single -.3 skeptical .2 slam .2 sound -.5 speak -.5 speculation
.1 speech -.3 stance -.4 stand -.5 state -.4 story -.1 struggle -.5 study -1.2 sue -.5 suppose -1.1 sure -.2 surprised
-.2 survey -1.2 take -.5 talk -.1 tell .1 tend -.4 testify -.3 testimony -.2 thank -.4 theory -1.0 threat -1.1 threaten
-.3 title -.5 tout .4 try -.3 unclear -.4 underscore -.5 understand -.1 urge .4 value -1.1 video -.5 voice -.2
volunteer -1.1 vow .3 want -.2 warn .1 weigh -.6 welcome -.4 willing -.4 wish -.2 witness -.1 wonder .2 worry -.4 //
word : | '' .3 a -.2 colon -.1 direct -.1 none -.4 number -.7 pronoun -.2 second -.3 subject -.5 subject-2 -.1 the -.3
word -.3 // word : next | '' .3 a -.3 number -.3 opening -.2 pronoun -.1 the -.3 word -.6 // word accept | base -.4
direct .1 ing .3 past -.7 previous -.9 // word according-to | according .1 back .3 direct -.2 previous -1.1 right .3 //
word according-to next | Name -.2 a .1 word .1 // word account | back -.8 direct -1.0 in .1 left -.2 none .2 noun -.3
previous -.7 second -1.0 word -.2 // word account next | , -.6 . -.7 of .4 // word accusation | noun -.4 previous -.5
// word accuse | direct .4 left .2 past -.3 previous .3 // word accuse next | Name .1 of -.7 // word acknowledge | left
.4 that -.1 // word acknowledge next | that -.2 // word add | \" .4 '' .4 back .5 base -.6 direct -.3 opening .4 past .1
previous .2 that .2 to -1.1 // word add next | , .3 . .6 : 1.2 that .3 to -1.2 word -1.2 // word address | back -.9
base -.1 direct -.2 in -1.0 ing -1.3 left -.3 past -.5 previous -.2 // word address next | the .2 // word admit | left
.2 past -.3 previous -.6 that .1 // word advise | direct -.6 // word advocate | base -.3 in -.3 left -.3 previous -.2
third -.5 // word advocate next | for -.1 // word agree | direct -.1 in .3 past .2 that .4 // word agree next | that .2
to -.3 with .4 // word aim | left -.2 past -.7 previous .2 // word allegation | noun .2 // word allege | direct -.2
past -.2 // word allege next | word -.3 // word allow | base -.3 direct -.3 ing -.5 left -.2 object -.2 past -.2
previous -.8 s -.4 third .2 // word allow next | Name -.3 object -.2 s -.4 // word angry | adjective -1.1 previous -.5
// word announce | none .2 past .4 the .5 // word announce next | that -.2 // word announcement | noun -.2 // word
answer | back -.3 base -.1 in -.2 left -.2 previous .2 the -.7 third -.3 // word anxiety | noun -.3 // word apparent |
adjective -.6 // word apparently | adjective -.4 // word appeal | back -.9 base -.2 in -1.2 ing -.8 none -.9 previous
-.6 the -.8 third -.5 to .2 // word appear | Name .2 back .2 in -1.3 ing -1.1 none .2 past -.1 previous -.3 the -.2 //
word appear next | on -1.1 to .3 // word appoint | direct -.3 past -.3 // word argue | back .1 base .1 ing .2 left .4
past .1 previous .2 that .1 // word argue next | that -.2 // word argument | direct -.2 none -1.3 previous -.2 that -.3
// word article | noun -.7 // word ask | Name -.6 back -.4 base -.2 direct .3 if .3 in -.4 ing -.1 none .4 object -.1
past .2 previous -.5 question .5 the -.2 to .4 word -.2 // word ask next | , -.2 Name .3 about -.4 if .4 object -.3 the
-.2 word -.8 // word assert | direct .2 // word assertion | noun -.2 // word assessment | noun -.1 // word assume |
direct -.3 left -.2 // word assure | direct .2 left .6 past .1 // word attack | Name .1 back -.6 base -.3 direct -.1
ing -.2 left -.2 none -.2 past .3 possessive -.4 second -.9 subject -.1 that -.7 the -.2 third -.3 word -.4 // word
attack next | , -1.3 . -1.3 Name .2 and -.7 in -1.2 on .1 preposition -1.2 that -.3 word -.6 // word attempt | base -.4
direct -.2 in -1.0 left -.2 previous -.4 third -.7 to -.1 // word attempt next | to -.2 // word attention | back -.1
direct -1.0 none -.3 noun -.3 previous -.3 // word attention next | to .2 // word avoid | base -1.1 direct -.4 ing -.7
left -.3 previous -.8 // word avoid next | ing -.7 // word aware | adjective -.4 // word back | back -.6 base -.4 in
-.6 none -1.2 possessive -.6 previous -.1 relative -.1 second -.4 the -.8 to -1.0 word -.4 // word back next | in -.4
of -.7 to -.3 word -.3 // word belief | noun -.4 // word believe | Name -.3 base .4 direct -.3 in .3 it .1 past -.8
that .2 the -.3 third -.3 // word believe next | Name -.2 in .2 that -.1 the -.4 // word blame | base .3 direct .5 past
-.3 the .3 // word blast | direct .1 left .2 past -.2 // word book | Name -.7 back -.8 direct -.1 none -1.2 noun -.5
previous -.5 // word book next | , -.2 // word call | Name’s -.1 a -.1 adverb .1 back -.5 base -.1 in .1 ing .3 none
-.5 object .2 past -.2 subject -.2 that -.2 the -.1 third .2 with-appositive .4 // word call next | . -.8 Name -.4 a
-.3 adverb .4 object .1 on .3 opening -.3 to -.3 with -.5 word -.6 // word cast | direct -.1 left -.3 possessive -.1
previous -.2 // word cast next | possessive -.2 // word celebrate | direct -.2 ing -1.0 left -.7 // word certain |
adjective -.2 previous -.9 s -.3 // word certain next | s -.3 // word challenge | Name .2 back -.4 base -1.0 in -1.0
ing -.1 none -.3 past .2 previous -.4 that -.9 the -.5 third -.9 // word challenge next | Name .2 // word champion |
base -1.1 direct -.2 // word charge | Name -.5 back -.6 base -.2 direct -.1 in -.5 left .2 none -.4 past -.2 previous
-.6 third -.3 // word charge next | of -.8 // word cheer | back -1.0 left -.3 previous -.5 third -.5 // word cite |
direct .2 ing .3 left -.2 past .1 previous .2 // word claim | back .3 direct .1 in -.5 left .1 past .5 previous -.2 the
-.3 third -.1 word -.3 // word claim next | that -.1 // word clear | back -.8 none -.4 previous .4 second -.5 that .4
the -.2 // word clear next | word -.1 // word column | noun -.2 // word comment | Name -.1 back -.9 base -.1 determiner
-.4 direct -.7 in .3 previous .1 that -.6 the .3 third -.5 // word comment next | , -.9 . -.6 about .4 on .5 word -1.2
// word committed | adjective -1.0 in -.6 // word committed next | to -.6 // word compare | in -1.1 left .4 none -.9
past -.1 previous -1.2 // word compare next | to -1.1 with -1.2 // word complain | past -.1 // word concern | direct
-.1 noun -.1 previous -.2 that .4 the -.3 // word concern next | about .2 // word concerned | adjective -.3 previous
-.3 // word conclude | back .3 left .2 that .2 // word conclude next | that -.1 // word conclusion | noun -1.0 previous
-.7 // word condemn | direct .2 // word confidence | noun -.4 previous -.2 // word confirm | direct .3 // word
consensus | noun -.4 // word consider | back .2 base -.1 direct -.2 left -.2 none -.2 past -.2 previous -.3 // word
consider next | ing -.5 // word continue | back .3 in -.6 ing -1.0 of -.4 previous -.7 second -.4 that .3 third -.8 to
-.9 word -.9 // word continue next | , .4 . -.1 ing -.1 possessive -.7 // word controversial | adjective .2 previous
-.3 // word convince | direct -.3 that -.8 // word counter | base -.3 direct -.2 // word credit | base -.1 direct -.2
left -.6 previous .5 // word critical | direct -.8 in .3 previous -.2 // word critical next | word -.9 // word
criticism | Name -.8 in .2 none .2 previous -.7 // word criticism next | of .1 preposition .3 // word criticize | Name
.2 direct .1 ing .2 left -.3 // word criticize next | Name .2 // word decide | base -.1 direct -.2 left -.2 past -.2 to
.3 // word decision | Name -.9 back -.9 none -.4 previous -1.4 that -1.2 to .3 word -.3 // word decision next | , -.7
// word declare | direct -.1 left .3 previous .2 that -.2 // word decline | base -1.2 past .2 previous -.1 to .3 //
word decline next | to .2 // word deem | past -.2 // word defend | base -.5 ing -.1 left -.3 past .6 previous .1 //
word define | direct -.4 // word deliver | base -1.0 direct -.4 ing .6 left -.6 past -.7 // word deliver next | a .3 //
word demand | base -.1 left .3 previous -1.3 third .2 // word demonstrate | base .1 direct -.2 // word denounce | left
-.2 past -.1 // word deny | direct -.2 left -.2 // word describe | base -.1 ing .3 left .6 past -.2 previous .2 the .2
// word describe next | the .1 // word detail | back -.9 direct -.5 in -.1 left -.7 past -.4 previous -.2 the -.4 //
word determine | base -.3 direct -.2 left -.1 past -.4 previous -.1 // word direct | base -.3 direct -1.1 left -.8 past
-.6 previous -.4 // word direct next | word -.9 // word discuss | base .4 direct .1 ing -.6 left .2 past -.3 previous
-.2 // word discussion | in .2 previous -.5 // word dismiss | direct .6 left .4 // word dispute | direct .2 // word
doubt | base .2 direct .1 in -.3 previous -.4 // word draft | noun -.4 // word draw | base -.5 direct -.4 ing -.3 left
-.6 past -.6 previous -1.4 word -.3 // word draw next | word -.5 // word eager | adjective .2 // word echo | direct -.5
past .2 // word embrace | base -.4 direct -.4 past -.5 previous -.1 // word emphasize | direct .4 // word encourage |
ing -.6 left -.5 previous .1 // word endorse | Name .1 base -.6 ing .4 previous -.2 relative -.3 // word endorse next |
Name .1 // word endorsement | Name -.3 back -1.0 direct -1.1 in .1 left -1.1 noun -.3 previous -.4 // word endorsement
next | of .2 // word enjoy | direct -.2 left -.2 // word estimate | left -.1 // word evidence | direct -.3 in -.4 none
-.2 noun -.6 previous -.5 that -.5 // word evidence next | of -.2 that -.2 // word expect | base .4 direct -.2 left -.5
none .4 // word expect next | to .4 // word expectation | noun -.2 previous -1.1 // word explain | base -.1 direct .2
ing -.4 left .2 past .6 question .2 // word explain next | question .1 // word explanation | noun -1.1 // word expose |
direct -.4 past -.4 // word express | direct .3 that -.2 // word express next | noun .2 word .3 // word favor | Name
-.1 base .2 direct -.2 left -.4 previous -.4 third -1.0 // word favor next | Name -.4 of .3 // word fear | base -.1
direct .2 left -.3 none .5 previous -.2 the .2 third -.3 // word feature | direct -.5 // word feel | back -.7 base .4
ed .4 in .1 ing .1 left -.4 past -.4 previous -.6 that -.9 the -.3 third -.7 word .3 // word feel next | ed .4
preposition -.2 that -.7 the -.5 word -.2 // word file | back -.1 base -1.3 left -.3 past -.6 previous -.2 // word file
next | a .2 // word find | Name .2 a -1.0 adverb -.5 base -.6 direct -.3 ing -.6 left -.1 past -.1 that .4 the -.3
third .3 word -.6 // word find next | Name .2 a -1.2 adverb -.8 that .4 the -.3 word -.3 // word finding | noun -1.0 //
word focus | Name -.2 base -.4 direct -.7 ing -.3 left -.2 none -1.2 past -.2 previous -.2 s -.3 the .4 word .1 // word
forget | direct -.1 // word give | Name -.2 a -.1 back -1.0 base -1.4 determiner -.2 direct -.7 ing -.2 left -.4 none
-1.3 object -.9 past -.2 possessive -.3 previous -.5 relative -.9 s -.8 second -.9 subject -1.0 that -1.1 the -.7 third
-.2 to .1 word -1.0 // word give next | Name -.3 a .2 object -1.0 s -.8 the -.4 to -.9 word -1.4 // word go | a -1.2
adverb -.2 back -.1 base -.9 direct -1.1 in -.6 ing -.5 left -.2 none -1.3 previous -.2 relative -1.2 second -.6 that
.1 the -.9 third -.5 to -.2 word -.5 // word go next | adverb -.2 base -1.1 conjunction .2 on .4 preposition -1.3 to
-.7 word -.1 // word goal | back -.8 none -1.0 noun -.2 // word guess | base .1 // word happy | adjective -.1 // word
hate | base -.5 direct -.3 left -.6 // word hear | Name -.7 base -1.1 direct -.4 in -.9 ing -.3 left -.4 past -.4
previous -.4 that -.9 the -.7 // word highlight | direct -.1 previous -.4 the -.2 // word hold | Name -.2 a -.9 back
-.6 base -.3 direct -.8 in -1.0 none -1.1 past -.5 possessive -1.0 previous -.7 relative -1.0 s -.8 the -1.2 third -.3
word -.6 // word hold next | a -.9 possessive -1.0 s -.2 // word hope | Name -.8 base -.2 ing .6 left -.2 past -.6 that
-.1 third .4 // word hope next | that .2 // word idea | back -.6 direct -.2 in -.2 left -1.0 noun -.2 previous -1.1
that .1 // word idea next | . -.5 of -.4 that .1 // word identify | base .1 in .1 left -.5 past -.2 // word ignore |
base -.3 past -.4 // word imagine | base -.9 direct .1 // word imply | direct -.4 // word indicate | direct .1 left .1
past .4 that -.5 // word indicate next | that -.1 // word insist | base .2 direct .3 left .1 // word insist next | that
-.2 // word insult | direct -.1 third -1.0 // word intend | direct -.2 left -.6 past -.2 to -.5 // word intend next |
to -.2 // word intention | noun -.9 // word interview | , -.5 Name -.6 back .1 direct -.3 in -1.8 left -.9 none -1.8
opening -.4 previous .2 second .4 subject -.5 the -.2 // word interview next | , -1.2 . .3 on -.6 with -.4 // word
introduce | direct -.3 past -.5 // word judge | Name -.8 back -.5 base -.3 direct -.3 in -.8 left -.8 none -.9 previous
-.2 third -1.0 // word judge next | Name -.8 // word know | Name -.2 back -.1 base .2 determiner .5 direct -.2 how .3
in -.2 it -.3 left -.1 none .4 object -.2 past -.4 previous -.4 relative -.4 the -.2 third .4 what -.5 // word know
next | , .2 about -.2 for .1 how .1 that -.2 the -.9 what -.4 word -.2 // word knowledge | noun -1.1 // word learn |
base -.2 direct -.4 in -.2 left -.2 past -.3 // word letter | previous .2 // word likely | Name -.8 adjective -.3 base
.1 direct -1.4 left -1.0 none -.8 previous -1.0 s -.3 second -1.1 subject .2 subject-2 -.5 that .3 to -1.2 word -1.1 //
word likely next | Name -.4 s -.5 word -.9 // word list | back -.4 base -.7 direct .5 in -1.3 none -.4 past .2 previous
-.2 s .1 third .2 // word list next | of -1.1 // word look | Name -.6 back -1.2 base -.2 direct -.1 in -.2 ing .3 left
-.2 past -.7 previous -.6 s -.5 the -.5 third -.1 to .5 word -.3 // word look next | , -.7 for -.2 to .5 // word
maintain | direct -.6 left -.5 past -.3 // word make | , -1.0 Name -.2 Name’s -.1 a -.5 back -.5 base -.2 by -.8
determiner -.9 direct -1.3 in -.4 ing -.3 it -1.2 left -.3 none -.2 object -1.0 past -.4 possessive -.8 previous -.1
question -.1 relative -.8 s -.3 second -.4 subject -.7 subject-2 -1.0 that .2 the -.4 third -.4 to -.1 with-appositive
-.6 word -.4 // word make next | Name -.3 a -.2 adjective .4 adverb -.2 an .1 by -.8 determiner .1 in -.8 ing -.3 it
-.3 object -1.2 s -1.3 the .3 word -.8 // word mean | back .1 direct -.6 ing -.4 left -1.0 past -.2 previous -.5
pronoun -.3 relative .2 the -.2 third -1.0 word -.4 // word mean next | ing -1.0 pronoun -.3 to .3 word -.5 // word
memo | noun -.5 // word mention | base .3 direct .2 past -.4 previous .2 the .1 // word mention next | Name .1 // word
message | back -1.0 in -.2 none -1.0 noun -.1 previous -.2 second -.5 that -.3 the -.9 to -.3 word -.2 // word message
next | . -.9 that -1.3 to -.4 // word mock | direct .2 // word name | Name -.1 a -.9 back -.6 base -.6 direct .2 in -.8
left -.3 none -.3 past .4 the .2 third -1.1 // word name next | , -.7 . -.8 word -.2 // word negative | direct -.9
previous .3 // word negotiate | direct -.1 previous -.9 // word news | , -.3 Name -.1 back -.3 direct -.6 in -.1 left
-.4 none -1.5 noun -.4 of -1.0 opening -.9 s -.5 subject -1.1 that -.3 the -.9 to -.2 word -.7 // word news next | , .1
Name -.8 noun -.1 s -.8 word -.6 // word note | back .4 direct .1 ing .2 left .2 past .1 previous .3 the .3 third .2 //
word note next | , .5 : -1.3 // word notice | left -.3 // word notion | noun -.4 // word offer | a -.8 back -.4 base
-.4 ing .1 left .2 past .2 previous -.5 the .3 third -.3 to -.7 word -.2 // word offer next | a -.5 word -.2 // word
open | adjective -.3 direct -1.2 previous -.3 word -.6 // word opinion | in .4 previous .2 // word oppose | base .4 ing
-.3 left -.3 past -.1 previous -.4 // word oppose next | the -.2 to -.3 word .1 // word opposition | in -.1 noun -.1
previous -.1 // word opposition next | to .1 // word order | back -1.0 base -.8 in -.3 left .6 past .4 previous -.5 //
word order next | to -.6 // word pass | base -.8 in -1.2 left -.3 past -.2 previous -1.3 the -.5 word -.5 // word pass
next | word -.2 // word persuade | direct -.3 // word place | Name -.7 back -.6 base -1.2 direct -.6 in -.9 left -1.1
none -.8 past -.3 previous -.4 the -.9 third -.7 // word place next | , -.4 . -.5 in -.3 preposition -.5 word .1 //
word plan | Name -.3 back -.2 base -.5 direct -.3 ing .3 left -.4 modal -.8 past -.7 previous -.7 the -.8 third -.3 to
.2 // word plan next | , -.9 . -1.0 Name -.4 modal -.8 to .2 // word pledge | base -.3 past -.2 previous .2 relative
-.6 s -1.2 to .5 // word pledge next | s -1.2 to .4 // word point | , -.1 Name -.5 back -.5 base -.5 direct -.3 ing -.1
none -.9 past .2 possessive -.3 preposition -.2 previous -.5 second -.5 that .5 the -.1 third -.4 to -.7 // word point
next | , -1.1 . -1.1 in -1.0 of -.4 preposition -.4 to .2 word .5 // word poll | , -.5 Name -.7 a -.4 back -.5 by -.3
direct -.9 ed -.3 left -.8 none -1.1 noun -.7 of -.7 previous -.3 s -.4 second -.9 that -.9 the -.4 to -.6 word .2 //
word poll next | , -.3 . -.5 base -.4 be -.5 ed -.4 in -.3 of -.8 past -.5 s -.4 third -.5 word -.6 // word portray |
direct .3 // word post | Name -.2 base -.8 direct -.4 in -1.2 left -.4 none -1.2 past .4 that .3 the -.3 third -.8 word
-.1 // word post next | , -1.0 . -.3 past -.9 word -.2 // word praise | Name -.2 base -.4 direct .4 left -.2 past .2
previous .2 // word predict | left .5 past .3 // word prefer | base -.1 direct .1 left .3 // word present | base -.8
direct -.2 previous -.2 // word press | Name -.1 back -.3 base -.5 direct -.4 left -.3 none .2 past .3 previous -.1
that -.3 word -.6 // word press next | word -.6 // word project | back -.3 base -.7 direct -.1 left -.2 previous -.6
third -.3 // word promise | base -.9 ing .2 past .5 to .4 // word promise next | to .3 // word promote | ing -.4 //
word proposal | back -1.0 direct -.3 in .2 left -.1 none -.4 previous -.6 word -.4 // word proposal next | to -.2 //
word propose | direct .5 ing .2 past -.2 previous -.7 word -.2 // word protest | base -.8 direct -.3 left -.1 previous
-.1 third -.5 // word proud | adjective -.4 in -.2 // word prove | base -.3 direct -.5 left -.6 past -.5 // word prove
next | word -1.2 // word provide | a -.3 direct -.4 ing -1.1 left -.1 past -.2 previous -.7 the -.5 word -.4 // word
provide next | a -.3 s -.7 word -.3 // word publish | left .3 past -.4 // word push | base -.4 direct -.7 in .2 left
-.2 past -.1 previous -.4 the -.1 word -.1 // word push next | for .4 word -.2 // word put | Name -.9 a .5 base -.2
direct -.5 ing -.8 object -.4 possessive -.5 previous -.4 subject -.3 the -.4 third -.4 word -1.3 // word put next |
Name -.8 it .7 object -.4 possessive -.5 the -.1 word -.5 // word question | Name .2 Name’s .4 back -.9 base -.5 in -.3
ing -.2 past .6 previous -.6 second .3 that -.4 the -.4 third -.2 whether .3 word -.5 // word question next | , -.9 .
-.7 about .2 be .3 of -.3 preposition -.9 // word quote | direct .1 // word rally | Name -.8 back -.8 base -.9 direct
-.6 in -.5 ing -.3 left -1.1 none -.7 previous -.1 that -.9 the -.4 word -.7 // word rally next | , -.5 . -.5 in -.7
preposition -.8 word -.7 // word rate | back -.8 base -1.1 direct -.5 in -.9 ing -.7 left -1.3 previous -.3 the -.5
third -.5 word -.9 // word rate next | . -.5 be -.5 word -.7 // word reaction | noun -.6 // word read | back .7 base
-.2 direct -.2 ing -.7 left .4 opening .6 previous -.1 // word ready | adjective -.7 in -.4 previous -.8 // word ready
next | to -.4 // word realize | direct -.4 left -.2 // word recall | past .4 // word recognize | base -.2 direct -.2
past -.5 // word recognize next | that .1 // word refer | in .2 left -.3 past -.4 previous -.2 // word refer next | to
.2 // word reference next | to .1 // word reflect | direct -.7 left -.2 the -.2 // word refuse | direct -.1 left .1 //
word refuse next | to .2 // word regard | direct -.2 ing -1.0 // word reject | base -.3 left .1 past .6 // word relate
| left -.7 past -.8 // word relate next | to -.9 // word release | Name -1.2 a .3 base -.5 by -.5 direct -.3 in -1.3
ing .2 left -.4 none -.3 past -.2 previous -.2 second -.6 word -.9 // word release next | a .5 of -1.0 time -.5 // word
remark | Name -.9 direct -.3 in .1 previous -.3 that .1 third -.6 // word remark next | . -.2 // word remember | base
-.4 direct .1 left -.1 // word remind | direct -.2 // word reminder | noun -.6 // word repeat | direct .4 past -.4
previous .4 // word reply | left -.2 // word report | back .2 base -.9 by .3 direct -.2 in -.5 ing -.2 none -.3 past .5
previous -.8 that -.2 the .3 third -.2 word -.2 // word report next | , .3 . .7 by .3 on -.4 preposition -.6 word -.1
// word reportedly | adjective -.3 // word represent | a -.8 back -1.2 direct -.4 ing -1.0 left -.1 past -.4 previous
-.9 relative -1.2 the -.2 third -.6 // word represent next | a -.8 // word request | back -.4 base -.3 direct -.2 left
-.5 none .6 past .3 previous -.9 third -.6 // word request next | for -.5 // word require | a -1.0 direct -.3 left -.4
past -.3 previous .2 third -.3 word -.3 // word require next | word -.4 // word respond | back -.1 ing -.3 past -.1
previous -.2 // word respond next | to -.2 // word response | Name -1.1 back -.2 direct -.4 in -.4 left .3 none -1.3
noun -.2 previous -.4 the -.1 // word response next | to -.3 // word reveal | direct .2 left .3 // word rhetoric | left
-.6 noun -1.2 previous -.7 // word rule | Name .1 back .2 base -.1 direct -.5 ing -.3 left -.5 none -.9 past .6 that
-.3 third -.9 word -.9 // word rule next | , -.9 . -.3 of -.7 // word say | '' -.2 , .3 Name .1 a -.2 adverb .6 back .3
base .4 be -.2 but .3 conjunction .4 determiner -.1 if .2 ing -.2 left .2 none -.7 opening -.1 relative -.1
right-appositive .1 s .2 subject -.1 subject-2 .2 the .4 there .2 third .6 what -.4 which .3 with-appositive-2 .3 word
.2 ’s .2 // word say next | , .2 . .7 : -.1 Name -.1 a -.2 about -.5 be -.2 conjunction .3 determiner -.2 in .3 ing .3
ly .2 opening -.7 possessive -.1 preposition .5 that -.2 there .6 time .1 word .1 ’s .1 // word scrutiny | back -.8
noun -.4 previous -.9 // word see | Name .2 a -.2 base .2 determiner .1 direct -.2 ing -.5 it .2 left -.2 none .2 past
-.5 possessive -.2 previous -.9 relative .5 subject .2 that .1 third .2 word .1 // word see next | Name .3 a -.4 as .1
determiner .2 ing -.4 object .1 possessive -.1 that .2 word .1 // word seek | base -.5 direct -.2 previous -.2 third
-.2 // word seem | back .2 base .1 in -.7 left -1.2 none .5 past -.3 previous -.6 the -.1 word -.4 // word seem next |
word -.3 // word seemingly | adjective -.3 // word sense | base -.3 direct .3 in -1.2 previous -.4 word -.6 // word
sense next | of -1.0 // word sentiment | noun -.3 // word share | back -.3 direct -.5 in -.6 left .1 past -.2
possessive -.3 previous -1.3 the -.7 third -.5 // word share next | of -1.0 possessive .2 // word show | Name .4 a .1
back .3 base -.1 how -.5 in -.7 ing -.6 none -.7 of -.5 past -.1 possessive .1 s .1 the -.1 third .2 word -.4 // word
show next | , -.3 . .4 Name .5 a .1 in -.5 s .2 that .2 the -.1 word -.4 // word sign | back -.5 base -.6 direct -.4
left -.1 none -.6 past -.2 previous -.3 the -.4 third -.1 word -.3 // word sign next | of .2 word -.3 // word signal |
direct -.2 // word single | base -1.2 direct -.9 previous -.8 word -.7 // word skeptical | adjective .2 // word slam |
direct .3 // word sound | base -.4 direct -.5 in -.9 left -.2 previous -.3 word -.3 // word speak | Name -.3 a -.6 back
-.8 direct -1.1 in -.2 ing -.6 left -.4 none -.9 of .6 past -.4 possessive .7 previous -.3 relative .2 s -.3 second -.6
subject -.7 that -.8 third -.2 word -.6 // word speak next | in -.3 on -.9 preposition -.3 s -.8 to -.4 with -.3 word
.6 // word speculation | noun .1 // word speech | Name -1.1 back -.4 direct -1.1 left -1.3 none -.2 noun -.3 second -.5
that -.9 the -1.1 to -1.0 // word speech next | , -.9 . -.7 // word stance | noun -.4 previous -.2 // word stance next
| on -1.0 // word stand | Name -.3 back -.3 direct -.3 in -.2 ing -.3 left -.3 past -1.5 previous -1.4 that -.9 third
-.1 word -.3 // word stand next | in -.9 word -.3 // word state | \" .3 , .1 Name -1.0 Name’s -1.0 a -.9 adverb -.7 and
-.4 base -1.1 be -.6 determiner -.9 direct -.4 ed -.6 have -.7 in -.9 ing .3 left -.2 modal -.8 none -.8 of -.5 opening
.5 over-comma -.6 past 1.1 possessive .3 previous -.4 pronoun -.8 question -1.0 s -1.0 second -.4 subject -.2 subject-2
-.8 the -.3 third -1.4 to -.2 which -.9 word -1.0 // word state next | Name -.5 and -.5 be -.8 conjunction -.6 have -.9
ing -1.2 modal -.8 of -.4 past -1.1 preposition -.8 question -.8 s -.9 that .2 to -.3 with -.6 word -1.3 // word
statement | \" -.2 , -.3 Name -.4 direct -.5 in -.2 left -.4 none -1.3 opening .3 previous .3 second .1 that -.2 // word
statement next | , -.4 ing .5 // word story | Name -.9 direct -.5 in -.4 none -1.4 noun -.1 previous .4 second .3 that
-.2 // word story next | , -.8 . -.9 of -.2 // word struggle | back -.6 base -.2 direct -.5 in -.5 left -.4 past -.6
third -1.0 to -.4 // word struggle next | to .3 // word study | noun -1.2 previous -.8 // word sue | direct -.3 // word
suggest | base -.3 left .2 past .2 previous -.2 // word suggestion | direct .3 that .2 // word support | Name .2 Name’s
-.8 a -.1 among .1 back -.3 base -.2 determiner -.6 direct -.1 from -.5 in -.2 ing -.1 left -.2 none -.4 object -.2
past .3 possessive -.4 previous -.5 relative .1 s -.2 subject .1 third -.5 word .3 // word support next | , -.9 . -1.3
Name -.1 for -.3 in -.9 ing -.1 object -.4 possessive -.2 preposition -.2 the .2 to .2 word .2 // word suppose | none
-.9 past -1.1 // word suppose next | to -.9 // word sure | adjective -.2 direct -.1 previous -1.1 pronoun -.8 that -.1
// word surprised | adjective -.2 // word survey | Name -.6 back -.4 direct -.5 none -.8 noun -1.2 previous -.7 second
-.6 // word take | , -.5 Name -.6 a -.1 back -1.5 base -.2 determiner -.8 direct -.1 in -.6 left -.4 none -.5 past -.6
possessive -.3 preposition -.2 previous -.1 question .4 relative -.6 that -.2 the -.5 third .1 to -.8 word -1.4 // word
take next | Name -.2 determiner -.3 number -1.5 on -.8 possessive -1.2 preposition -.4 s .5 the -.3 to -.2 word -.3 //
word talk | Name .2 back -.4 base -.7 direct -.8 in .2 ing -.4 left -.2 of .3 past .4 possessive .3 previous -.3
subject -.3 the .2 word -.6 // word talk next | about .3 word -.1 // word tell | \" -.2 '' .9 , .2 Name .2 back .2 base
-.1 direct -.1 ing -.3 left .2 none -.7 pronoun -.3 third .6 with-appositive -.2 // word tell next | possessive -.5
pronoun .1 s .6 the .6 word -.3 // word tend | base -.2 direct -.5 left -.2 to -.5 // word tend next | to -.4 // word
testimony | noun -.2 // word thank | base -.2 direct -.2 none -.8 previous -.9 third -1.1 // word thank next | to -1.1
// word theory | noun -1.0 // word think | Name -.3 back .3 base .3 determiner .2 direct -.2 it -.3 past -1.1 previous
-.7 that -.1 the -.2 word -.3 // word think next | , -.1 Name -.2 determiner .1 it -.2 of -.2 the -.4 ’s -.1 // word
threat | Name -.4 back -.4 direct -.4 in -.7 none -.6 noun -1.1 previous -.7 word -.5 // word threat next | of -.5 to
-.6 // word threaten | direct -.2 // word threaten next | to -.1 // word title | base -1.1 direct -.2 // word tout |
direct .4 // word try | direct -.7 in -.1 ing -.1 left -.3 past -.4 previous -.4 subject -.1 to -.3 word -1.4 // word
try next | to -.3 // word tweet | \" .4 Name -.4 base -1.3 direct -.1 in .3 ing .3 left -.3 opening .2 past .4 previous
.5 that -.2 third -.7 word -2.1 // word tweet next | , .6 word -.4 // word unclear | adjective -.4 // word underscore |
direct -.2 // word understand | direct -.3 that -.4 the -.2 third -.4 // word understand next | that -.4 the -.4 //
word urge | direct .3 ing -.3 left .4 past .6 the -.2 // word urge next | the -.3 // word value | back -.4 base -.8
direct -.6 in -.8 left -.8 previous -.5 third -.7 // word value next | . -.3 // word video | Name -.9 back -.1 direct
-.3 in -.2 none -1.0 noun -.5 previous -.2 second -.9 // word video next | of -1.0 // word view | back -.5 direct -.1
left -.3 none -.6 past -.3 previous .1 word -.2 // word view next | , .2 of -.3 on .2 // word voice | base -.6 direct
.1 in -.2 previous -.5 the -.2 third -.9 // word volunteer | third -.9 // word vow | direct .3 left .5 past .2 to .2 //
word vow next | to .1 // word want | base -.2 left -.2 past -.4 relative -.5 the .1 third -.2 to -.2 // word want next
| the .1 to -.2 // word warn | in -.3 ing -.5 left .2 past .3 previous .1 that .3 // word warn next | that .2 // word
welcome | base -.3 direct -.2 previous -.9 // word willing | adjective -.4 direct -.8 in -.8 previous -.6 to -.8 //
word willing next | to -.4 // word wish | base -.2 left .2 // word wonder | base .2 direct .3 left .6 // word words |
direct -1.0 in .2 none -1.4 previous -.5 // word words next | , -.9 // word worry | direct -.1 in -.2 left .2 past -.2
previous -.3 // word worry next | about -.4 // word write | \" .5 '' .7 Name -.8 back .3 in -.6 ing -.1 left .3 opening
.3 previous -.9 that .4 the -.4 with-appositive .5 // word write next | , .2 . .5 Name -.4 a -.2 in .4
""")
