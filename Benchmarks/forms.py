# SPDX-License-Identifier: Apache-2.0
"""A browser at a workbench, as far as writing needs one: it keeps its cookie and sends the forms that it
was given with the fields that stood in them."""

import http.client
import urllib.parse
from html.parser import HTMLParser


class Form(HTMLParser):
    """The fields of the forms on a page that send something, by name."""

    def __init__(self, page):
        super().__init__()
        self.fields, self.posting, self.area, self.select = {}, False, None, None
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        has = dict(attributes)
        if tag == "form":
            self.posting = has.get("method") == "post"
        if not self.posting:
            return
        name = has.get("name")
        if tag == "input" and name:
            if has.get("type") not in ("radio", "checkbox") or "checked" in has:
                self.fields[name] = has.get("value") or ""
        elif tag == "textarea":
            self.area = name
            self.fields[name] = ""
        elif tag == "select":
            self.select = name
            self.fields[name] = ""
        elif tag == "option" and self.select and "selected" in has:
            self.fields[self.select] = has.get("value") or ""

    def handle_endtag(self, tag):
        if tag == "form":
            self.posting = False
        elif tag == "textarea":
            self.area = None
        elif tag == "select":
            self.select = None

    def handle_data(self, data):
        if self.area:
            self.fields[self.area] += data


class Browser:
    """One person's browser. Its connection is opened again when the server was away."""

    def __init__(self, port, timeout=60):
        self.port, self.timeout = port, timeout
        self.cookie, self.connection = None, None

    def ask(self, method, path, body=None):
        """Status, page, and where the answer sends on to."""
        if self.connection is None:
            self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=self.timeout)
        headers = {"Cookie": self.cookie} if self.cookie else {}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            headers["Origin"] = f"http://127.0.0.1:{self.port}"
        try:
            self.connection.request(method, path, body, headers)
            answer = self.connection.getresponse()
            page = answer.read().decode()
        except (OSError, http.client.HTTPException):
            self.connection.close()
            self.connection = None
            raise
        if answer.headers.get("Set-Cookie"):
            self.cookie = answer.headers["Set-Cookie"].split(";")[0]
        return answer.status, page, answer.headers.get("Location") or ""

    def open(self, path):
        return self.ask("GET", path)[:2]

    def send(self, page, path, changes, without=()):
        """Sends the form of a page with some of its fields changed."""
        fields = {**Form(page).fields, **changes}
        for name in without:
            fields.pop(name, None)
        return self.ask("POST", path, urllib.parse.urlencode(fields))

    def correct(self, entry, fields, author, reason, without=()):
        """Corrects an entry as a person does: the form, the preview, and then the record.

        Returns the last status, the last page, and the number of the batch if it was recorded."""
        path = "/correct/" + entry
        status, page = self.open(path)
        said = {**(fields(Form(page).fields) if callable(fields) else fields)}
        for step in ("preview", "record"):
            if status != 200:
                return status, page, None
            status, page, location = self.send(
                page, path, {**said, "author": author, "reason": reason, "do": step}, without)
        recorded = urllib.parse.parse_qs(urllib.parse.urlparse(location).query).get("recorded")
        return status, page, int(recorded[0]) if status == 303 and recorded else None
