"""What speaks for a phrase as the source of a cue.

Fitted by `python -m benchmarks.rules.fit` on the training split of PolNeAR 1.0.0 (counts of word classes, cue words;
none of its text). Between two "//": what observations have in common, then for each its last word and log-odds.
"""

from benchmarks.rules.table import table

SOURCE_WEIGHTS = table("""
among before | preposition .2 // among ends | s .6 // among length | 4-6 .2 // among verb | False .3 // antecedent |
say -.5 // antecedent base | active .2 // antecedent before | . -.6 and -.5 base -1.7 by -.8 conjunction -1.2 ed -1.1
edge -2.1 for .1 in -1.5 ing .3 noun -1.3 of -.1 past -.9 preposition .4 the -1.1 to -1.6 with .4 word -.4 //
antecedent cue behind | that .1 which -.9 who -.3 // antecedent ends | Name -.7 determiner -.2 s .4 word -.8 //
antecedent length | 13-24 -1.6 2 -.4 3 -.2 4-6 -.3 7-12 -1.1 // antecedent past | passive -1.6 // antecedent past
behind | which -.3 who -.5 // antecedent starts | Name -1.1 a .9 adverb -1.3 determiner .2 ed -1.0 ing -.1 past -1.2
possessive -.4 preposition -1.2 s -1.9 the -.9 to -.9 // antecedent then | , -.9 that .2 who -.2 // antecedent verb |
False -.2 True -.6 // before-commas | according-to -1.4 call .1 note .4 say -.5 tell .2 write -.2 // before-commas
according | active -1.4 // before-commas according behind | , -1.4 // before-commas base behind | , -.3 //
before-commas before | '' -.8 , -.2 . .4 Name -1.4 as -.5 base -2.1 be -.6 but .2 by -.8 closing -.3 conjunction -.3
edge .3 for -2.0 have -1.1 in -2.2 ing -1.7 noun -.9 of -2.4 on -1.4 past -2.4 preposition -1.7 the -2.0 to -1.5 word
-1.8 // before-commas cue behind | , .1 // before-commas ends | Name .2 noun .5 number -.9 s -.2 time -1.8 word -.2 //
before-commas ing | active -.4 // before-commas ing behind | , -.2 // before-commas length | 1 .8 13-24 -.8 2 -.4 3 -.8
4-6 -.4 7-12 -.5 // before-commas past | active .3 passive -1.8 // before-commas past behind | , .2 // before-commas
starts | Name’s -.6 adverb -.2 and -1.7 but -.3 conjunction -.3 determiner -.6 ed -.9 in -1.6 ing .3 number -1.6 on
-1.1 past .2 possessive -.5 preposition -.7 pronoun -.3 s -1.8 that -1.4 the .2 time -1.4 to -1.1 word -.6 //
before-commas verb | True -.7 // before-commas-2 | according-to -1.1 say -.1 // before-commas-2 according | active -1.1
// before-commas-2 according behind | , -1.1 // before-commas-2 before | , -.1 . .4 be -1.2 conjunction -1.2 edge .1 in
-1.5 of -1.0 on -1.1 past -1.1 preposition -1.4 the -1.2 to -1.3 word -1.3 // before-commas-2 ends | Name .4 s -1.2
time -1.0 word -.1 // before-commas-2 length | 1 .5 2 -1.2 3 -.5 4-6 -.2 7-12 -.4 // before-commas-2 starts | Name .3 a
-.4 adverb -1.3 in -1.2 possessive -1.3 the -.3 time -.8 word -1.8 // before-commas-2 verb | True -.4 // by |
according-to .2 say -1.9 // by according | active .2 // by base | active -.3 // by cue behind | , -.1 Name -.3 pronoun
-.1 word -.6 // by ends | Name .9 base -1.5 ing -1.3 s .6 word .1 // by ing | active -1.7 // by length | 3 .1 4-6 -.3
7-12 -.6 // by noun | plain .6 // by past | passive 1.6 // by past behind | Name .2 pronoun .2 // by starts | Name .5
ing -1.7 the .3 // by then | , -.2 . .7 and -1.8 base -.7 in -1.1 noun -1.2 of -1.3 on .8 preposition -1.0 that .5
third -1.6 to -.5 // by third | active -.4 // by verb | False .1 True -.4 // comma | 0 .1 1 -.2 // from | say -1.2 //
from base | active -.3 // from cue behind | , .3 Name -.5 pronoun -.2 word .5 // from ends | Name .3 s .7 // from ing |
active -.5 // from length | 1 -.6 2 .2 3 -.7 4-6 -.3 7-12 -.1 // from noun | plain .8 // from past | active -.3 // from
past behind | Name -.3 pronoun .1 // from starts | Name .1 ing -.7 possessive -.9 word .5 // from then | , .3 . .9 and
-.6 base -.2 of -1.9 preposition -.7 that .3 // from third | active -.1 // from verb | True -.4 // gap | 0 -.3 1 .3 2
.9 20 -.5 21 1.6 22 .5 23 -.3 24 -.5 25 -1.9 26 -1.8 3 .5 4 .3 6 -.2 7 -.4 8 -1.2 // left | : -.6 accuse .2 acknowledge
.5 add 1.2 admit .6 agree .3 announce .3 answer -.9 appear -2.5 argue .4 ask -.3 assure .5 attack -.3 back .4 believe
.8 blame .5 blast .5 cast .7 charge -.4 cite .9 claim .5 clear -1.3 comment .6 conclude 1.1 consider .1 criticism -.5
criticize -.6 decide .6 decline .5 defend .3 denounce .4 deny 1.2 describe .5 discuss .3 dismiss -.4 doubt -.3 expect
-.3 explain 1.0 express .4 favor -.1 fear .1 find 1.7 focus .3 give 1.4 go .5 hope .4 indicate .4 insist 1.1 interview
-.7 know -.8 learn -.4 list .3 look -.8 make .9 mention -.2 message -.3 name -.3 note .1 offer .6 oppose .2 order 1.0
plan .4 pledge .5 point .4 post -.3 praise -.3 predict .3 prefer .4 press -.5 provide .2 push .5 put .1 question -.3
read .2 refer 1.2 release -.1 reply 1.2 respond .5 reveal 1.6 say .7 see -.2 seek .9 seem -2.1 show 1.2 sign -.3 state
.2 statement .9 suggest .9 support -.3 take -.2 talk -.1 tell .5 think .6 tout -.1 urge .3 vow .6 want .8 warn .2 worry
1.2 write -.1 // left adjective | plain -.1 // left adjective behind | ly .2 word .7 // left base | active .2
infinitive -.5 modal .7 negated -.9 // left base behind | Name’s .2 a -.8 and -.6 base -.6 determiner .6 ed .7 ing -.8
it .4 noun .7 on -.3 past -.2 possessive -.2 pronoun 1.1 s .7 the -1.4 third .7 time .9 // left before | \" .8 '' .5 )
.2 , .3 . .2 : .4 ; 1.2 Name -.7 Name’s -1.1 a -1.5 about -1.0 adjective -.9 adverb -.2 and -.4 as 1.0 base -.3 be -1.2
but 1.0 by -1.2 closing 1.0 conjunction .7 dash -.3 determiner -1.2 do -1.0 ed -.3 edge .2 for -.6 have -.9 if .7 in
-1.4 ing -.5 ly -.5 modal -1.3 noun -.8 number -.6 of -1.3 on -1.2 past -1.4 possessive -1.1 preposition -1.1 question
1.6 that 1.2 the -1.7 third -1.4 to -1.1 what 1.7 which 1.3 who .2 word -.6 // left colon | quote -.5 // left cue
behind | Name .5 Name’s .9 a -.8 adjective -1.1 an -1.1 and -1.6 base .2 but -1.5 by -.9 conjunction -.2 ed .3 in -1.0
ing -.2 it .3 ly .3 noun .3 number .4 object .6 of -1.6 on -1.1 past -.3 possessive .3 preposition -.4 pronoun .5
question -.6 s .6 the -1.3 third .3 to -.8 ’s .9 // left ends | Name .5 Name’s .9 a -.8 adjective -1.1 an -1.1 and -1.6
base .2 but -1.5 by -.9 conjunction -.2 ed .3 in -1.0 ing -.2 it .3 ly .3 noun .3 number .4 object .6 of -1.6 on -1.1
past -.3 possessive .3 preposition -.4 pronoun .5 question -.6 s .6 the -1.3 third .3 to -.8 ’s .9 // left ing | active
.8 // left ing behind | Name 1.3 Name’s 1.0 and -1.0 by -.8 conjunction -.8 in -.3 pronoun 1.4 s .9 word .5 // left
length | 1 .4 13-24 -1.0 3 -.4 4-6 -.6 7-12 -1.1 // left noun | plain -.2 // left noun behind | Name -.8 Name’s 1.4 a
.2 an -.7 ed -.3 ing .4 past -.8 possessive .4 the -.5 word -1.0 // left past | active .1 negated -.3 passive -2.0 //
left past behind | Name .4 and -1.2 base -.1 but -1.0 conjunction .2 it -.3 noun -.4 pronoun .2 question -.4 time -.5
// left starts | Name .3 Name’s .5 a .4 about .8 adjective -.3 an -.2 and -3.5 as -1.6 base -1.6 but -2.0 by -1.8
conjunction -2.6 determiner .6 ed -1.0 for -2.0 if -2.0 in -2.0 ing -1.2 it .1 ly -.7 not -.8 number .3 object .7 of
-2.0 on -2.4 past -.6 possessive 1.1 preposition -.9 pronoun 1.4 question -1.5 that -.5 the .6 third -.3 time -2.3 to
-1.8 what .2 which -1.3 who -2.3 with -2.0 word -.5 ’s -.5 // left then | : -.6 Name -1.1 adjective -.1 adverb .5 base
.1 be -1.5 do .8 have .7 ing -.7 modal .3 not -.5 past .6 to -.3 // left third | active .2 // left third behind | Name
.7 and -1.1 it 1.0 noun 1.1 possessive -.3 pronoun .4 word .6 // left verb | False -.2 True -1.3 // none | \" -.8 '' -.7
) -.9 , -.3 . .7 : -.8 Name -.9 Name’s -.2 a -.5 according-to -2.1 acknowledge -.4 add -.6 address -1.5 admit -.8 agree
-1.3 aim -.7 allow -.9 and -.5 announce -.4 answer -.6 appear 2.7 argue -.7 ask .5 assure -.5 attack -.7 back -.5 be
-.3 believe -1.1 blame -1.0 blast -1.7 but -.3 by -.1 cast -1.6 challenge -.3 charge .7 cite -1.9 claim -1.4 clear 1.1
closing -.9 comment -.2 concern .5 conclude -1.3 confirm -.6 conjunction -.3 consider .2 continue -.9 criticism .4 dash
-.3 decide -1.7 decision -.6 declare -.3 decline -2.0 defend -2.2 deliver -1.3 denounce -.2 deny -1.1 describe -.5
determiner -.2 discuss -.7 doubt .5 draw -.2 echo -.4 ed -.4 endorse -2.0 estimate -1.3 expect 1.4 explain -1.8 express
-1.7 favor -.7 fear .4 feel -.5 find -2.1 focus -.6 give -.4 go -.3 highlight -.5 hold -1.0 hope -1.0 in -.4 indicate
-.4 insist -1.7 interview -1.1 know 1.4 learn -.2 list -.2 look 1.2 ly -1.4 make -1.3 mention -.4 message -1.2 mock
-1.2 name .3 note -.3 noun -.6 number -.6 object .1 of .2 offer -.7 on -.2 oppose -2.0 order -1.0 pass -.3 past -.5
plan -.2 pledge -.9 point -.6 portray -.9 possessive -1.9 post -.7 praise -.5 predict -.7 prefer -1.5 preposition .7
press -.2 promise -.5 pronoun -.3 propose -.5 provide -.7 push -1.7 put -1.9 question 1.1 read -.8 recall -.5 recognize
.1 refer .1 refuse -.7 reject -.3 release -.3 remark -1.2 remember .4 repeat -.7 reply -1.4 report -.5 request 1.1
respond -1.8 reveal -.6 s -.4 say -2.4 see .5 seek -1.0 seem 2.8 share -1.4 show -1.1 sign .3 slam -1.6 speak -2.2
state -.1 statement -1.9 suggest -1.3 support -.8 take -.6 talk -.6 tell -1.3 that -.4 the .8 think -1.1 third -.3
threaten -1.6 time -2.1 to .3 try -1.4 tweet -1.1 urge -.6 vow -.9 want -2.3 warn -.7 which .3 who .1 word -.6 worry
-1.4 write -2.3 ’s -.3 // none according | active -2.1 // none adjective | be -.2 // none base | active -.7 infinitive
-.9 modal -.7 negated .2 // none colon | quote -1.5 // none ing | active -.8 // none past | active -.5 negated .9
passive 2.1 // none third | active -.3 // out | False .1 // over-comma | : -.2 acknowledge -.9 add -.6 announce -1.8
appear -.5 argue -.2 ask -.1 attack -1.5 back -1.5 believe .2 call -1.8 claim .1 declare -1.2 describe .2 expect .2
find -.9 insist -.9 know -.5 look -1.4 make -1.0 note -1.1 offer -.7 point -1.1 promise -.9 question -.2 release -1.0
report -1.4 say .3 see -1.7 seek -1.0 seem -.8 show .2 statement -1.0 suggest -.2 support -.4 take -.9 talk .2 think
-.9 urge -1.1 want .2 write .3 // over-comma adjective | plain -1.2 // over-comma base | infinitive -1.0 modal -.3 //
over-comma base behind | Name .5 a -.2 past -.2 possessive -1.4 pronoun -.5 word -.9 // over-comma before | \" -.2 , .2
. -.8 : .7 Name -1.6 a -1.2 about -1.6 adjective -1.4 adverb -1.6 against -1.1 and -1.3 as -.9 base -2.7 be -1.1 but
-.4 by -.3 closing .4 conjunction -2.7 determiner .4 do -1.2 ed -2.1 edge .3 for -2.3 have -2.6 if -1.1 in -.6 ing -2.5
modal -1.4 noun -1.8 of -2.5 on -2.5 past -1.3 possessive -1.3 preposition -1.2 question -1.9 s -2.2 that -2.2 the -.3
third -2.1 to -1.4 who -1.2 with -2.5 word -2.9 // over-comma cue behind | Name .3 a -.2 and -.5 base -1.0 but -1.1 by
-1.0 conjunction -.5 determiner -.1 ing -1.1 it -.4 noun -1.5 past -.7 possessive -.4 pronoun -1.2 s .3 the -.3 third
-1.0 time -.2 word -.2 // over-comma ends | Name .3 a -.2 and -.5 base -1.0 but -1.1 by -1.0 conjunction -.5 determiner
-.1 ing -1.1 it -.4 noun -1.5 past -.7 possessive -.4 pronoun -1.2 s .3 the -.3 third -1.0 time -.2 word -.2 //
over-comma ing | active -.2 // over-comma ing behind | Name -.5 conjunction -.1 s -.1 word -.2 // over-comma length |
13-24 -.6 4-6 -.3 7-12 -.4 // over-comma noun | plain -.5 // over-comma noun behind | a -.2 word -.3 // over-comma past
| active -.2 passive -.3 // over-comma past behind | Name -.4 and -.5 base -.7 but -.9 it -.2 noun -.8 pronoun -.8 time
-.1 word -.3 // over-comma starts | Name -.3 Name’s -2.4 about -1.0 adjective -.9 adverb -3.0 an .4 and -1.7 as -1.9
base -1.8 but -2.1 by -1.4 conjunction -2.4 determiner -.9 ed .1 for -1.9 in -.7 ing -.7 it -.9 ly -2.0 not -1.0 noun
-1.0 number .4 object -1.1 of -.1 on -2.4 past -1.4 possessive -.6 preposition -.7 pronoun -1.4 question -1.3 s -2.6
that -1.7 third -1.2 time -2.2 to -1.9 with -1.7 word -1.1 ’s -1.1 // over-comma then | : -.2 adjective -1.4 be -.8 do
-.9 have -.2 ly -1.1 noun -.5 past -.2 third -.3 to -.9 // over-comma third | active -.3 // over-comma third behind |
pronoun -.3 // over-comma verb | True -.5 // place | among .2 antecedent -.4 left -.4 previous .3 relative .2 right -.3
right-appositive -.2 // previous | : 1.6 argue .3 ask -.7 back -.2 cite -.3 claim -.1 clear .5 describe .3 interview
1.3 make -.2 note .4 point .7 refer -.3 say -.5 show -.3 statement .4 suggest .2 support -.3 urge -.2 want -.2 //
previous adjective | plain .3 // previous base | active .1 infinitive .7 modal -.3 // previous base behind | Name .3 a
.1 and 1.7 base 1.5 ing .8 on .8 past 1.0 pronoun -.4 s -.3 third .3 word -.2 // previous before | \" .6 , .6 . .6 and
.5 as -.2 but .6 by -1.5 closing -.3 conjunction -.7 edge .3 past -1.1 preposition -1.1 question .3 s .3 word .3 //
previous colon | quote 1.3 // previous cue behind | Name -.2 a .3 adjective .4 an .6 and .9 base 1.0 but .8 by .7
closing .1 conjunction .1 determiner -.4 ing .3 it -.2 noun .6 on 1.4 past .8 pronoun -.3 s -.6 the .5 third .7 time .8
to .6 who -1.7 word -.2 // previous ends | Name .2 Name’s .2 determiner -.3 ed -.2 possessive .1 pronoun .3 who -.6
word -.2 // previous ing | active .6 // previous ing behind | , .4 and .2 by .7 conjunction .1 noun .8 word -.1 //
previous length | 1 -.1 13-24 .7 2 .1 3 -.1 7-12 .6 // previous noun | plain .3 // previous noun behind | a .5 an .2
past 1.5 the .4 word .4 // previous past | active -.6 passive -.7 // previous past behind | , -.3 Name -1.9 and 1.0 but
1.1 pronoun -.4 s -1.3 who -.9 word -.9 // previous starts | Name’s .5 a -.3 possessive .2 pronoun .5 the .3 who -.5
word -.7 // previous then | ( .3 , .4 Name .3 adverb .2 base -.2 be -.2 do .4 ing -.2 ly .4 modal .1 noun .1 on .3 past
.2 third -.3 to .2 // previous third | active -.1 // previous third behind | Name -.4 word .6 // previous verb | False
.3 True .5 // relative | say -.1 // relative base | active .1 // relative base behind | that -.2 who .5 // relative
before | , .7 Name .3 determiner .2 s .4 word .4 // relative cue behind | that -.2 which .3 who .3 // relative ends |
that -.2 which .3 who .3 // relative length | 1 .2 // relative past | active .5 passive -1.4 // relative past behind |
that -.1 which -.5 // relative starts | that -.2 which .3 who .3 // relative then | be -1.2 have .4 past .3 third .4 //
relative third | active .5 // relative third behind | who -.1 // relative verb | False .2 // right | according-to .9
add .7 argue -.4 ask -.9 call -.8 cite -.9 note -.2 recall -.6 refer -1.0 say .2 suggest -.8 tell -1.0 write .3 //
right according | active .9 // right according behind | , .5 edge .4 // right base | modal -1.6 // right base behind |
, -1.1 // right before | Name -1.3 base -.3 ing -1.5 third -.3 to .9 // right cue behind | \" .2 ) -.9 , -.7 . -.4
closing .3 dash -1.0 edge .4 word -.4 // right ends | Name .2 Name’s -1.0 a -1.7 an -.8 and -1.0 ed -1.8 in -.6 ing -.3
it -.6 ly -.8 noun .2 number -.1 object .1 of -1.0 past -2.0 possessive -1.1 pronoun -1.5 the -1.2 third .2 time -.2 to
-.7 who -.6 ’s -.4 // right ing | active -1.8 // right ing behind | , -1.1 // right length | 1 .2 2 -.7 3 -.4 7-12 -.5
// right past | active -.2 // right past behind | \" .2 ) -.9 , -.8 closing .4 word -1.7 // right starts | a -.2 adverb
-1.2 an -.5 by .5 determiner 1.3 in -.2 ing .2 it -.9 ly .4 of -1.1 on -1.2 possessive -.2 preposition .3 pronoun -.9
that -1.1 the .4 to -.8 // right then | \" -.8 '' -.6 , .9 . 1.2 Name -2.0 about -1.2 and -1.5 as .5 base -1.0 by -2.0
conjunction -.2 do -.9 for -1.2 have -.5 ing -1.8 modal -1.4 noun -2.4 of -2.3 on -.5 opening -.5 past -1.3 preposition
-1.6 question .1 that -.6 third -1.9 to -1.2 who -.2 with -1.9 word .2 // right third | active -.4 // right third
behind | , -.2 // right verb | False -.2 True -.6 // right-appositive | according-to .4 say .8 // right-appositive
according | active .4 // right-appositive according behind | , .7 edge -.3 // right-appositive before | base -1.6 ing
-1.6 third -.4 to .4 // right-appositive cue behind | \" .3 '' .2 , -.3 . -.8 edge -.3 // right-appositive ends | Name
.9 number .4 pronoun -.6 s -.5 who -.4 word .4 // right-appositive ing | active -1.4 // right-appositive ing behind | ,
-1.3 // right-appositive length | 13-24 .3 4-6 -.8 7-12 .3 // right-appositive past | active -.1 // right-appositive
past behind | \" .2 '' .3 , -.5 closing .2 // right-appositive starts | Name .8 a -.3 that -1.1 the -.9 to -1.4 word .2
// right-appositive then | , .7 . .9 be -.9 have -1.1 modal -1.2 // right-appositive third | active -.4 //
right-appositive verb | False .3 True -.9 // starts Name | \" 1.2 '' 1.8 ( .8 , .8 . .9 : .5 Name -1.6 a -1.8 about -.5
adverb -.2 against -1.1 an -1.5 and -.8 as 1.3 base .5 but .6 by -.3 closing .6 conjunction .8 dash 1.2 determiner -1.6
edge 1.0 for -.7 in -1.5 ing -.6 number -.9 of -1.5 on -1.0 past .7 possessive -.7 preposition -.6 question 1.1 s -.1
that 1.0 the -1.5 to -.4 which 1.1 with .1 word -1.5 ’s -1.5 // starts Name’s | , 1.0 . -.3 conjunction -.6 edge -.1 in
.8 ing -.3 of .7 preposition .5 the -1.5 to .4 // starts a | , .7 . 1.3 adverb -.5 and .1 as -.4 base -.2 be -.4 by -.2
conjunction .3 ed -2.4 edge 1.3 for .2 have -1.3 in -1.2 ing -.9 of .1 on -1.0 past -.2 preposition -.1 to .2 with -.5
word -.4 // starts about | base -1.0 past -1.4 // starts adjective | be -.2 // starts adverb | , -.4 . .1 and .2 base
-.9 be -.7 but -.5 conjunction .1 in -1.6 past -.7 // starts an | , .3 edge 1.0 in -.2 past -.8 to .4 // starts and | \"
-.5 , -.8 . -.8 Name -.6 closing -1.2 edge -.9 noun -.6 third -.6 // starts as | , -.4 . -.8 edge -1.1 past -1.2 //
starts base | base -.8 do -.9 modal -1.4 past -.9 to -1.1 // starts but | , -.6 . -.3 edge -.3 // starts by | edge -.9
past .3 // starts conjunction | , -.9 . -.2 and -.7 but -1.1 edge -.9 have -.6 noun -1.0 past -1.0 // starts determiner
| , .7 . .7 Name -.8 adverb -.2 base -1.1 be -.3 but 1.1 by -.2 conjunction .3 determiner -1.3 ed -.4 edge .4 have -1.0
in -1.4 ing .5 of -1.6 past -.3 preposition -.2 the -.7 to -.3 with .4 word .2 // starts ed | , -1.7 and -.4 be -1.9
have .1 noun -1.2 that -1.4 who -1.5 // starts for | , -1.3 . -.3 base -1.2 past -.8 // starts if | , -.7 . -1.1 edge
-.7 // starts in | , -1.7 . -.7 Name -.6 base -.5 edge -1.2 noun -1.1 past -1.9 third -.9 // starts ing | , -.5 and -.4
base -.2 be -.4 by -1.7 conjunction -1.3 for -.7 in -.8 past -1.2 preposition -1.0 // starts it | , -.5 conjunction -.4
edge -.9 ing -.7 past -1.5 // starts ly | , -.6 be -1.6 have -.9 past -1.3 to .4 // starts not | be -1.2 do -1.3 //
starts noun | in -1.2 // starts number | , .3 by -.5 conjunction -.7 in -2.2 preposition -1.3 // starts object | past
.2 // starts of | base -1.3 conjunction -1.0 noun -1.5 past -1.1 // starts on | , -1.2 . -1.5 base -.9 edge -.9 ing -.7
noun -.8 past -1.3 third -1.1 // starts past | , -1.3 and -1.2 be -.4 noun -1.4 who -1.5 // starts possessive | , .8 .
.3 and -.5 base -.8 by .1 conjunction -.3 ed -.5 for .3 in .5 ing -.7 of -.9 on -.5 past -1.2 preposition .3 to .3 with
.4 word -.2 // starts preposition | , -.9 . -.3 base -.4 be -1.2 edge -.3 noun -1.3 past -.4 third -1.2 // starts
pronoun | \" .4 '' -.3 , .3 . .3 adverb 1.5 and 1.3 but .7 closing .3 conjunction .6 edge .6 if -.3 ing 1.1 past -1.1
that .2 what -.2 which .3 word 1.1 // starts question | , -.9 . -1.0 edge -1.5 // starts s | , .7 and -.7 as -.1 base
-.2 be -1.5 but 1.1 by .1 conjunction .4 ing -.6 past -1.5 preposition -.2 that .4 with -1.0 // starts that | . -.4
base -.2 edge -.2 ing -.2 noun .4 past -1.6 s -.2 third -.5 word -.1 // starts the | \" 1.4 '' .7 , .9 . .6 Name .2
about -.3 adverb -.4 and -.4 as .2 base .5 be -1.2 but .3 by -.5 closing 1.4 conjunction .1 ed -.2 edge .4 for -2.3 in
-1.5 ing -.4 of -1.4 on -.7 past -.4 preposition -1.3 question .4 s .4 that .9 third .2 with -.7 word -.2 // starts
time | in -1.0 noun -.8 on -1.6 past -1.2 word -1.3 // starts to | adjective -1.1 base -1.8 ing -1.2 noun -1.3 past -.4
third -1.4 // starts which | , -.5 in -.9 // starts who | , .3 Name .1 // starts with | , -1.8 edge -1.0 noun -.7 past
-.9 // starts word | \" .2 , .9 Name -1.3 about -1.2 and -.7 as -.8 base -.6 be -.5 but .2 by -.7 do -.9 for -.7 have
-1.1 in -2.0 ing -1.8 modal -1.7 noun -.5 on -.6 past -.1 preposition .1 that -.1 third -.4 to -.2 with -.2 // starts
’s | , -.3 // subject | : -.1 according-to -1.4 accuse -.6 acknowledge -.7 add -.8 announce -.5 appear -.8 argue .2 ask
-.2 attack .3 back -.7 believe -.7 blame .1 call -.3 claim -.1 clear -1.2 concern -.5 consider -1.2 criticism -1.0
criticize -.2 declare -.1 decline -.2 defend -1.0 describe -.6 discuss .1 endorse -.3 expect -1.7 express -.1 feel -.6
find -.9 focus -.2 go -1.0 hope .2 indicate -.9 insist -1.1 know -.7 look -1.1 make -.9 mention .4 note .4 offer -.5
oppose -.9 order -.7 plan -.5 pledge -.6 post -1.4 praise -.5 predict .3 promise -.6 push -1.0 question -.3 refuse .3
release .3 report -1.3 respond .4 reveal -.3 say -.2 see -.2 seem -.9 show -.6 sign -.8 speak .8 state -.9 statement
-.8 suggest -1.4 support -.3 take .6 talk -.2 tell .1 think -.6 try .3 tweet .3 view -.3 vow .2 want -.7 write -.3 //
subject according | active -1.4 // subject according behind | , -1.3 // subject adjective | be .1 plain .3 // subject
adjective behind | be .1 word -.3 // subject base | active -.9 infinitive .1 modal -.6 // subject base behind | , -.5
Name -.4 a -.4 and .4 base -.6 determiner -1.1 ed -.2 ing .5 noun -1.0 on -.5 past -1.5 possessive -.2 pronoun -.2 the
-.3 third -.3 who -1.2 // subject before | \" -.5 '' .2 edge -.3 // subject colon | quote .5 // subject cue behind | \"
-.5 ) .2 Name -.4 Name’s -.6 a .2 an -.5 and .5 base -2.0 be .2 by .2 closing .4 conjunction -.6 dash .4 determiner -.6
ed -.6 in .2 ing -.1 it -.8 noun -1.0 number .3 object -.2 of -.3 on .3 past -.4 possessive -.2 preposition -.5 pronoun
-.7 s -.7 that -.5 third -.8 to -.2 which -.8 who -.9 word -.4 ’s -1.3 // subject ends | Name .2 Name’s -.2 a -.2
adjective -.8 adverb -.6 an -.9 and -1.6 as -1.0 base -1.9 but -1.7 conjunction -1.8 determiner -.8 ed .9 in -1.2 ing
-.8 it -1.1 ly -.4 noun -.9 number -.8 of -.9 on -1.1 past -.7 possessive -.4 preposition -1.1 pronoun .9 question -1.0
that -2.1 the -.7 there -1.5 time -2.9 to -2.0 what -1.5 who -.8 word -.2 ’s -1.1 // subject ing | active .3 // subject
ing behind | , .4 Name -1.1 and .4 by .3 noun -1.4 s -.2 word -.5 // subject length | 1 -.7 13-24 -.5 3 -.2 7-12 -.7 //
subject noun | plain -.5 // subject noun behind | a .4 ing -1.4 the .3 // subject past | active -.2 negated -.3 passive
-1.2 // subject past behind | ) .5 , -.9 Name -.7 and .1 base -1.2 but -.1 conjunction -.4 it -.7 noun -.3 pronoun -.6
s -.6 that -.2 third -1.4 time .5 which -.3 who -.7 word -.6 // subject starts | Name -.3 Name’s -.2 a -.3 adverb -.5
an -.3 and -.2 as -.1 but -.2 by -.9 conjunction -.6 determiner .2 for .4 if -.8 in -1.5 it -.5 on -.3 possessive -.8
preposition -1.1 pronoun .5 question -1.5 that -1.3 the -.3 there -1.2 time -.6 to .5 with -.9 // subject then | \" -.2
'' -.3 ( .6 , -.4 : -1.2 Name -1.1 about -1.1 adjective -1.4 against -1.1 and -1.5 as -.7 base -.6 be .2 by -.8
conjunction -1.1 dash .5 do .1 for -1.8 have 1.0 if -1.4 in -1.0 ing -1.3 modal .1 noun -1.6 of -1.9 on -.3 opening -.5
past .4 preposition -1.2 question -1.3 that -1.0 third -.5 time -1.3 to -.4 who .7 with -1.1 // subject third | active
-.6 // subject third behind | , -.4 Name -.8 ing -.4 it -1.0 noun -1.0 pronoun -1.5 s -.3 who .3 word -.5 // subject
verb | False .2 True -2.2 // subject-2 | according-to -1.5 add -.8 announce .2 appear -1.4 argue -.2 ask -.1 back -1.2
call .1 describe -.5 endorse -.2 expect -.5 find -.3 interview -.6 know -.6 make .2 note -.5 offer -.8 oppose -.9
promise .2 question -1.1 refer -1.1 report -1.6 see -1.3 seem -.4 show -.8 statement .4 suggest -.1 support -.7 talk .1
tell -.2 think -1.2 tweet -.9 urge -.4 want -1.1 warn -.5 write -.4 // subject-2 according | active -1.5 // subject-2
according behind | , -1.4 // subject-2 adjective | be .5 plain .4 // subject-2 adjective behind | be .5 // subject-2
base | active -.7 infinitive .7 modal -1.9 // subject-2 base behind | , .3 a -.5 past -.9 possessive -.2 pronoun .2 s
.3 who .2 word -.3 // subject-2 before | '' -.2 closing -1.1 // subject-2 cue behind | Name -.7 and .3 base -.6 be .4
by .2 ed -.5 in .7 ing -.4 it -1.5 noun -1.7 past -1.1 possessive -.5 pronoun -.5 s -.7 that -.6 time .2 to -.2 who -.6
word -.4 // subject-2 ends | Name .2 a -1.6 adverb -.9 an -1.1 and -1.7 base -.4 but -1.2 conjunction -.4 determiner
-.7 ed 1.0 in -1.0 ing -1.0 it -1.2 ly -2.0 noun -.5 number -.2 object -.1 of -.5 past -1.8 possessive -1.0 pronoun .7
s -.3 that -1.5 the -.3 there -1.3 third -.4 time -.7 to -1.3 who -.8 word -.6 // subject-2 ing behind | , .5 Name -.4
and -.4 by .3 conjunction .5 s -1.8 word -.4 // subject-2 length | 1 -.7 13-24 -.9 2 -.2 4-6 -.2 // subject-2 noun |
plain -.9 // subject-2 past | active -.3 passive -.9 // subject-2 past behind | , -1.1 Name -.9 and .2 base -.1 noun
-1.2 pronoun -2.1 s -.8 that -.2 time .4 who -1.5 word -.4 // subject-2 starts | Name’s .4 a -.4 adverb -.6 an -.3 and
.3 as -.3 but .4 conjunction -.1 determiner -.3 ed -1.5 for -1.2 in -1.3 ing -1.1 it -.7 ly -1.4 number -1.9 past -.1
possessive -.6 preposition -1.4 pronoun .2 question -.2 s -.3 the -.5 which -.7 who -.3 with -.9 word -.7 // subject-2
then | \" .3 ( .6 , -.9 . -1.7 Name -1.2 about -.4 adjective -1.1 and -2.1 as -2.1 base -.9 be .2 by -1.3 conjunction
-1.7 for -1.3 have .7 in -.7 ing -1.6 modal -.3 noun -2.6 of -2.0 opening -.2 preposition -.4 question -1.1 that -.5
third -1.6 to .3 who -.5 // subject-2 third | active -.8 // subject-2 third behind | , -2.0 Name -1.4 pronoun -1.2 word
-.6 // subject-2 verb | False .4 True -2.4 // with-appositive | according-to -1.6 argue -.3 call -.2 note -.2 tell .5
write -.3 // with-appositive according | active -1.6 // with-appositive according behind | , -1.6 // with-appositive
base | active -.2 modal .1 // with-appositive base behind | , -.2 // with-appositive before | \" .2 '' 1.1 . .2 Name
-1.7 and -.5 base -1.0 be -.9 but .5 closing .6 conjunction .2 edge .4 for -.8 in -2.2 ing -1.6 noun -1.2 of -2.5 on
-1.6 past -.3 preposition -2.1 the -1.2 to -1.6 word -1.0 // with-appositive ends | . .2 Name .7 noun -.9 number .2
time -1.2 word .3 // with-appositive ing | active -.7 // with-appositive ing behind | , -.8 // with-appositive length |
13-24 -.1 25+ -.9 3 -1.0 7-12 .1 // with-appositive past | active .3 passive -.8 // with-appositive past behind | , .2
// with-appositive starts | Name .4 a -.7 adverb -.4 and -1.5 but -1.0 conjunction -.6 determiner .1 ed .4 in -1.6 ing
-1.5 number -.7 on -1.2 possessive .5 preposition -1.1 that -.2 time -.9 to -.9 word -.9 // with-appositive third |
active .3 // with-appositive third behind | , .3 // with-appositive verb | False .4 True -1.2 // with-appositive-2 |
according-to -1.3 say .4 // with-appositive-2 according | active -1.3 // with-appositive-2 according behind | , -1.3 //
with-appositive-2 before | , .9 . .2 be -.6 conjunction -.2 edge .5 in -1.9 of -1.1 on -1.3 past -1.2 preposition -1.6
the -.4 to -1.7 word -.6 // with-appositive-2 ends | s -.8 word .1 // with-appositive-2 ing | active -1.7 //
with-appositive-2 ing behind | , -1.8 // with-appositive-2 length | 13-24 -.6 25+ -.3 7-12 .1 // with-appositive-2 past
| active .3 // with-appositive-2 past behind | , .2 // with-appositive-2 starts | a .5 adverb -1.3 determiner -.1 in
-2.1 possessive -.7 the -.6 time -1.5 word -1.4 // with-appositive-2 verb | False .1 True -.6
""")
