"""Holds mapping files against their schema: prints, for each of a JSON list, what a validator of others (python3-jsonschema) says against it."""
import json
import sys

from jsonschema import Draft202012Validator

schema = json.load(open(sys.argv[1], encoding="utf-8"))
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema)
mappings = json.load(open(sys.argv[2], encoding="utf-8"))
json.dump([[f"{'/'.join(map(str, error.absolute_path))}: {error.message}" for error in validator.iter_errors(mapping)] for mapping in mappings], sys.stdout)
