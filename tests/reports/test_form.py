import json

import jsonschema
from hypothesis import given

from reader.reports import from_json, json_schema, to_json
from tests.reports.documents import reports


@given(reports())
def test_round_trip_is_equal(report):
    assert from_json(json.loads(json.dumps(to_json(report)))) == report


@given(reports())
def test_form_obeys_its_schema(report):
    jsonschema.validate(json.loads(json.dumps(to_json(report))), json_schema())
