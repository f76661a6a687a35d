"""Page furniture in plain text: share lines, comment forms, newsletter lines, related stories, notices.

A line is furniture only when all of it is known to be: a sentence of the story that mentions a newsletter stays, and
so does every line that begins with a quotation mark.

The tables below are regular expressions, one alternative after each "|", for a whole paragraph in lower case, all
white space is one space, a final point is cut. Longer alternatives run over the line's end.
"""

from __future__ import annotations

import re
from functools import cache

LONGEST_NOTICE = 60  # words; longer paragraphs are never furniture

_NETWORK = (
    r"(?:facebook|twitter|x|linkedin|whats ?app|reddit|pinterest|telegram|tumblr|instagram|threads|bluesky|mastodon"
    r"|flipboard|pocket|messenger|e-?mail|print|copy link|link)"
)
_SHARING = rf"""
|(?:please )?share(?: (?:this|it))?(?: (?:article|story|post|page|video))?:?
|(?:share|post|tweet|send|save)(?: (?:this|it|article|story))*(?: (?:on|via|by|to|with|through) {_NETWORK})+
|click to (?:share|e-?mail|print|tweet)\b.*
|(?:tweet|pin(?: it)?|re-?tweet|re-?post|bookmark|whatsapp|facebook|linkedin|reddit|telegram|pinterest|copy link)
|(?:share )?(?:{_NETWORK}[ ,|/•·]+)+{_NETWORK}(?: (?:share|more))?
|(?:\d[\d.,]*k? )?(?:shares|likes|retweets)(?: \d[\d.,]*k?)?
|(?:(?:share|tweet|pin|print|e-?mail|save|like)[ ,|/•·]*){{2,}}
|like this:?(?: like loading[.…]*)?|like loading[.…]*|loading[.…]*
|(?:facebook|twitter|whatsapp|messenger|email|print|copy) (?:share )?(?:icon|link|button|logo)
|follow .{{1,50}} on (?:twitter|x|facebook|instagram|threads|bluesky|mastodon|linkedin|telegram)\b.{{0,40}}
|(?:follow|like|find|join) us\b.{{0,80}}
|(?:do you )?(?:like|support) .{{1,40}}\? like (?:the|our|his|her) page:?
"""
_COMMENTS = r"""
|(?:leave|post|write|add) (?:a|your) (?:reply|comment)(?: cancel reply)?|cancel reply|post comment|submit comment
|your e-?mail address will not be published\b.*|required fields are marked\b.*
|(?:your )?(?:name|e-?mail|comment)(?: \*|:? ?\(required\))|website:?
|save my name, e-?mail,? and website in this browser\b.*|notify me of (?:new|follow-?up) (?:comments|posts)\b.*
|this site uses akismet\b.*|log ?in to (?:leave a )?comment|you must be logged in to\b.*
|(?:view |see |read |show |hide |load )?(?:all |more )?(?:\d[\d.,]* )?comments?(?: ?\(\d[\d.,]*\)| \d+)?
(?: (?:are|is) closed)?
|no comments(?: yet)?|comments? (?:off|closed)|join the (?:conversation|discussion)|be the first to comment
"""
_SUBSCRIBING = r"""
|(?:please )?(?:sign up|subscribe|register|join)\b(?=.*\b(?:newsletters?|inbox|e-?mails?|alerts|briefing|podcast)\b).*
|(?:please )?(?:sign up|subscribe|register|join)(?: \w+)? (?:now|here|today|free|for free)
|(?:sign up|subscribe|sign in|log ?in|register|log ?out|my account|menu|search|newsletters?)
|(?:get|receive)\b(?=.*\b(?:(?:in|to) your (?:e-?mail )?inbox|our (?:\w+ )?newsletters?|by e-?mail)\b).*
|click here to (?:get|subscribe|sign up|join|read|see|view|download|watch|listen|register|donate|support)\b.*
|(?:do you |did you |if you(?:'ve|’ve)? )?(?:liked?|enjoy(?:ed)?) (?:this|our|what you)
 (?:story|article|post|work|read)\b.*
|(?:do you )?(?:have|got) a (?:news )?(?:tip|story)\b.*|do you know more\b.*
|(?:thanks|thank you) for (?:signing up|subscribing)\b.*
|(?:enter )?(?:your )?e-?mail(?: address)?:?|enter your e-?mail\b.*
|(?:our |the )?(?:daily |weekly |free )*newsletters?:? (?:sign up|subscribe)\b.*
|subscribe (?:now )?to (?:continue|keep|read|our)\b.*
|to (?:view|read|see|continue)\b.{0,60}\b(?:subscribe|log ?in|sign ?in|sign up)\b.*
|for (?:the latest|more|all)\b.{0,60}\b(?:download|subscribe|sign up|follow us)\b.*
|sign up (?:now |here |today )?(?:to|for) (?:get|receive)\b.*|(?:if you.{0,50})?already (?:a subscriber|subscribed)\b.*
|this (?:article|story|content) is for subscribers\b.*|(?:download|get|install) (?:our|the) (?:\w+ ){0,4}app\b.{0,60}
"""
_NAVIGATION = r"""
|(?:advertisements?|advertising|advertisment|ads?|anzeige|publicidad|publicité|sponsored(?: content)?
|promoted(?: content)?|paid content):?
|(?:(?:story|article|post|text|content|report|video) )?continues? (?:reading )?(?:below|after)
(?: (?:this |the )?(?:advertisement|ad|video|newsletter promotion|promotion|message|gallery))?
|(?:continue reading|keep scrolling)(?: (?:below|the main story|after\b.{0,40}))?
|scroll (?:down )?(?:to|for) (?:continue|more)
|(?:sorry, )?(?:an error (?:has )?occurred|there was an error)\b.*|please try again(?: later)?
|skip (?:past |to )?(?:the )?(?:newsletter promotion|main content|content|advertisement|ad|navigation|promotion)
|remove ads|hide ad|report (?:this )?ad|skip ad(?: in \d+)?|close|back to top|top of page
|(?:next|previous)(?: (?:post|story|article))?
|listen to (?:this )?(?:article|story|post)(?: [\d:]+)?(?: minutes?)?
|(?:\d+|one|two|three|four|five)[ -]?min(?:ute)?s?[ -]read|(?:estimated )?reading time:? .{1,20}
|(?:image|media) caption|caption|image copyright|image source|play video|video player is loading
|this video (?:can ?not|file cannot) be played\b.*|enlarge(?: this)? image|toggle caption|hide caption
|click to (?:enlarge|expand|play)|view gallery|open in (?:app|browser)
|please enable javascript\b.*|you need to enable javascript\b.*|javascript is (?:disabled|required)\b.*
"""
_OTHER_STORIES = r"""
|(?:read|see|watch|find out|learn|discover) more
(?: (?:here|stories|news|articles|about this|on this(?: story| topic)?))?:?
|(?:read more|more|read (?:also|next|now|this)|also read|see also|don['’]t miss|you (?:may|might) (?:also )?like
|recommended|related(?: (?:article|story|link|coverage|topic|post|video))?s?|must[- ]read|up next|in case you missed it)
 ?[:|>»] ?.*
|also on (?:this|our) (?:web)?site ?:.*
|more from .{1,50}|more (?:stories|news|articles|coverage)(?: (?:like this|from|on|about) .{1,50})?
|(?:read|view|see) (?:the )?(?:original|full|rest of the|complete) (?:article|story|post|report|text)
(?: (?:here|at|on)\b.{0,60})?|click here|(?:read the rest|read it all|read it|read more)(?: here)?
"""
_NOTICES = r"""
|source link|(?:source ?(?:link|url)?|via) ?: ?(?:https?://|www\.)\S+|original (?:article|source|link|post)(?: ?: ?\S*)?
|this (?:article|post|story) (?:was )?(?:first |originally )*(?:appeared|published) (?:on|at|in) .{1,80}
|(?:tags?|tagged|tagged with|topics?|categor(?:y|ies)|filed under|posted in|keywords) ?: ?.{0,300}
|explore more on these topics|\#\w+(?:[ ,]+\#\w+)*
|this copy is for your personal\b.*|(?:order )?(?:reprints|reprints and permissions)
|(?:©|\(c\)|copyright\b) ?.{0,40}\b(?:19|20)\d\d\b.{0,200}|©.{0,200}|copyright ?©.{0,200}
|(?:.{0,80}\b)?all rights reserved(?: by .{1,60})?
|(?:this|these|the) (?:material|content|materials)(?: on this site)? may not be
 (?:published|reproduced|copied|broadcast|distributed)\b.*
|our standards: .{0,80}|terms (?:of (?:use|service)|and conditions|& conditions)(?:[ |•·]+(?:and )?privacy policy)?
|privacy (?:policy|notice)(?:[ |•·]+(?:and )?terms.{0,30})?|cookie (?:policy|settings|preferences)
|do not sell my (?:personal )?information|contact us|about us|advertise with us
|(?:we|this (?:web)?site|our (?:web)?site)(?: and our partners)? (?:also )?uses? cookies\b.*
|by (?:continuing|using|clicking)\b.{0,80}\b(?:cookies|privacy policy|our terms)\b.*
|accept(?: all)?(?: cookies)?|reject all|manage (?:cookies|preferences|settings)
"""
_LIST_TITLES = r"""
|related(?: (?:articles|stories|links|coverage|topics|posts|content|news|videos|reading))?
|more (?:on this(?: story| topic)?|stories|news|coverage|headlines|from .{1,30})
|(?:read|see) (?:also|more|next)|also read|most (?:read|popular|viewed|shared|watched)
|(?:trending|popular)(?: (?:now|stories|news|posts))?|top stories|recommended(?: (?:for you|stories|reading|articles))?
|you (?:may|might) (?:also )?(?:like|be interested in)|what to read next|up next|don['’]t miss
|editor['’]?s['’]? picks|(?:from )?around the web|from our partners|latest (?:news|stories|headlines)
|also on .{1,30}|(?:promoted|sponsored) stories|recent (?:posts|comments)|archives
"""


