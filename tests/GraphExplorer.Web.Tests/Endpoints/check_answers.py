"""Answers of the API against the schemas of its OpenAPI document, by Debian's python3-jsonschema.

The file holds {"document": ..., "answers": [{"path": ..., "schema": ..., "answer": ...}]}; what does not fit is printed.
"""
import json
import sys

from jsonschema import Draft202012Validator

with open(sys.argv[1], encoding="utf-8") as file:
    work = json.load(file)
for name, schema in work["document"]["components"]["schemas"].items():
    Draft202012Validator.check_schema(schema)
for each in work["answers"]:
    validator = Draft202012Validator({"$ref": "#/components/schemas/" + each["schema"], "components": work["document"]["components"]})
    for error in sorted(validator.iter_errors(each["answer"]), key=lambda error: list(map(str, error.path))):
        print(f"{each['path']}: {'/'.join(map(str, error.path))}: {error.message[:300]}")
