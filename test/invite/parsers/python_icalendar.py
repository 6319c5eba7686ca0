"""Calendars as python3-icalendar understands them: a list of texts in (JSON), a list of findings out."""

import json
import sys

from icalendar import Calendar


def instant(value, zone):
    """The zone is taken from the calendar, not from what Python knows of it."""
    if value.dt.tzinfo is not None and "TZID" not in value.params:
        return value.dt.timestamp()
    return zone.localize(value.dt.replace(tzinfo=None)).timestamp()


def finding(text):
    calendar = Calendar.from_ical(text)
    zones = [part.to_tz() for part in calendar.walk("VTIMEZONE")]
    (event,) = calendar.walk("VEVENT")
    attendees = event.get("ATTENDEE", [])
    attendees = attendees if isinstance(attendees, list) else [attendees]
    attachments = event.get("ATTACH", [])
    attachments = attachments if isinstance(attachments, list) else [attachments]
    zone = zones[0] if zones else None
    return {
        "errors": sum(len(part.errors) for part in calendar.walk()),
        "valid": all(not part.errors for part in calendar.walk()),
        "start": instant(event["DTSTART"], zone),
        "end": instant(event["DTEND"], zone),
        "summary": event.get("SUMMARY"),
        "description": event.get("DESCRIPTION"),
        "attendees": len(attendees),
        "attachments": len(attachments),
        "method": calendar["METHOD"],
        "status": event.get("STATUS"),
    }


json.dump([finding(text) for text in json.load(sys.stdin)], sys.stdout)
