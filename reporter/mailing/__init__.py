"""Out by email: a draft to open in a mail program, or a message handed to a mail server once and no more.

Comes in: a finished brief (its folder), addresses, a server's name and credentials. Goes out: bytes of an `.eml`, or a
`Delivery` that says who got it. What the mail says is `reporter.rendering.mail`'s. Must not know the command line.

- `finished`: the brief and its PDF as they lie in their folder
- `addresses`, `message`: the message, the same bytes for the same brief and addresses
- `server`: which server, by whose name; `sending`: handing over; `sent_log`: who has had what
"""

from reporter.mailing.addresses import addresses
from reporter.mailing.finished import Finished, finished
from reporter.mailing.message import Envelope, Mail, draft, mail_of
from reporter.mailing.sending import Delivery, deliver, planned
from reporter.mailing.sent_log import SentLog
from reporter.mailing.server import Server, server_from

__all__ = [
    "Delivery",
    "Envelope",
    "Finished",
    "Mail",
    "SentLog",
    "Server",
    "addresses",
    "deliver",
    "draft",
    "finished",
    "mail_of",
    "planned",
    "server_from",
]
