"""Calendars as libical understands them: a list of texts in (JSON), a list of findings out. Needs libical3."""

import ctypes
import json
import sys


class Time(ctypes.Structure):
    """struct icaltimetype of libical 3."""

    _fields_ = [(name, ctypes.c_int) for name in (
        "year", "month", "day", "hour", "minute", "second", "is_date", "is_daylight")]
    _fields_.append(("zone", ctypes.c_void_p))


lib = ctypes.CDLL("libical.so.3")


def declare(name, result, *arguments):
    function = getattr(lib, name)
    function.restype, function.argtypes = result, arguments
    return function


pointer, text, number = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int
parse = declare("icalparser_parse_string", pointer, text)
free = declare("icalcomponent_free", None, pointer)
count_errors = declare("icalcomponent_count_errors", number, pointer)
check = declare("icalrestriction_check", number, pointer)
first_component = declare("icalcomponent_get_first_component", pointer, pointer, number)
count_properties = declare("icalcomponent_count_properties", number, pointer, number)
start = declare("icalcomponent_get_dtstart", Time, pointer)
end = declare("icalcomponent_get_dtend", Time, pointer)
seconds = declare("icaltime_as_timet_with_zone", ctypes.c_long, Time, pointer)
summary = declare("icalcomponent_get_summary", text, pointer)
description = declare("icalcomponent_get_description", text, pointer)
first_property = declare("icalcomponent_get_first_property", pointer, pointer, number)
value_text = declare("icalproperty_get_value_as_string", text, pointer)
as_text = declare("icalcomponent_as_ical_string", text, pointer)
kind = declare("icalcomponent_string_to_kind", number, text)
property_kind = declare("icalproperty_string_to_kind", number, text)


def instant(time):
    return seconds(time, time.zone)


def decoded(value):
    return None if value is None else value.decode("utf-8")


def value(component, name):
    found = first_property(component, property_kind(name))
    return decoded(value_text(found)) if found else None


def finding(calendar):
    component = parse(calendar.encode("utf-8"))
    if not component:
        return {"errors": -1}
    event = first_component(component, kind(b"VEVENT"))
    found = {
        "errors": count_errors(component),
        "valid": bool(check(component)) and count_errors(component) == 0,
        "start": instant(start(event)),
        "end": instant(end(event)),
        "summary": decoded(summary(event)),
        "description": decoded(description(event)),
        "attendees": count_properties(event, property_kind(b"ATTENDEE")),
        "attachments": count_properties(event, property_kind(b"ATTACH")),
        "method": value(component, b"METHOD"),
        "status": value(event, b"STATUS"),
    }
    if not found["valid"]:
        found["text"] = decoded(as_text(component))
    free(component)
    return found


json.dump([finding(calendar) for calendar in json.load(sys.stdin)], sys.stdout)
