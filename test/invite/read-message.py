"""Messages (a JSON list of base64) as JSON, by a parser that shares nothing with what wrote it."""

import base64
import json
import sys
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.utils import getaddresses



def part(node):
    told = {
        "type": node.get_content_type(),
        "parameters": dict(node["Content-Type"].params) if node["Content-Type"] else {},
        "headers": sorted(key.lower() for key in node.keys()),
        "encoding": str(node.get("Content-Transfer-Encoding", "")),
        "disposition": node.get_content_disposition(),
        "fileName": node.get_filename(),
        "defects": [type(defect).__name__ for defect in node.defects],
    }
    if node.is_multipart():
        return told | {"parts": [part(child) for child in node.iter_parts()]}
    return told | {"bytes": base64.b64encode(node.get_payload(decode=True)).decode()}


def addresses(header):
    # The newer interface puts spaces between encoded words (bpo-35547).
    named = getaddresses([header.replace("\r\n", "").replace("\n", "")])
    return [{"name": str(make_header(decode_header(name))), "email": email} for name, email in named]


def told(octets):
    message = message_from_bytes(octets, policy=policy.default)
    plain = message_from_bytes(octets)
    return {
        "from": addresses(plain["From"]),
        "to": addresses(plain["To"]),
        "subject": str(message["Subject"]),
        "date": message["Date"].datetime.isoformat(),
        "messageId": str(message["Message-ID"]).strip(),
        "inReplyTo": str(message.get("In-Reply-To", "")).strip(),
        "references": str(message.get("References", "")).strip(),
        "root": part(message),
    }


messages = [base64.b64decode(each) for each in json.load(sys.stdin)]
print(json.dumps([told(each) for each in messages]))
