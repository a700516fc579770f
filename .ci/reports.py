"""Reads the reports of one run as their readers do, and holds them against the JSON report. Arguments: the folder of the reports, and the
folder in which the tool was started. Each reader is tried on a spoilt report as well, which it must refuse."""

import copy
import json
import pathlib
import re
import sys

import jsonschema
from junitparser import JUnitXml, JUnitXmlError

OUT, STARTED = map(pathlib.Path, sys.argv[1:])
REPORT = json.loads((OUT / "report.json").read_text())
FINDINGS = REPORT["findings"]

# What GitLab documents of its subset of Code Climate.
GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./|/)"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


def gitlab(issues):
    jsonschema.validate(issues, GITLAB)
    assert len({one["fingerprint"] for one in issues}) == len(issues), "two fingerprints are the same"
    assert [one["check_name"] for one in issues] == [one["code"] for one in FINDINGS]
    for one in issues:
        assert (STARTED / one["location"]["path"]).is_file(), one["location"]


COMMAND = re.compile(r"^::(error|warning|notice) ([^:]*)::(.*)$")


def unescape(text):
    for code, char in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, char)
    return text


def github(text):
    """Takes workflow commands apart as the runner does: properties at commas and the first equals sign, escapes afterwards."""
    seen = []
    for line in text.splitlines():
        command = COMMAND.match(line)
        if command is None:
            assert not line.startswith("::"), line
            continue
        properties = dict(part.split("=", 1) for part in command[2].split(","))
        properties = {key: unescape(value) for key, value in properties.items()}
        if "file" in properties:
            assert (STARTED / properties["file"]).is_file(), properties
            seen.append((command[1], properties, unescape(command[3])))
    words = {"error": "error", "warning": "warning", "note": "notice"}
    assert len(seen) == len(FINDINGS), f"{len(seen)} annotations"
    for (kind, properties, message), one in zip(seen, FINDINGS):
        assert kind == words[one["level"]]
        assert int(properties["line"]) == one["line"]
        assert message.splitlines()[0] == one["message"], message


def junit(path):
    suites = JUnitXml.fromfile(str(path))
    tests = [test for suite in suites for test in suite]
    kinds = [type(result).__name__ for test in tests for result in test.result]
    assert suites.tests == len(tests), "the number of tests is wrong"
    assert suites.failures == kinds.count("Failure") and suites.errors == kinds.count("Error")
    assert suites.errors == (REPORT["summary"]["unread_files"] > 0)
    of_files = [test for test in tests if test.classname != "stegvis"]
    assert len(of_files) == len(FINDINGS)


def refused(read, what):
    try:
        read(what)
    except (AssertionError, KeyError, ValueError, SyntaxError, JUnitXmlError, jsonschema.ValidationError):
        return
    sys.exit(f"{read.__name__} accepts what is spoilt")


issues = json.loads((OUT / "gitlab.json").read_text())
gitlab(issues)
spoilt = copy.deepcopy(issues)
spoilt[0]["severity"] = "error"
refused(gitlab, spoilt)

text = (OUT / "github.txt").read_text()
github(text)
refused(github, text.replace(",title=", ",title=a,b ", 1))
refused(github, text.replace("line=", "line=9", 1))

junit(OUT / "junit.xml")
spoilt = OUT / "spoilt.xml"
spoilt.write_text((OUT / "junit.xml").read_text().replace("<testcase ", "<test ", 1))
refused(junit, spoilt)
spoilt.write_text((OUT / "junit.xml").read_text().replace("tests=\"", "tests=\"9", 1))
refused(junit, spoilt)
