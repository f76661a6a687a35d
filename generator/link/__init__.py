"""All articles together: addresses, the sources of the whole site, like claims."""

from generator.link.against import lost_against, unconfirmed, without_lost
from generator.link.alike import Compared, Like, like
from generator.link.claim_doubts import claim_doubts
from generator.link.doubts import doubts
from generator.link.event_doubts import event_doubts
from generator.link.identities import Entity, entities, facts
from generator.link.kept import by_article, merged, with_kept_ids, with_withdrawn
from generator.link.permalinks import publishable
from generator.link.places import Grouped, Joined, as_claims, as_entities, grouped, joined
from generator.link.references import lost_references, published, wanted, with_evidence, with_references
from generator.link.renaming import as_written, renamed_like
from generator.link.site import Links, confirmed_only, link, told_of, with_against

__all__ = [
    "Compared",
    "Entity",
    "Grouped",
    "Joined",
    "Like",
    "Links",
    "as_claims",
    "as_entities",
    "as_written",
    "by_article",
    "claim_doubts",
    "confirmed_only",
    "doubts",
    "entities",
    "event_doubts",
    "facts",
    "grouped",
    "joined",
    "like",
    "link",
    "lost_against",
    "lost_references",
    "merged",
    "publishable",
    "published",
    "renamed_like",
    "told_of",
    "unconfirmed",
    "wanted",
    "with_against",
    "with_evidence",
    "with_kept_ids",
    "with_references",
    "with_withdrawn",
    "without_lost",
]
