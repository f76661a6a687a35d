"""What speaks for a clause as the content of a cue.

Fitted by `python -m benchmarks.rules.fit` on the training split of PolNeAR 1.0.0 (counts of word classes, cue words;
none of its text). Between two "//": what observations have in common, then for each its last word and log-odds.
"""

from benchmarks.rules.table import table

CONTENT_WEIGHTS = table("""
, | ,-0 -1.0 ,-1 -.3 ,and-0 -1.8 according-to .4 and-0 -.8 and-1 -1.6 argue -.7 ask -.8 attack .1 call -.3 day-0 -1.8
end -.2 in-0 -1.0 in-1 -1.6 infinitive -.8 know -.5 left -.3 mark-0 -.5 mark-1 -1.5 modal -.7 none -1.2 note -.7
previous .1 quotation .2 relative -1.0 right .1 say -1.0 see -1.8 seem -.3 show -1.9 subject -.2 support -.1 tell .3
to-quotation -.1 while-0 -.6 while-1 -1.3 with-appositive -.6 // , ,-0 | base -.6 ing -1.5 left -.7 none -1.1 past -.2
previous -.3 third -1.2 // , ,-0 quoted | False -1.0 // , ,-1 | left -.3 past .2 // , ,-1 quoted | False -.3 // ,
,and-0 | left -1.0 past -.9 // , ,and-0 quoted | False -1.8 // , and-0 | base -1.6 ing -1.4 left -.7 none -.8 noun .2
past -.8 previous -.1 subject -.9 third -1.4 // , and-0 quoted | False -.8 // , and-1 | left -.9 past -.8 // , and-1
quoted | False -1.6 // , begins | '' .3 Name -.5 a -.5 adverb -.6 and -2.0 as -.7 but -2.7 closing -1.1 conjunction
-1.0 determiner -.6 ed -1.0 have -.3 in -.4 ing -.6 it -.6 ly -.6 number -.7 opening .2 past -1.1 possessive .2
preposition -.7 pronoun -1.3 question -.5 s -.9 the -.3 which -.3 who -.8 with .2 word -1.0 // , day-0 | left -.8 past
-.9 // , day-0 quoted | False -1.8 // , end | adjective -1.0 base -1.0 ing -1.0 left -.5 none -.6 noun -.3 past -.5
previous -.5 relative -1.9 right .2 subject -.2 third -.5 with-appositive -2.4 // , end quoted | False -.2 // , ends |
Name -.9 a -.4 and -2.1 as .2 base .2 but -2.1 conjunction -2.2 ing -.2 past -.5 question -2.2 s -.2 time -.6 which .7
word .1 // , in-0 | base -1.0 ing -.8 left -1.4 none -.5 noun .3 past -1.3 previous -1.3 relative -.3 right .4 subject
-.5 third -.5 with-appositive -.1 // , in-0 quoted | False -1.0 // , in-1 | base -.5 ing -.3 left -.9 none -.2 past -.6
previous -.5 third -.3 // , in-1 quoted | False -1.6 // , length | 1 -.4 13-24 -.5 2 -.2 25+ -.9 3 -.8 4-6 -.8 7-12 -.6
// , mark-0 | ing -.6 left -.6 none -.7 past -.7 previous -.3 third -1.0 // , mark-0 quoted | False -.5 // , mark-1
quoted | False -1.5 // , next | , 1.1 . -.2 Name -.7 Name’s -1.5 a -.2 adverb .1 as -.4 by .2 determiner -.5 for -1.2
in .3 ing -.3 ly -.5 object -.8 of .2 possessive -1.5 pronoun -1.6 s -.8 that -.3 the -.7 to -.8 word -.5 // ,
quotation quoted | True .2 // , then | , -.9 Name .3 adjective -.6 base -.9 be .2 determiner .2 ing .7 noun .1 past -.3
pronoun .4 the .4 third -.5 to -1.7 who -.8 // , to-quotation | past -.2 // , to-quotation quoted | False -.1 // ,
while-0 | base -1.8 ing -1.2 left -1.0 none -1.0 past -.9 previous .2 third -1.4 // , while-0 quoted | False -.6 // ,
while-1 | left -.9 past -.8 // , while-1 quoted | False -1.3 // ,-0 | ask .9 call -.3 say -.4 show -.2 tell -.4 // ,-0
begins | , -.5 Name’s -.2 a -.5 about -.5 adverb -.3 an .2 and -1.3 as -1.3 base -.3 be -.9 conjunction -.4 determiner
-.4 for -.9 how .5 if .2 in -1.5 ing -.1 it -.3 modal .5 noun -.5 number -.5 of -.7 on -.3 past -1.6 possessive -.2
preposition -.6 pronoun -.3 question -.3 s -.2 that -.2 the -.2 third -.3 time -1.4 to -.3 with -2.2 word -.5 // ,-0
ends | Name .2 base .6 ed .4 ing -.2 noun .6 number -.1 past -.8 s .2 third .5 time -.4 word .4 // ,-0 length | 13-24
-.4 25+ -1.7 // ,-0 next | , -1.4 Name -.3 about -.2 in -.9 ing -.7 of -.4 on -.4 possessive .1 preposition -.7 pronoun
.2 that -.2 the -.1 word .3 // ,-0 then | , .3 // ,-1 | say -.6 // ,-1 begins | about -1.1 base -1.9 for -1.5 ing -2.3
of -1.3 possessive -.3 pronoun -2.0 s -.4 that -.5 // ,-1 ends | Name .4 s -.5 word -1.1 // ,-1 length | 13-24 -.2 25+
-1.0 4-6 -.8 7-12 -.4 // ,-1 next | Name -.3 the -.3 to .2 word .5 // ,-1 then | , -.5 // ,and-0 | say -.6 // ,and-0
begins | Name -.2 of -1.4 the .2 to .3 word -.2 // ,and-0 ends | Name .1 s .2 word .1 // ,and-0 length | 13-24 -.7 2 .5
3 .3 4-6 .4 // ,and-0 then | , -.6 // ,as-0 length | 7-12 -.4 // ,as-0 then | , -1.3 // ,but-0 | say -.5 // ,but-0
begins | Name .2 the .1 word -.1 // ,but-0 length | 13-24 -.5 2 .6 3 .5 // ,which-0 begins | of -.7 the -.3 to -.1 word
-.3 // ,which-0 ends | Name -.4 // ,which-0 length | 13-24 -.2 // ,which-0 then | , -.2 // ,while-0 then | , -.8 //
,who-0 begins | Name -.2 // ,who-0 length | 13-24 -.6 4-6 -.6 // ,who-0 then | , -.5 // : | active -.8 end .2 in-0 -1.3
left -.7 quotation .4 say -.2 // : before | : -.6 // : begins | Name .3 // : end quoted | False .2 // : in-0 quoted |
False -1.3 // : length | 13-24 -.5 25+ -.2 4-6 -.3 7-12 -.5 // : quotation | left .5 // : quotation quoted | True .4 //
and | say -1.2 // and begins | Name -1.2 determiner -.5 ing -.4 s -.9 the -.2 word -.5 // and ends | Name -.6 and -1.4
conjunction .1 past -.8 s -.3 word -.5 // and length | 13-24 -1.2 2 -.6 25+ -1.9 3 .4 7-12 -.9 // and next | . -.8 Name
-.9 a -.3 that -.6 the -.8 to -.4 word .1 // and then | , -1.3 Name -.2 base -.3 ing -.8 noun -1.1 past .2 pronoun -1.6
to -.3 // and-0 | ask -.2 call .2 note .2 say -.9 show -.9 suggest -.2 tell -.5 // and-0 begins | Name -.2 a -.5 adverb
-.7 an -.8 and -1.5 as -1.0 base -.1 be -.8 conjunction -2.0 determiner -.5 ed -.6 for -.5 have -1.4 how -.4 in -.4 ing
-.3 it .2 ly -.5 modal -.6 noun -.3 of -1.0 on -.2 past -1.6 possessive .1 preposition -.4 pronoun -.2 question -.9 s
-.4 third -.7 time -1.5 to -.4 whether -.2 which -1.0 who -.5 with -1.1 word -.7 // and-0 ends | \" .9 , .9 Name -.6
closing .9 dash .7 noun .4 s -.3 // and-0 length | 1 .3 13-24 -1.1 2 .2 25+ -2.3 7-12 -.4 // and-0 next | , -1.9 about
-.3 for -.3 ing -.1 on -.4 possessive -.3 preposition -.1 s -.6 that -.3 the -.2 to .1 word -.1 // and-0 then | but 1.1
conjunction -1.5 // and-1 | say -.6 // and-1 begins | a -1.6 as -1.6 ing -1.8 of -1.6 pronoun -.1 s -.4 that -.1 the
-.2 to -.1 word -.9 // and-1 ends | , .7 Name -.5 s -1.0 word -.3 // and-1 length | 13-24 -.6 25+ -2.2 7-12 .2 // and-1
next | Name -.1 that -.3 the -.2 to -.1 // and-1 then | and -.5 but .5 conjunction -1.8 // around | ,-0 -.2 and-0 -.4
be -1.1 day-0 -.5 end -.5 expect .9 in-0 -.2 mark-0 -.7 negated -1.0 none .3 passive -.2 // around ,-0 | none .5 //
around ,-0 quoted | False -.2 // around and-0 | past -.1 // around and-0 quoted | False -.4 // around before | . -.3
edge -.2 // around begins | Name .1 the .2 // around day-0 | none -.5 past -.5 // around day-0 quoted | False -.5 //
around end | past -.2 // around end quoted | False -.5 // around in-0 | none -.4 // around in-0 quoted | False -.2 //
around in-1 | none -.5 // around length | 13-24 -.5 25+ -1.7 7-12 -.3 // around mark-0 quoted | False -.7 // around
next | to .2 // around while-0 | none .4 // back | , -.2 : -1.1 according-to 2.0 active -.2 and -.2 appear .5 argue .7
ask -1.2 attack -.5 be .1 because -.7 believe .9 but -.7 call -.7 continue -1.4 describe .4 endorse -.4 expect .2 hope
.3 infinitive -1.0 know .1 left -.2 make -.3 modal -1.2 negated .3 next .3 none .2 note .5 passive .8 plain -1.0 point
-.1 previous -.6 question -1.1 quotation .1 quotation-and-sentence .3 relative -1.9 report .5 rest -.2 right 1.8 say .7
see .2 seem .8 sentence -.2 show -.2 split .2 statement -.7 subject -.6 subject-2 -.8 suggest .3 tell .8 that -.7 think
-.3 tweet .3 want -.3 while -.9 write .2 — -.8 // back , | according -.1 adjective -.7 base -.7 ing -.4 left -.7 none
-.3 noun -.1 past -.3 previous -.8 relative -1.5 right -.1 subject -1.6 subject-2 -.3 third -.7 // back , quoted | True
-2.3 // back : | previous -1.4 // back : quoted | False -.7 // back and | base -.8 ing -1.5 left -.8 none -.2 noun -1.1
past .3 previous -2.1 relative -1.0 right .5 subject -1.1 third -1.8 // back and quoted | False -.1 True -1.4 // back
because quoted | False -.6 // back before | \" .8 , .1 . .7 : .4 Name -1.0 and -.5 but -.7 closing .3 conjunction -.9
dash -.9 edge .6 past -1.7 s -1.5 word -.3 // back begins | \" .7 '' .6 Name -.3 Name’s .1 a .2 adverb -.7 an .1 and
-1.3 as -1.1 base -1.7 be -1.6 but -.8 closing -.6 conjunction -.7 determiner .4 ed -.7 for -.8 have -.7 if .3 in -.9
ing -.4 it -.4 ly -.5 number -.7 on -1.0 opening .5 past -2.2 possessive .2 preposition -.6 pronoun -.5 question -.5 s
-1.0 that -.4 the .3 there -.6 to -1.5 which 1.1 who .3 with -.2 word -.6 // back but quoted | False -.5 // back length
| 1 -.3 13-24 -.4 25+ -.4 3 -.2 4-6 -.6 7-12 -.4 // back next | , 1.0 . .3 : .3 Name .3 Name’s -.5 a -.9 about -.2
adverb -.5 an -1.2 as -.2 by .6 conjunction -.1 determiner -.2 for -.2 in .5 ing -.5 it -1.2 ly -.2 object -.5 on -.2
opening .1 past .3 possessive -1.3 preposition -.1 pronoun -.9 right .3 s -.7 that -.6 the -.5 third -.7 time .5 to -.2
with -.7 word -.3 // back next quoted | True .3 // back quotation | left .1 past .3 previous .2 right -.1 third .4
with-appositive -.2 // back quotation quoted | True .1 // back quotation-and-sentence | left -.2 past .5 // back
quotation-and-sentence quoted | False .3 // back rest | according .5 base -.5 ing -1.2 none .2 noun -2.0 past -.3
previous -1.2 relative -1.1 right -.1 subject-2 -.7 with-appositive -1.1 // back rest quoted | False -.2 True -.7 //
back sentence | according .4 adjective -.4 base -.6 ing -2.0 left -.6 noun -.3 previous .5 relative -2.4 right .2
subject -1.0 subject-2 -1.1 third -.5 with-appositive -.9 // back sentence quoted | False -.5 True .7 // back split |
left .4 past .4 // back split quoted | True .2 // back that | base -.2 ing -1.3 left -.6 none -.5 past -.8 previous -.9
// back that quoted | False -.5 True -1.4 // back while quoted | False -.9 // back — quoted | False -.5 // day-0 | say
-1.5 tell -2.0 // day-0 begins | Name -.2 a -.1 base -.6 for -.5 ing -.4 of -1.5 on -.3 preposition -.1 pronoun -.3 s
-.6 that -.6 the -.2 time -1.2 to -.4 with -1.2 word -.2 // day-0 ends | Name -.3 a -1.1 determiner -.5 in -2.8 on -3.0
the -2.6 word .4 // day-0 length | 1 -1.1 13-24 -1.4 25+ -.4 4-6 -.1 7-12 -.8 // day-0 next | a -.7 on -.2 pronoun -.6
that -.4 the .1 to -.3 word -.3 // day-0 then | time -.4 // day-1 ends | time -.6 // day-1 length | 13-24 -1.8 7-12 -.7
// day-1 then | time -1.9 // direct | ,-0 -.1 ,-1 -.3 ,and-0 -.3 ,as-0 -.1 ,which-0 -.1 ,who-0 -.2 according-to -.4
accuse .4 acknowledge .7 add -.2 agree .3 and-0 -.2 and-1 -.3 announce 1.3 appear -.1 ask -.4 attack -.5 back -.3 be .6
before-commas -.3 believe .4 call -.2 cite 2.3 claim .8 continue -2.3 criticize 1.2 day-0 -.3 day-1 -.7 declare .3
decline .6 defend 1.4 describe 1.7 end -.3 endorse 1.1 expect .4 explain .5 find .8 hope .7 in-0 -.3 in-1 -.3
infinitive .4 insist 1.1 look -.7 make -2.6 mark-0 -.2 mark-1 -.5 mention 1.0 negated .4 none -.1 note .4 passive -.4
plain -.2 plan .9 point -2.3 praise .8 promise 1.2 question .4 quotation .2 quotation-and-sentence .2 refer -1.4 refuse
.8 relative .5 report .3 respond -1.2 right .1 say .6 see 1.1 seek .8 speak -1.5 statement -.3 subject -.2 subject-2 .1
suggest 1.5 support .7 take -2.7 talk -1.6 tell -2.7 think .8 to-quotation -.1 tweet -.2 want 1.2 warn -.9 while-0 -.2
while-1 -.4 with-appositive -.3 with-appositive-2 -.1 write -.7 // direct ,-0 | adjective -.1 base -.4 left -.5 none .3
noun -.1 past -.2 previous -.8 right -.5 subject -.3 third -.4 with-appositive -.5 // direct ,-0 quoted | False -.1 //
direct ,-1 | base -1.0 ing -.3 left -.4 none -.8 past -.3 previous -1.1 // direct ,-1 quoted | False -.3 // direct
,and-0 | base -.1 previous .3 // direct ,and-0 quoted | False -.3 // direct ,as-0 | left -.6 past -.4 // direct ,as-0
quoted | False -.1 // direct ,but-0 | left .4 past -.2 // direct ,which-0 | left -.1 // direct ,which-0 quoted | False
-.1 // direct ,while-0 | left .1 // direct ,who-0 quoted | False -.2 // direct and-0 | adjective -.4 base -.5 left -.2
none -.6 noun -.4 past -.4 previous -.4 right -1.2 subject -.4 subject-2 -.3 third -.5 with-appositive -.8 // direct
and-0 quoted | False -.2 // direct and-1 | base -.4 ing -.2 none -.5 past -.5 // direct and-1 quoted | False -.3 //
direct before | , -.3 : .9 Name .2 base .2 ing .4 noun -.6 third .4 word -.3 // direct begins | \" .3 '' .2 Name .6
Name’s .6 a -.1 about -.4 adverb -.5 as -.3 base -.6 be -.3 conjunction -.7 for -.6 how .7 in -1.4 it .3 ly -.6 noun
-.4 object .2 of -.3 on -1.6 opening .8 preposition -1.0 pronoun .6 question .1 s .2 that 1.1 the .4 third -.1 time
-1.4 to .1 with -.8 word .1 ’s .9 // direct day-0 | base -.5 left -.5 none -.8 noun -2.0 past -.5 previous -1.0 third
-.7 with-appositive -.2 // direct day-0 quoted | False -.3 // direct day-1 | left -.5 // direct day-1 quoted | False
-.7 // direct end | according .4 adjective -.4 base -.3 before-commas .8 ing -.3 left -.2 none -.6 noun -.3 past -.3
previous -.3 relative -.6 right .6 subject -.2 subject-2 -.3 with-appositive .2 with-appositive-2 .6 // direct end
quoted | False -.3 // direct in-0 | according -1.2 adjective -.2 base -.6 ing -.2 left -.4 none -.4 noun -1.0 past -.2
previous -1.0 relative .1 right -.2 subject -.5 subject-2 -.2 third -.9 with-appositive -.6 // direct in-0 quoted |
False -.3 // direct in-1 | adjective -2.2 base -.6 ing -.7 left -.1 none -.2 noun .4 past -.5 previous -1.2 relative
-.6 right -.5 subject -.6 third -.5 with-appositive -.5 // direct in-1 quoted | False -.3 // direct length | 1 .3 13-24
-.4 2 .2 25+ -.7 7-12 -.2 // direct mark-0 | ing -.7 noun -.4 past -.5 previous -.3 relative -.9 right -.7 subject -.6
third -.2 with-appositive -.6 // direct mark-0 quoted | False -.2 // direct mark-1 | left -.4 past -.7 previous -.5 //
direct mark-1 quoted | False -.5 // direct next | , -.4 : .4 Name .2 Name’s .9 a -.1 about -.4 adverb -.3 as -.4 base
-1.1 by -.2 conjunction -.6 for -.7 how .6 in -1.4 ing .4 it .3 ly -.2 noun -.4 object .3 of -.4 on -1.6 possessive .1
preposition -.7 pronoun 1.4 question .4 that 1.1 the .4 time -1.4 with -.7 word -.3 ’s 1.2 // direct quotation | ing
1.2 past -.1 previous .9 // direct quotation quoted | True .2 // direct quotation-and-sentence | left -.3 past -.1 //
direct quotation-and-sentence quoted | True .2 // direct to-quotation | base -.9 ing -.2 left -.3 none -.6 noun -1.1
previous .2 subject -.2 third -.2 with-appositive -.1 // direct to-quotation quoted | False -.1 // direct while-0 |
adjective -.3 base -.3 ing -.5 left -.5 none -.2 noun -.5 past -.5 previous -.7 relative .2 right -1.4 subject -.7
third -.4 with-appositive -.2 // direct while-0 quoted | False -.2 // direct while-1 | ing -.7 left -.3 none -.4 past
-.4 previous -.3 third -1.5 // direct while-1 quoted | False -.4 // end | according-to .5 accuse 1.0 acknowledge -.5
add .4 agree .4 announce -.7 appear -.2 argue .6 attack -.6 back -1.0 believe .3 call -.2 cite .5 claim -.4 decline .2
endorse -1.2 find 1.2 hope .8 know .3 look .2 make -.4 note .9 offer -.2 plan .4 point .7 promise .4 question .7 report
.4 say .3 see .4 seek .8 seem -.1 show .8 speak .3 support -.5 think .2 want .5 // end begins | \" .3 , -.4 Name -.2
Name’s -.2 about -.2 adjective -.6 adverb -.6 an .2 and -1.7 as -.5 base -.3 be -.6 but -1.1 by -1.0 conjunction -1.0
do -.4 ed -.3 for -1.0 have -1.1 how .8 if .9 in -1.0 ly -.5 modal -.3 not .4 number -.2 object -.1 of -1.4 on -.3
opening -.4 past -.2 possessive -.4 preposition -.2 pronoun -.1 question .2 that .8 there .4 time -.4 to -.3 what 1.0
whether 1.4 who -.3 with -1.3 word -.4 ’s .2 // end ends | ) -.1 Name .3 adverb -.5 ing .1 it -.5 noun -.1 object .1
past -.8 s .4 third .2 time -.7 word .3 // end length | 1 -.4 13-24 .3 2 -.5 3 -.3 7-12 .2 // end next | , -.4 Name -.1
Name’s -.2 a .1 about -.1 an -.3 as -.3 base -.4 be .6 by .4 conjunction -.1 ed -.2 for .1 in -.1 ly .2 noun .2 of -.2
on -.2 possessive .2 s .2 that .1 third .1 with -.2 ’s .3 // end then | edge .7 // in | ,-0 -.1 ,-1 -.4 ,and-0 -.2
,which-0 .1 active .2 add -.8 and-0 -.2 and-1 -.3 appear -.9 argue -.4 ask -1.0 be .5 call .7 day-0 -.4 day-1 -1.3
decline -.5 end -.2 expect -.7 hope -.6 in-0 -.4 in-1 -.4 infinitive .2 know -.3 left .1 mark-0 -.2 mark-1 -.9 none .3
note -.6 passive -.2 plan -.8 point 1.3 quotation -.3 refer 1.4 relative .1 right -.8 say -1.7 seem .2 show -.7
subject-2 -.2 suggest -1.2 to-quotation -.3 want -.6 while-0 -.2 while-1 -.8 with-appositive -.5 write -.3 // in ,-0 |
adjective .4 base -.3 ing .2 left -.3 noun -.3 past -.5 previous -.4 third -.1 // in ,-0 quoted | False -.1 // in ,-1 |
base .4 left -.7 past -.7 previous -.3 // in ,-1 quoted | False -.4 // in ,and-0 | left .1 past -.6 // in ,and-0 quoted
| False -.2 // in ,but-0 | left .3 // in ,which-0 quoted | False .1 // in and-0 | adjective .5 base -.6 ing -.5 left
-.1 none -.5 noun -.7 past -.3 third -.3 with-appositive -.7 // in and-0 quoted | False -.2 // in and-1 | base -.1 left
-.6 past -.5 // in and-1 quoted | False -.3 // in before | about .7 as -.2 conjunction -.6 in -1.1 of .5 on -.1
preposition -.4 that -1.0 to -.3 with -.4 // in begins | Name’s .6 a .3 an -.3 be -1.1 determiner -.2 ing .4 possessive
.2 pronoun -1.1 s .2 the .3 time -1.0 word -.3 // in day-0 | ing -1.5 left -.4 none -.3 past -.9 // in day-0 quoted |
False -.4 // in day-1 quoted | False -1.3 // in end | ing .3 left -.2 none -.4 noun -.3 past -.4 previous .2 right -1.0
subject-2 .4 third -.3 with-appositive -.2 // in end quoted | False -.2 // in in-0 | adjective -.5 base -.4 ing -.8
left -.6 noun -.3 past -.8 previous -.3 relative -.1 with-appositive -.7 // in in-0 quoted | False -.4 // in in-1 |
base -2.6 ing -.8 left -.2 none -.3 past -.6 previous -2.5 subject -.6 third -.2 // in in-1 quoted | False -.4 // in
length | 1 .5 13-24 -.9 2 .4 25+ -1.1 3 .4 7-12 -.3 // in mark-0 | base -.2 ing -.3 left -.6 noun -.2 past -.8
with-appositive -.5 // in mark-0 quoted | False -.2 // in mark-1 | left -.3 past -.5 // in mark-1 quoted | False -.9 //
in next | , -1.6 about .6 by -.3 conjunction -.5 for .2 in -.7 of .5 on -.1 preposition -.2 that -.9 to -.2 with -.4
word -.1 // in quotation quoted | True -.3 // in to-quotation | none -.7 previous -.2 third .2 // in to-quotation
quoted | False -.3 // in while-0 | base -.3 ing -.3 left -.2 none -.3 past -1.0 previous -.5 subject .2 third -.2 // in
while-0 quoted | False -.2 // in while-1 | left -.1 none -1.7 // in while-1 quoted | False -.8 // in-0 | according-to
-1.3 announce -.3 appear -1.5 argue -1.0 ask -.7 call -.2 expect -.9 find -.8 hope -.7 make .3 note -2.2 point -.8
report -1.1 say -1.2 see -.6 seem -.5 show -.6 suggest -1.3 support .7 talk .3 tell -1.5 think -2.1 want -.6 // in-0
begins | , -1.7 Name’s -.4 a -.3 about -.2 adjective -1.4 adverb -.7 an -1.0 and -2.0 as -.3 base -.5 be -1.9 but .4
determiner -.2 ed -.7 for -.9 have -1.6 if -1.5 in -.6 ing -1.0 it .4 ly -1.7 modal -1.4 noun -2.5 number -.2 object .1
on -2.3 past -.1 preposition -2.0 pronoun -1.1 question -2.0 s -.7 that -.7 the -.3 third -.7 time -1.8 to -.4 what
-2.1 whether -.7 which -1.1 who -1.7 with -1.8 word -.1 ’s -1.7 // in-0 ends | \" -.8 , 1.3 Name .1 adverb -1.2 base -.5
be -.9 closing .7 ed -.9 ing -.9 ly .3 noun -.5 object .1 past -1.0 s -.4 third -.1 time -2.0 word -.6 // in-0 length |
13-24 -1.1 2 .1 25+ -.8 3 -.4 4-6 -.5 7-12 -.7 // in-0 next | , -.9 Name -.3 Name’s -.4 a -.2 about .4 adverb -.5 an
-.5 as .5 by -.3 determiner .1 for -.2 in -.5 it -.5 ly -2.2 on -.4 possessive .3 preposition -.6 pronoun -.7 s .1 that
-.4 the -.1 time -.7 to -.6 word -.4 // in-0 then | about -1.6 against -.9 by .5 for -1.3 in .2 preposition -.5 with
-.2 // in-1 | call -.6 note -1.9 report -.4 say -1.1 show .4 tell -1.6 // in-1 begins | Name -.4 Name’s -.5 a .1 about
-.1 adverb -2.1 and -1.4 as -.2 base -.6 be -.2 conjunction -1.7 determiner -.3 ed -1.8 for -.3 have -1.1 in -.4 ing
-.8 it -.7 ly -1.4 modal -1.2 noun -1.8 number -1.4 of -2.3 on -.2 past -1.3 possessive .2 pronoun -.6 question -1.3 s
-.6 that -.4 the -1.0 third -1.9 time -1.3 to -.8 who -1.3 with -1.4 // in-1 ends | , 1.2 adverb -1.8 and -2.0 base
-1.6 be -.8 ed -.8 ing -1.5 noun -.1 s -.4 third .2 time -2.2 word -.3 // in-1 length | 13-24 -.7 25+ -1.4 3 -.3 7-12
-.4 // in-1 next | , -2.1 Name -.7 a -.7 about -1.4 determiner -.6 for -.3 in -.4 ing -.9 of .2 on -.7 possessive .2
preposition -.4 pronoun -.3 that -.3 to -.3 word -.6 // in-1 then | about -.5 against -.7 by .3 for -1.3 in -.3 on -.2
preposition -.7 with -.4 // mark-0 | ask -.3 call -.5 say -.7 // mark-0 begins | Name -.9 Name’s -.3 a -.4 about -1.0
adverb -1.4 and -1.3 as -.3 base -.1 be -.3 conjunction -1.7 determiner -.7 for -.6 in -.5 it -.2 noun .2 object -.4 of
-1.0 on -.3 past -1.4 possessive -.2 preposition -1.2 pronoun -.1 s -.6 the -.6 time -.5 to .2 who -.2 with -.4 word
-.8 // mark-0 ends | , .2 a -1.8 as -1.9 base -.9 be -.7 ing -.3 past -.3 s .3 that -2.2 to -1.5 word .5 // mark-0
length | 1 -.8 13-24 -.3 2 -.3 25+ -.5 3 -.9 4-6 -.2 7-12 -.1 // mark-0 next | , .2 a -.6 in -.6 it -.3 of .2 on -.3
possessive -.2 pronoun -.3 that -.2 the -.1 // mark-0 then | \" -2.4 '' -1.7 ( -.2 : -.2 ; 1.7 dash .8 opening -2.4 //
mark-1 | say -.9 // mark-1 begins | of -1.1 that -.8 the .4 word -.6 // mark-1 ends | : .4 // mark-1 length | 13-24 -.5
25+ -.6 3 -.6 4-6 -.5 7-12 -.7 // mark-1 then | \" -.6 '' -1.3 dash .1 opening -.4 // next | say .2 tell .5 write 1.0 //
next begins | '' .4 opening .7 // next ends | \" .3 '' .4 closing .5 // next length | 13-24 -.2 25+ .4 // next next | .
.9 Name .6 in 1.0 // next then | edge 2.7 // of | ,-0 -.3 ,-1 -.6 ,and-0 -.2 ,but-0 -.2 ,which-0 -.3 and-0 -.4 and-1
-.5 announce -2.0 ask -.8 call -.4 day-0 -.8 describe -.4 end -.1 in-0 -.4 in-1 -1.2 left -.1 make .9 mark-0 -.4 mark-1
-.4 none -.3 note -.7 passive -1.0 plain .2 relative -.2 right -1.7 say -1.9 see -1.0 show .3 subject -.2 subject-2 -.2
suggest -1.4 support -.7 tell -.8 while-0 -.6 while-1 -.8 with-appositive -.4 // of ,-0 | base -.6 ing -.6 left -.3
none -.2 past -1.0 previous -1.7 subject -.4 third -1.0 // of ,-0 quoted | False -.3 // of ,-1 | base -.3 past -2.2 //
of ,-1 quoted | False -.6 // of ,and-0 | left -.2 past -1.5 // of ,and-0 quoted | False -.2 // of ,but-0 | left -.4 //
of ,but-0 quoted | False -.2 // of ,which-0 | left .1 past -.7 // of ,which-0 quoted | False -.3 // of and-0 | base -.6
ing -2.0 left -.4 none -.6 noun -.4 past -.4 previous -.6 right -1.3 third -.7 with-appositive -1.5 // of and-0 quoted
| False -.4 // of and-1 | base -1.5 left -.3 past -.6 // of and-1 quoted | False -.5 // of before | about 1.4 as -1.1
for -.3 of -.8 with -.9 // of begins | a -.2 determiner -.5 ing .3 number -.5 object -.5 pronoun -.3 s -.7 the -.4 word
-.3 // of day-0 | base -1.4 left -.4 past -.6 // of day-0 quoted | False -.8 // of end | adjective -.4 base -.4 ing -.7
left -.6 none -.5 noun -.3 past -.4 previous -.6 right -2.3 subject-2 .2 third -.5 // of end quoted | False -.1 // of
in-0 | adjective -1.7 base -.4 ing -1.0 left -.3 none -2.0 noun -.3 past .1 previous -.5 relative -.1 right -.9 subject
-2.0 third -.8 with-appositive .2 // of in-0 quoted | False -.4 // of in-1 | base -1.2 ing -.8 left -.6 none -.4 past
-.4 previous -1.3 third -.6 // of in-1 quoted | False -1.2 // of length | 1 -.3 13-24 -.9 25+ -.7 4-6 -.2 7-12 -.5 //
of mark-0 | base -.8 ing -.9 left -.1 none -.4 previous -.5 third -1.4 // of mark-0 quoted | False -.4 // of mark-1 |
left -.2 past .1 // of mark-1 quoted | False -.4 // of next | , -.8 Name -.3 Name’s -2.3 a -.5 about -1.7 adverb -.1
for -1.7 in -.2 ing -.9 it -.2 ly .9 object -.2 of -.7 on -1.5 possessive -.5 preposition -.2 pronoun -1.3 s -.7 that
-1.5 the -.4 to -.5 word .4 // of to-quotation | ing -.4 left -.8 past -.4 previous -1.1 // of while-0 | ing -2.1 left
-.1 none -1.7 past -.2 subject -.9 third -1.0 // of while-0 quoted | False -.6 // of while-1 | left -.3 past -.1 // of
while-1 quoted | False -.8 // question | ,-0 -.1 active -.2 and-0 -.6 day-0 -1.3 end -.3 in-0 -1.2 in-1 -.5 left -.3
mark-0 -.5 none -.3 previous -.9 say -1.0 to-quotation -1.0 while-0 -.6 // question ,-0 | left -.3 past .3 // question
,-0 quoted | False -.1 // question and-0 | past -.1 // question and-0 quoted | False -.6 // question before | Name .1
base .4 s -.3 word -.5 // question begins | how .2 if -1.1 question -.8 what -.3 whether .2 which -.8 who -.6 //
question day-0 quoted | False -1.3 // question end | base -.2 ing .3 left -.3 none -.5 past -.9 previous -.6 third -.8
// question end quoted | False -.3 // question in-0 | base -.5 left -1.1 past -.6 previous -.6 third -.3 // question
in-0 quoted | False -1.2 // question in-1 | past -1.5 // question in-1 quoted | False -.5 // question length | 13-24
-.7 2 -.7 25+ -.4 3 -.8 4-6 -.9 7-12 -.5 // question mark-0 | past -1.3 // question mark-0 quoted | False -.5 //
question next | pronoun -1.9 that -2.0 // question to-quotation quoted | False -1.0 // question while-0 | left .2 past
-.2 // question while-0 quoted | False -.6 // quotation | add -.2 call .2 say .2 tell .4 write .2 // quotation begins |
'' .2 opening .1 // quotation ends | '' .2 closing .2 // quotation length | 25+ .8 4-6 -.5 // quotation next | , .2 .
-.6 : -.1 Name -.2 a .4 of -.2 on .3 opening -.3 preposition .2 pronoun -1.2 s -.5 that -.2 the -.2 to -.2 // quotation
then | Name .3 and .2 edge .7 ing -.2 past .4 pronoun .3 the -.1 // quotation-and-sentence | say .6 //
quotation-and-sentence begins | \" .2 Name .1 opening -.2 // quotation-and-sentence ends | \" .5 '' .1 Name -.4 closing
-.2 // quotation-and-sentence length | 13-24 .5 7-12 .1 // quotation-and-sentence next | , .2 . .8 Name .8 that -.5 //
quotation-and-sentence then | . -.2 Name .1 edge -.3 // quote | active -.3 call .5 left -.2 previous -.4 quotation -.5
quotation-and-sentence -.9 say -2.0 with-appositive .2 // quote before | Name .2 a -2.5 be -2.3 that -2.1 // quote
begins | \" -.7 '' -.8 opening -.2 // quote length | 13-24 -.8 25+ -1.2 7-12 -.8 // quote next | Name -.8 pronoun -.7
that .2 the -.2 // quote quotation | base -.2 ing -.6 left -.2 past -.2 previous -.3 third -.5 // quote quotation
quoted | True -.5 // quote quotation-and-sentence | left -.2 // quote quotation-and-sentence quoted | True -.9 // rest
| according-to .5 add .4 announce -1.6 appear .6 argue .8 ask -1.0 attack -1.6 back -1.5 call -.5 describe .2 endorse
-1.2 expect .8 hope .1 know -.4 make -.3 note .3 point -.2 question -1.2 report -.6 say .7 see .7 seem .8 statement -.5
suggest .2 support -2.1 talk -.7 tell -.7 want -.3 write -.2 // rest begins | \" -.7 '' -.4 Name -.6 Name’s -.4 a -.1
adverb -.2 an -.3 and -1.0 as -1.5 be -1.7 but -.7 closing -.4 conjunction -.7 determiner .3 ed -.8 for -.4 have -1.5
if .5 in -.7 ing -.3 it -.4 number -.3 on -1.4 opening -.8 past -1.7 possessive -1.0 preposition -.5 pronoun -.6
question -.6 s -.4 that -.6 the -.2 there -.3 which .8 with -.8 word -.3 // rest ends | \" .1 '' .2 ) -.6 Name -.6 base
-.6 ed -.6 ing -.6 it -.8 ly -1.2 noun -.9 number -.3 object -.3 past -.9 s -.2 third -.5 time -1.1 word -.2 // rest
length | 13-24 -.6 25+ -1.5 4-6 .3 7-12 .3 // rest next | , 1.1 : .3 Name -.4 Name’s -1.5 a -1.3 about -.3 adverb -1.0
an -.6 as .3 be .2 by -.5 determiner -.8 in -1.6 it -1.1 ly -1.3 object -.5 of -.6 on -2.5 possessive -1.0 preposition
-.7 pronoun -.7 s -.4 that .1 the -.9 time -1.3 to .2 word -.6 // rest then | . -.2 ? -.6 Name -.3 edge .3 // second |
,-0 -.5 ,-1 -.5 ,and-0 -.4 ,as-0 -.2 ,but-0 -.3 ,which-0 -.4 according-to -.7 accuse -.5 active -.2 and-0 -.4 and-1 -.2
announce -.7 ask .2 before-commas .3 call -.7 cite -1.3 criticize -1.3 day-0 -.4 day-1 -1.0 describe -.8 end -.3
endorse -1.0 in-0 -.3 in-1 -.5 infinitive -.6 know -1.0 left -.1 make -.3 mark-0 -.4 mark-1 -1.8 modal -.4 none -.4
note -.8 offer .5 passive -.5 plain -.1 previous -.3 question .2 quotation -.5 relative -.2 report -.3 right -1.0 say
-1.5 see -1.1 show -1.0 subject-2 -.2 suggest -.8 support -2.0 tell 1.3 think -2.0 to-quotation -.2 while-0 -.5 while-1
-1.2 // second ,-0 | base -.3 ing -.8 left -.3 none -.8 past -.2 previous -.4 relative -.2 right -1.7 third -.7
with-appositive -.5 // second ,-0 quoted | False -.5 // second ,-1 | base -1.3 left -2.2 past -2.2 previous -1.4 //
second ,-1 quoted | False -.5 // second ,and-0 | left -.3 past -.7 // second ,and-0 quoted | False -.4 // second ,as-0
quoted | False -.2 // second ,but-0 | past .5 // second ,but-0 quoted | False -.3 // second ,which-0 | left -.5 past
-.2 // second ,which-0 quoted | False -.4 // second and-0 | base -.3 ing -.2 left -.1 none -1.3 past -.5 previous -.4
relative -1.7 right -1.2 subject -.8 third -2.5 with-appositive -.5 // second and-0 quoted | False -.4 // second and-1
| base -.2 left .2 past -1.1 // second and-1 quoted | False -.2 // second before | Name’s -.9 a -.5 adverb -.4 an -.4
base .3 be -.1 determiner -.5 ed -.3 how -.3 ing .5 it -.2 ly .3 noun -.2 possessive -.4 pronoun -.4 question -.6 s -.1
the -.9 third .4 time .3 who -1.5 word .4 ’s -.2 // second begins | \" -.5 Name -.9 Name’s -1.4 a -.9 adverb -1.1 and
-.6 as -.8 base -.5 be -1.8 conjunction -1.2 determiner -.5 ed -.9 for -1.7 have -1.8 in -.5 ing -.8 ly -.6 modal -2.5
noun -.5 of -1.1 on .8 opening -.9 past -.8 preposition .2 pronoun .2 s -1.6 that 1.6 the .3 third -1.0 time -.5 to .5
word -.9 ’s -.2 // second day-0 | base -.4 ing -2.0 left -.2 past .2 previous -.1 // second day-0 quoted | False -.4 //
second day-1 | left -1.1 // second day-1 quoted | False -1.0 // second end | according -.5 adjective .1 base -.1 ing
-.5 left -.3 none -.4 past -.4 previous -.1 relative -.3 right -.4 subject-2 -.4 third -.5 with-appositive -.5 //
second end quoted | False -.3 // second in-0 | according -.3 adjective -.4 ing -2.6 left -.4 none -.2 noun -.4 past -.6
previous -3.0 relative -1.8 right -.9 subject -.3 subject-2 .3 third -.3 with-appositive -2.1 // second in-0 quoted |
False -.3 // second in-1 | base -2.3 ing .4 left -.5 none -.2 past -.8 previous -.7 relative -.9 right -.4 subject -1.6
third -1.8 with-appositive .2 // second in-1 quoted | False -.5 // second length | 1 -2.0 13-24 -.4 2 -.3 25+ -.6 3 -.3
4-6 -.2 7-12 -.3 // second mark-0 | base -.3 ing -1.0 left -.3 none -1.8 past -.5 previous -.4 third -.7
with-appositive -1.1 // second mark-0 quoted | False -.4 // second mark-1 | left -.9 past -.8 // second mark-1 quoted |
False -1.8 // second next | , -1.0 Name’s -.9 a -.5 adverb -.2 an -.4 base .5 be .1 determiner -.5 ed -.3 how -.2 ing
.5 it -.1 ly .3 noun -.1 possessive -.4 pronoun -.2 question -.5 the -.8 third .1 time .4 word -.1 ’s -.2 // second
quotation quoted | True -.5 // second to-quotation | base .3 ing -1.0 left -.4 none -.5 past -.3 third -.6
with-appositive .5 // second to-quotation quoted | False -.2 // second while-0 | base -.2 left -.8 none -.9 past -.5
previous -.9 relative -1.4 right -.8 subject .3 third -1.8 with-appositive -.3 // second while-0 quoted | False -.5 //
second while-1 | left -.6 past -1.6 // second while-1 quoted | False -1.2 // sentence | according-to .4 add -.8
announce -.2 appear -.3 argue -.3 ask -1.5 attack -1.2 back -.2 call -.9 claim -.3 endorse -.2 expect -.9 know .3 make
-.8 point -.4 question -.6 report .5 say .2 see -.6 seem -.4 show .2 suggest -.5 support -.2 talk -.4 tell .2 think
-1.2 // sentence begins | \" .7 '' -.4 Name’s -.5 a -.2 adverb -.9 and -.2 as -.6 but -.2 conjunction -1.0 determiner
-.4 for -1.2 if -.4 in -1.0 it -.7 on -.7 opening .3 possessive -.3 preposition -.8 question -.6 the -.1 // sentence
ends | Name -.3 a -.2 adverb -.5 and -1.8 as -.1 base .2 be -.2 but -2.6 by -1.7 conjunction -1.8 ed .2 in .2 ing -.2
it .2 ly -.9 noun -.2 number .3 past -.2 possessive -.7 question -1.3 s -.3 that -.5 third .2 time -.3 which -1.9 with
.2 // sentence length | 1 -1.0 13-24 -.2 2 -.5 25+ -.1 3 -.4 4-6 -.3 7-12 -.4 // sentence next | , -.4 . .3 Name -.5 a
-.2 about -.7 adverb -.3 as -1.6 be -.7 by -.4 determiner -.5 for -.7 in -.2 ing -1.1 it -2.0 ly -.9 object -.9 of -.6
on .2 possessive -.4 preposition -.4 pronoun -.8 s -.5 that -2.2 the -.8 time .8 to -1.2 word .1 // sentence then | :
-1.8 Name -.9 a -1.2 adjective -.2 adverb -1.2 base -.5 be .3 dash -.9 have .2 ing -.1 ly -.6 past -1.2 possessive -.6
pronoun -.3 s -.1 the -.7 third -.2 to -1.5 who -1.1 word .2 // split | say .2 // split begins | \" -.4 opening -.1 //
split ends | \" -.5 closing -.1 // split length | 25+ .2 // split next | , .9 // split then | edge .3 // that | ,-1 -.9
active -.2 and-0 -.4 and-1 -.8 day-0 -1.3 end -.5 in-0 -.3 in-1 -2.0 mark-0 -.4 none -.4 previous .4 say -.3 tell 2.1
to-quotation -.3 while-0 -.3 while-1 -.6 with-appositive -.6 // that ,-0 | base -1.0 left -.6 past -.2 // that ,-1 |
left -.2 past -.3 // that ,-1 quoted | False -.9 // that and-0 | base -.1 left -.6 previous .2 // that and-0 quoted |
False -.4 // that and-1 quoted | False -.8 // that before | Name .5 base .8 ing -.6 noun -.9 past -1.7 s -1.0 time 1.8
word -.4 // that begins | that -.6 // that day-0 | left -.8 past -.7 // that day-0 quoted | False -1.3 // that end |
base -.7 none -.3 noun -.1 past -.1 previous -.4 subject -.3 third -.5 with-appositive .4 // that end quoted | False
-.5 // that ends | Name -1.2 and -1.0 // that in-0 | base -.4 ing -2.1 left -1.0 none -.1 past -.4 previous -.2 third
-1.3 with-appositive -1.5 // that in-0 quoted | False -.3 // that in-1 | base -.6 left -.8 past -.9 // that in-1 quoted
| False -2.0 // that length | 1 -1.1 13-24 -.2 2 -1.1 25+ -.3 3 -.8 4-6 -.8 7-12 -.4 // that mark-0 quoted | False -.4
// that next | , -1.9 Name -.5 a -.6 in 1.6 on .4 possessive -.2 pronoun -1.5 that -2.2 the -.1 to .1 // that then | ,
-.5 past -1.0 // that to-quotation | past -.3 // that to-quotation quoted | False -.3 // that while-0 | base -.5 left
-.2 past -.1 // that while-0 quoted | False -.3 // that while-1 quoted | False -.6 // to | ,-1 -.8 ,and-0 -.4 ,but-0
-1.3 active -.1 and-0 -.4 and-1 -.7 call -.5 day-0 -.5 end -.3 in-0 -.7 in-1 -1.7 infinitive -.4 left -.3 mark-0 -1.3
none -.5 passive -1.2 plain -.2 relative -.2 right -2.1 say -2.5 subject -.3 tell -.2 to-quotation -.4 while-0 -.6
while-1 -1.3 with-appositive -.1 // to ,-0 | base -.2 ing .4 left -.3 none -1.3 past -.6 previous -.2 third -.8 // to
,-1 | left -1.8 past -.2 // to ,-1 quoted | False -.8 // to ,and-0 | left -.4 past -.3 // to ,and-0 quoted | False -.4
// to ,but-0 quoted | False -1.3 // to and-0 | base -.6 ing -.1 left -.6 none -1.8 previous -.8 third -.3 // to and-0
quoted | False -.4 // to and-1 | left -.2 past -.1 // to and-1 quoted | False -.7 // to before | adjective -2.4 base .1
ed -1.5 ing -.3 past -1.5 s -.6 third -1.1 word -.7 // to day-0 | left -.5 past -.4 // to day-0 quoted | False -.5 //
to end | adjective -2.5 base -.8 ing -.5 left -.3 none -.3 noun .4 past -.4 previous -.5 relative -.2 right -1.5
subject -.7 third -.6 with-appositive -.3 // to end quoted | False -.3 // to in-0 | ing -1.5 left -.2 none -1.0 noun
-.9 past -1.4 previous -2.0 subject -1.1 third -1.5 with-appositive -.8 // to in-0 quoted | False -.7 // to in-1 | base
-.6 ing -.4 left -.9 past -1.0 previous -.6 third -.3 // to in-1 quoted | False -1.7 // to length | 13-24 -.4 2 -.6 25+
-.3 3 -1.7 4-6 -.2 7-12 -.4 // to mark-0 | left -.6 past -1.7 previous -.9 // to mark-0 quoted | False -1.3 // to next
| , -1.6 Name -1.2 a .4 about -2.2 for -.6 it -.8 of -.3 on .1 possessive .1 pronoun -1.8 s -.2 that -.8 word .1 // to
to-quotation | left -.4 past -.2 // to to-quotation quoted | False -.4 // to while-0 | base -.8 ing -.2 left -.7 past
-.2 previous -2.1 third -.3 // to while-0 quoted | False -.6 // to while-1 | left -.9 past -1.0 // to while-1 quoted |
False -1.3 // to-quotation | call .2 say .4 tell .1 // to-quotation begins | , 1.3 Name -.2 Name’s .1 a -.3 about -.8
as -.6 base -.6 be -.3 conjunction -1.0 for -1.6 in -1.5 ing -.7 it -.6 of -.5 on -.9 pronoun -.1 s -.6 that .6 time
-1.1 to -.4 with .2 word -.4 // to-quotation length | 13-24 -.3 25+ -.1 4-6 .2 // to-quotation next | , -.3 a .2 in .1
on .8 possessive -.4 pronoun -.2 the -.3 to .4 word .1 // to-quotation then | Name .6 edge .7 pronoun -.4 // while-0 |
ask -.3 call .4 say -.6 see -.9 show -.9 tell -.6 // while-0 begins | Name -.4 a -.4 adverb -.8 an -1.3 and -1.9 as -.6
base -.7 be -.3 but -.8 conjunction -1.0 ed -.1 for -1.4 have -.8 if -.4 in -.8 it -.5 modal .2 noun -.7 object -.7 of
-1.2 on -.7 past -1.3 possessive -.1 preposition -.3 pronoun -.6 question -.4 s -.7 that -.5 the -.2 third -.2 time
-1.6 to -.2 which -1.6 who -.9 with -2.2 word -.3 // while-0 ends | , 1.5 Name .3 adverb .1 base -.1 ed -.9 in -2.2 ing
-.2 ly -.5 noun -.6 object -.4 past -1.5 s .3 that -2.7 time -1.6 // while-0 length | 1 .1 13-24 -.8 25+ -1.3 3 -.1 4-6
-.3 7-12 -.4 // while-0 next | , -1.2 Name -.2 a .1 about -.3 adverb -.8 for .2 ing -.6 it -.3 of .1 on -.2 possessive
-.4 preposition -.4 pronoun -.3 s .1 that -.4 the -.2 to -.3 word -.3 // while-0 then | as -.8 conjunction .2 if -1.1
which .4 // while-1 | say -1.1 // while-1 begins | Name -.6 for .1 of -1.5 possessive -.8 pronoun -.6 s -.4 that .1 the
-.4 to -.2 word -1.0 // while-1 ends | , 1.2 word -.4 // while-1 length | 13-24 -.6 25+ -.9 4-6 -.4 7-12 -.7 // while-1
next | Name -.3 the -.1 to -.1 // while-1 then | as -1.6 conjunction -.1 // with-of | ,-0 -.2 ,-1 -1.5 ,and-0 -.7
,but-0 -1.3 ,which-0 -.2 and-0 -.8 and-1 -.7 call -.4 day-0 -1.6 end -.3 in-0 -.5 in-1 -.8 infinitive -.1 left -.1 make
-.5 mark-0 -.9 mark-1 -1.5 modal -.2 note -1.2 passive -.7 plain -.2 previous -.4 relative -2.0 right -.6 say -2.9 see
-1.8 show -.6 subject -.1 suggest -1.2 support -1.6 tell -.1 to-quotation -.2 while-0 -.4 while-1 -.1 with-appositive
-.3 // with-of ,-0 | base -1.1 ing -.5 left -1.2 none .3 past -.2 previous -.6 subject -.2 third -1.9 // with-of ,-0
quoted | False -.2 // with-of ,-1 | base -.3 left -.8 past -.7 // with-of ,-1 quoted | False -1.5 // with-of ,and-0 |
left -.4 past -1.5 // with-of ,and-0 quoted | False -.7 // with-of ,but-0 | left -1.2 // with-of ,but-0 quoted | False
-1.3 // with-of ,which-0 | left -.8 past -.2 // with-of ,which-0 quoted | False -.2 // with-of and-0 | ing -1.4 left
-.3 none -1.1 past -2.6 previous -1.7 right -.7 subject -1.0 third -1.4 // with-of and-0 quoted | False -.8 // with-of
and-1 | base .1 left -.2 past -1.4 // with-of and-1 quoted | False -.7 // with-of before | Name .1 adverb -.2 base -.7
determiner -.5 ed -1.0 ing -2.6 noun -1.2 past -1.9 s -.3 third -1.0 word -.6 // with-of begins | about .8 as -.4 for
-.2 of -1.4 with -.9 // with-of day-0 | base -.6 left -.8 past -.8 // with-of day-0 quoted | False -1.6 // with-of end
| adjective -.4 base -.6 left -.7 none -.2 noun -.6 past -.6 previous -1.3 relative -1.4 right -1.8 subject -1.0
subject-2 .3 third -.5 // with-of end quoted | False -.3 // with-of in-0 | adjective .3 base -.4 ing -1.6 left -.3 none
-1.5 noun -1.0 past -.7 previous -1.4 relative -.1 right -.5 subject .2 third -1.4 with-appositive -.9 // with-of in-0
quoted | False -.5 // with-of in-1 | base -1.1 ing -1.0 left -.4 none -.8 past -.2 previous -.8 third -.5 // with-of
in-1 quoted | False -.8 // with-of length | 1 -1.3 13-24 -.6 2 -.6 25+ -1.3 3 -.2 4-6 -.3 7-12 -.6 // with-of mark-0 |
base -1.1 ing -1.0 left -.5 none -.8 past -.3 previous -.6 third -.8 // with-of mark-0 quoted | False -.9 // with-of
mark-1 | left -.8 past -.8 // with-of mark-1 quoted | False -1.5 // with-of next | , -1.7 Name -.9 Name’s .2 about -1.9
for .3 in -.3 ing -.5 it -1.5 of -1.3 on -.4 possessive -.7 preposition .2 pronoun -1.3 s -1.7 that -1.7 the -.2 word
-.1 // with-of to-quotation | past -.6 previous -.4 // with-of to-quotation quoted | False -.2 // with-of while-0 |
base -1.9 ing .4 left -.7 past -.2 previous -.3 third -1.2 // with-of while-0 quoted | False -.4 // with-of while-1 |
left -.5 past -.5 // with-of while-1 quoted | False -.1
""")