@cache
def _pattern(*tables: str) -> re.Pattern[str]:
    """The pattern of some tables, made when it is first asked for: it takes longer than to read an article."""
    return re.compile("".join("".join(tables).split("\n")).removeprefix("|"))


_FURNITURE = (_SHARING, _COMMENTS, _SUBSCRIBING, _NAVIGATION, _OTHER_STORIES, _NOTICES)
_QUOTATION = re.compile(r"[\"“”„«‘']|``")


def is_furniture(paragraph: str) -> bool:
    """Is the whole paragraph page furniture?

    >>> is_furniture("Share on Facebook"), is_furniture("He signed up for the newsletter on Monday.")
    (True, False)
    """
    line = _plain(paragraph)
    return (
        bool(line) and not _QUOTATION.match(line) and bool(_pattern(*_FURNITURE).fullmatch(line) or is_list_title(line))
    )


def is_list_title(paragraph: str) -> bool:
    """Does the paragraph announce links to other stories ("Related:", "Most read")?"""
    return bool(_pattern(_LIST_TITLES).fullmatch(_plain(paragraph).rstrip(":").rstrip()))


def _plain(paragraph: str) -> str:
    """One line in lower case without a final point; "" for what is too long to be a notice."""
    if len(paragraph) > LONGEST_NOTICE * 10 or paragraph.count(" ") >= LONGEST_NOTICE:
        return ""
    line = " ".join(paragraph.lower().split())  # patterns that ignore case take twice as long to make
    if line[0:1] == "[" and line[-1:] == "]":
        line = line[1:-1].strip()
    return re.sub(r"(?:\.|…|\.\.\.)$", "", line)
